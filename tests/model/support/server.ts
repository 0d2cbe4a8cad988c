/** A model's server in this process, by msw; a request that no test stubbed fails. */
import { http, HttpResponse, delay, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

export const baseUrl = "http://model.test/v1";
const completions = `${baseUrl}/chat/completions`;

/** Starts the server for the test file that calls this. */
export function startServer(): ReturnType<typeof setupServer> {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

export type Body = Readonly<{
  model: string;
  messages: readonly { role: string; content: string }[];
  response_format?: { type: string };
  max_tokens?: number;
  max_completion_tokens?: number;
  temperature?: number;
}>;

export type Answer = (body: Body, call: number) => Response | Promise<Response>;

/** Stubs the completions; `bodies` grows with every request. */
export function answering(
  server: ReturnType<typeof setupServer>,
  answer: Answer,
  address = completions,
): { bodies: Body[] } {
  const bodies: Body[] = [];
  server.use(
    http.post<never, Body>(address, async ({ request }) => {
      const body = await request.json();
      bodies.push(body);
      return answer(body, bodies.length);
    }),
  );
  return { bodies };
}

export function completion(
  content: string | null,
  more: { finish?: string; refusal?: string; usage?: JsonBodyType } = {},
): Response {
  return HttpResponse.json({
    id: "c1",
    object: "chat.completion",
    model: "small-2026",
    choices: [
      {
        index: 0,
        finish_reason: more.finish ?? "stop",
        message: { role: "assistant", content, refusal: more.refusal ?? null },
      },
    ],
    ...(more.usage === undefined
      ? { usage: { prompt_tokens: 400, completion_tokens: 60, total_tokens: 460 } }
      : { usage: more.usage }),
  });
}

export function failure(status: number, headers: Record<string, string> = {}, code = ""): Response {
  return HttpResponse.json(
    { error: { message: `status ${status}`, type: "x", code } },
    { status, headers },
  );
}

export async function never(): Promise<Response> {
  await delay("infinite");
  return completion("late");
}

/** A reading of `shortNews`: fits the schema, and its quote stands in the text. */
export const goodReading = JSON.stringify({
  claims: [
    {
      evidence: [{ sentence: 2, quote: "It plans a levy" }],
      statement: "The council plans a levy on ferries.",
      kind: "fact",
      speaker: null,
      speakerUnresolved: null,
      stance: "planned",
      time: null,
      entities: [],
      importance: 3,
    },
  ],
  notArticle: [],
});
