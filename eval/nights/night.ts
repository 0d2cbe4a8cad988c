/** A made night: several events, each told by two or three of four writers in words of their own. Nothing of it happened. */
import { createDice } from "../../bench/quote-noise.ts";
import { stories } from "./stories.ts";

/** What a story is filled with. Every event has names and figures of its own. */
type Slots = Readonly<{
  place: string;
  other: string;
  person: string;
  witness: string;
  thing: string;
  day: string;
  dead: number;
  hurt: number;
  sum: number;
}>;

/** One writer's way to tell an event of this kind. */
export type Telling = (slots: Slots) => string;

type Report = Readonly<{
  name: string;
  text: string;
  event: string;
  kind: string;
  writer: number;
}>;

/** `dead` of one report is not that of the others: a true conflict within this event. */
export type Dispute = Readonly<{ event: string; one: number; other: number }>;

export type Night = Readonly<{
  reports: readonly Report[];
  disputes: readonly Dispute[];
  isForm: boolean;
}>;

const places =
  "Orlan Pesk Belmar Dovan Tarsia Quillon Maresk Halden Vorna Istrel Calder Nystad Ombria Larkin Sorrel Tessin Umbral Wexley Yarrow Zelin Ardell Brask Corvin Delmar Essik Farrow Gildern Hexham Ingol Jorvik".split(
    " ",
  );
const firstNames =
  "Tomas Lida Ena Aldo Mira Suri Joren Kaisa Pavel Rhea Stefan Tova Ulf Vera Wim".split(" ");
const surnames =
  "Iver Harn Korb Verin Solen Malk Brandt Castell Dorn Ekwall Fonseca Grieg Hallam Ilves Jansky Kerr Lund Moreau Noor Orsini Petrov Quist Rask Sandoval Thorne Unger Vance Wolff Yilmaz Zander".split(
    " ",
  );
const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Takes things out of a bag, so that none is drawn twice in a night. */
function bagOf<T>(things: readonly T[], dice: () => number): () => T {
  const left = [...things];
  return () => {
    const [thing] = left.splice(Math.floor(dice() * left.length), 1);
    if (thing === undefined) throw new Error("The bag of names is empty.");
    return thing;
  };
}

/** Tellings of each of the four events. The first two events are of one kind. */
const free = [
  [0, 1],
  [2, 3],
  [0, 1, 3],
  [1, 2],
] as const;
const form = [
  [0, 1, 2],
  [0, 1, 2],
  [0, 1, 3],
  [1, 2],
] as const;

/**
 * The same number, the same night. In a form night the two events of one kind are told in the same words, but for names
 * and figures. Some tolls are disputed, by one writer.
 */
export function nightOf(number: number): Night {
  const dice = createDice(number * 7919);
  const isForm = number % 3 === 0;
  const names = {
    place: bagOf(places, dice),
    first: bagOf(firstNames, dice),
    last: bagOf(surnames, dice),
  };
  const kind = bagOf(stories, dice);
  const [twin, second, third] = [kind(), kind(), kind()];
  const reports: Report[] = [];
  const disputes: Dispute[] = [];
  for (const [index, story] of [twin, twin, second, third].entries()) {
    const event = `night-${number}-event-${index + 1}`;
    const thing = story.things[(index + Math.floor(dice() * 2) * 2) % story.things.length] ?? "";
    const slots = slotsOf(thing, names, dice);
    const writers = (isForm ? form : free)[index] ?? [];
    const disputer = disputerOf(writers, story.tollIn, dice);
    const disputed = slots.dead + 5;
    if (disputer !== undefined) disputes.push({ event, one: slots.dead, other: disputed });
    const named = { event, kind: story.kind };
    for (const writer of writers) {
      const told = writer === disputer ? { ...slots, dead: disputed } : slots;
      const text = story.tellings[writer]?.(told) ?? "";
      reports.push({ ...named, writer, text, name: `${event}-${writer + 1}.txt` });
    }
  }
  return { reports, disputes, isForm };
}

/** The last of several writers who give the toll, in seven of ten events. */
function disputerOf(
  writers: readonly number[],
  tollIn: readonly number[],
  dice: () => number,
): number | undefined {
  const tolls = writers.filter((writer) => tollIn.includes(writer));
  return tolls.length > 1 && dice() < 0.7 ? tolls.at(-1) : undefined;
}

type Names = Readonly<Record<"place" | "first" | "last", () => string>>;

function slotsOf(thing: string, { place, first, last }: Names, dice: () => number): Slots {
  const dead = 3 + Math.floor(dice() * 40);
  return {
    place: place(),
    other: place(),
    person: `${first()} ${last()}`,
    witness: `${first()} ${last()}`,
    thing,
    day: days[Math.floor(dice() * days.length)] ?? "",
    dead,
    hurt: dead + 7 + Math.floor(dice() * 50),
    sum: 12 + Math.floor(dice() * 80),
  };
}
