/** What was set aside as not article text, in words. */
import type { FurnitureRule } from "../../domain/source.ts";

export const furnitureWords: Readonly<Record<FurnitureRule, string>> = {
  byline: "byline",
  caption: "caption",
  credit: "credit",
  menu: "menu",
  share: "share links",
  paywall: "paywall",
  disclaimer: "disclaimer",
  comments: "comments",
  republication: "republication notice",
  related: "related stories",
  hidden: "hidden on the page",
  "outside-article": "outside the article",
  repeated: "repeated",
  "marked-by-model": "no article text, says the model",
};
