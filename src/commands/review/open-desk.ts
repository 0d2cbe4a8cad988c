/** The review desk over the editions on disk: what is listed, opened, checked, decided and published. */
import { resolve } from "node:path";
import { openReviewStore, logName, type ReviewStore } from "../../adapters/store/review-store.ts";
import { createFaults, type Reached } from "../../adapters/system/faults.ts";
import type { Decision, ReviewEvent } from "../../domain/review.ts";
import type {
  Decided,
  EditionKey,
  EditionRow,
  OpenedEdition,
  ReviewDesk,
} from "../../ports/review-desk.ts";
import { checkWording } from "../../review/check-wording.ts";
import { considerDecision } from "../../review/consider-decision.ts";
import { foldEvents, foldReview } from "../../review/fold-review.ts";
import { reviewBench } from "../../review/review-bench.ts";
import { tidyWording } from "../../review/tidy-wording.ts";
import type { World } from "../world.ts";
import { createFactsReader, type FactsOrFault } from "./edition-facts.ts";
import { findEdition, type ListedEdition, listEditionsUnder } from "./edition-list.ts";
import { brokenRow, byUrgency, rowOf, standingOf, standingWithoutText } from "./edition-row.ts";
import { createShelves, type ShelvedEdition } from "./edition-shelves.ts";
import { publishEdition, publicationOf } from "./publish-edition.ts";
import { whileNotPublishing } from "./review-locks.ts";

type Options = Readonly<{
  /** Folder that the briefs lie in, and that of the state; relative to the working folder. */
  out: string;
  home: string;
  /** Of the brief whose editions are delivered; the record of the nights knows those of the others. */
  config?: string | undefined;
  world: World;
}>;

export type OpenDesk = Readonly<{
  desk: ReviewDesk;
  close: () => void;
}>;

export type DeskSession = Readonly<{
  /** Absolute. */
  out: string;
  home: string;
  config: string | undefined;
  world: World;
  reached: Reached;
  reviews: ReviewStore;
  factsOf: (folder: string) => Promise<FactsOrFault>;
  shelve: (folder: string) => Promise<ShelvedEdition>;
}>;

/** @throws {BriefError} `E_USAGE` if there is no such folder, `E_STORAGE` if the record of reviews cannot be used. */
export async function openDesk({ out, home, config, world }: Options): Promise<OpenDesk> {
  const folder = resolve(world.cwd, out);
  // Before the record is made: a folder that is not there is told as that.
  await listEditionsUnder(folder);
  const session: DeskSession = {
    out: folder,
    home: resolve(world.cwd, home),
    config,
    world,
    reached: createFaults(world.environment["NIGHTDESK_FAULT"]),
    reviews: openReviewStore(folder),
    factsOf: createFactsReader(),
    shelve: createShelves(),
  };
  return {
    desk: {
      editions: () => rowsOf(session),
      open: (key) => openEdition(key, session),
      check: async (opened, sentence, wording) => {
        const bench = reviewBench(opened);
        const state = foldReview(opened.brief, opened.events);
        const one = state.sentences.find(({ key }) => key === sentence);
        if (one === undefined) throw new Error(`${sentence} is no sentence of the edition.`);
        return checkWording(one, bench, wording && tidyWording(wording, bench));
      },
      decide: (key, decision, who) => decide(key, decision, who, session),
      publish: (key, who) => publishEdition(key, who, session),
      publication: (key) => publicationOf(key, session),
    },
    close: () => session.reviews.close(),
  };
}

async function rowsOf(session: DeskSession): Promise<readonly EditionRow[]> {
  const listed = await listEditionsUnder(session.out);
  const logs = session.reviews.logs();
  const rows = listed.map(async (one) => rowFor(one, logs.get(logName(one.key)) ?? [], session));
  return (await Promise.all(rows)).toSorted(byUrgency);
}

async function rowFor(
  listed: ListedEdition,
  events: readonly ReviewEvent[],
  { factsOf, shelve }: DeskSession,
): Promise<EditionRow> {
  const facts = await factsOf(listed.folder);
  if ("broken" in facts) return brokenRow(listed, facts.broken);
  const known = standingWithoutText(facts, events);
  if (known !== undefined) return rowOf(listed, facts, known);
  try {
    const { ground } = await shelve(listed.folder);
    return rowOf(listed, facts, standingOf(foldEvents(ground, events)));
  } catch (error) {
    return brokenRow(listed, error instanceof Error ? error.message : String(error));
  }
}

/** @throws {BriefError} `E_EDITION` if it is on the list and damaged. */
async function openEdition(
  key: EditionKey,
  { out, reviews, shelve }: DeskSession,
): Promise<OpenedEdition | undefined> {
  const listed = await findEdition(key, out);
  if (listed === undefined) return undefined;
  const { edition, chunked, ground } = await shelve(listed.folder);
  const { brief, texts } = edition;
  const events = reviews.events(listed.key);
  const state = foldEvents(ground, events);
  return { key: listed.key, brief, texts, chunked, state, events };
}

type Who = Readonly<{ by: string; seen: number }>;

async function decide(
  key: EditionKey,
  decision: Decision,
  who: Who,
  session: DeskSession,
): Promise<Decided> {
  const listed = await findEdition(key, session.out);
  if (listed === undefined)
    return { kind: "refused", because: "There is no such edition any more." };
  const shelved = await session.shelve(listed.folder);
  const save = async () => saveDecision(listed.key, decision, who, { session, shelved });
  // What is being published must stay approved until it is.
  return decision.kind === "reopen" ? whileNotPublishing(key.brief, session, save) : save();
}

type Desk = Readonly<{ session: DeskSession; shelved: ShelvedEdition }>;

/** Somebody may write between the reading and the writing: then it is considered again, by the log as it is now. */
function saveDecision(key: EditionKey, asked: Decision, { by, seen }: Who, desk: Desk): Decided {
  const { reviews, world } = desk.session;
  const { edition, chunked, ground } = desk.shelved;
  const bench = reviewBench({ brief: edition.brief, chunked });
  for (;;) {
    const events = reviews.events(key);
    const state = foldEvents(ground, events);
    const considered = considerDecision(asked, seen, state, bench);
    if (considered.kind !== "save") return considered;
    const { decision, verdict } = considered;
    const at = world.now().toISOString();
    const what = { kind: "decided" as const, decision, verdict };
    const saved = reviews.append(key, state.seq, { at, by, what });
    if (saved !== undefined) return { kind: "done", state: foldEvents(ground, [...events, saved]) };
  }
}
