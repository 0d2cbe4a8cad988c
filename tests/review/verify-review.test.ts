/** `nightdesk verify` of a published edition: what it says of its review is held against the edition, and against the log beside it. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { Brief } from "../../src/domain/brief.ts";
import { SentenceId } from "../../src/domain/ids.ts";
import { RejectReason, type ReviewRecord } from "../../src/domain/review.ts";
import { recheckReview } from "../../src/review/recheck-review.ts";
import { runCli } from "../commands/run-cli.ts";
import {
  approveRest,
  briefedSeeds,
  copyOf,
  currentKey,
  decideNow,
  openDeskIn,
  publishNow,
} from "./desk-on-disk.ts";
import { key } from "./reviewing.ts";

let cwd: string;
let reviewed: string;
let published: string;
beforeAll(async () => {
  cwd = await briefedSeeds();
  const { desk, close } = await openDeskIn(cwd);
  const at = await currentKey(desk);
  reviewed = at.edition;
  const opened = await desk.open(at);
  const used = new Set(opened?.state.sentences.flatMap(({ now }) => now.claims));
  const claim = opened?.brief.claims.find(({ id }) => !used.has(id));
  if (claim === undefined) throw new Error("Every claim is used.");
  const now = { text: claim.statement, claims: [claim.id] };
  await decideNow(desk, at, { kind: "edit", sentence: key("t2"), now });
  const reason = RejectReason.enum["not-news"];
  await decideNow(desk, at, { kind: "reject", sentence: key("t3"), reason, note: "" });
  await approveRest(desk, at);
  const came = await publishNow(desk, at);
  close();
  if (came.kind !== "done") throw new Error(came.because);
  published = came.key.edition;
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const editions = (folder: string) => join(folder, "out", "desk", ".editions");
const briefIn = (folder: string, edition: string) =>
  Brief.parse(JSON.parse(readFileSync(join(editions(folder), edition, "brief.json"), "utf8")));

async function verify(folder: string, edition = published) {
  const path = join("out", "desk", ".editions", edition);
  const { code, stdout, stderr } = await runCli(["verify", path, "--no-pdf"], { cwd: folder });
  return { code, said: `${stdout}\n${stderr}` };
}

/** By hand, to the shelf that its config names. */
async function deliver(folder: string, edition = published) {
  const path = join("out", "desk", ".editions", edition);
  const { code, stderr } = await runCli(["deliver", path, "--config", "desk"], { cwd: folder });
  return { code, said: stderr, isThere: existsSync(join(folder, "shelf")) };
}

test("an honest one is made again from its log, to the byte", async () => {
  const { code, said } = await verify(cwd);
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringContaining("review: the same, made again from its log"),
  });
});

test("an edition that nobody approved says nothing of a review", async () => {
  const { code, said } = await verify(cwd, reviewed);
  expect({ code, said }).toEqual({ code: 0, said: expect.not.stringContaining("review:") });
});

test.for([
  {
    gone: "the log",
    remove: (folder: string) => join(folder, "out", "reviews.sqlite"),
    says: "Its log",
  },
  {
    gone: "the edition that was reviewed",
    remove: (folder: string) => join(editions(folder), reviewed),
    says: "that was reviewed is not here",
  },
])("without $gone it still holds, and says that it was not compared", async ({ remove, says }) => {
  const folder = copyOf(cwd);
  rmSync(remove(folder), { recursive: true });
  const { code, said } = await verify(folder);
  expect(code).toBe(0);
  expect(said).toContain("review: not compared with its log.");
  expect(said).toContain(says);
  expect(readdirSync(join(folder, "out"))).not.toContain(
    remove(folder).endsWith("sqlite") ? "reviews.sqlite" : reviewed,
  );
});

test("without its log it is delivered only where no review is required", async () => {
  const folder = copyOf(cwd);
  rmSync(join(folder, "shelf"), { recursive: true });
  rmSync(join(folder, ".nightdesk"), { recursive: true });
  rmSync(join(folder, "out", "reviews.sqlite"));
  expect(await deliver(folder)).toEqual({
    code: 3,
    said: expect.stringMatching(
      /error\[E_EDITION\] No log shows that Ada approved this edition: not/,
    ),
    isThere: false,
  });
  writeFileSync(
    join(folder, "desk", "brief.yaml"),
    "title: The desk\ndeliver: [{ folder: ../shelf }]\n",
  );
  expect(await deliver(folder)).toMatchObject({ code: 0, isThere: true });
});

test.for([
  {
    forged: "an approval taken out of it",
    sql: "DELETE FROM events WHERE seq = 5",
    says: "does not approve it",
  },
  {
    forged: "another's name put into it",
    sql: "UPDATE events SET by = 'Mallory' WHERE seq = 5",
    says: "not what its log approves",
  },
  {
    forged: "another version noted in it",
    sql: `UPDATE events SET what = replace(what, '"version":1', '"version":9')`,
    says: "notes it as version 9",
  },
])("it does not hold against a log with $forged", async ({ sql, says }) => {
  const folder = copyOf(cwd);
  const log = new DatabaseSync(join(folder, "out", "reviews.sqlite"));
  log.exec(sql);
  log.close();
  const { code, said } = await verify(folder);
  expect({ code, said }).toEqual({ code: 3, said: expect.stringContaining(says) });
});

