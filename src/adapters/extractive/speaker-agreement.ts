/** Whether two notices of a speaker can mean the same one. */
import type { Speaker } from "../../domain/claim.ts";
import { bareName } from "./bare-name.ts";
import { isPartOf } from "./name-index.ts";

/** "Hess" and "Max Hess" agree; two who are not named agree only in the same words. */
export function speakersAgree(one: Speaker, other: Speaker): boolean {
  if (one.kind === "named" && other.kind === "named") {
    const [left, right] = [bareName(one.name), bareName(other.name)];
    return isPartOf(left, right) || isPartOf(right, left);
  }
  if (one.kind === "unresolved" && other.kind === "unresolved") {
    return one.asWritten.toLowerCase() === other.asWritten.toLowerCase();
  }
  return one.kind === other.kind;
}
