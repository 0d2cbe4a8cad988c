/** What stands before every route. A route cannot be reached around them: they are hung on all paths and all methods. */
import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { DeskContext, DeskEnvironment, DeskOptions } from "./desk-options.ts";
import { readForm } from "./read-form.ts";
import { refusals } from "./refused.ts";
import { safetyHeaders } from "./safety-headers.ts";
import { isSame } from "./sessions.ts";

export type Guard = MiddlewareHandler<DeskEnvironment>;

/** Longer than any address of the desk. */
const targetCharsMax = 2048;
/** Ways to write another path than the one that is read. No address of the desk needs them. */
const trickyPath = /\\|\/\/|\/\.{1,2}(?:\/|$)|%(?:2e|2f|5c|0\d|1[0-9a-f]|25)|%(?![0-9a-f]{2})/i;

export const addHeaders: Guard = async (context, next) => {
  await next();
  const { headers } = context.res;
  // A rendering of an edition comes with a policy of its own.
  for (const [name, value] of Object.entries(safetyHeaders)) {
    if (!headers.has(name)) headers.set(name, value);
  }
};

/** `localhost` is what a reviewer may type; the address that is printed has the number. */
export function ownHosts(port: number): readonly string[] {
  return ["127.0.0.1", "localhost"].map((name) => new URL(`http://${name}:${port}`).host);
}

export function cookieName(port: number): string {
  return `nightdesk-${port}`;
}

/** Host, form of the address, method: of every request. A rebound name fails here. */
export function checkAddress({ port }: DeskOptions): Guard {
  const hosts = ownHosts(port);
  return async (context, next) => {
    const { method } = context.req;
    // Two of them are read as one with a comma in it, which is nobody's.
    if (!hosts.includes(hostOf(context))) throw refusals.host();
    if (!isPlain(targetOf(context))) throw refusals.badTarget();
    if (method !== "GET" && method !== "POST") throw refusals.method("GET, POST");
    await next();
  };
}

function hostOf(context: DeskContext): string {
  return context.req.header("host")?.toLowerCase() ?? "";
}

/** Path and query as they were sent: parsing an address takes its tricks out, and then they cannot be refused. */
function targetOf(context: DeskContext): string {
  const { url } = context.req;
  // Asked without a socket, by a test, there is no environment at all, whatever its type says.
  const environment: DeskEnvironment["Bindings"] | undefined = context.env;
  return environment?.incoming?.url ?? url.slice(new URL(url).origin.length);
}

function isPlain(target: string): boolean {
  const [path = ""] = target.split("?");
  return target.startsWith("/") && target.length <= targetCharsMax && !trickyPath.test(path);
}

/** Whose page asked. A browser says so truthfully; what is no browser has no cookie that a browser would lend it. */
export const checkOrigin: Guard = async (context, next) => {
  const isAllowed = context.req.method === "POST" ? isOwnForm(context) : isOwnVisit(context);
  if (!isAllowed) throw refusals.origin();
  await next();
};

function isOwnForm(context: DeskContext): boolean {
  const site = context.req.header("sec-fetch-site") ?? "same-origin";
  return context.req.header("origin") === `http://${hostOf(context)}` && site === "same-origin";
}

/** A link from elsewhere may lead here; an image, script or frame may not. */
function isOwnVisit(context: DeskContext): boolean {
  const site = context.req.header("sec-fetch-site") ?? "none";
  if (site === "same-origin" || site === "none") return true;
  const mode = context.req.header("sec-fetch-mode");
  return mode === "navigate" && context.req.header("sec-fetch-dest") === "document";
}

/** What may be had before entering: the way in, and what the page that tells of it is dressed with. */
function isOpen(path: string): boolean {
  return path === "/enter" || path.startsWith("/assets/");
}

export function checkSession({ sessions, port }: DeskOptions): Guard {
  return async (context, next) => {
    const cookie = getCookie(context, cookieName(port));
    const session = sessions.find(cookie);
    if (session !== undefined && cookie !== undefined) {
      context.set("session", session);
      context.set("cookie", cookie);
    } else if (context.req.method !== "GET" || !isOpen(context.req.path)) {
      throw refusals.noSession();
    }
    await next();
  };
}

const formType = /^application\/x-www-form-urlencoded(?:; ?charset=utf-8)?$/i;

/** Only a form that a page of this very session was given. */
export const checkForm: Guard = async (context, next) => {
  if (context.req.method === "POST") {
    if (!formType.test(context.req.header("content-type") ?? "")) throw refusals.contentType();
    const form = await readForm(context.req.raw);
    const [token, more] = form.get("token") ?? [];
    const expected = sessionOf(context).formToken;
    if (token === undefined || more !== undefined || !isSame(token, expected)) {
      throw refusals.formToken();
    }
    context.set("form", form);
  }
  await next();
};

/** Behind `checkSession` there is one everywhere but on the way in. @throws {Refused} 403 */
export function sessionOf(context: DeskContext): DeskEnvironment["Variables"]["session"] {
  const session: DeskEnvironment["Variables"]["session"] | undefined = context.get("session");
  if (session === undefined) throw refusals.noSession();
  return session;
}
