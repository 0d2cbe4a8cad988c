/** The sentences that rest on a source, in plain words: those that fall before those that stand. */
import { safeLine } from "../../adapters/system/safe-text.ts";
import type { Impact } from "../../domain/impact.ts";

export function impactText(impact: Impact): string {
  const { against, sentences, lost, editions, source } = impact;
  const held =
    against === null
      ? "The source is withdrawn: none of its quotes stands."
      : `Quotes held against ${safeLine(against.from)} (SHA-256 ${against.textHash.slice(0, 12)}).`;
  const of = `${editions.length} ${editions.length === 1 ? "edition" : "editions"}`;
  return [
    held,
    ...editions.flatMap((edition) => editionLines(edition, against === null)),
    "",
    `${sentences} ${sentences === 1 ? "sentence rests" : "sentences rest"} on ${safeLine(source)} in ${of}; ${lost} ${lost === 1 ? "does" : "do"} not stand any more`,
  ].join("\n");
}

type Edition = Impact["editions"][number];

function editionLines({ brief, date, source, sentences }: Edition, isWithdrawn: boolean): string[] {
  const head = `${safeLine(brief)} ${date}: ${safeLine(source.name)} (${source.id})`;
  if (sentences.length === 0) return ["", head, "  no sentence rests on it"];
  const inOrder = sentences.toSorted((one, other) => Number(other.isLost) - Number(one.isLost));
  const lost = isWithdrawn ? "is withdrawn" : "is gone";
  return ["", head, ...inOrder.flatMap((sentence) => sentenceLines(sentence, lost))];
}

function sentenceLines(
  { id, section, text, isLost, claims }: Edition["sentences"][number],
  lost: string,
) {
  return [
    `  ${isLost ? "falls " : "stands"}  ${id}, ${section}: ${safeLine(text)}`,
    ...claims.flatMap(({ id: claim, quotes }) =>
      quotes.map(
        ({ quote, stands }) =>
          `          ${claim}: quote ${stands ? "stands" : lost}: “${safeLine(quote)}”`,
      ),
    ),
  ];
}
