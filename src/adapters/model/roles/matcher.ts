import type { Claim } from "../../../domain/claim.ts";
import { Unanswered } from "../../../domain/unanswered.ts";
import type { ClaimPair, Matcher, Relation } from "../../../ports/analyst.ts";
import { asLine, fence } from "../fence.ts";
import type { Message } from "../model-call.ts";
import { episodesReply } from "./episodes-reply.ts";
import { matchReply } from "./match-reply.ts";
import { proposalsOf, shownDigests, sourceHandles, unknownSources } from "./read-episodes.ts";
import type { RoleOptions } from "./role.ts";

/** Pairs of one call: enough to spread the instructions over, few enough to keep apart. */
const pairsACall = 25;

/** Stage 4's model, for what rules leave open. Pairs it leaves unanswered stay apart. */
export function createMatcher({ ask, prompts }: RoleOptions): Matcher {
  async function relateBatch(
    pairs: readonly ClaimPair[],
    signal: AbortSignal,
  ): Promise<readonly Relation[]> {
    const prompt = prompts.match;
    const lines = pairs.map((pair, index) => pairLines(pair, index + 1)).join("\n");
    const messages: Message[] = [
      { role: "system", content: prompt.system },
      { role: "user", content: prompt.filled({ pairs: fence("pairs", lines) }) },
    ];
    try {
      const reply = await ask({ prompt, messages, schema: matchReply, signal });
      const relations = new Map(reply.pairs.map(({ pair, relation }) => [pair, relation]));
      // Merging by mistake hides a difference; keeping apart hides nothing.
      return pairs.map((_pair, index) => relations.get(index + 1) ?? "different");
    } catch (error) {
      if (error instanceof Unanswered) return pairs.map(() => "different");
      throw error;
    }
  }
  return {
    async separate(digests, signal) {
      if (digests.length < 2) return undefined;
      const prompt = prompts.episodes;
      const handles = sourceHandles(digests);
      const sources = fence("sources", shownDigests(digests));
      const messages: Message[] = [
        { role: "system", content: prompt.system },
        { role: "user", content: prompt.filled({ sources }) },
      ];
      const reply = await ask({
        prompt,
        messages,
        schema: episodesReply,
        faultsOf: (value) => unknownSources(value, handles),
        signal,
      });
      return proposalsOf(reply, handles);
    },
    async relate(pairs, signal) {
      const batches: (readonly ClaimPair[])[] = [];
      for (let from = 0; from < pairs.length; from += pairsACall) {
        batches.push(pairs.slice(from, from + pairsACall));
      }
      const related = await Promise.all(batches.map(async (batch) => relateBatch(batch, signal)));
      return related.flat();
    },
  };
}

function pairLines({ one, other, sameEpisode }: ClaimPair, number: number): string {
  const together = sameEpisode ? "same episode" : "different episodes";
  return `[${number}] (${together})\n  A: ${claimLine(one)}\n  B: ${claimLine(other)}`;
}

function claimLine({ statement, speaker, stance, time, citations }: Claim): string {
  const facts = [
    speaker.kind === "named" ? `speaker ${asLine(speaker.name)}` : "",
    stance,
    time.kind === "stated" ? `time “${asLine(time.asWritten)}”` : "",
  ];
  const quote = citations[0]?.quote ?? "";
  return `${asLine(statement)} (${facts.filter((fact) => fact !== "").join("; ")}) quote: “${asLine(quote)}”`;
}
