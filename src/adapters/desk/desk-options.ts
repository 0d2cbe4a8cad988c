/** What the server is made of, and what it knows of a request that has passed its guards. */
import type { Context, Hono } from "hono";
import type { DeskAssets, DeskPages } from "../../ports/desk-pages.ts";
import type { EditionKey, ReviewDesk } from "../../ports/review-desk.ts";
import type { Form } from "./read-form.ts";
import type { Session, Sessions } from "./sessions.ts";

export type RenderingName = "brief.html" | "brief.pdf" | "brief.md" | "brief.json";

export type DeskOptions = Readonly<{
  desk: ReviewDesk;
  pages: DeskPages;
  assets: DeskAssets;
  sessions: Sessions;
  /** Where it listens: part of the only hosts it answers for, and of the cookie's name. */
  port: number;
  /** Bytes of a rendering as it lies in the edition; `undefined` where there is none. */
  rendering: (key: EditionKey, name: RenderingName) => Promise<Uint8Array | undefined>;
  /** A line for the terminal. Secrets of the desk are taken out before. */
  log: (line: string) => void;
}>;

export type DeskEnvironment = {
  Bindings: Readonly<{
    /** Absent when it is asked without a socket, by a test. */
    incoming?: Readonly<{ url?: string | undefined }>;
  }>;
  Variables: {
    /** Set behind the guards. */
    session: Session;
    /** The value of the session's cookie. */
    cookie: string;
    /** Of a POST, its token checked. */
    form: Form;
  };
};

export type DeskApp = Hono<DeskEnvironment>;
export type DeskContext = Context<DeskEnvironment>;
