/** A disk whose n-th operation fails, and on which nothing works afterwards: as after a crash, or when it is full. */
import type { Disk } from "../../src/adapters/store/disk.ts";

export type FailingDisk = Readonly<{ disk: Disk; operations: () => number }>;

/** @param failAt - From 1; `Infinity` counts and never fails. @param after - What becomes of later operations. */
export function failingDisk(real: Disk, failAt: number, after: "dead" | "works"): FailingDisk {
  let count = 0;
  const guarded =
    <A extends unknown[], R>(operation: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      count += 1;
      if (count === failAt || (after === "dead" && count > failAt)) {
        throw Object.assign(new Error("ENOSPC: no space left on device"), {
          code: "ENOSPC",
          syscall: "write",
        });
      }
      return operation(...given);
    };
  const disk: Disk = {
    makeFolder: guarded(real.makeFolder),
    checkWritable: guarded(real.checkWritable),
    writeNew: guarded(real.writeNew),
    syncFolder: guarded(real.syncFolder),
    rename: guarded(real.rename),
    makeLink: guarded(real.makeLink),
    readLink: guarded(real.readLink),
    read: guarded(real.read),
    list: guarded(real.list),
    remove: guarded(real.remove),
  };
  return { disk, operations: () => count };
}
