import { type Span, spanOf } from "../../src/domain/place.ts";

/** Reads `"rates «rose» in May"` as the text without marks plus the span they enclosed. */
export function readMarks(marked: string): { text: string; span: Span } {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  return { text: marked.replace("«", "").replace("»", ""), span: spanOf(start, end) };
}
