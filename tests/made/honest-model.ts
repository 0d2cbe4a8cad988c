/**
 * A model that is honest and dull: it copies sentences, cites them rightly, and supports only what a quote says to the
 * letter. It answers from the request alone, so the whole model path can be run without a model.
 */

export type ChatRequest = Readonly<{
  messages: readonly Readonly<{ role: string; content: string }>[];
  response_format?: Readonly<{ json_schema?: Readonly<{ name: string }> }>;
}>;

/** The reply to a chat request of Nightdesk's, as JSON text. */
export function answerHonestly(request: ChatRequest): string {
  const name = request.response_format?.json_schema?.name ?? "";
  const answer = answers[name];
  if (answer === undefined) throw new Error(`The honest model knows no schema called "${name}".`);
  return JSON.stringify(answer(request));
}

const answers: Readonly<Record<string, (request: ChatRequest) => unknown>> = {
  extract: readDocument,
  episodes: placeSources,
  match: comparePairs,
  write: writeBrief,
  rewrite: () => ({ sentences: [] }),
  judge: judgeCases,
};

function block({ messages }: ChatRequest, tag: string): string[] {
  const text = messages.map(({ content }) => content).join("\n");
  const found = new RegExp(`<${tag} id="[0-9a-f]+">\\n([\\s\\S]*?)\\n</${tag}>`).exec(text);
  return found?.[1]?.split("\n") ?? [];
}

function readDocument(request: ChatRequest): unknown {
  const repair = request.messages.some(({ role }) => role === "assistant");
  const lines = repair ? [] : block(request, "document");
  const claims = lines.flatMap((line) => {
    const found = /^\[(\d+)\] (?!# )(.*)$/.exec(line);
    if (found?.[2] === undefined) return [];
    return [
      {
        evidence: [{ sentence: Number(found[1]), quote: found[2] }],
        statement: found[2],
        kind: "fact",
        speaker: null,
        speakerUnresolved: null,
        stance: "asserted",
        time: null,
        entities: [],
        importance: 3,
      },
    ];
  });
  return { claims, notArticle: [] };
}

/** One episode with all sources: dull, and the guard of stage 4 still parts what cannot be one. */
function placeSources(request: ChatRequest): unknown {
  const sources: string[] = [];
  const evidence: { source: string; quote: string; shows: string }[] = [];
  for (const line of block(request, "sources")) {
    const source = /^\[(S\d+)\]/.exec(line)?.[1];
    const quote = /^- (.*)$/.exec(line)?.[1];
    const open = sources.at(-1);
    if (source !== undefined) sources.push(source);
    else if (quote !== undefined && open !== undefined) {
      const first = evidence.every((one) => one.source !== open);
      if (first) evidence.push({ source: open, quote, shows: "the lead" });
    }
  }
  return { episodes: [{ label: "everything", sources, evidence, uncertain: [] }] };
}

function comparePairs(request: ChatRequest): unknown {
  const numbers = block(request, "pairs").flatMap((line) => /^\[(\d+)\]/.exec(line)?.[1] ?? []);
  return { pairs: numbers.map((number) => ({ pair: Number(number), relation: "different" })) };
}

function writeBrief(request: ChatRequest): unknown {
  const findings = block(request, "findings").flatMap((line) => {
    const found = /^\[(F\d+)\] (.*) \((.*?)\)$/.exec(line);
    const [, handle, text, facts] = found ?? [];
    if (handle === undefined || text === undefined || facts === undefined) return [];
    const episode = /\bE\d+\b/.exec(facts)?.[0] ?? "E1";
    return [{ episode, sentence: { text, kind: "fact", cites: [handle] } }];
  });
  const episodes = [...new Set(findings.map(({ episode }) => episode))];
  const developments = episodes.map((episode) => {
    const own = findings.filter((one) => one.episode === episode);
    return { episode, sentences: own.slice(0, 6).map(({ sentence }) => sentence) };
  });
  const [first] = findings;
  return {
    bottomLine: first === undefined ? [] : [first.sentence],
    judgements: [],
    developments,
    positions: [],
    answers: [],
    gaps: [],
    indicators: [],
  };
}

function judgeCases(request: ChatRequest): unknown {
  const cases: { number: number; sentence: string; speaker: string; holds: boolean }[] = [];
  for (const line of block(request, "cases")) {
    const found = /^\[(\d+)\] (.*) \([a-z]+; (.*)\)$/.exec(line);
    const [, number, sentence, speaker] = found ?? [];
    if (number !== undefined && sentence !== undefined && speaker !== undefined) {
      cases.push({ number: Number(number), sentence, speaker, holds: false });
      continue;
    }
    const open = cases.at(-1);
    if (open !== undefined && line.includes(open.sentence) && line.includes(open.speaker))
      open.holds = true;
  }
  return {
    cases: cases.map(({ number, sentence, holds }) => ({
      case: number,
      because: holds ? "The quote says so." : "The quote does not say so.",
      words: holds ? [] : [sentence],
      verdict: holds ? "supported" : "not-addressed",
    })),
  };
}
