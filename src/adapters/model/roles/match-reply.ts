import * as z from "zod";
import { relations } from "../../../ports/analyst.ts";
import { replySchema } from "../reply-schema.ts";

const MatchReply = z.strictObject({
  pairs: z.array(z.strictObject({ pair: z.int(), relation: z.enum(relations) })),
});

export const matchReply = replySchema("match", MatchReply);
