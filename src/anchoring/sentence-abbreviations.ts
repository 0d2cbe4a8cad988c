/**
 * What a word with a point after it says about the sentence: whether it can end there.
 *
 * Lists are data, as written (case counts: "Mass." is a state, "mass." a word at a sentence's end),
 * without the last point. English follows the AP and Chicago books; the other languages give the
 * commonest forms in news.
 */
import { shortMonths, shortWeekdays } from "./calendar-names.ts";

/**
 * `never`: what it belongs to follows. `before-number`: no end if a figure follows, else an ordinary
 * word. `clock`: ends before a capital, unless that is a day, a month or a time zone. `maybe`: ends
 * only before a word that begins sentences.
 */
export type AbbreviationKind = "never" | "before-number" | "clock" | "maybe";

const never = `
Mr Mrs Ms Messrs Mmes Dr Drs Prof Profs Sen Sens Rep Reps Gov Govs Gen Gens Col Lt Sgt Cpl Pvt Capt
Sec Cmdr Adm Maj Brig Hon Rev Msgr Supt Det Insp Atty Amb Dep Asst Fr Pres
e.g i.e E.g I.e viz cf vs vgl bzw ggf inkl
Sra Dña Mme Mlle Mgr Hr Frl Dipl Ing z.B d.h u.a
т.е т.к т.н Т.е ул пл просп проф акад доц канд Проф Акад ген полк сен деп см Ср напр св чл зам мин каб корп пер обл
`;

const beforeNumber = `
No Nos no nos Nr nr Núm núm n pp p pg Vol Vols vol vols Ch ch chap Art art Arts sec Sect para par Fig fig Figs Eq
approx ca c circa est ${[...shortMonths, ...shortWeekdays].join(" ")}
п пп ст стр гл ч рис разд янв фев февр мар апр авг сент окт нояб дек
`;

const clock = `a.m p.m A.M P.M`;

const maybe = `
Jr Sr Inc Ltd Co Cos Corp Bros LLC Plc etc St Mt Ft Ave Blvd Rd Dept Univ Assn Intl Natl
Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore
Pa Tenn Tex Va Vt Wash Wis Wyo Esq mil bn mn mln tn hrs lbs oz mph kg
г гг в вв руб коп долл млн млрд трлн тыс им ж жж ғ ғғ
Mio Mrd Str usw EE UU Cía
`;

/** A word that is not in it is no abbreviation that we know. */
export const abbreviationKinds: ReadonlyMap<string, AbbreviationKind> = new Map([
  ...entries(maybe, "maybe"),
  ...entries(beforeNumber, "before-number"),
  ...entries(clock, "clock"),
  ...entries(never, "never"),
]);

function entries(words: string, kind: AbbreviationKind): [string, AbbreviationKind][] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => [word, kind]);
}
