import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { mailText } from "../../src/adapters/deliver/mail-text.ts";
import { editionFolder, fileOf } from "./made/edition-folder.ts";
import { mailServer, readLetter } from "./made/mail-server.ts";
import { mail, newPlace, secrets } from "./made/place.ts";

test("a message holds the Markdown as text, the HTML as body and the PDF, in UTF-8", async () => {
  const place = newPlace();
  const markdown = "# Sitzung über Köln\n\nПутин приехал в Астану. تقرير 📈\n".repeat(40);
  const edition = await editionFolder(place.out, {
    markdown,
    brief: (brief) => ({ ...brief, title: "Über Köln – تقرير" }),
  });
  const post = await mailServer();
  await place.deliverTo(edition, [mail(post.port, ["a@example.org"])]);
  expect(post.letters).toHaveLength(1);
  const { head, text, html, pdf } = readLetter(post.letters[0]?.raw ?? "");
  expect(text).toBe(markdown);
  expect(html).toContain("bridge");
  expect(html).not.toMatch(/<script|<link|<img| on\w+=|src=|url\(/i);
  expect(Buffer.from(pdf, "base64").subarray(0, 2).toString()).toBe("%P");
  expect(head).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(head).toMatch(/^Date: Sun, 22 Nov 2026 05:04:03 \+0000$/m);
  expect(head).toMatch(/^Message-ID: <[0-9a-f]{40}@example\.org>$/m);
  expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
});

test("two messages of one delivery are the same to the byte", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const post = await mailServer((_to, number) => (number === 1 ? "drop" : "take"));
  const settings = [mail(post.port, ["a@example.org"])];
  expect((await place.deliverTo(edition, settings)).lines).toMatchObject([{ outcome: "unknown" }]);
  expect((await place.deliverTo(edition, settings)).lines).toMatchObject([{ outcome: "unknown" }]);
  expect(post.letters).toHaveLength(1);
  const { lines } = await place.deliverTo(edition, settings, { again: true });
  expect(lines).toMatchObject([{ outcome: "done", tries: 2 }]);
  expect(post.letters[1]?.raw).toBe(post.letters[0]?.raw);
});

test("a title cannot add a header", async () => {
  const place = newPlace();
  const title = "Brief\r\nBcc: spy@evil.example\r\n\r\n<b>body</b>\u202E\u0000";
  const edition = await editionFolder(place.out, { brief: (brief) => ({ ...brief, title }) });
  const post = await mailServer();
  await place.deliverTo(edition, [mail(post.port, ["a@example.org"])]);
  const { head } = readLetter(post.letters[0]?.raw ?? "");
  expect(head).toMatch(/^Subject: Brief Bcc: spy@evil\.example <b>body<\/b>, 2026-11-22$/m);
  expect(head).not.toMatch(/^Bcc/im);
  expect(post.letters.map(({ to }) => to)).toEqual(["a@example.org"]);
});

const refuse = (to: string) => (to === "b@example.org" ? 550 : undefined);

test("each mailbox gets a message of its own, and one that is refused costs no other its brief", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const post = await mailServer(undefined, {}, refuse);
  const boxes = ["a@example.org", "b@example.org", "c@example.org"];
  const { lines } = await place.deliverTo(edition, [mail(post.port, boxes)]);
  expect(lines).toMatchObject([
    { shown: "a@example.org", outcome: "done" },
    { shown: "b@example.org", outcome: "failed", code: "smtp-550", tries: 1 },
    { shown: "c@example.org", outcome: "done" },
  ]);
  expect(post.letters.map(({ to }) => to).toSorted()).toEqual(["a@example.org", "c@example.org"]);
  for (const { raw, to } of post.letters) expect(raw).toContain(`To: ${to}`);
  expect(JSON.stringify(lines)).not.toContain("s3cret-reply");
});

test("a refusal that passes is tried again, three times and no more", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const third = await mailServer((_to, number) => (number < 3 ? 451 : "take"));
  const never = await mailServer(() => 451);
  const { lines } = await place.deliverTo(edition, [
    mail(third.port, ["a@example.org"]),
    mail(never.port, ["b@example.org"]),
  ]);
  expect(lines).toMatchObject([
    { outcome: "done", tries: 3 },
    { outcome: "failed", code: "smtp-451", tries: 4 },
  ]);
  expect(third.letters).toHaveLength(1);
});

/** A server that says its part and then no more. */
async function mute(says: readonly string[], end: "hang" | "close") {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    let step = 0;
    const next = () => {
      const words = says[step++];
      if (words !== undefined) socket.write(`${words}\r\n`);
      else if (end === "close") socket.destroy();
    };
    socket.on("data", next).on("error", () => undefined);
    next();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, connections: () => connections };
}

