import { jsonrepair } from "jsonrepair";

export type JsonRead =
  | Readonly<{ kind: "json"; value: unknown }>
  /** There is an object, and it is not whole or not well formed. */
  | Readonly<{ kind: "broken"; why: string }>
  /** Nothing in the text looks like an object. */
  | Readonly<{ kind: "none" }>;

/**
 * Reads the one JSON object of a model's answer: bare, in a code fence, or with small talk around it.
 * Trivial damage (a comma too many, a raw line break in a string) is mended; what would have to be invented
 * (the end of an answer that was cut off) is not.
 */
export function readJson(text: string): JsonRead {
  const trimmed = text.trim();
  const from = trimmed.indexOf("{");
  if (from < 0) return { kind: "none" };
  const candidates = [trimmed, fenced(trimmed), trimmed.slice(from, trimmed.lastIndexOf("}") + 1)];
  let why = "";
  for (const candidate of candidates) {
    if (candidate === undefined || candidate === "") continue;
    try {
      return { kind: "json", value: JSON.parse(candidate) };
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
    }
  }
  const mended = mend(candidates.at(-1) ?? "");
  return mended ?? { kind: "broken", why };
}

function fenced(text: string): string | undefined {
  return /```(?:json)?\s*\n([\s\S]*?)\n\s*```/i.exec(text)?.[1]?.trim();
}

function mend(text: string): JsonRead | undefined {
  try {
    const repaired = jsonrepair(text);
    if (substance(repaired) !== substance(text)) return undefined;
    return { kind: "json", value: JSON.parse(repaired) };
  } catch {
    return undefined;
  }
}

/** Letters, digits and brackets: what a repair may not add, take or move. */
function substance(text: string): string {
  return text.replaceAll(/\\[nrtu"\\/bf]/g, "").replaceAll(/[^\p{L}\p{N}{}[\]]/gu, "");
}
