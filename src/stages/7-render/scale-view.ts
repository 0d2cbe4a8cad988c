/** The scale of likelihood words, printed in full, with the terms that the brief uses marked. */
import type { Brief } from "../../domain/brief.ts";
import { scales } from "../../domain/scale.ts";
import type { View } from "./view.ts";

const scaleNames = { "icd-203": "ICD 203", phia: "PHIA probability yardstick" } as const;

/** `55–80%`; empty for a word that is no term of the scale. */
export function bandOf(scale: Brief["scale"], likelihood: string): string {
  const band = scales[scale].find(({ term }) => term === likelihood);
  return band === undefined ? "" : `${band.low}–${band.high}%`;
}

export function scaleView(brief: Brief): View["scale"] {
  const used = new Set(brief.judgements.map(({ likelihood }) => likelihood));
  return {
    name: scaleNames[brief.scale],
    bands: scales[brief.scale].map(({ term, low, high }) => ({
      term,
      low,
      high,
      width: high - low,
      range: `${low}–${high}%`,
      used: used.has(term),
    })),
  };
}