/** All that a forger without the log could write anew: the brief, its renderings, the hashes, the folder's name. */
async function forge(
  folder: string,
  edition: string,
  change: (brief: Brief) => Brief,
): Promise<string> {
  const from = join(editions(folder), edition);
  const copy = join(folder, "forged");
  cpSync(from, copy, { recursive: true });
  const json = `${JSON.stringify(change(briefIn(folder, edition)), null, 2)}\n`;
  writeFileSync(join(copy, "brief.json"), json);
  const run = readFileSync(join(copy, "run.json"), "utf8");
  const old = contentHash(readFileSync(join(from, "brief.json")));
  writeFileSync(join(copy, "run.json"), run.replaceAll(old, contentHash(json)));
  const { code, stdout, stderr } = await runCli(["render", "forged", "--out", "out"], {
    cwd: folder,
  });
  expect([code, stderr]).toEqual([0, ""]);
  const [page = ""] = stdout.split("\n");
  expect(basename(page)).toBe("brief.md");
  const names = readdirSync(editions(folder)).filter(
    (name) => ![reviewed, published].includes(name),
  );
  return names.find((name) => name.startsWith("2026")) ?? "";
}

test("a review written by hand does not hold, however well it is made, and goes to nobody", async () => {
  const folder = copyOf(cwd);
  rmSync(join(folder, "shelf"), { recursive: true });
  const { review } = briefIn(folder, published);
  if (review === undefined) throw new Error("It is not published.");
  const forged = await forge(folder, published, (brief) => ({
    ...brief,
    review: {
      ...review,
      approved: { ...review.approved, by: "Mallory" },
      reviewers: ["Mallory", ...review.reviewers],
    },
  }));
  const { code, said } = await verify(folder, forged);
  expect({ code, said }).toEqual({
    code: 3,
    said: expect.stringContaining("not what its log approves"),
  });
  expect(await deliver(folder, forged)).toEqual({
    code: 3,
    said: expect.stringContaining(
      "No log shows that Mallory approved this edition: it is not what",
    ),
    isThere: false,
  });
});

test("what was changed in brief.json is not made good by rendering it again", async () => {
  const folder = copyOf(cwd);
  const file = join(editions(folder), reviewed, "brief.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"text": "', '"text": "No'));
  const { code, stderr } = await runCli(["render", `out/desk/.editions/${reviewed}`], {
    cwd: folder,
  });
  expect([code, stderr]).toEqual([3, expect.stringContaining("brief.json is not as it was made")]);
  expect(readdirSync(editions(folder)).toSorted()).toEqual(readdirSync(editions(cwd)).toSorted());
});

test("files that were changed together with their hashes do not have the folder's name", async () => {
  const folder = copyOf(cwd);
  const file = join(editions(folder), published, "brief.html");
  const [old, now] = [readFileSync(file), Buffer.from("<p>Forged</p>")];
  writeFileSync(file, now);
  const run = join(editions(folder), published, "run.json");
  writeFileSync(run, readFileSync(run, "utf8").replace(contentHash(old), contentHash(now)));
  const { code, said } = await verify(folder);
  expect(code).toBe(3);
  expect(said).toContain(`name: ${published}: its files are not those that it is named after`);
  expect(said).not.toContain("file: brief.html");
});

const faults: readonly Readonly<{
  what: string;
  change: (review: ReviewRecord) => Partial<ReviewRecord>;
  says: string;
}>[] = [
  {
    what: "more approvals than sentences",
    change: ({ counts }) => ({ counts: { ...counts, approved: counts.approved + 1 } }),
    says: "it approves",
  },
  {
    what: "an edit that is counted and not listed",
    change: ({ changed }) => ({ changed: changed.filter(({ kind }) => kind !== "edited") }),
    says: "1 sentences edited and lists 0",
  },
  {
    what: "an approver who is no reviewer",
    change: () => ({ reviewers: ["Mallory"] }),
    says: "Ada is none of its reviewers",
  },
  {
    what: "a rejected sentence that was never there",
    change: ({ changed }) => ({
      changed: changed.map((one) => (one.kind === "rejected" ? { ...one, text: "So." } : one)),
    }),
    says: "not among what was dropped",
  },
  {
    what: "an edit of no sentence",
    change: ({ changed }) => ({
      changed: changed.map((one) =>
        one.kind === "rejected" ? one : { ...one, sentence: SentenceId.parse("t999") },
      ),
    }),
    says: "no sentence t999",
  },
  {
    what: "a second version without a reason",
    change: () => ({ version: 2 }),
    says: "takes the place",
  },
];

test.for(faults)("a record with $what is refuted by the edition alone", ({ change, says }) => {
  const brief = briefIn(cwd, published);
  const { review } = brief;
  if (review === undefined) throw new Error("It is not published.");
  expect(recheckReview(brief, review)).toEqual([]);
  expect(
    recheckReview(brief, { ...review, ...change(review) }).map(({ because }) => because),
  ).toContainEqual(expect.stringContaining(says));
});

test("a record on an edition whose AI-use statement knows of no person is refuted", () => {
  const draft = briefIn(cwd, reviewed);
  const { review } = briefIn(cwd, published);
  if (review === undefined) throw new Error("It is not published.");
  const counts = {
    approved: draft.making.counts.sentencesKept,
    edited: 0,
    restored: 0,
    rejected: 0,
  };
  const forged = { ...review, counts, changed: [] };
  expect(recheckReview(draft, forged).map(({ because }) => because)).toEqual([
    "the AI-use statement knows of no review",
  ]);
});
