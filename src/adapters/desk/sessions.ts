/** Who has entered the desk. An invitation stands in an address and opens it once; what stays is a cookie. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export type Session = Readonly<{
  /** In every form of the session's pages. */
  formToken: string;
  reviewer: string;
}>;

export type Sessions = Readonly<{
  /** A fresh invitation; an older one that was not used is void. */
  invite: () => string;
  /** @returns The value of the session's cookie; `undefined` for anything but the invitation that stands. */
  enter: (token: string) => string | undefined;
  find: (cookie: string | undefined) => Session | undefined;
  rename: (cookie: string, reviewer: string) => void;
  /** Takes every secret of the desk out of a line. */
  mask: (text: string) => string;
}>;

/** Twice the 128 bits that are asked for at least. */
const secretBytes = 32;
/** One reviewer at a few browsers. The oldest session ends where another would be too many. */
const sessionsMax = 16;

export function createSessions(reviewer: string): Sessions {
  const sessions = new Map<string, Session>();
  const told: string[] = [];
  let invitation: string | undefined;
  const secret = () => {
    const made = randomBytes(secretBytes).toString("base64url");
    told.push(made);
    return made;
  };
  return {
    invite: () => (invitation = secret()),
    enter: (token) => {
      if (invitation === undefined || !isSame(token, invitation)) return undefined;
      invitation = undefined;
      const cookie = secret();
      sessions.set(cookie, { formToken: secret(), reviewer });
      const [oldest] = sessions.keys();
      if (sessions.size > sessionsMax && oldest !== undefined) sessions.delete(oldest);
      return cookie;
    },
    find: (cookie) => (cookie === undefined ? undefined : sessions.get(cookie)),
    rename: (cookie, name) => {
      const session = sessions.get(cookie);
      if (session !== undefined) sessions.set(cookie, { ...session, reviewer: name });
    },
    mask: (text) => told.reduce((safe, one) => safe.replaceAll(one, "[secret]"), text),
  };
}

/** Takes the same time wherever the two differ. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}
