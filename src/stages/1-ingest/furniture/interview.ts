/** Signs of an interview: speakers named before their turns, and questions that are answered. */

/** "Amma: Putin wants", "PRESIDENT TOKAYEV: I think", "Q: Why". The label is group 1. */
const turn =
  /^((?:\p{Lu}[\p{L}.’'-]*|of|the)(?: (?:\p{Lu}[\p{L}.’'-]*|of|the)){0,5}|Q|A|В|О)\s?[:：]\s\S/u;

/** Labels that start at least two of the paragraphs: one alone may be "Analysis:" or "Background:". */
export function speakerLabels(paragraphs: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const words of paragraphs) {
    const label = labelOf(words);
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([label]) => label));
}

export function labelOf(words: string): string | undefined {
  return turn.exec(words.slice(0, 120))?.[1];
}

export function isQuestion(words: string): boolean {
  return /[?？]["”’)]*$/.test(words);
}

/** Two questions at least, and a speaker who answers more than once. */
export function looksLikeInterview(paragraphs: readonly string[]): boolean {
  const questions = paragraphs.filter((words) => isQuestion(words)).length;
  return questions >= 2 && speakerLabels(paragraphs).size > 0;
}
