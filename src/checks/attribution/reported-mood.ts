/** Signs in a clause that it tells what somebody else said. */
import type { WordSpan } from "../reading/find-words.ts";
import type { Passage } from "../reading/read-input.ts";

/** German forms that mark words as another's: the first subjunctive, and the second where it stands for it. */
const subjunctives: ReadonlySet<string> = new Set(
  `sei seien habe hätte hätten werde würde würden könne könnte könnten solle müsse müsste dürfe wolle möge wisse tue
  gehe komme gebe nehme sehe stehe bleibe lasse spreche finde halte trage führe liege bringe laufe brauche mache bestehe ergebe betrage erhalte
  handle handele gelte diene sorge zeige arbeite bedeute gehöre bereite biete entspreche erwarte falle fehle hoffe sage schreibe treffe verliere
  verfüge versuche wachse wäre wären käme kämen gäbe ginge gingen stünde stünden ließe ließen bräuchte nähme fände hielte bliebe bestünde`.split(
    /\s+/,
  ),
);

/** "Soll": by hearsay, or by duty. */
const hearsay = new Set(["soll", "sollen"]);

/** @param span - Words of which none in quotation marks counts. */
export function isReported({ words }: Passage, { from, to }: WordSpan): boolean {
  return words
    .slice(from, to)
    .some(({ lower, quoted }) => !quoted && (subjunctives.has(lower) || hearsay.has(lower)));
}

/** As `isReported`, and not by "soll" alone. */
export function isSubjunctive({ words }: Passage, { from, to }: WordSpan): boolean {
  return words.slice(from, to).some(({ lower, quoted }) => !quoted && subjunctives.has(lower));
}

const complements = new Set(["dass", "daß", "ob", "that", "whether"]);

/** "That", "whether": what follows hangs on the clause before it. */
export const isComplementizer = (lower: string): boolean => complements.has(lower);
