/** What the HTML template sees: the view, and the sources' own texts to show quotes in. */
import type { Brief } from "../../domain/brief.ts";
import type { SourceId } from "../../domain/ids.ts";
import { indexBrief } from "./brief-index.ts";
import { type SourceTextsView, sourceTexts } from "./source-texts.ts";
import type { View } from "./view.ts";
import { visible } from "./visible.ts";

export type PageView = View & Readonly<{ texts: SourceTextsView }>;

export function toPageView(
  view: View,
  brief: Brief,
  texts: ReadonlyMap<SourceId, string>,
): PageView {
  return { ...view, texts: visible(sourceTexts(indexBrief(brief), texts)) };
}
