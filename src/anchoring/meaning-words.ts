/**
 * Words whose change changes what was said, however near the rest of a quote is: negation, modality,
 * quantity, direction, units and numbers in letters. English in full, the others their commonest.
 */

const negation = `
not no never none nobody nothing neither nor nowhere without cannot hardly barely scarcely unlikely deny denies denied
denying false refuse refused refuses fail failed fails
не ни нет без никогда никто ничего нельзя нигде
емес жоқ ешқашан ешкім
nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder
pas jamais aucun aucune sans rien personne
nunca sin nada nadie ningún ninguna tampoco
不 没 沒 無 无 非 未 別 别 否
`;

const modality = `
may might could would should must can will shall likely possibly probably allegedly reportedly alleged planned plans
if unless until
может могут должен должны будет будут
kann können könnte soll sollen muss müssen wird werden würde
`;

const quantity = `
all some most many few only every each any half both more less fewer least first last second third
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen
dozens million millions billion billions trillion trillions percent percentage
один два три четыре пять шесть семь восемь девять десять сто тысяч миллион миллионов миллиард миллиардов млн млрд
ein zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million millionen milliarde milliarden prozent
`;

const direction = `
before after above below over under up down increase increased increases decrease decreased decreases rise rose risen
fall fell fallen gain gained loss lost losses profit higher lower up down against support supports supported oppose
opposes opposed accept accepted reject rejected buy bought sell sold win won lose loses start started end ended begin
began stop stopped true enter entered leave left allow allowed ban banned
до после против выше ниже вырос вырастет упал
vor nach über unter gegen
`;

const units = `
day days week weeks month months year years hour hours minute minutes dollar dollars euro euros pound pounds ruble
rubles rouble roubles tenge yuan yen km kilometer kilometers kilometre kilometres mile miles meter meters metre metres
kg kilogram kilograms ton tons tonne tonnes barrel barrels bn mn mln gw mw kwh
`;

/** Compare a word as written, accents and all, in small letters. */
export const meaningWords: ReadonlySet<string> = wordsOf(
  negation,
  modality,
  quantity,
  direction,
  units,
);

/** What turns a sentence round when it is left out of it. */
export const negations: ReadonlySet<string> = wordsOf(negation);

function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(" ").trim().split(/\s+/));
}

/** "legal" and "illegal", "able" and "unable": the rest of the word is the same. */
export const opposingPrefixes: readonly string[] = [
  "un",
  "in",
  "im",
  "il",
  "ir",
  "non",
  "dis",
  "mis",
  "anti",
  "de",
  "не",
  "анти",
];
