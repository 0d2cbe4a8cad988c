/** An OpenAI-compatible server on loopback that answers honestly, counts, and misbehaves on demand. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import { answerHonestly, type ChatRequest } from "./honest-model.ts";

export type Served = Readonly<{ status: number; body: string; headers?: Record<string, string> }>;
export type ModelServer = Readonly<{
  url: string;
  /** Bodies of requests, in order of arrival. */
  requests: readonly string[];
  /** Bodies that were answered in full, in order. */
  answered: readonly string[];
  close: () => Promise<void>;
}>;

type Options = Readonly<{
  latencyMs?: (request: ChatRequest) => number;
  /** Answers instead of the honest model, by the number of the request's arrival; `undefined` lets it answer. */
  instead?: (request: ChatRequest, count: number) => Served | undefined;
}>;

export async function startModelServer({ latencyMs, instead }: Options = {}): Promise<ModelServer> {
  const requests: string[] = [];
  const answered: string[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await bodyOf(incoming);
      const count = requests.push(body);
      const request = parse(body);
      await new Promise((done) => setTimeout(done, latencyMs?.(request) ?? 0));
      const { status, body: reply, headers } = instead?.(request, count) ?? honest(request);
      if (outgoing.destroyed) return;
      outgoing.writeHead(status, { "content-type": "application/json", ...headers });
      outgoing.end(reply, () => answered.push(body));
    })();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    answered,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export function completion(content: string, finish = "stop"): string {
  return JSON.stringify({
    id: "chatcmpl-test",
    object: "chat.completion",
    created: 0,
    model: "honest",
    choices: [
      { index: 0, finish_reason: finish, message: { role: "assistant", content, refusal: null } },
    ],
    usage: {
      prompt_tokens: 1000,
      completion_tokens: Math.ceil(content.length / 4),
      total_tokens: 1000,
    },
  });
}

function honest(request: ChatRequest): Served {
  return { status: 200, body: completion(answerHonestly(request)) };
}

function parse(body: string): ChatRequest {
  const request: ChatRequest = JSON.parse(body);
  return request;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
