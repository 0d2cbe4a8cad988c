/** M5: addresses that lead elsewhere, and editions that are links. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readRendering } from "../../src/adapters/desk/read-rendering.ts";
import { enterDesk } from "./entered-desk.ts";
import { fakeKey } from "./fake-desk.ts";
import { rawRequest, statusOf } from "./raw-request.ts";
import { serveFakeDesk } from "./served-desk.ts";

const { brief, edition } = fakeKey;
const here = `/e/${brief}/${edition}`;

const tricks = [
  "/../../../../etc/passwd",
  "/..%2f..%2f..%2fetc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/assets/../../package.json",
  "/assets/..%5c..%5cpackage.json",
  "/assets\\..\\..\\package.json",
  "/assets/%2e%2e%2fpackage.json",
  "/assets/review.css/../../../package.json",
  "/assets/review.css%00.png",
  "/assets//etc/passwd",
  "//etc/passwd",
  "//attacker.example/%2f..",
  `${here}/files/../files/brief.md`,
  `${here}/files/../../../package.json`,
  `${here}/files/run.json`,
  `${here}/files/ledger.jsonl`,
  `${here}/files/sources/s0000000001.raw.html`,
  `${here}/files/brief.html%2f..%2frun.json`,
  `/e/..%2f..%2f/${edition}`,
  `/e/${brief}/..%252f..%252fetc`,
  `/e/${brief}/.`,
  `/e/${brief}/${edition}%00`,
  `/e/__proto__/constructor`,
  `/e/<script>alert(1)</script>/${edition}`,
  `/e/${brief}/latest`,
  `${here}/sources/../../../etc/passwd`,
  `${here}/s/t1%0d%0aSet-Cookie:%20x=1`,
  `/${"x".repeat(3000)}`,
  `/${"x".repeat(20_000)}`,
  "/;/etc/passwd",
];

describe("path tricks", () => {
  test.for(tricks)("%j leads nowhere, and is not said back", async (path) => {
    const { port, own, cookie, log } = await serveFakeDesk();
    const answer = await rawRequest(
      port,
      `GET ${path} HTTP/1.1\r\nHost: ${own}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(statusOf(answer)).toBeOneOf([400, 404, 431]);
    for (const planted of ["root:", "nightdesk/brief", "<script>", "passwd", "Set-Cookie: x"]) {
      expect(answer).not.toContain(planted);
    }
    expect(log).toEqual([]);
  });

  test("an address that is longer than any of the desk is refused, wherever it leads", async () => {
    const { get } = await enterDesk();
    expect((await get(`${here}?s=t1&x=${"x".repeat(1000)}`)).status).toBe(200);
    expect((await get(`${here}?s=t1&x=${"x".repeat(3000)}`)).status).toBe(400);
  });

  test("an address with another edition's name is looked up in the list, and is not there", async () => {
    const { get } = await enterDesk();
    expect((await get(`/e/${brief}/2026-01-03-0123456789ab`)).status).toBe(404);
    expect((await get(`/e/other/${edition}`)).status).toBe(404);
    expect((await get(`${here}/diff/2026-01-03-0123456789ab`)).status).toBe(404);
    expect((await get(`/e/other/${edition}/files/brief.md`)).status).toBe(404);
    expect((await get(`/e/${brief}/2026-01-03-0123456789ab/files/brief.md`)).status).toBe(404);
    expect((await get(`${here}/s/t99`)).status).toBe(404);
    expect((await get(`${here}?s=t99`)).status).toBe(404);
    expect((await get(`${here}/claims?q=&for=t99`)).status).toBe(404);
    expect((await get(`${here}/sources/s0000000009`)).status).toBe(404);
    expect((await get(`${here}/sources/toString`)).status).toBe(404);
  });
});

describe("a rendering on disk", () => {
  test("is read as it lies", async () => {
    const { out, folder } = editionOnDisk();
    writeFileSync(join(folder, "brief.md"), "# Iran");
    const bytes = await readRendering(out, fakeKey, "brief.md");
    expect(new TextDecoder().decode(bytes)).toBe("# Iran");
    expect(await readRendering(out, fakeKey, "brief.pdf")).toBeUndefined();
  });

  test("is not read through a link: neither of the file nor of the edition", async () => {
    const { out, folder } = editionOnDisk();
    const secret = join(out, "secret");
    mkdirSync(secret);
    writeFileSync(join(secret, "brief.md"), "SECRET");
    symlinkSync(join(secret, "brief.md"), join(folder, "brief.md"));
    expect(await readRendering(out, fakeKey, "brief.md")).toBeUndefined();
    const linked = { brief, edition: "2026-01-03-0123456789ab" };
    symlinkSync(secret, join(out, brief, ".editions", linked.edition));
    expect(await readRendering(out, linked, "brief.md")).toBeUndefined();
  });

  test("is not read from a folder in its place", async () => {
    const { out, folder } = editionOnDisk();
    mkdirSync(join(folder, "brief.md"));
    expect(await readRendering(out, fakeKey, "brief.md")).toBeUndefined();
  });
});

function editionOnDisk() {
  const out = mkdtempSync(join(tmpdir(), "nightdesk-desk-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const folder = join(out, brief, ".editions", edition);
  mkdirSync(folder, { recursive: true });
  return { out, folder };
}
