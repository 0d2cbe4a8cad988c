import { HttpResponse } from "msw";
import { expect, test, vi } from "vitest";
import { BriefError } from "../../src/domain/brief-error.ts";
import { Unanswered } from "../../src/domain/unanswered.ts";
import { limits, makeAnalyst, newHome, signal } from "./support/analyst.ts";
import { shortNews } from "./support/news.ts";
import {
  answering,
  completion,
  failure,
  goodReading,
  never,
  startServer,
} from "./support/server.ts";

const server = startServer();
const { source, chunk } = shortNews(1);
const good = (): Response => completion(goodReading);
const broken = goodReading.replace('"claims":[', '"claims":"none","more":[');

/** What reading one chunk comes to when the server answers so. */
async function outcome(
  answer: Parameters<typeof answering>[1],
  more: Parameters<typeof makeAnalyst>[0] = {},
): Promise<{
  result: unknown;
  sent: number;
  bodies: number[];
  waits: number[];
  outcomes: string[];
}> {
  const { bodies } = answering(server, answer);
  const made = await makeAnalyst(more);
  const result: unknown = await made.analyst.extractor
    .read(chunk, source, signal)
    .catch((error: unknown) => error);
  await made.close();
  return {
    result,
    sent: bodies.length,
    bodies: bodies.map(({ messages }) => messages.length),
    waits: made.waits,
    outcomes: made.calls.map(({ outcome: how, attempts }) => `${how} ${attempts}`),
  };
}

test.for([
  {
    fault: "a code fence with small talk",
    first: () => completion(`Sure:\n\`\`\`json\n${goodReading}\n\`\`\`\nBye.`),
    sent: 1,
  },
  { fault: "a comma too many", first: () => completion(goodReading.replace("}]", "},]")), sent: 1 },
  { fault: "an answer that breaks its schema", first: () => completion(broken), sent: 2 },
  {
    fault: "an answer cut in the middle that says stop",
    first: () => completion(goodReading.slice(0, 99)),
    sent: 2,
  },
  {
    fault: "prose instead of JSON",
    first: () => completion("I read the text with interest."),
    sent: 2,
  },
  {
    fault: "an answer cut off at its limit",
    first: () => completion(goodReading.slice(0, 99), { finish: "length" }),
    sent: 2,
  },
  { fault: "an empty answer", first: () => completion(""), sent: 2 },
  {
    fault: "no choices at all",
    first: () => HttpResponse.json({ model: "x", choices: [] }),
    sent: 2,
  },
  {
    fault: "an error with status 200",
    first: () => HttpResponse.json({ error: { message: "busy" } }),
    sent: 2,
  },
  {
    fault: "a page with status 200",
    first: () => HttpResponse.html("<html>log in</html>"),
    sent: 2,
  },
  { fault: "a 429", first: () => failure(429, { "retry-after": "2" }), sent: 2 },
  { fault: "a 500", first: () => failure(500), sent: 2 },
  { fault: "a 503", first: () => failure(503, { "retry-after": "1" }), sent: 2 },
  { fault: "a 408", first: () => failure(408), sent: 2 },
  { fault: "a 409", first: () => failure(409), sent: 2 },
  { fault: "a connection reset", first: () => HttpResponse.error(), sent: 2 },
  {
    fault: "a 400 on the response format",
    first: () =>
      HttpResponse.json(
        { error: { message: "response_format json_schema is not supported" } },
        { status: 400 },
      ),
    sent: 2,
  },
  {
    fault: "a 400 on the name of the limit",
    first: () =>
      HttpResponse.json(
        { error: { message: "use max_completion_tokens instead of max_tokens" } },
        { status: 400 },
      ),
    sent: 2,
  },
  { fault: "no usage", first: () => completion(goodReading, { usage: null }), sent: 1 },
])("$fault costs no claim: $sent sent", async ({ first, sent }) => {
  const { result, sent: counted } = await outcome((_body, call) => (call === 1 ? first() : good()));
  expect(result).toMatchObject({ claims: [{ statement: "The council plans a levy on ferries." }] });
  expect(counted).toBe(sent);
});

test.for([
  {
    fault: "a refusal",
    answer: () => completion(null, { refusal: "No." }),
    reason: "refused",
    sent: 1,
  },
  {
    fault: "a content filter",
    answer: () => completion("", { finish: "content_filter" }),
    reason: "filtered",
    sent: 1,
  },
  {
    fault: "answers cut off also at the larger size",
    answer: () => completion("{", { finish: "length" }),
    reason: "cut-off",
    sent: 2,
  },
  {
    fault: "answers that always break the schema",
    answer: () => completion(broken),
    reason: "schema",
    sent: 2,
  },
  {
    fault: "answers that are always empty",
    answer: () => completion(" "),
    reason: "provider",
    sent: 2,
  },
  { fault: "a 400", answer: () => failure(400), reason: "provider", sent: 1 },
  { fault: "a 413", answer: () => failure(413), reason: "provider", sent: 1 },
])("$fault is unanswered after $sent sent", async ({ answer, reason, sent }) => {
  const { result, sent: counted } = await outcome(answer);
  expect(result).toBeInstanceOf(Unanswered);
  expect(result).toMatchObject({ reason });
  expect(counted).toBe(sent);
});

