/** The way in, the desk itself, who is at it, and what its pages are dressed with. */
import { setCookie } from "hono/cookie";
import { Reviewer } from "../../../domain/review.ts";
import type { DeskApp, DeskContext, DeskOptions } from "../desk-options.ts";
import { fields, fieldsOf } from "../form-fields.ts";
import { cookieName } from "../guards.ts";
import { refusals } from "../refused.ts";
import { chromeOf } from "../show-edition.ts";

/**
 * A page and no redirect: whoever followed the address from another page or a file is sent on by this page, so the browser
 * takes it for a visit from the desk itself and gives the cookie with it, which `SameSite=Strict` would else forbid.
 */
const entered = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Review desk</title>
<meta http-equiv="refresh" content="0;url=/"></head>
<body><p><a href="/">Open the desk</a></p></body></html>
`;

export function addEntryRoutes(app: DeskApp, options: DeskOptions): void {
  const { desk, pages, assets, sessions, port } = options;

  app.get("/enter", (context) => {
    const cookie = sessions.enter(context.req.query("token") ?? "");
    if (cookie === undefined) throw refusals.usedToken();
    setCookie(context, cookieName(port), cookie, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
    });
    context.header("referrer-policy", "no-referrer");
    return context.html(entered);
  });

  for (const [path, { type, bytes }] of assets) {
    app.get(path, (context) => context.body(new Uint8Array(bytes), 200, { "content-type": type }));
  }

  app.get("/", async (context) =>
    context.html(pages.desk(await desk.editions(), chromeOf(context, "/"))),
  );

  // Browsers ask for it by themselves.
  app.get("/favicon.ico", (context) => context.body(null, 204));

  app.post("/reviewer", (context) => {
    const { name, back } = fieldsOf(fields.reviewer, context.get("form"));
    const reviewer = Reviewer.safeParse(name);
    if (!reviewer.success) throw refusals.badName();
    sessions.rename(context.get("cookie"), reviewer.data);
    return context.redirect(ownPath(context, back), 303);
  });
}

/** Where a form says it stood, when that is a page of this server; else the desk. */
function ownPath(context: DeskContext, back: string): string {
  const { origin } = new URL(context.req.url);
  if (!URL.canParse(back, origin)) return "/";
  const url = new URL(back, origin);
  // `//` at the start of a path would be another host to a browser.
  const isOwn = url.origin === origin && !url.pathname.startsWith("//");
  return isOwn ? url.pathname + url.search : "/";
}
