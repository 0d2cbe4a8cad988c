/** Why a delivery did not come about, from the code that is remembered: in words, and whether waiting helps. */
import type { DeliveryRow } from "./delivery.ts";

export type DeliveryReason = Readonly<{
  /** Completes "because"; ours, never what the other side answered. */
  words: string;
  /** It may mend by itself. */
  passing: boolean;
}>;

type Failed = Pick<DeliveryRow, "channel" | "state" | "code">;

/** Codes that only we give, so that they mean one thing. */
const own: Readonly<Record<string, DeliveryReason>> = {
  "secret-missing": {
    words: "the variable that holds its secret is not set",
    passing: false,
  },
  "password-in-clear": {
    words: "without TLS, its password would travel in clear",
    passing: false,
  },
  "password-in-url": { words: "its address holds a user or password", passing: false },
  bug: { words: "the channel broke down, which is a bug in nightdesk", passing: false },
  "cut-off": { words: "the program ended while it was sent", passing: false },
  edition: { words: "the edition cannot be read, or is not as it was made", passing: false },
  timeout: { words: "it gave no answer in time", passing: true },
  EAUTH: { words: "there is no login for its server", passing: false },
  "smtp-535": { words: "its server refused the user or password", passing: false },
};

export function deliveryReason({ channel, state, code }: Failed): DeliveryReason {
  const known = own[code] ?? answered(code);
  if (known !== undefined) return known;
  return state === "unknown" ? unanswered(channel) : unreached(channel, code);
}

function unanswered(channel: Failed["channel"]): DeliveryReason {
  const words =
    channel === "mail" ? "its server gave no answer to the message" : "the connection broke";
  return { words, passing: false };
}

/** 408, 421, 429 and all of 5xx (of mail: 4xx) say themselves that a later try is welcome. */
function answered(code: string): DeliveryReason | undefined {
  const [, protocol, digits] = /^(http|smtp)-(\d+)$/.exec(code) ?? [];
  if (protocol === undefined) return undefined;
  const status = Number(digits);
  if (protocol === "smtp") {
    return { words: `its server answered ${status}`, passing: status < 500 };
  }
  if (status >= 300 && status < 400) {
    return { words: `it redirects (${status}), which is refused`, passing: false };
  }
  const passing = status >= 500 || status === 408 || status === 429;
  return { words: `it answered ${status}`, passing };
}

/** The handshake is over before a byte of a request leaves. */
const certificate = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/;

function unreached(channel: Failed["channel"], code: string): DeliveryReason {
  if (channel === "folder") return { words: "the folder could not be written", passing: true };
  if (certificate.test(code)) {
    return {
      words: "there is no connection to it that can be trusted",
      passing: channel === "mail",
    };
  }
  const words = channel === "mail" ? "its server could not be reached" : "it could not be reached";
  return { words, passing: true };
}
