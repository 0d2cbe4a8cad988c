/** N3: a secret is known in every form in which it comes back, and what is no secret stays as it is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRedact, maskSecrets } from "../../src/adapters/system/redact.ts";

/** Letters that JSON, base64 and addresses each write in a way of their own. */
const letter = fc.constantFrom(...'aZ9"\\/+&=%{}éж'.split(""));
const secret = fc.string({ unit: letter, minLength: 12, maxLength: 40 });

const base64 = (text: string) => Buffer.from(text).toString("base64");
const escapes = /%[0-9A-F]{2}/g;

const forms: readonly (readonly [string, (key: string) => string])[] = [
  ["as it is", (key) => key],
  ["in JSON", (key) => JSON.stringify({ key })],
  ["in JSON within JSON", (key) => JSON.stringify({ body: JSON.stringify({ key }) })],
  ["in an address", (key) => `https://host/?key=${encodeURIComponent(key)}`],
  [
    "in an address, in small letters",
    (key) => encodeURIComponent(key).replaceAll(escapes, (one) => one.toLowerCase()),
  ],
  ["in base64", base64],
  ["in base64 after a user", (key) => base64(`user:${key}`)],
  ["in base64 after a user, and before more", (key) => base64(`users:${key} and so on`)],
  ["in base64 for addresses", (key) => Buffer.from(`a${key}`).toString("base64url")],
  ["over two lines", (key) => `${key.slice(0, 6)}\n    ${key.slice(6)}`],
  ["over lines of one letter", (key) => Array.from(key).join("\r\n")],
  [
    "over two lines of a JSON string",
    (key) => JSON.stringify(`${key.slice(0, 6)}\n${key.slice(6)}`),
  ],
];

/** Whether a third of it can still be read, in the form that it had. */
function remains(safe: string, told: string): boolean {
  const third = Math.floor(told.length / 3);
  return [told.slice(0, third), told.slice(third, 2 * third), told.slice(-third)].every((part) =>
    safe.includes(part),
  );
}

test.for(forms)("a key is taken out of what is printed, %s", ([, form]) => {
  fc.assert(
    fc.property(secret, (key) => {
      const redact = createRedact({ OPENAI_API_KEY: key });
      const told = form(key);
      const safe = redact(`before ${told} after`);
      expect(safe).toContain("[OPENAI_API_KEY]");
      expect(remains(safe, told)).toBe(false);
    }),
  );
});

test("JSON in which a key stood is JSON still", () => {
  fc.assert(
    fc.property(secret, fc.json(), (key, json) => {
      const mask = maskSecrets({ HOOK_SECRET: key });
      const told = JSON.stringify({ said: [key, `a ${key} b`], json });
      expect(JSON.parse(mask(told))).toMatchObject({
        said: ["[HOOK_SECRET]", "a [HOOK_SECRET] b"],
      });
    }),
  );
});

describe("what is no secret stays", () => {
  const redact = createRedact({
    OPENAI_API_KEY: "sk-0123456789",
    HOME: "/home/me",
    NO_TOKENS: "before",
  });

  test.for([
    "before and after /home/me",
    '{"where":["https://x.example"],"next":"write to a@b.example"}',
    "https://x.example?mail=a@b.example",
    "<https://x.example> and <a@b.example>",
  ])("%s", (text) => {
    expect(redact(text)).toBe(text);
  });

  test("a value that is too short to be one, by who asks", () => {
    const short = { MAIL_PASSWORD: "Astana" };
    expect(createRedact({ OPENAI_API_KEY: "x" })("x")).toBe("x");
    expect(maskSecrets(short)("In Astana")).toBe("In [MAIL_PASSWORD]");
    expect(maskSecrets(short, 14)("In Astana")).toBe("In Astana");
  });
});

test.for([
  "OPENAI_API_KEY",
  "AWS_SECRET_ACCESS_KEY",
  "HF_TOKEN",
  "HOOK_SECRET",
  "MAIL_PASSWORD",
  "TOKEN",
])("%s holds a secret", (name) => {
  expect(maskSecrets({ [name]: "sk-0123456789" })("a sk-0123456789")).toBe(`a [${name}]`);
});

test.for([
  "https://user:p%40ss@host/path",
  "postgres://me:pw@db.example/news",
  "https://token@host",
])("user and password are taken out of %s", (address) => {
  expect(createRedact({})(`at ${address}.`)).not.toMatch(/user|p%40ss|me:pw|token/);
});