test("a call that hangs is tried once more and then unanswered", async () => {
  const { result, sent, outcomes } = await outcome(never, {
    limits: limits({ timeoutSeconds: 0.1 }),
  });
  expect(result).toMatchObject({ reason: "timeout" });
  expect(sent).toBe(2);
  expect(outcomes).toEqual(["unknown 2"]);
});

test("an abort waits for the answer under way, keeps it, and sends no other", async () => {
  const { bodies } = answering(server, async () => {
    await new Promise((done) => setTimeout(done, 150));
    return completion(goodReading);
  });
  const home = newHome();
  const made = await makeAnalyst({ home });
  const stop = new AbortController();
  const reading = made.analyst.extractor.read(chunk, source, stop.signal);
  setTimeout(() => stop.abort(new Error("SIGINT")), 50);
  await Promise.allSettled([reading]);
  await made.close();
  const again = await makeAnalyst({ home });
  expect(await again.analyst.extractor.read(chunk, source, signal)).toMatchObject({ claims: [{}] });
  expect(bodies).toHaveLength(1);
  await again.close();
});

test("an abort gives up an answer that does not come within the grace, and does not try again", async () => {
  const { bodies } = answering(server, never);
  const made = await makeAnalyst({ graceMs: 100 });
  const stop = new AbortController();
  const reading = made.analyst.extractor.read(chunk, source, stop.signal);
  setTimeout(() => stop.abort(new Error("SIGINT")), 50);
  await expect(reading).rejects.toThrow("SIGINT");
  expect(bodies).toHaveLength(1);
  await made.close();
});

test.for([
  { status: 401, code: "E_PROVIDER_REFUSED" },
  { status: 402, code: "E_PROVIDER_REFUSED" },
  { status: 403, code: "E_PROVIDER_REFUSED" },
  { status: 404, code: "E_PROVIDER_REFUSED" },
  { status: 307, code: "E_PROVIDER_REFUSED" },
])("a $status ends the run after one call, with ten slots", async ({ status, code }) => {
  const { bodies } = answering(server, () => failure(status, { location: "http://other.test/" }));
  const made = await makeAnalyst({
    environment: { openaiApiKey: "sk-canary12345", openaiBaseUrl: "http://model.test/v1" },
  });
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, async (_, index) => {
      const news = shortNews(index);
      return made.analyst.extractor.read(news.chunk, news.source, signal);
    }),
  );
  for (const result of results) {
    expect(result).toMatchObject({ status: "rejected", reason: { code } });
  }
  expect(bodies).toHaveLength(1);
  const [first] = results;
  const error: unknown = first?.status === "rejected" ? first.reason : undefined;
  expect(error).toBeInstanceOf(BriefError);
  expect(JSON.stringify(error) + String(error)).not.toContain("canary");
  await made.close();
});

test("a refused key names the variable it is looked for in", async () => {
  const { result } = await outcome(() => failure(401));
  expect(result).toMatchObject({ next: expect.stringContaining("OPENAI_API_KEY") });
});

test("no credit comes as a 429 and ends the run", async () => {
  const { result, sent } = await outcome(() => failure(429, {}, "insufficient_quota"));
  expect(result).toMatchObject({
    code: "E_PROVIDER_REFUSED",
    next: expect.stringContaining("credit"),
  });
  expect(sent).toBe(1);
});

test("neither key nor address is refused before anything is sent", async () => {
  await expect(makeAnalyst({ environment: { openaiApiKey: " " } })).rejects.toMatchObject({
    code: "E_PROVIDER_REFUSED",
    where: ["environment variable OPENAI_API_KEY"],
  });
});

test("a Retry-After of a day parks the run and says when to resume", async () => {
  const { result, waits } = await outcome(() => failure(429, { "retry-after": "86400" }));
  expect(result).toMatchObject({
    code: "E_PROVIDER_UNREACHABLE",
    next: expect.stringMatching(/after \d{4}-/),
  });
  expect(waits).toEqual([]);
});

test("a provider that never answers is given up after a few tries", async () => {
  const { result, sent } = await outcome(() => HttpResponse.error());
  expect(result).toMatchObject({ code: "E_PROVIDER_UNREACHABLE" });
  expect(sent).toBe(4);
});

test("a request that nobody stubbed fails", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const made = await makeAnalyst({ environment: { openaiBaseUrl: "http://unstubbed.test/v1" } });
  await expect(made.analyst.extractor.read(chunk, source, signal)).rejects.toThrow(
    "does not answer",
  );
  expect(made.calls.map(({ outcome: how }) => how)).not.toContain("answered");
  expect(printed).toHaveBeenCalled();
  printed.mockRestore();
  await made.close();
});
