/**
 * The Admiralty (NATO) grading: a letter for the source's record and a digit for what it says here. Two judgements, kept
 * apart: the letter comes from the registry and never from what a source says; the digit from corroboration and conflict.
 */
import * as z from "zod";

/** A, completely reliable, to E, unreliable; F, reliability cannot be judged. */
export const Reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof Reliability>;

export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

/** 1, confirmed by other origins, to 5, improbable; 6, truth cannot be judged. */
export const Credibility = z.literal([1, 2, 3, 4, 5, 6]);
export type Credibility = z.infer<typeof Credibility>;

export const credibilityWords: Readonly<Record<Credibility, string>> = {
  1: "confirmed by other independent sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};