const toData = ["220 hi", "250 hi", "250 ok", "250 ok"];

test.for([
  { when: "before a greeting", says: [], end: "hang", outcome: "failed", tries: 4 },
  { when: "after the greeting", says: ["220 hi"], end: "close", outcome: "failed", tries: 4 },
  { when: "before the message", says: toData, end: "close", outcome: "failed", tries: 4 },
  { when: "before the message", says: toData, end: "hang", outcome: "failed", tries: 4 },
  {
    when: "within the message",
    says: [...toData, "354 go"],
    end: "hang",
    outcome: "unknown",
    tries: 1,
  },
  {
    when: "within the message",
    says: [...toData, "354 go"],
    end: "close",
    outcome: "unknown",
    tries: 1,
  },
] as const)(
  "a server that will $end $when leaves it $outcome",
  async ({ says, end, outcome, tries }) => {
    const place = newPlace();
    const edition = await editionFolder(place.out);
    const server = await mute(says, end);
    const settings = [mail(server.port, ["a@example.org"])];
    const { lines } = await place.deliverTo(edition, settings, { timeoutMs: 1000 });
    expect(lines).toMatchObject([{ outcome, tries }]);
    expect(server.connections()).toBe(tries);
  },
);

test.for([
  {
    when: "STARTTLS is required and not offered",
    server: { disabledCommands: ["STARTTLS" as const] },
    more: { security: "starttls" },
  },
  { when: "the certificate is nobody's (STARTTLS)", server: {}, more: { security: "starttls" } },
  {
    when: "the certificate is nobody's (TLS)",
    server: { secure: true },
    more: { security: "tls" },
  },
])("nothing is sent, and no password, when $when", async ({ server, more }) => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const passwords: unknown[] = [];
  const post = await mailServer(undefined, {
    ...server,
    onAuth: ({ password }, _session, done) => {
      passwords.push(password);
      done(null, { user: "desk" });
    },
  });
  const auth = { user: "desk", passwordFrom: "MAIL_PASSWORD" };
  const { lines } = await place.deliverTo(
    edition,
    [mail(post.port, ["a@example.org"], { ...more, ...auth })],
    { pausesMs: [] },
  );
  expect(lines).toMatchObject([
    { outcome: "failed", code: expect.stringMatching(/^(ETLS|DEPTH_ZERO_SELF_SIGNED_CERT)$/) },
  ]);
  expect(post.letters).toHaveLength(0);
  expect(passwords).toEqual([]);
});

test("a password that is refused is refused once, and shown nowhere", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const post = await mailServer(undefined, {
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) => done(new Error(`not ${password ?? ""}`)),
  });
  const auth = { user: "desk", passwordFrom: "MAIL_PASSWORD" };
  const report = await place.deliverTo(edition, [mail(post.port, ["a@example.org"], auth)]);
  expect(report.lines).toMatchObject([
    {
      outcome: "failed",
      code: "smtp-535",
      words: "its server refused the user or password",
      tries: 1,
    },
  ]);
  const rows = place.store();
  const kept = JSON.stringify([report, rows.ofBrief("test")]);
  rows.close();
  expect(kept).not.toContain(secrets.MAIL_PASSWORD);
});

test.for([
  { when: "it is not set", environment: {}, host: "127.0.0.1", code: "secret-missing" },
  {
    when: "it would travel in clear",
    environment: secrets,
    host: "192.0.2.1",
    code: "password-in-clear",
  },
])(
  "a password stops the delivery before a connection when $when",
  async ({ environment, host, code }) => {
    const place = newPlace();
    const edition = await editionFolder(place.out);
    const auth = { host, user: "desk", passwordFrom: "MAIL_PASSWORD" };
    const settings = [mail(9, ["a@example.org"], auth)];
    const { lines } = await place.deliverTo(edition, settings, { environment });
    expect(lines).toMatchObject([{ outcome: "failed", code, tries: 1 }]);
  },
);

test("an edition without its PDF goes without, and says that it is not complete", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out, { pdf: undefined, exitCode: 3 });
  const post = await mailServer();
  await place.deliverTo(edition, [mail(post.port, ["a@example.org"])]);
  const { head, pdf, text } = readLetter(post.letters[0]?.raw ?? "");
  expect(head).toContain("(not complete)");
  expect(pdf).toBe("");
  expect(text).toBe(mailText(fileOf(edition, "brief.md")));
  expect(text).not.toMatch(/<a id|\\[[\]._$]/);
});
