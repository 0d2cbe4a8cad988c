/** The review desk as an app: guards before everything, then the routes. */
import { Hono } from "hono";
import { BriefError } from "../../domain/brief-error.ts";
import type { DeskRefusal } from "../../ports/desk-pages.ts";
import type { DeskApp, DeskContext, DeskEnvironment, DeskOptions } from "./desk-options.ts";
import { addHeaders, checkAddress, checkForm, checkOrigin, checkSession } from "./guards.ts";
import { Refused, refusals } from "./refused.ts";
import { addDecisionRoutes } from "./routes/decision-routes.ts";
import { addEditionRoutes } from "./routes/edition-routes.ts";
import { addEntryRoutes } from "./routes/entry-routes.ts";
import { addRenderingRoutes } from "./routes/rendering-routes.ts";
import { addViewRoutes } from "./routes/view-routes.ts";
import { addWholeEditionRoutes } from "./routes/whole-edition-routes.ts";
import { createShelf } from "./shelf.ts";
import { chromeOf } from "./show-edition.ts";

export function createDesk(options: DeskOptions): DeskApp {
  const app: DeskApp = new Hono<DeskEnvironment>();
  const guards = [addHeaders, checkAddress(options), checkOrigin, checkSession(options), checkForm];
  for (const guard of guards) app.use(guard);
  const shelf = createShelf(options.desk);
  addEntryRoutes(app, options);
  addEditionRoutes(app, options, shelf);
  addViewRoutes(app, options, shelf);
  addRenderingRoutes(app, options, shelf);
  addDecisionRoutes(app, options, shelf);
  addWholeEditionRoutes(app, options, shelf);
  app.notFound((context) => {
    throw knowsOther(app, context) ?? refusals.notFound();
  });
  app.onError((error, context) => refuse(error, context, options));
  return app;
}

/** The address is there, and is asked by the other method. */
function knowsOther(app: DeskApp, { req }: DeskContext): Refused | undefined {
  const other = req.method === "GET" ? "POST" : "GET";
  const [handlers] = app.router.match(other, req.path);
  const isThere = handlers.some(([[, route]]) => route.method === other);
  return isThere ? refusals.method(other) : undefined;
}

function refuse(error: Error, context: DeskContext, { pages, sessions, log }: DeskOptions) {
  if (error instanceof Refused && error.allow !== undefined) context.header("allow", error.allow);
  const told = tellOf(error);
  if (told.status >= 500) {
    // The route as it is written, not as it was asked: an address may hold anything.
    const where = `${context.req.method} ${context.req.routePath}`;
    const why = error instanceof BriefError ? error.message : (error.stack ?? error.message);
    log(sessions.mask(`warning: the desk could not answer ${where}: ${why}`));
  }
  const session: unknown = context.get("session");
  const chrome = session === undefined ? undefined : chromeOf(context, "/");
  return context.html(pages.refusal(told, chrome), told.status);
}

function tellOf(error: Error): DeskRefusal & Pick<Refused, "status"> {
  if (error instanceof Refused) {
    return { status: error.status, title: error.message, next: error.next };
  }
  if (error instanceof BriefError) {
    return { status: 500, title: error.message, next: error.next };
  }
  return {
    status: 500,
    title: "This is a bug in nightdesk; nothing that was decided is lost.",
    next: "The terminal says more. Load the page again; if it stays, report it.",
  };
}
