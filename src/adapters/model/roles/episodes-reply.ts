import * as z from "zod";
import { replySchema } from "../reply-schema.ts";

/** Sources are named by their handles: `S1`, `S2`, … */
export const EpisodesReply = z.strictObject({
  episodes: z.array(
    z.strictObject({
      label: z.string().min(1),
      sources: z.array(z.string()),
      evidence: z.array(
        z.strictObject({ source: z.string(), quote: z.string(), shows: z.string() }),
      ),
      uncertain: z.array(z.string()),
    }),
  ),
});
export type EpisodesReply = z.infer<typeof EpisodesReply>;

export const episodesReply = replySchema("episodes", EpisodesReply);
