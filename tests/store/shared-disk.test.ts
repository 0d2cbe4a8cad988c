/** A state on a disk that other machines write to: told, and without SQLite's log. Rows E3 and F7 of the test matrix. */
import type * as fs from "node:fs";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { networkDisk, sharedDiskWarning } from "../../src/adapters/store/shared-disk.ts";
import { temporaryFolder } from "../commands/run-cli.ts";
import { openDesk } from "../nightly/desk.ts";

/** Of the disk that every folder of this test lies on; `undefined` for the machine's own. */
const told = vi.hoisted(() => ({ type: undefined as number | undefined }));
vi.mock("node:fs", async (load) => {
  const real = await load<typeof fs>();
  const statfsSync = (path: string) => {
    const found = real.statfsSync(path);
    return told.type === undefined ? found : Object.assign(found, { type: told.type });
  };
  return { ...real, default: { ...real, statfsSync }, statfsSync };
});
afterEach(() => void (told.type = undefined));

test.for([
  { type: 0x6969, disk: "NFS" },
  { type: 0xff534d42, disk: "CIFS" },
  { type: 0xff534d42 | 0, disk: "CIFS" },
  { type: 0x65735546, disk: "FUSE" },
  // ext4 and tmpfs.
  { type: 0xef53, disk: undefined },
  { type: 0x01021994, disk: undefined },
])("the number $type is that of $disk", ({ type, disk }) => {
  told.type = type;
  expect(networkDisk("/")).toBe(disk);
  expect(sharedDiskWarning("/")?.includes(`may write to (${disk})`)).toBe(
    disk === undefined ? undefined : true,
  );
});

test.for(["Dropbox", "OneDrive - Desk", "Google Drive", "Mobile Documents", "Nextcloud"])(
  "a state in a folder of %s is told, and a folder that is only called alike is not",
  (name) => {
    expect(sharedDiskWarning(`/home/a/${name}/desk/.nightdesk`)).toContain(`\`${name}\``);
    expect(sharedDiskWarning(`/home/a/my-${name}-notes/.nightdesk`)).toBeUndefined();
  },
);

test("a folder that is not there is on no disk", () => {
  expect(sharedDiskWarning(join(temporaryFolder(), "nowhere"))).toBeUndefined();
});

test.for([
  { type: 0x6969, log: false },
  { type: 0xef53, log: true },
])("on a disk of the number $type the state keeps a log beside it: $log", ({ type, log }) => {
  told.type = type;
  const home = temporaryFolder();
  const state = openNightState(home);
  state.enrol("asia", "/asia.yaml", "2026-11-01T00:00:00.000Z");
  expect(existsSync(join(home, "nights.sqlite-wal"))).toBe(log);
  const other = openNightState(home);
  other.enrol("coast", "/coast.yaml", "2026-11-01T00:00:00.000Z");
  expect(state.briefs().map(({ name }) => name)).toEqual(["asia", "coast"]);
  other.close();
  state.close();
});

test("a night on such a disk is made, and says so", async () => {
  told.type = 0x6969;
  const desk = openDesk();
  mkdirSync(join(desk.cwd, ".nightdesk"));
  const { code, informed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(code).toBe(0);
  expect(informed.filter((line) => line.startsWith("warning:"))).toEqual([
    expect.stringContaining(
      "lies on a disk that other machines may write to (NFS), where locks may not hold",
    ),
  ]);
});
