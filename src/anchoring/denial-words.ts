/** Words that deny, said once. Who needs fewer or others takes a group of these and names what is its own. */

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Take nothing with them: with or without one of these, the rest of a sentence stands as it is. */
export const bareDenials: ReadonlySet<string> = new Set(["not", "never", "no"]);

/** Deny a verb or a noun beside them. "N't" is how it stands where the word before is cut off. */
export const denyingParticles: readonly string[] = wordsOf(
  "not n't no never neither nor nowhere without cannot hardly barely scarcely",
);

/** Deny that there is anybody or anything of which the rest is so; the things told in the rest are there all the same. */
const denyingPronouns = wordsOf("none nobody nothing");

export const denials: readonly string[] = [...denyingParticles, ...denyingPronouns];

/** In other languages. None of these is an English word. */
export const denialsAbroad: readonly string[] = wordsOf(`
nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden niemandem ohne weder nirgends kaum
pas jamais aucun aucune sans rien nulle
nunca jamás nadie ningún ninguna ninguno tampoco
не ни нет без никогда никто ничего нельзя нигде никакой никаких
емес жоқ ешқашан ешкім ешбір
不 没 沒 無 无 非 未 別 别 否
`);

/** Verbs that deny of themselves, in the forms of news. */
export const denyingVerbs: readonly string[] = wordsOf(
  "deny denies denied denying refuse refuses refused refusing fail fails failed failing",
);

/** "Isn't", "won’t". */
export const contractedNot = /n['’ʼ]t$/u;
