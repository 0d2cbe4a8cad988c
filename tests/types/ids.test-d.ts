/** Compiled, never run: what the types forbid. `tsc` fails if one of these lines compiles. */
import type { BriefSentence } from "../../src/domain/brief.ts";
import type { DraftSentence } from "../../src/domain/draft.ts";
import type { ChunkId, SourceId } from "../../src/domain/ids.ts";
import type { Offset, Span } from "../../src/domain/place.ts";

declare const chunk: ChunkId;
declare const source: SourceId;
declare const offset: Offset;
declare function takesSource(id: SourceId): void;
declare function takesSpan(span: Span): void;
declare function takesDraft(sentence: DraftSentence): void;
declare const sentence: BriefSentence;

takesSource(source);
takesSpan({ start: offset, end: offset });

// @ts-expect-error: a chunk's id is not a source's
takesSource(chunk);
// @ts-expect-error: a plain string is no id
takesSource("s0123456789");
// @ts-expect-error: a plain number is no offset
takesSpan({ start: 0, end: 1 });
// @ts-expect-error: a drafted sentence cites at least one finding
takesDraft({ text: "Nothing stands behind this.", kind: "fact", cites: [] });
// @ts-expect-error: a sentence of the brief always has a verdict
const unverified: BriefSentence = { ...sentence, verdict: undefined };
export { unverified };
