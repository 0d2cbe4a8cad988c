import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { signatureHeaders } from "../../src/adapters/deliver/sign.ts";
import { editionFolder, fileOf } from "./made/edition-folder.ts";
import { type Answer, hookServer } from "./made/hook-server.ts";
import { hook, newPlace, secrets } from "./made/place.ts";

test("the signature is that of Standard Webhooks, by the example of its specification", () => {
  const headers = signatureHeaders("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    body: '{"test": 2432232314}',
    now: new Date(1_614_265_330_000),
  });
  expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test("what is posted can be verified from the README's description alone", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const web = await hookServer();
  await place.deliverTo(edition, [hook(`${web.url}/in?key=1`)]);
  const [call] = web.calls;
  const { headers, body = "" } = call ?? {};
  const id = headers?.["webhook-id"];
  const timestamp = headers?.["webhook-timestamp"];
  const mac = createHmac("sha256", secrets.HOOK_SECRET).update(
    `${String(id)}.${String(timestamp)}.${body}`,
  );
  expect(headers?.["webhook-signature"]).toBe(`v1,${mac.digest("base64")}`);
  expect(timestamp).toBe(String(Date.parse("2026-11-22T06:00:00Z") / 1000));
  expect(JSON.parse(body)).toMatchObject({
    schema: "nightdesk/delivery@1",
    id,
    brief: "test",
    date: "2026-11-22",
    state: "good",
    edition: contentHash(fileOf(edition, "brief.json")),
    gate: { met: true, reasons: [] },
    markdown: fileOf(edition, "brief.md"),
    files: [
      { path: "test/2026-11-22/brief.html", sha256: contentHash(fileOf(edition, "brief.html")) },
      { path: "test/2026-11-22/brief.pdf", bytes: 2 },
      { path: "test/2026-11-22/brief.md" },
    ],
  });
});

test.for<{ answers: readonly Answer[]; outcome: string; code: string; tries: number }>([
  { answers: [204], outcome: "done", code: "", tries: 1 },
  { answers: [302], outcome: "failed", code: "http-302", tries: 1 },
  { answers: [307], outcome: "failed", code: "http-307", tries: 1 },
  { answers: [404], outcome: "failed", code: "http-404", tries: 1 },
  { answers: [503, 503, 200], outcome: "done", code: "", tries: 3 },
  { answers: [429, 200], outcome: "done", code: "", tries: 2 },
  { answers: [408, 200], outcome: "done", code: "", tries: 2 },
  { answers: [500, 500, 500, 500], outcome: "failed", code: "http-500", tries: 4 },
  { answers: ["hang", 200], outcome: "done", code: "", tries: 2 },
  { answers: ["hang", "hang", "hang", "hang"], outcome: "unknown", code: "timeout", tries: 4 },
  { answers: ["break", 500, 500, 404], outcome: "unknown", code: "UND_ERR_SOCKET", tries: 4 },
])("answers $answers leave it $outcome after $tries tries", async ({ answers, ...rest }) => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const web = await hookServer((_path, number) => answers[number - 1] ?? 418);
  const { lines } = await place.deliverTo(edition, [hook(web.url)], { timeoutMs: 1000 });
  expect(lines).toMatchObject([rest]);
  expect(web.calls).toHaveLength(rest.tries);
  // A receiver tells by it that a second try is the same delivery.
  expect(new Set(web.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(new Set(web.calls.map(({ body }) => body)).size).toBe(1);
  expect(web.calls.every(({ url }) => url === "/")).toBe(true);
  expect(JSON.stringify(lines)).not.toContain("s3cret-reply");
});

test("what a process that died was sending is remembered as not known", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const web = await hookServer(() => 404);
  await place.deliverTo(edition, [hook(web.url)]);
  const rows = place.store();
  const [row] = rows.ofBrief("test");
  if (row === undefined) throw new Error("Nothing is remembered.");
  // As it stands between the two: about to be sent, and nothing came of it.
  rows.intend(row);
  const { lines } = await place.deliverTo(edition, [hook(web.url)]);
  expect(lines).toMatchObject([{ outcome: "unknown", code: "cut-off" }]);
  expect(web.calls).toHaveLength(1);
  expect(rows.find(row.key)).toMatchObject({ state: "unknown", code: "cut-off" });
  rows.close();
});

test("nobody there is a failure, tried again", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const { lines } = await place.deliverTo(edition, [hook("http://127.0.0.1:9/in")]);
  expect(lines).toMatchObject([{ outcome: "failed", code: "ECONNREFUSED", tries: 4 }]);
});

test.for([
  { url: "http://127.0.0.1:9/in", environment: {}, code: "secret-missing" },
  { url: "http://u:p4ss@127.0.0.1:9/in?key=k3y", environment: secrets, code: "password-in-url" },
  { url: "http://k3y@127.0.0.1:9/in", environment: secrets, code: "password-in-url" },
])("nothing is sent: $code", async ({ url, environment, code }) => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const report = await place.deliverTo(edition, [hook(url)], { environment });
  expect(report.lines).toMatchObject([{ outcome: "failed", code, tries: 1 }]);
  const rows = place.store();
  expect(JSON.stringify([report, rows.ofBrief("test")])).not.toMatch(/p4ss|k3y|hook-secret/);
  rows.close();
});
