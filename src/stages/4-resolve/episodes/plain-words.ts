/**
 * Words that say nothing of which event a text is about: English function words and the small change of news prose.
 * Other languages get by without a list: short words are common in every alphabet (Zipf's law of abbreviation), and
 * term weights say so.
 */
const list = `
a about according across after again against all almost along already also although always am amid among an and another any
are around as ask asked at away back be became because become been before began being below between both but by call called
came can come comes could day days did do does doing done down during each early either else even ever every far few first
for former found from full further gave get gets give given go goes going gone got had half has have having he held her here
hers him his how however i if in including indeed instead into is it its itself just keep kept know known largely last late
later least less let like likely little long made main make makes making many may me mean meanwhile might month months more
most much must my near nearly need never new next no nor not nothing now of off often on once one only onto or other others
our out over own part people perhaps place put quite rather really recent recently right said same saw say saying says second
see seem seemed seen set several shall she should show since so some still such take taken takes tell than that the their
them then there these they thing things think third this those though three through thus time times to today together told
too took toward towards tried two under until up upon us use used using very want wanted was way we week weeks well went
were what when where whether which while who whole whom whose why will with within without would year years yesterday yet
you your`;

const plainWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/u));

/** True if a lower-case word carries no news: a function word, or one of up to two letters in an alphabet. */
export function isPlainWord(word: string): boolean {
  return (
    plainWords.has(word) ||
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,2}$/u.test(word)
  );
}
