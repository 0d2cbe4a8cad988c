/** The claims of two editions as stage 4 reads claims, so that its own rules can hold them side by side. */
import type { Claim } from "../../domain/claim.ts";
import type { Finding } from "../../domain/finding.ts";
import { EpisodeId } from "../../domain/ids.ts";
import { stemOf } from "../../stages/4-resolve/episodes/article-terms.ts";
import { readStatement, type Statement } from "../../stages/4-resolve/findings/statement.ts";
import { isPronoun } from "../../stages/4-resolve/names/is-pronoun.ts";
import { dayInStatement } from "../../stages/4-resolve/time/day-in-statement.ts";
import { publishedOn } from "../../stages/4-resolve/time/published-on.ts";
import { callsFalse } from "./calls-false.ts";
import { claimsOf, type EditionFacts } from "./edition-facts.ts";
import type { JointNames } from "./joint-names.ts";

/** A claim within its finding. */
export type Told = Readonly<{ finding: Finding; statement: Statement }>;

/** Episodes are numbered anew every night, so their numbers say nothing here; their days do. */
const anyEpisode = EpisodeId.parse("e1");

function voiceOf({ speaker }: Finding, { statement }: Claim, nameOf: NameOf): string {
  if (speaker.kind === "source") return "source";
  if (speaker.kind === "named") return `named ${nameOf(speaker.name)}`;
  const written = speaker.asWritten.toLowerCase();
  // "He" is somebody else in every text; "the emergency service" of one matter is one service on both nights.
  if (isPronoun(written)) return `unresolved ${written}: ${statement.toLowerCase()}`;
  return `described ${written.replace(/^(?:the|an?)\s+/u, "")}`;
}

type NameOf = JointNames["nameOf"];

const withoutLastE = (stem: string): string => stem.replace(/(?<=\p{L}{3})e$/u, "");

/** "Sentence" and "sentenced", and a name in two spellings, are one stem here: nights differ in tense more than sources do. */
function stemsIn(stems: ReadonlySet<string>, spelt: JointNames["spelt"]): ReadonlySet<string> {
  return new Set([...stems].map((stem) => withoutLastE(spelt.get(stem) ?? stem)));
}

export function toldStatements(
  facts: EditionFacts,
  { nameOf, spelt: words }: JointNames,
): readonly Told[] {
  // Stems of names may have lost an ending.
  const spelt = new Map(
    [...words].flatMap(
      ([one, other]) =>
        [
          [one, other],
          [stemOf(one), other],
        ] as const,
    ),
  );
  return facts.findings.flatMap((finding) =>
    claimsOf(finding, facts.claims).map((claim): Told => {
      const source = facts.sources.get(claim.source);
      const published = source && publishedOn(source);
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
      const isNegated = statement.isNegated !== callsFalse(claim.statement);
      const stems = stemsIn(statement.stems, spelt);
      const told = stemsIn(statement.told, spelt);
      const core = stemsIn(statement.core, spelt);
      return { finding, statement: { ...statement, isNegated, stems, told, core } };
    }),
  );
}
