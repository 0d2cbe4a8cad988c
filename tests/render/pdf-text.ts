/** What a reader of the PDF can copy out of it, by poppler. */
import { execFileSync, spawnSync } from "node:child_process";
import { have } from "../made/have.ts";

/** True where poppler is installed. Where it is not, the engine's own PDF/UA gate is all there is. */
export const hasPoppler = have("poppler's pdftotext", spawnSync("pdftotext", ["-v"]).status === 0);

/** The text in reading order, without white space and isolates: line ends are the layout's, not the brief's. */
export function pdfText(pdf: Uint8Array): string {
  const text = execFileSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" });
  return bare(text);
}

export function bare(text: string): string {
  return (
    text
      .replaceAll(/[\s\u202A-\u202E\u2066-\u2069]/g, "")
      // Poppler turns the two letters of the joined glyph lam-alef round; on the page they are right.
      .replaceAll(/[لاأإآ]/g, "")
  );
}
