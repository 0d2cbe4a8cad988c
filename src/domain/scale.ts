/** Scales of likelihood and levels of confidence, as data. Two different things, never in one sentence. */
import * as z from "zod";

export const ScaleName = z.enum(["icd-203", "phia"]);
export type ScaleName = z.infer<typeof ScaleName>;

/** A term and the band, in percent, that it stands for. Bands share edges, so the term is stored, never a number. */
export type LikelihoodTerm = Readonly<{ term: string; low: number; high: number }>;

/** One row of words only: mixing rows would need a disclaimer that they mean the same (ICD 203, D.6.e). */
const icd203: readonly LikelihoodTerm[] = [
  { term: "almost no chance", low: 1, high: 5 },
  { term: "very unlikely", low: 5, high: 20 },
  { term: "unlikely", low: 20, high: 45 },
  { term: "roughly even chance", low: 45, high: 55 },
  { term: "likely", low: 55, high: 80 },
  { term: "very likely", low: 80, high: 95 },
  { term: "almost certain", low: 95, high: 99 },
];

/** Gaps between the ranges are deliberate. "Realistic possibility" has no US equivalent. */
const phia: readonly LikelihoodTerm[] = [
  { term: "remote chance", low: 0, high: 5 },
  { term: "highly unlikely", low: 10, high: 20 },
  { term: "unlikely", low: 25, high: 35 },
  { term: "realistic possibility", low: 40, high: 50 },
  { term: "likely", low: 55, high: 75 },
  { term: "highly likely", low: 80, high: 90 },
  { term: "almost certain", low: 95, high: 100 },
];

export const scales: Readonly<Record<ScaleName, readonly LikelihoodTerm[]>> = {
  "icd-203": icd203,
  phia,
};

export const ConfidenceLevel = z.enum(["low", "moderate", "high"]);
export type ConfidenceLevel = z.infer<typeof ConfidenceLevel>;
