/**
 * Template sets that the tests have checked against this program. A run takes their word for it; a set of the user's,
 * or one that was changed since, is checked before anything is spent.
 */
import { readFileSync } from "node:fs";
import * as z from "zod";
import { Sha256 } from "../../domain/ids.ts";
import { packagePath } from "../package-files.ts";
import type { ReadTemplates } from "./read-templates.ts";

/** Hash by name of set. */
const CheckedSets = z.record(z.string(), Sha256);

/** True if the set comes with the program and is the very one that was checked. */
export function isChecked({ set, hash }: ReadTemplates): boolean {
  const known: unknown = JSON.parse(readFileSync(packagePath("templates/checked.json"), "utf8"));
  return CheckedSets.parse(known)[set.name] === hash;
}
