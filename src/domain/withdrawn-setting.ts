/** A source that the desk does not rely on any more: it is not read, and what was said by it alone is corrected. */
import * as z from "zod";

export const WithdrawnSetting = z.strictObject({
  source: z.string().min(1).meta({
    description: "Its file name or address, as an edition lists it; or the address of a feed.",
  }),
  date: z.iso.date().meta({ description: "Since when it is not relied on." }),
  reason: z.string().min(1).meta({ description: "Why, in a few words for readers." }),
});
export type WithdrawnSetting = z.infer<typeof WithdrawnSetting>;
