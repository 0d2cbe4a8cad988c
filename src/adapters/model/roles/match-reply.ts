import * as z from "zod";
import { replySchema } from "../reply-schema.ts";

const MatchReply = z.strictObject({
  pairs: z.array(
    z.strictObject({ pair: z.int(), relation: z.enum(["same", "rival", "different"]) }),
  ),
});

export const matchReply = replySchema("match", MatchReply);
