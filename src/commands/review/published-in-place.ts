/** Of a brief that is for nobody until a person has published it: the edition that stands for one of its nights. */
import { readFile, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";
import { ReviewRecord } from "../../domain/review.ts";
import type { Deliverable } from "../../nightly/delivery/deliverables.ts";

const Approved = z.object({
  review: z.object({ approved: ReviewRecord.shape.approved }).optional(),
});

/** @returns Itself, if it is a notice; `undefined` while no edition of its date is published. */
export async function publishedInPlace(of: Deliverable): Promise<Deliverable | undefined> {
  if (of.kind === "notice") return of;
  // `out/<name>/<date>`, beside `.editions`
  const link = join(dirname(dirname(of.folder)), of.date);
  const folder = await realpath(link).catch(() => of.folder);
  const madeAt = await approvedAt(folder);
  return madeAt === undefined ? undefined : { ...of, folder, madeAt };
}

/** @returns When a person approved the edition; `undefined` if nobody has, or it cannot be read. */
async function approvedAt(folder: string): Promise<string | undefined> {
  try {
    const json = await readFile(join(folder, "brief.json"), "utf8");
    return Approved.parse(JSON.parse(json)).review?.approved.at;
  } catch {
    return undefined;
  }
}
