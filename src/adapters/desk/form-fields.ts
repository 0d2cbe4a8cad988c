/** The fields of each form, exactly: one that is missing, twice or unknown makes the form unreadable. */
import * as z from "zod";
import { RejectReason } from "../../domain/review.ts";
import type { Form } from "./read-form.ts";
import { refusals } from "./refused.ts";

const one = z.tuple([z.string()]).transform(([value]) => value);
const many = z.array(z.string()).max(40).default([]);
const seen = one.pipe(z.string().regex(/^\d{1,9}$/)).transform(Number);
/** Longer than what is saved, so that too much is told and not lost. */
const typed = one.pipe(z.string().max(20_000));
const note = one.pipe(z.string().trim().max(20_000));
const token = one;

const sentence = z.strictObject({ token, seen });
const wording = z.strictObject({ token, seen, text: typed, claims: many });

export const fields = {
  sentence,
  edit: wording,
  check: wording.extend({ q: one.pipe(z.string().max(200)).optional() }),
  reject: z.strictObject({
    token,
    seen,
    reason: one.pipe(z.union([RejectReason, z.literal("")])),
    note,
  }),
  settle: z.strictObject({ token, seen, as: one.pipe(z.enum(["approved", "rejected"])), note }),
  reopen: z.strictObject({ token, seen, note }),
  publish: z.strictObject({ token, seen }),
  reviewer: z.strictObject({ token, name: one, back: one }),
} as const;

/** @throws {Refused} 400 */
export function fieldsOf<Fields>(schema: z.ZodType<Fields>, form: Form): Fields {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw refusals.badForm();
  return parsed.data;
}
