/** Delivery to a folder: `<folder>/<brief>/<date>` holds the renderings, all of them or none. */
import { mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Attempt } from "../../nightly/delivery/delivery.ts";
import { realDisk } from "../store/disk.ts";
import { isAlive } from "../system/is-alive.ts";
import { systemCode } from "../system/system-code.ts";
import { noticeText, type Parcel, renderingsOf } from "./parcel.ts";
import { failed, type Posting } from "./send.ts";

const staging = /^\.nightdesk-(\d+)-/;

/** Unlike an edition it is there for others to read, so files and folders get the rights that the umask leaves. */
export async function sendToFolder({ address, parcel }: Posting): Promise<Attempt> {
  const folder = join(address.target, parcel.name);
  try {
    await mkdir(folder, { recursive: true });
    await removeDead(folder);
    await place(folder, placeOf(parcel), filesOf(parcel));
    return { kind: "done" };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return failed(code, "the folder could not be written", true);
  }
}

type PlacedFile = Readonly<{ name: string; bytes: Uint8Array }>;

function filesOf(parcel: Parcel): readonly PlacedFile[] {
  if (parcel.kind === "edition") return renderingsOf(parcel);
  return [{ name: "notice.txt", bytes: new TextEncoder().encode(noticeText(parcel)) }];
}

/** A notice never stands where a brief of its date would. */
function placeOf({ kind, ref }: Parcel): string {
  return kind === "edition" ? ref.date : `${ref.date}-no-brief`;
}

async function removeDead(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = staging.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** A second edition of a date stands beside the first, as `<date>-2`: what a reader has opened does not change. */
async function place(folder: string, date: string, files: readonly PlacedFile[]): Promise<void> {
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? date : `${date}-${number}`);
    if (await holds(path, files)) return;
    if (await putNew(folder, path, files)) return;
  }
}

async function holds(path: string, files: readonly PlacedFile[]): Promise<boolean> {
  for (const { name, bytes } of files) {
    const there = await readFile(join(path, name)).catch(() => undefined);
    if (there === undefined || !there.equals(bytes)) return false;
  }
  return true;
}

/** `false` if something stands at `path`. */
async function putNew(
  folder: string,
  path: string,
  files: readonly PlacedFile[],
): Promise<boolean> {
  const stage = join(folder, `.nightdesk-${process.pid}-staging`);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage);
  try {
    for (const { name, bytes } of files) await write(join(stage, name), bytes);
    await realDisk.syncFolder(stage);
    await rename(stage, path);
    await realDisk.syncFolder(folder);
    return true;
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    if (isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return ["ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(systemCode(error) ?? "");
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
