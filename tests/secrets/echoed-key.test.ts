/** N1, N2: a provider that repeats the key it was sent, in every kind of answer. The key is found nowhere afterwards. */
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { repository, runCli, temporaryFolder } from "../commands/run-cli.ts";
import { answerHonestly, type ChatRequest } from "../made/honest-model.ts";
import { completion, type Served, startModelServer } from "../made/model-server.ts";

/** Of no shape that gives it away, with letters that JSON, base64 and addresses write in their own ways. */
const key = 'Zq7"Kx/2+Ty9&Wv4\\Lm8=Ab3';
/** What no form of it may leave behind; each is longer than chance. */
const parts = [
  key.slice(0, 12),
  key.slice(-12),
  JSON.stringify(key).slice(3, 15),
  encodeURIComponent(key).slice(3, 18),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(" ".repeat(shift) + key)
      .toString("base64")
      .slice(4, 24),
  ),
];

const failing = (status: number, words: string): Served => ({
  status,
  body: JSON.stringify({ error: { message: words } }),
});

const answers: readonly (readonly [string, (request: ChatRequest) => Served])[] = [
  ["refuses it", () => failing(401, `Incorrect key: ${key}.`)],
  ["refuses it as it stands in a header", () => failing(403, `Bearer ${key}`)],
  ["refuses it in base64", () => failing(401, Buffer.from(`user:${key}`).toString("base64"))],
  ["refuses the request, at great length", () => failing(400, `${"x ".repeat(140)}${key} y`)],
  ["is broken", () => failing(500, `${key} ${encodeURIComponent(key)}`)],
  ["answers with it", () => ({ status: 200, body: completion(`{"claims": "${key}`) })],
  [
    "says it in what it answers",
    (request) => ({ status: 200, body: completion(withKey(request)) }),
  ],
];

/** The honest answer, in which every text ends with the key. */
function withKey(request: ChatRequest): string {
  return JSON.stringify(JSON.parse(answerHonestly(request)), (_name, value: unknown) =>
    typeof value === "string" && value.includes(" ") ? `${value} ${key}` : value,
  );
}

test.for(answers)("a provider that %s", async ([, answer]) => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "desk"));
  const seeds = join(repository, "seeds");
  const name = readdirSync(seeds).find((one) => one.endsWith(".txt")) ?? "";
  cpSync(join(seeds, name), join(cwd, "desk", name));
  const server = await startModelServer({ instead: answer });
  onTestFinished(server.close);
  const environment = { OPENAI_API_KEY: key, OPENAI_BASE_URL: server.url };
  const argv = ["brief", "desk", "--model", "openai:honest", "--debug"];
  const { stdout, stderr } = await runCli(argv, { cwd, environment });
  expect(server.requests.length).toBeGreaterThan(0);
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const written = files.map(({ parentPath, name: file }) => join(parentPath, file));
  expect(written.length).toBeGreaterThan(1);
  const found = [
    ...parts.filter((part) => `${stdout}${stderr}`.includes(part)),
    ...written.flatMap((path) => {
      const text = readFileSync(path, "latin1");
      return parts.filter((part) => text.includes(part)).map((part) => `${path}: ${part}`);
    }),
  ];
  expect(found).toEqual([]);
});
