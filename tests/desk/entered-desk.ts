/** The server with a desk in memory and plain pages, and a browser's worth of headers for asking it. */
import type { DeskPages } from "../../src/ports/desk-pages.ts";
import { createDesk } from "../../src/adapters/desk/create-desk.ts";
import type { DeskApp } from "../../src/adapters/desk/desk-options.ts";
import { createSessions, type Sessions } from "../../src/adapters/desk/sessions.ts";
import { type FakeDesk, fakeDesk } from "./fake-desk.ts";

export const port = 4711;
export const origin = `http://127.0.0.1:${port}`;

/** Each page says its name and what it was given, so that a test sees which was asked and with what. */
const said = (name: string, value: unknown) => `<p>${name} ${escaped(JSON.stringify(value))}</p>`;
const escaped = (text = "") => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const plainPages: DeskPages = {
  desk: (rows, chrome) => said("desk", { rows, chrome }),
  brief: ({ key }, view, chrome) => said("brief", { key, view, chrome }),
  panel: (_opened, chosen, chrome) => said("panel", { chosen, chrome }),
  swap: (_opened, view, chrome) => said("swap", { view, chrome }),
  verdict: (_opened, verdict, chrome) => said("verdict", { verdict, chrome }),
  claims: (_opened, search, chrome) => said("claims", { search, chrome }),
  published: (done, chrome) => said("published", { done, chrome }),
  unused: (_opened, asked, chrome) => said("unused", { asked, chrome }),
  sources: (_opened, chrome) => said("sources", chrome),
  source: (_opened, asked, chrome) =>
    asked.id === "s0000000001" ? said("source", { asked, chrome }) : undefined,
  evidence: (_opened, chrome) => said("evidence", chrome),
  history: (_opened, rows, chrome) => said("history", { rows, chrome }),
  diff: (other, _opened, chrome) => said("diff", { other: other.key, chrome }),
  refusal: (refusal, chrome) => said("refusal", { refusal, chrome }),
};

const script = 'document.title = "read"';
export const plainRendering = `<html><head><style>p{}</style></head><body><p>x</p><script>${script}</script>\n</body></html>`;

export type Entered = Readonly<{
  app: DeskApp;
  desk: FakeDesk;
  sessions: Sessions;
  /** `name=value` */
  cookie: string;
  formToken: string;
  log: string[];
  /** As a page of the desk in a browser asks. */
  get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  post: (
    path: string,
    fields?: Form,
    headers?: Readonly<Record<string, string | undefined>>,
  ) => Promise<Response>;
}>;

export type Form = Readonly<Record<string, string | readonly string[]>>;

const assets = new Map([
  ["/assets/review.css", { type: "text/css; charset=utf-8", bytes: new Uint8Array([112]) }],
  ["/assets/review.js", { type: "text/javascript; charset=utf-8", bytes: new Uint8Array([59]) }],
]);

/** @param at - The port that the app takes for its own. */
export function deskApp(at: number = port, desk: FakeDesk = fakeDesk()) {
  const sessions = createSessions("M. Editor");
  const log: string[] = [];
  const app = createDesk({
    desk,
    pages: plainPages,
    assets,
    sessions,
    port: at,
    rendering: async (_key, name) =>
      name === "brief.pdf" ? undefined : new TextEncoder().encode(plainRendering),
    log: (line) => log.push(line),
  });
  return { app, desk, sessions, log };
}

export async function enterDesk(): Promise<Entered> {
  const { app, desk, sessions, log } = deskApp();
  const entered = await app.request(`${origin}/enter?token=${sessions.invite()}`, {
    headers: { host: `127.0.0.1:${port}` },
  });
  const [cookie = ""] = (entered.headers.get("set-cookie") ?? "").split(";");
  const formToken = sessions.find(cookie.slice(cookie.indexOf("=") + 1))?.formToken ?? "";
  const own = { host: `127.0.0.1:${port}`, cookie };
  return {
    app,
    desk,
    sessions,
    cookie,
    formToken,
    log,
    get: async (path, headers = {}) =>
      app.request(`${origin}${path}`, { headers: { ...own, ...headers } }),
    post: async (path, fields = {}, headers = {}) =>
      app.request(`${origin}${path}`, {
        method: "POST",
        body: encodeForm({ token: formToken, ...fields }),
        headers: present({
          ...own,
          origin,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        }),
      }),
  };
}

export function encodeForm(fields: Form): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form.toString();
}

function present(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
