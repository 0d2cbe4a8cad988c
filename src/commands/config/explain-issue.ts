/** A complaint of the schema, in words for the person who wrote the file. */
import type * as z from "zod";
import { hideKeys } from "../../adapters/collect/hidden-keys.ts";
import { allowedPhrase, orList, placesOf, shapeAt, type Shape } from "./config-shape.ts";
import { nearestWord } from "./nearest-word.ts";

type Issue = z.core.$ZodIssue;

/** Longest excerpt of a wrong value that a message repeats, in code units. */
const valueCharsMax = 40;

/** One thing that is wrong, and at which path. `at: "key"`: the key itself is at fault, not its value. */
export type Complaint = Readonly<{
  path: readonly PropertyKey[];
  at: "key" | "value";
  /** How far into the value's text the fault begins, in code units, where only a part of it is at fault. */
  chars?: number;
  message: string;
}>;

/** Turns one issue into complaints: an issue about three unknown keys is three of them. */
export function explainIssue(issue: Issue, value: unknown, shape: Shape): Complaint[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      at: "key",
      message: unknownKey(key, issue.path, shape),
    }));
  }
  const found = valueAt(value, issue.path);
  const meant = issue.code === "invalid_union" ? branchMeant(issue, found) : [];
  if (meant.length > 0) return meant.flatMap((inner) => explainIssue(inner, value, shape));
  const name = nameOf(issue.path);
  if (found === undefined) {
    return [{ path: issue.path.slice(0, -1), at: "value", message: `${name} is missing.` }];
  }
  return [
    { path: issue.path, at: "value", message: `${name}: ${wrongValue(issue, found, shape)}` },
  ];
}

type UnionIssue = Extract<Issue, { code: "invalid_union" }>;

/** Of several maps that may stand there, what is wrong with the one that is nearest; nothing if no map was written. */
function branchMeant({ errors, path }: UnionIssue, found: unknown): Issue[] {
  if (typeof found !== "object" || found === null || Array.isArray(found)) return [];
  const maps = errors.filter((issues) => issues.every((inner) => !isOtherType(inner)));
  const [nearest = []] = maps.toSorted(
    (one, other) => missing(one, 1) - missing(other, 1) || missing(one) - missing(other),
  );
  return nearest.map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

function isOtherType(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

/**
 * Issues that speak against its being meant: a key that it has not, or one that it needs. Those of the map itself tell
 * more than those within it.
 */
function missing(issues: readonly Issue[], depth = Number.POSITIVE_INFINITY): number {
  return issues.filter(
    ({ code, path }) =>
      (code === "unrecognized_keys" && path.length < depth) ||
      (code === "invalid_type" && path.length <= depth),
  ).length;
}

function unknownKey(key: string, path: readonly PropertyKey[], shape: Shape): string {
  const known = Object.keys(shapeAt(shape, path)?.properties ?? {});
  const nearest = nearestWord(key, known);
  const elsewhere = placesOf(key, shape);
  const advice = [
    nearest === undefined ? undefined : `did you mean \`${nearest}\`?`,
    nearest === undefined && elsewhere.length > 0
      ? `it belongs at ${orList(elsewhere)}.`
      : undefined,
  ].filter((part) => part !== undefined);
  const place = path.length === 0 ? "" : ` in ${nameOf(path)}`;
  return [`unknown key \`${key}\`${place};`, ...advice, `Allowed: ${orList(known)}.`].join(" ");
}

function wrongValue(issue: Issue, found: unknown, shape: Shape): string {
  const here = shapeAt(shape, issue.path);
  const written = foundPhrase(found);
  if (issue.code === "invalid_format") return `${formatPhrase(issue)}, not ${written}.`;
  if (issue.code === "custom") return `${issue.message}, not ${written}.`;
  if (issue.code === "too_small" && (issue.origin === "array" || issue.origin === "string")) {
    return "must not be empty; write something, or leave the key out.";
  }
  const nearest =
    typeof found === "string" && here?.enum !== undefined
      ? nearestWord(found, here.enum.map(String))
      : undefined;
  const advice = nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
  return `write ${allowedPhrase(here)}, not ${written}.${advice}`;
}

function formatPhrase({ format, message }: Extract<Issue, { code: "invalid_format" }>): string {
  return format === "url" ? "write an address that begins with `http://` or `https://`" : message;
}

/** What stands there instead, named by its kind where its words would not help. */
function foundPhrase(found: unknown): string {
  if (found === null) return "nothing";
  if (Array.isArray(found)) return "a list";
  if (typeof found === "object") return "a map";
  // Before it is cut: of a key that is cut, what is left would not look like one.
  const text = hideKeys(typeof found === "string" ? found : JSON.stringify(found));
  const cut = text.length > valueCharsMax ? `${text.slice(0, valueCharsMax)}…` : text;
  const kind = typeof found === "string" ? "the text " : "";
  return `${kind}\`${cut}\``;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** `limits.chunkTokens`, `questions[2]`: as a person would point at it, lists counted from 1. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "The file";
  const name = path.reduce<string>(
    (before, step) =>
      typeof step === "number"
        ? `${before}[${step + 1}]`
        : `${before}${before === "" ? "" : "."}${String(step)}`,
    "",
  );
  return `\`${name}\``;
}
