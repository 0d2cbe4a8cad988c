/** Killed between hand-over and memory: what may have arrived is not sent again, unless a person says so. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { runCli } from "../commands/run-cli.ts";
import { editionFolder } from "./made/edition-folder.ts";
import { hookServer } from "./made/hook-server.ts";
import { authority, mailServer } from "./made/mail-server.ts";
import { secrets, temporaryFolder } from "./made/place.ts";

/** A place with an edition, and a config that is called as its brief is. */
async function newDesk(deliver: string) {
  const cwd = temporaryFolder();
  await editionFolder(join(cwd, "out"));
  mkdirSync(join(cwd, "test"));
  writeFileSync(join(cwd, "test", "brief.yaml"), `deliver:\n${deliver}`);
  return async (fault: string, ...more: string[]) => {
    const argv = ["deliver", "out/test/latest", "--config", "test", "--json", ...more];
    const environment = { ...secrets, NIGHTDESK_FAULT: fault, NODE_EXTRA_CA_CERTS: authority };
    const ran = await runCli(argv, { cwd, environment });
    expect(ran.stdout + ran.stderr).not.toContain(secrets.HOOK_SECRET);
    expect(ran.stdout + ran.stderr).not.toContain(secrets.MAIL_PASSWORD);
    return { ...ran, cwd };
  };
}

const Report = z.object({ lines: z.array(z.object({ outcome: z.string(), code: z.string() })) });

const outcomesOf = (stdout: string) =>
  Report.parse(JSON.parse(stdout)).lines.map(({ outcome }) => outcome);

test("a webhook that had the edition when the program died does not get it again by itself", async () => {
  const web = await hookServer();
  const run = await newDesk(`  - webhook: { url: "${web.url}", secretFrom: HOOK_SECRET }\n`);
  expect((await run("deliver-done:kill")).signal).toBe("SIGKILL");
  expect(web.calls).toHaveLength(1);
  for (const _ of [1, 2]) {
    const { code, stdout } = await run("");
    expect(code).toBe(3);
    expect(outcomesOf(stdout)).toEqual(["unknown"]);
    expect(JSON.parse(stdout)).toMatchObject({ lines: [{ code: "cut-off" }] });
  }
  expect(web.calls).toHaveLength(1);
  const again = await run("", "--again");
  expect([again.code, outcomesOf(again.stdout)]).toEqual([0, ["done"]]);
  expect(web.calls).toHaveLength(2);
  expect(web.calls[1]?.headers["webhook-id"]).toBe(web.calls[0]?.headers["webhook-id"]);
  const last = await run("", "--again");
  expect([last.code, outcomesOf(last.stdout)]).toEqual([0, ["before"]]);
  expect(web.calls).toHaveLength(2);
});

test("mail over STARTTLS with a password: the same, and a server that drops doubles can", async () => {
  const passwords: unknown[] = [];
  const post = await mailServer(undefined, {
    authOptional: false,
    onAuth: ({ password }, _session, done) => {
      passwords.push(password);
      done(null, { user: "desk" });
    },
  });
  const run = await newDesk(
    `  - mail: { to: [a@example.org], from: d@example.org, host: localhost, port: ${post.port}, user: desk, passwordFrom: MAIL_PASSWORD }\n`,
  );
  expect((await run("deliver-done:kill")).signal).toBe("SIGKILL");
  expect(post.letters).toMatchObject([{ secure: true, to: "a@example.org" }]);
  expect(passwords).toEqual([secrets.MAIL_PASSWORD]);
  expect(outcomesOf((await run("")).stdout)).toEqual(["unknown"]);
  expect(post.letters).toHaveLength(1);
  expect(outcomesOf((await run("", "--again")).stdout)).toEqual(["done"]);
  expect(post.letters[1]?.raw).toBe(post.letters[0]?.raw);
});

test("killed before the hand-over, nothing arrives, and that is not known either", async () => {
  const web = await hookServer();
  const run = await newDesk(
    `  - webhook: { url: "${web.url}", secretFrom: HOOK_SECRET }\n  - folder: ../briefs\n`,
  );
  const { cwd } = await run("deliver-send#2:kill");
  const { code, stdout } = await run("");
  expect([code, outcomesOf(stdout)]).toEqual([3, ["unknown", "done"]]);
  expect(readdirSync(join(cwd, "briefs", "test"))).toEqual(["2026-11-22"]);
  expect(web.calls.length).toBeLessThanOrEqual(1);
});

test("a folder is looked at, so a death there costs nothing", async () => {
  const run = await newDesk("  - folder: ../briefs\n");
  const { cwd } = await run("deliver-done:kill");
  const { code, stdout } = await run("");
  expect([code, outcomesOf(stdout)]).toEqual([0, ["done"]]);
  expect(readdirSync(join(cwd, "briefs", "test"))).toEqual(["2026-11-22"]);
});

test.for([
  { given: ["deliver", "out/test/latest"], code: 2, says: "--config" },
  { given: ["deliver", "out/test/none", "--config", "test"], code: 2, says: "no brief.json" },
  { given: ["deliver", "out/test/latest", "--config", "other"], code: 2, says: "`other`" },
  {
    given: ["deliver", "out/test/latest", "--config", "test"],
    code: 2,
    says: "nobody to deliver to",
  },
])("`$given` ends with $code and says $says", async ({ given, code, says }) => {
  const cwd = temporaryFolder();
  await editionFolder(join(cwd, "out"));
  for (const name of ["test", "other"]) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, "brief.yaml"), "title: A\n");
  }
  const ran = await runCli(given, { cwd });
  expect(ran.code).toBe(code);
  expect(ran.stderr).toContain(says);
  expect(readdirSync(cwd).toSorted()).toEqual(["other", "out", "test"]);
});
