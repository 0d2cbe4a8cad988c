/** What a check or a judge says of a sentence and its own citations. */
import * as z from "zod";

export const VerdictKind = z.enum(["supported", "partly", "contradicted", "not-addressed"]);
export type VerdictKind = z.infer<typeof VerdictKind>;

export const Verdict = z.strictObject({
  kind: VerdictKind,
  /** Name of the check, or `judge`. */
  by: z.string().min(1),
  /** The words at fault; empty only when the verdict is `supported`. */
  words: z.array(z.string()),
  because: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;

/** One check's answer. `unsure` lets the statement through to a judge and says why. */
export type CheckResult =
  | Readonly<{ outcome: "pass" }>
  | Readonly<{ outcome: "fail"; words: readonly string[]; because: string }>
  | Readonly<{ outcome: "unsure"; because: string }>;
