/** Whether a text is German, by its small words. */
import { perPassage } from "./per-passage.ts";
import type { Passage } from "./read-input.ts";

/** Small words that are of one of the two languages only: "in", "an", "so", "was", "am" are of both. */
const german = new Set(
  `der die das den dem des ein eine einer einem einen eines und oder aber nicht kein keine keinen ist sind waren sei seien wird werden wurde wurden
  habe haben hatte hatten könnte könnten soll sollen sollte kann können muss müssen von vom zu zum zur mit im auf aus bei beim nach für über um durch als wie
  dass daß ob sich er sie es wir ihr ihm ihn ihre ihrer seine seiner auch noch nur schon laut wegen trotz gegen unter bis seit vor zwischen ohne`
    .trim()
    .split(/\s+/),
);
const english = new Set(
  `the of to and is for that with by from as at has have had were been be are on it its his her their this which who not but or he she they
  said says will would could may than into after before over`
    .trim()
    .split(/\s+/),
);

/** German small words of a passage less the English ones. */
const leadOf = perPassage(({ words }: Passage): number => {
  let lead = 0;
  for (const { lower } of words) lead += Number(german.has(lower)) - Number(english.has(lower));
  return lead;
});

/** Is the statement German? One without small words is in the language of its evidence. */
export function isGerman(statement: Passage, evidence: readonly Passage[]): boolean {
  const lead = leadOf(statement);
  return lead === 0 ? evidence.some((passage) => leadOf(passage) > 0) : lead > 0;
}
