/** Publishing as the desk is asked for it: may it be, as which version, to whom, and what of it is done already. */
import { BriefError } from "../../domain/brief-error.ts";
import type { ReviewEvent } from "../../domain/review.ts";
import type { EditionKey, Publication, Published } from "../../ports/review-desk.ts";
import { failingEdit } from "../../review/failing-edit.ts";
import { foldEvents } from "../../review/fold-review.ts";
import type { FoldedReview } from "../../review/folded-review.ts";
import { reviewBench } from "../../review/review-bench.ts";
import { unchangedSince } from "../../review/unchanged-since.ts";
import { findEdition, type ListedEdition, listEditionsUnder } from "./edition-list.ts";
import type { ShelvedEdition } from "./edition-shelves.ts";
import type { DeskSession } from "./open-desk.ts";
import { nextVersion, type OtherVersion, publishReview } from "./publish-review.ts";
import { deliveriesOf, deliverPublished } from "./review-delivery.ts";
import { whilePublishing } from "./review-locks.ts";

type Who = Readonly<{ by: string; seen: number }>;

type Standing = Readonly<{
  listed: ListedEdition;
  shelved: ShelvedEdition;
  events: readonly ReviewEvent[];
  state: FoldedReview;
}>;

export async function publishEdition(
  key: EditionKey,
  who: Who,
  session: DeskSession,
): Promise<Published> {
  const work = async () => publishOnce(key, who, session);
  try {
    return await whilePublishing(key.brief, session, work);
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return refused([error.message, error.next].join(" "));
  }
}

export async function publicationOf(
  key: EditionKey,
  session: DeskSession,
): Promise<Publication | undefined> {
  const standing = await standingOf(key, session);
  if (standing?.state.status !== "approved") return undefined;
  const others = await otherVersions(standing.listed, session);
  const { version } = nextVersion({ ...standing, others });
  return { version, deliveries: await deliveriesOf(key.brief, session) };
}

async function publishOnce(key: EditionKey, who: Who, session: DeskSession): Promise<Published> {
  const standing = await standingOf(key, session);
  if (standing === undefined) return refused("There is no such edition any more.");
  const { state, events, listed } = standing;
  const last = events.at(-1)?.what;
  if (state.publishedAs !== undefined && last?.kind === "published") {
    return finish({ ...last, brief: listed.key.brief }, session);
  }
  const refusal = mayPublish(standing, who);
  if (refusal !== undefined) return refused(refusal);
  const { world, reached, reviews } = session;
  const others = await otherVersions(listed, session);
  const { edition, version } = await publishReview(
    { ...standing, others },
    { cwd: world.cwd, reached },
  );
  await reached("review-published");
  const done = await finish({ edition, version, brief: listed.key.brief }, session);
  await reached("review-delivered");
  const what = { kind: "published" as const, edition, version };
  const at = world.now().toISOString();
  // Only an opening could have come between, and that waits for the lock.
  if (reviews.append(listed.key, state.seq, { at, by: who.by, what }) === undefined) {
    throw new Error("The log of a review went on while its edition was published.");
  }
  await reached("review-noted");
  return done;
}

function mayPublish({ state, shelved }: Standing, { seen }: Who): string | undefined {
  if (state.status !== "approved") {
    return `The edition is ${state.status === "in-review" ? "in review" : state.status}. Only an approved one is published.`;
  }
  if (state.seq !== seen) {
    return "Somebody has decided on this edition since you saw it. Look at it again.";
  }
  const { edition, chunked } = shelved;
  const unchanged = unchangedSince(edition.brief, state.counts);
  if (unchanged !== undefined) return unchanged;
  const bench = reviewBench({ brief: edition.brief, chunked });
  const failing = failingEdit(state, bench);
  return (
    failing &&
    `The edit of ${failing.key} does not pass the checks any more. Open the edition again and mend it.`
  );
}

type Edition = Readonly<{ edition: string; version: number; brief: string }>;

/** What is delivered stays delivered. */
async function finish(
  { edition, version, brief }: Edition,
  session: DeskSession,
): Promise<Published> {
  const own = await findEdition({ brief, edition }, session.out);
  if (own === undefined)
    return refused(`It was published as ${edition}, which is not there any more.`);
  const handed = await deliverPublished(brief, own.folder, session);
  return { kind: "done", key: own.key, version, ...handed };
}

async function standingOf(
  key: EditionKey,
  { out, shelve, reviews }: DeskSession,
): Promise<Standing | undefined> {
  const listed = await findEdition(key, out);
  if (listed === undefined) return undefined;
  const shelved = await shelve(listed.folder);
  const events = reviews.events(listed.key);
  return { listed, shelved, events, state: foldEvents(shelved.ground, events) };
}

async function otherVersions(
  { key, date }: ListedEdition,
  { out, factsOf }: DeskSession,
): Promise<readonly OtherVersion[]> {
  const all = await listEditionsUnder(out);
  const same = all.filter((one) => one.key.brief === key.brief && one.date === date);
  const found = await Promise.all(
    same.map(async ({ folder }): Promise<OtherVersion[]> => {
      const facts = await factsOf(folder);
      if ("broken" in facts || facts.review === undefined) return [];
      const { version, reviewed } = facts.review;
      return [{ folder, version, reviewed, hash: facts.hash }];
    }),
  );
  return found.flat();
}

function refused(because: string): Published {
  return { kind: "refused", because };
}
