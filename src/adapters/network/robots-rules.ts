/** What a site's robots.txt says to us (RFC 9309). */
import robots from "robots-parser";
import type { Answer } from "./exchange.ts";
import { fault, type Fault } from "./fetch-fault.ts";
import { robotsLines } from "./robots-lines.ts";

/** Of a longer file the rest is not read; RFC 9309, section 2.5, wants at least 500 KiB. */
export const robotsBytesMax = 512_000;
/** The longest `Crawl-delay` that is honoured, in ms. It is no part of the RFC, and some sites ask for an hour. */
const crawlDelayMsMax = 10_000;

/** Its types put the function under `default` of what it exports, where it is itself what is exported. */
const parseRobots = isParser(robots) ? robots : robots.default;
function isParser(value: unknown): value is typeof robots.default {
  return typeof value === "function";
}

export type RobotsRules = Readonly<{
  /** Why an address may not be fetched, if it may not. */
  refusal: (url: URL) => Fault | undefined;
  /** What `Crawl-delay` asks for, in ms; zero if it asks for nothing that makes sense. */
  gapMs: number;
}>;

/**
 * Without a file (404, and every other 4xx but 429) everything is allowed. While the file cannot be had (5xx, too many
 * requests, no answer) nothing is. A host that cannot be reached at all keeps its own fault, which says more.
 *
 * @param name - Ours, as the file would name us.
 */
export function robotsRules(origin: string, name: string, end: Answer | Fault): RobotsRules {
  if (end.kind === "fault") return always(isUnreachable(end) ? end : unread);
  if (end.status !== 200 && end.status !== 203) {
    return always(isAbsent(end.status) ? undefined : unread);
  }
  const lines = robotsLines(new TextDecoder().decode(end.bytes), name.toLowerCase());
  if (lines === undefined) return always(fault("robots", "robots-too-large"));
  const rules = parseRobots(`${origin}/robots.txt`, lines);
  const gapMs = (rules.getCrawlDelay(name) ?? 0) * 1000;
  return {
    refusal: (url) =>
      rules.isAllowed(url.href, name) === false ? fault("robots", "robots-disallow") : undefined,
    gapMs: gapMs > 0 ? Math.min(gapMs, crawlDelayMsMax) : 0,
  };
}

const unread = fault("robots", "robots-unreachable");

function always(refusal: Fault | undefined): RobotsRules {
  return { refusal: () => refusal, gapMs: 0 };
}

function isAbsent(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

function isUnreachable({ phase }: Fault): boolean {
  return phase === "policy" || phase === "resolve" || phase === "connect" || phase === "tls";
}
