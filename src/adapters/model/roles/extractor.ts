import type { Chunk, SourceSentence } from "../../../domain/chunk.ts";
import type { DraftClaim, Reading } from "../../../domain/claim.ts";
import type { Source } from "../../../domain/source.ts";
import type { ClaimFault, Extractor } from "../../../ports/analyst.ts";
import { asLine, fence } from "../fence.ts";
import type { Message } from "../model-call.ts";
import { extractReply } from "./extract-reply.ts";
import { readDrafts } from "./read-drafts.ts";
import type { RoleOptions } from "./role.ts";

/** Stage 3's model: one call a chunk, and one more for claims that did not hold. */
export function createExtractor({ ask, prompts }: RoleOptions): Extractor {
  function conversation(chunk: Chunk, source: Source): Message[] {
    const { system, filled } = prompts.extract;
    return [
      { role: "system", content: system },
      { role: "user", content: filled(shown(chunk, source)) },
    ];
  }
  return {
    async read(chunk, source, signal) {
      const messages = conversation(chunk, source);
      const reply = await ask({ prompt: prompts.extract, messages, schema: extractReply, signal });
      return readDrafts(reply, chunk, source.text);
    },
    async reread(chunk, source, faulty, faults, signal) {
      const prompt = prompts["extract-repair"];
      const messages: Message[] = [
        // The same beginning as the first call, so that the provider's prefix cache serves all of it.
        ...conversation(chunk, source),
        { role: "assistant", content: faultyClaims(faulty, faults) },
        {
          role: "user",
          content: prompt.filled({ faults: fence("faults", faultLines(faults)) }),
        },
      ];
      const reply = await ask({ prompt, messages, schema: extractReply, signal });
      return readDrafts(reply, chunk, source.text);
    },
  };
}

/** The chunk as the model sees it. Its document is fenced, and so is what may not be quoted. */
export function shown(chunk: Chunk, source: Source): { context: string; document: string } {
  const lines = chunk.sentences.map((sentence) => lineOf(sentence, source.text));
  const before = chunk.context.map(({ span }) => asLine(source.text.slice(span.start, span.end)));
  return {
    context: fence("context", [...titleLine(chunk, source), ...before].join("\n")),
    document: fence("document", lines.join("\n")).trimEnd(),
  };
}

function lineOf({ number, span, role }: SourceSentence, text: string): string {
  const heading = role === "title" || role === "heading" ? "# " : "";
  return `[${number}] ${heading}${asLine(text.slice(span.start, span.end))}`;
}

/** The title, for chunks that do not show it themselves. */
function titleLine(chunk: Chunk, { metadata }: Source): string[] {
  const { title } = metadata;
  if (title.basis === "unknown" || chunk.sentences.some(({ role }) => role === "title")) return [];
  return [`# ${asLine(title.value)}`];
}

function faultyClaims({ claims }: Reading, faults: readonly ClaimFault[]): string {
  const faulty = new Set(faults.map(({ claim }) => claim));
  const shownClaims = claims.flatMap((claim, index) =>
    faulty.has(index) ? [replyForm(claim)] : [],
  );
  return JSON.stringify({ claims: shownClaims, notArticle: [] });
}

function replyForm({ speaker, time, ...claim }: DraftClaim): object {
  return {
    ...claim,
    speaker: speaker.kind === "named" ? speaker.name : null,
    speakerUnresolved: speaker.kind === "unresolved" ? speaker.asWritten : null,
    time: time.kind === "stated" ? time.asWritten : null,
  };
}

/** One line a fault, numbered as the claims are shown: in the order of the faulty ones, from 1. */
function faultLines(faults: readonly ClaimFault[]): string {
  const order = [...new Set(faults.map(({ claim }) => claim))].toSorted(
    (one, other) => one - other,
  );
  return faults
    .map(({ claim, rule, words, because }) => {
      const named =
        words.length === 0 ? "" : ` (${words.map((word) => `“${asLine(word)}”`).join(", ")})`;
      return `Claim ${order.indexOf(claim) + 1}, ${rule}: ${asLine(because)}${named}`;
    })
    .join("\n");
}
