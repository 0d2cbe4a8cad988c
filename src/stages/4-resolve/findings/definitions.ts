/**
 * Words that say what a figure is a measure of. Two figures that are defined differently never exclude each other: a total
 * and a part of it, before and after deduction, what was ordered and what has arrived. Rows hold rival definitions, each with
 * the forms of its words; what a figure may be a measure of is in the table of the checks.
 */
import {
  areApart,
  type Defined,
  definedIn,
  type DefinitionRow,
  indexRows,
} from "../../../checks/numbers/defined-apart.ts";
import { measures } from "../../../checks/numbers/measures.ts";

const rows: readonly DefinitionRow[] = [
  { ...measures.harm, aboard: "aboard passengers" },
  {
    ...measures.accounts,
    cost: "cost costs costing spending expenditure kosten kostet coûte coûté",
    worth: "worth valued valuation",
  },
  measures.goods,
  measures.ballots,
  measures.finance,
  measures.economy,
  {
    plan: "plan plans planned planning intends intended aims target targets targeted goal will would shall geplant prévoit",
    promise: "pledge pledges pledged promise promises promised commit commits committed offered",
    request: "request requests requested seeks sought demanded demands",
    allocation: "budget budgeted allocated allocates",
    forecast: "forecast forecasts projected projects predicted",
    ...measures.orders,
    payment: "paid pays disbursed spent transferred",
    work: "built completed constructed finished gebaut construit",
  },
  {
    launch: "launch launched launches fired fires",
    interception: "intercepted intercepts downed shot",
  },
  {
    beginning: "begin begins began begun start starts started opens opened",
    end: "end ends ended finish finishes finished closes closed",
  },
  { arrival: "arrive arrives arrived", departure: "leave leaves departs departed" },
  {
    purchase: "buy buys bought purchase purchased",
    sale: "sell sells sold",
  },
  { hiring: "hire hires hired", dismissal: "dismissed sacked fired layoffs" },
  measures.opinion,
  {
    men: "men",
    women: "women",
    children: "children",
    soldiers: "soldiers",
    civilians: "civilians",
  },
  { confirmed: "confirmed", suspected: "suspected", probable: "probable", estimated: "estimated" },
  {
    first: "first",
    second: "second",
    third: "third",
    fourth: "fourth",
    final: "final",
    previous: "previous",
  },
  { front: "front", rear: "rear", main: "main" },
];

/** Qualifiers that change what is measured even where the other sentence has none of them. */
const strictRows: readonly DefinitionRow[] = [
  measures.deduction,
  { ...measures.price, parity: "ppp parity" },
  {
    average: "average durchschnitt moyenne",
    median: "median",
    least: "minimum lowest",
    most: "maximum peak",
  },
  { core: "core", headline: "headline" },
  { turnout: "turnout wahlbeteiligung" },
  { survey: "survey surveys surveyed polled pollster pollsters" },
  { share: "capita" },
  { added: "another additional further extra" },
];

/** What turns the sense of a sentence round: it rivals its opposite, and is never the same. */
const opposites: readonly DefinitionRow[] = [
  {
    rise: "rise rises rose risen rising increase increases increased grew grows grown gained climbed jumped widened",
    fall: "fall falls fell fallen falling decrease decreases decreased declined declines dropped drops shrank lost slipped narrowed",
  },
  { win: "win wins won", defeat: "lose loses lost" },
];

const byWord = indexRows([...rows, ...strictRows]);
const senseOf = indexRows(opposites);

/** @param words - Lower-case words. */
export const definedBy = (words: readonly string[]): Defined => definedIn(words, byWord);
export const senseBy = (words: readonly string[]): Defined => definedIn(words, senseOf);

/** True where both speak of a row and share none of its concepts; in a strict row one that is silent differs, too. */
export function areDefinedApart(one: Defined, other: Defined): boolean {
  if (areApart(one, other)) return true;
  const spoken = new Set([...one.keys(), ...other.keys()]);
  return [...spoken].some((row) => row >= rows.length && one.has(row) !== other.has(row));
}
