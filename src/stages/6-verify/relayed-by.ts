import type { Origin } from "../../domain/source.ts";

const how: Readonly<Record<Origin["basis"]["kind"], string | undefined>> = {
  own: undefined,
  // Its publishers speak for themselves: they only belong together.
  "publisher-family": undefined,
  republication: "republication",
  "wire-credit": "wire copy",
  "near-copy": "near-copy",
};

/** How the sources of an origin pass on somebody else's words; undefined where they are its own. */
export const relayedBy = ({ basis }: Origin): string | undefined => how[basis.kind];
