/** Words that show that somebody speaks. English by stem, German by form. */
import type { Passage } from "./read-input.ts";
import { lowerAt } from "./read-words.ts";

const stems = new Set(
  `say tell add warn not argu claim announc stat explain report writ believ think insist declar describ call urg assert
  suggest admit acknowledg confirm deny reveal disclos predict caution complain criticiz criticis accus prais remark
  comment reply respond answer ask reiterat stress emphasis emphasiz observ conclud testify tweet quip recall
  maintain contend alleg estimat reckon fear hope vow pledg promis point lament defend reject dismiss condemn`
    .trim()
    .split(/\s+/),
);

const germanForms = new Set(
  `sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte betonten kritisiert kritisierte kritisierten berichtet berichtete
  berichten berichteten meint meinte meinten behauptet behauptete behaupteten bestätigt bestätigte bestätigten äußert äußerte äußerten
  warnt warnte warnten fordert forderte forderten schreibt schrieb schrieben bezeichnet bezeichnete bezeichneten kündigt kündigte kündigten
  ankündigte angekündigt teilt teilte teilten mitteilte mitgeteilt gab gaben bekanntgegeben bekannt fügte fügt hinzu wies verwies
  erläutert erläuterte erläuterten begründet begründete begründeten nannte nannten nennt wirft warf warfen vorwarf zeigte zeigten spricht sprach sprachen hieß heißt
  zufolge laut angaben ansicht meinung einschätzung aussage aussagen so glaubt glaubte hofft hoffte verlangt verlangte verlangten appellierte
  beklagt beklagte beschuldigt beschuldigte entschied entschieden lobte lobt räumte unterstrich vermutet vermutete versicherte versichert
  verteidigte verkündete veröffentlichte protestierte rechnet rechnete sieht sah sehen sieht stellte klar kommentierte konstatierte
  hob hervor empfahl empfiehlt empfahlen glauben glaubten bestreitet bestritt bestritten werfen informationen berechnungen darstellung bekunden
  auffassung worten verurteilte verurteilten rief riet drohte gedroht versprach versprachen mahnt mahnte mahnten plädiert plädierte
  erwartet erwartete gestand gibt geben bedauerte bedauert ergänzte ergänzt bezweifelt bezweifelte verlangten hofften meinten vermutete
  antwortete fragte fragt findet fand hält halten hielt geht ging prophezeite zitiert zitierte informierte dementierte wertete`
    .trim()
    .split(/\s+/),
);

const pronouns = new Set(
  "he she they it who we i you er sie es man dieser diese dieses jener wir ich".split(" "),
);

/** German nouns that name what was said: "nach Schätzungen der Regierung", "Militärangaben". */
const saidNoun =
  /(?:angaben|schätzung(?:en)?|berechnungen|informationen|ansicht|auffassung|meinung|aussagen?|darstellung|einschätzung|ankündigung|berichten|worten)$/;

/** English verbs of saying; "state" and "not" only look like two of them. */
const isEnglishCue = (stem: string, lower: string): boolean =>
  stems.has(stem) && lower !== "not" && lower !== "state";

/** True if the word shows speech: "said", "according", "laut". */
export function isSpeechCue(passage: Passage, at: number): boolean {
  const word = passage.words[at];
  if (word?.kind !== "word") return false;
  // "…“, so Hess": only after a comma.
  if (word.lower === "so") return word.gap.includes(",");
  if (word.lower === "according") return lowerAt(passage.words, at + 1) === "to";
  if (germanForms.has(word.lower)) return true;
  if (word.capital && saidNoun.test(word.lower)) return true;
  return isEnglishCue(passage.stems[at] ?? "", word.lower);
}

/** Only a pronoun speaks: the one before a cue, or the one right after it. */
export function isPronoun(lower: string): boolean {
  return pronouns.has(lower);
}
