import { disasters } from "./disasters.ts";
import { politics } from "./politics.ts";
import type { Telling } from "./night.ts";

/** A kind of event, and how four writers tell it. `things` tell two events of the kind apart in every telling. */
export type Story = Readonly<{
  kind: string;
  things: readonly string[];
  tellings: readonly [Telling, Telling, Telling, Telling];
  /** Numbers of the tellings that give the toll, from 0; none where nobody dies. */
  tollIn: readonly number[];
}>;

export const stories: readonly Story[] = [...disasters, ...politics];
