/**
 * Words of a writer that cite nothing: gaps, headings, the basis of a judgement and what would change it. They may
 * still name nobody, and give no figure and no date, that the findings do not have.
 */
import { denials, denialsAbroad } from "../../anchoring/denial-words.ts";
import type { Check } from "../../checks/check.ts";
import { dates } from "../../checks/dates.ts";
import { names } from "../../checks/names.ts";
import { numbers } from "../../checks/numbers.ts";
import { dayPhrase } from "../../domain/episode-day.ts";
import type { WritingTask } from "../../ports/analyst.ts";

const checks: readonly Check[] = [names, numbers, dates];

/** "No source says what she did" denies, and names her all the same: what is denied would be left open. */
const denying = new RegExp(
  `(?<!\\p{L})(?:\\p{L}+n['’ʼ]t|${[...denials, ...denialsAbroad].join("|")})(?!\\p{L})`,
  "giu",
);

export type Stray = Readonly<{ code: string; reason: string }>;

/** "A second berth" counts, and invents no figure; "3.5 billion" does. */
function isStray(check: Check, words: readonly string[]): boolean {
  return check !== numbers || words.some((word) => /\d/.test(word));
}

/** A function that says what in a text stands in no finding; `undefined` if nothing does. */
export function heldToFindings(task: WritingTask): (text: string) => Stray | undefined {
  const { resolution, title, reader, questions, originNames, knownGaps } = task;
  const claims = [...resolution.claims.values()];
  const quotes = [
    ...resolution.findings.map(({ statement }) => statement),
    ...claims.flatMap(({ citations }) => citations.map(({ quote }) => quote)),
  ];
  const lawful = [
    title,
    reader,
    ...questions,
    ...knownGaps,
    ...originNames.values(),
    ...resolution.episodes.flatMap(({ label, days }) => [label, ...days.map(dayPhrase)]),
    ...resolution.entities.flatMap(({ forms }) => forms),
    ...resolution.findings.flatMap(({ speaker }) =>
      speaker.kind === "named" ? [speaker.name] : [],
    ),
  ];
  return (text) => {
    const input = {
      statement: text.replace(denying, "some"),
      speaker: { kind: "source" },
      stance: undefined,
      quotes,
      lawful,
      outlets: [...originNames.values()],
      surroundings: [],
    } as const;
    for (const check of checks) {
      const result = check.run(input);
      if (result.outcome === "fail" && isStray(check, result.words)) {
        return { code: check.name, reason: `${result.because} Words: ${result.words.join(" | ")}` };
      }
    }
    return undefined;
  };
}
