/** Who is really speaking, for every source: cues, copies, publishers. Corroboration counts what comes out here. */
import { shortId } from "../../../anchoring/content-hash.ts";
import type { Publisher } from "../../../domain/publisher.ts";
import { OriginId, type SourceId } from "../../../domain/ids.ts";
import type { Attribute, Origin } from "../../../domain/source.ts";
import { Groups } from "./groups.ts";
import type { OriginCue } from "./find-wire-credit.ts";
import type { NearCopy } from "./find-near-copies.ts";

/** What is known of a source before its origin is settled. */
export type Claimant = Readonly<{
  id: SourceId;
  /** File name, the last resort. */
  name: string;
  publisher: Attribute;
  published: Attribute;
  /** As the config says of the feed or page that it came by; absent where it speaks for somebody else. */
  family: string | undefined;
  cue: OriginCue | undefined;
}>;

/** A name of an origin: what it is compared by, and what people read. */
type Label = Readonly<{ key: string; name: string; family: string | undefined }>;

/**
 * Sources of one origin are those credited to the same outlet, published by the same publisher or
 * family, or copies of each other. A source of which nothing is known is an origin of its own.
 *
 * @param copies - Indexes count in `claimants`; pairs with changed figures must have been left out.
 */
export function settleOrigins(
  claimants: readonly Claimant[],
  copies: readonly NearCopy[],
  publishers: readonly Publisher[],
): readonly Origin[] {
  const labels = claimants.map((claimant) => labelOf(claimant, publishers));
  const groups = new Groups(claimants.length);
  const firstByKey = new Map<string, number>();
  for (const [index, { key }] of labels.entries()) {
    const first = firstByKey.get(key);
    if (first === undefined) firstByKey.set(key, index);
    else groups.unite(first, index);
  }
  for (const { one, other } of copies) groups.unite(one, other);
  return groups.all().map((members) => originOf(members, claimants, labels, copies));
}

function labelOf(
  { id, name, publisher, family: given, cue }: Claimant,
  publishers: readonly Publisher[],
): Label {
  const named = cue === undefined ? valueOf(publisher) : cue.outlet;
  // A copy of an unknown original speaks for nobody we know, the one who copied it included.
  if (named === undefined) {
    return { key: `source ${id}`, name: valueOf(publisher) ?? name, family: undefined };
  }
  const registered = entryOf(named, publishers);
  const family = registered?.family ?? given;
  const shown = registered?.name ?? named;
  return { key: `name ${(family ?? shown).toLowerCase()}`, name: family ?? shown, family };
}

function entryOf(name: string, publishers: readonly Publisher[]): Publisher | undefined {
  return publishers.find((entry) => same(entry.name, name) || same(entry.match, name));
}

function originOf(
  members: readonly number[],
  claimants: readonly Claimant[],
  labels: readonly Label[],
  copies: readonly NearCopy[],
): Origin {
  const [first = 0] = members;
  const speaker = speakerOf(members, claimants, copies) ?? first;
  const label = labels[speaker] ?? { key: "", name: "", family: undefined };
  return {
    id: OriginId.parse(shortId("o", [label.key])),
    name: label.name,
    basis: basisOf(members, speaker, claimants, label, copies),
    sources: members.flatMap((index) => claimants[index]?.id ?? []),
  };
}

/** Whose name the group has: one with a cue, else the original of the copies, else the first. */
function speakerOf(
  members: readonly number[],
  claimants: readonly Claimant[],
  copies: readonly NearCopy[],
): number | undefined {
  const cued = members.find((index) => claimants[index]?.cue?.outlet !== undefined);
  if (cued !== undefined) return cued;
  const inCopies = members.filter((index) =>
    copies.some(({ one, other }) => one === index || other === index),
  );
  const dated = inCopies.filter((index) => dateOf(claimants[index]) !== "");
  return dated.toSorted((one, other) =>
    dateOf(claimants[one]) < dateOf(claimants[other]) ? -1 : 1,
  )[0];
}

function basisOf(
  members: readonly number[],
  speaker: number,
  claimants: readonly Claimant[],
  label: Label,
  copies: readonly NearCopy[],
): Origin["basis"] {
  const cued = [speaker, ...members].find((index) => claimants[index]?.cue !== undefined);
  const claimant = cued === undefined ? undefined : claimants[cued];
  if (claimant?.cue !== undefined) {
    const { kind, spans } = claimant.cue;
    return { kind, source: claimant.id, cues: [...spans] };
  }
  const closest = copies
    .filter(({ one }) => members.includes(one))
    .toSorted((one, other) => other.similarity - one.similarity)[0];
  const original = claimants[speaker];
  if (closest !== undefined && original !== undefined) {
    return { kind: "near-copy", of: original.id, similarity: closest.similarity };
  }
  if (label.family !== undefined || members.length > 1) {
    return { kind: "publisher-family", family: label.family ?? label.name };
  }
  return { kind: "own" };
}

function valueOf(attribute: Attribute): string | undefined {
  return attribute.basis === "unknown" ? undefined : attribute.value;
}

function dateOf(claimant: Claimant | undefined): string {
  return claimant === undefined ? "" : (valueOf(claimant.published) ?? "");
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
