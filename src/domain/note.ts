/** Something true about the data. It travels with the run and never stops it. */
import * as z from "zod";

const NotePlace = z.strictObject({
  /** File name as given, or an id of this run. */
  document: z.string(),
  /** Offsets into the canonical text, where they are known. */
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});

export const Note = z
  .strictObject({
    /** Permanent and greppable: `stage/what`, e.g. `ingest/bidi-removed`. */
    rule: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
    level: z.enum(["info", "warning"]),
    message: z.string(),
    place: NotePlace.optional(),
  })
  .readonly();
export type Note = z.infer<typeof Note>;
