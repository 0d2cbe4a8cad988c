/** The claims of two editions as stage 4 reads claims, so that its own rules can hold them side by side. */
import type { Claim } from "../domain/claim.ts";
import type { Finding } from "../domain/finding.ts";
import { EpisodeId } from "../domain/ids.ts";
import { readStatement, type Statement } from "../stages/4-resolve/findings/statement.ts";
import { dayInStatement } from "../stages/4-resolve/time/day-in-statement.ts";
import { claimsOf, type EditionFacts, type SourceFacts } from "./edition-facts.ts";

/** A claim within its finding. */
export type Told = Readonly<{ finding: Finding; statement: Statement }>;

/** Episodes are numbered anew every night, so their numbers say nothing here; their days do. */
const anyEpisode = EpisodeId.parse("e1");

/** As `publishedOn` of stage 4 has it: no day is resolved against a guess. */
function publishedOn(source: SourceFacts | undefined): string | undefined {
  const published = source?.metadata.published;
  return published?.basis === "stated" || published?.basis === "metadata"
    ? published.value
    : undefined;
}

function voiceOf({ speaker }: Finding, { statement }: Claim, nameOf: NameOf): string {
  if (speaker.kind === "source") return "source";
  if (speaker.kind === "named") return `named ${nameOf(speaker.name)}`;
  return `unresolved ${speaker.asWritten.toLowerCase()}: ${statement.toLowerCase()}`;
}

type NameOf = (written: string) => string;

export function toldStatements(facts: EditionFacts, nameOf: NameOf): readonly Told[] {
  return facts.findings.flatMap((finding) =>
    claimsOf(finding, facts.claims).map((claim): Told => {
      const published = publishedOn(facts.sources.get(claim.source));
      const statement = readStatement(claim, {
        episode: anyEpisode,
        published: published?.slice(0, 10),
        time: finding.time,
        otherTime: finding.otherTime,
        speaker: finding.speaker,
        voice: voiceOf(finding, claim, nameOf),
        names: new Set(claim.entities.map((name) => nameOf(name))),
        nameOf,
        dayOf: (asWritten) => dayInStatement(asWritten, claim.statement, published),
      });
      return { finding, statement };
    }),
  );
}
