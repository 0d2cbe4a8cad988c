/** What stands between a reader and the rest: counters, offers to subscribe, newsletters. */
import { linesLike, type FurnitureFinder } from "./page.ts";

const shapes: readonly RegExp[] = [
  /^you(?:’ve|'ve| have)? (?:have |read |reached |used )?.{0,60}\bfree (?:article|stor|post)(?:\(s\)|s|y|ies)?\b.{0,160}$/i,
  /^(?:please )?(?:subscribe|register|sign up|sign in|log in|join)(?: now| today| here| free)? (?:for|to) (?:(?:unlimited|full|free|our|continue|read|get|receive|keep|unlock|access|the|this|view)\b).{0,160}$/i,
  /^(?:subscribe(?: (?:now|today|here|free))?|become a (?:member|subscriber)|start your (?:free )?(?:trial|subscription)|see (?:subscription )?(?:offers|options))(?: (?:now|today|for|from) .{1,40})?[.!»→]?$/i,
  /^(?:already|not yet) a (?:subscriber|member)\b.{0,80}$/i,
  /^(?:already have an account|don[’']t have an account|create (?:a free|an) account)\b.{0,80}$/i,
  /^to (?:continue|keep|finish) reading\b.{0,160}$/i,
  /^(?:continue|keep) reading (?:with|for|by|your|this)\b.{0,100}$/i,
  /^(?:this|the rest of this|the full) (?:article|story|content|post|page) is (?:only |exclusively )?(?:available )?(?:for|to|reserved for) (?:paid |paying |our |premium )?(?:subscribers|members|registered)\b.{0,120}$/i,
  /^(?:get|receive|sign up for|subscribe to) .{0,60}\b(?:newsletter|in your inbox|to your inbox|delivered (?:daily|weekly|straight))\b.{0,120}$/i,
  /^(?:enter your )?e-?mail(?: address)?:?$/i,
  /^(?:support|donate to) (?:us|our (?:work|journalism)|independent journalism)\b.{0,120}$/i,
  /^(?:подпишитесь|подписывайтесь|оформите подписку)(?!\p{L}).{0,160}$/iu,
];

export const findPaywall: FurnitureFinder = {
  rule: "paywall",
  find: (page) => linesLike(page, shapes, 260),
};
