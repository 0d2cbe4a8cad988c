/** Thrown where a request is not answered as asked: it ends as a page that says why and what to do. */
import type { ContentfulStatusCode } from "hono/utils/http-status";

export class Refused extends Error {
  readonly status: ContentfulStatusCode;
  /** What to do next. */
  readonly next: string;
  /** Methods that the address knows, for 405. */
  readonly allow: string | undefined;

  /** @param title - What happened, in one sentence. Never holds anything of the request. */
  constructor(status: ContentfulStatusCode, title: string, next: string, allow?: string) {
    super(title);
    this.name = "Refused";
    this.status = status;
    this.next = next;
    this.allow = allow;
  }
}

const enterAgain =
  "Press Enter in the terminal where nightdesk review runs: it prints a fresh address. Or start it again.";

export const refusals = {
  host: () =>
    new Refused(
      403,
      "The desk answers on its own address only.",
      "Open the address that nightdesk review printed.",
    ),
  origin: () =>
    new Refused(
      403,
      "The request did not come from a page of the desk; nothing was changed.",
      "Open the desk’s address and try again there.",
    ),
  noSession: () => new Refused(403, "This browser has not entered the desk.", enterAgain),
  usedToken: () =>
    new Refused(
      403,
      "This address was used already, or is not the newest one: it opens the desk once.",
      enterAgain,
    ),
  formToken: () =>
    new Refused(
      403,
      "The form is of another session; nothing was changed.",
      "Load the page again and send it from there.",
    ),
  method: (allow: string) =>
    new Refused(405, "This address is not asked that way.", "Use the links of the desk.", allow),
  notFound: () =>
    new Refused(404, "There is nothing at this address.", "Go back to the desk and choose there."),
  contentType: () =>
    new Refused(415, "This kind of form is not taken.", "Send it from a page of the desk."),
  tooLarge: () =>
    new Refused(413, "The form is too large; nothing was changed.", "Send less text at once."),
  badName: () =>
    new Refused(
      422,
      "A reviewer's name has 1 to 80 characters, and none that cannot be seen.",
      "Go back and give another.",
    ),
  badTarget: () =>
    new Refused(400, "The address is not well formed.", "Go back to the desk and choose there."),
  badForm: () =>
    new Refused(
      400,
      "The form could not be read; nothing was changed.",
      "Load the page again and send it from there.",
    ),
} as const;
