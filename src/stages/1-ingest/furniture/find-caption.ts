/**
 * Captions. What tells them from the report: the forms of captions ("L-R:", "(Photo …)"), a credit
 * beside them, and a scene told in the present tense with the exact date on which it was seen.
 *
 * A date in a caption must never become the date of an event, and a paragraph of the report must never
 * be lost as a caption: with neither a form nor a credit, several signs are asked for at once.
 */
import type { FurnitureRule } from "../../../domain/source.ts";
import { isQuestion } from "./interview.ts";
import { captionFormOf, tellsSpeech } from "./caption-forms.ts";
import { isHeading, sentenceCount, type FurnitureFinder, type Line, type Page } from "./page.ts";
import { readScene, type Scene } from "./scene.ts";

/** In code units. A caption is seldom longer; the summit line-up of five presidents has 370. */
export const captionCharsMax = 600;

export const findCaption: FurnitureFinder = { rule: "caption", find };

type Found = readonly (FurnitureRule | undefined)[];

function* find(page: Page, found: Found): Generator<number> {
  for (const [index, line] of page.lines.entries()) {
    if (found[index] === undefined && isCaption(page, found, index, line)) yield index;
  }
}

function isCaption(page: Page, found: Found, index: number, line: Line): boolean {
  const { words, shape } = line;
  if (shape === "figure-caption") return true;
  if (isHeading(line) || words.length > captionCharsMax) return false;
  const sentences = sentenceCount(words);
  if (captionFormOf(words) !== undefined) return sentences <= 3;
  return !tellsSpeech(words) && sentences <= 2 && isSceneInPlace(page, found, index, sentences);
}

/** A scene, and either the credit of its picture below it, or signs enough of its own. */
function isSceneInPlace(page: Page, found: Found, index: number, sentences: number): boolean {
  const words = page.lines[index]?.words ?? "";
  const scene = readScene(words);
  if (!scene.isScene) return false;
  // A credit above belongs to the picture above, so only a credit below counts.
  if (found[index + 1] === "credit") {
    return scene.hasSceneVerb || scene.isVerbless || scene.hasFullDate;
  }
  return sentences === 1 && words.endsWith(".") && isSceneAlone(page, found, index, scene);
}

/** No credit and no form of captions: then the scene must have its date, or stand where it does not belong. */
function isSceneAlone(page: Page, found: Found, index: number, scene: Scene): boolean {
  // The date of what a calendar announces is the date of an event, and must not be lost with it.
  if (scene.hasFullDate) return (scene.hasSceneVerb && !scene.isSchedule) || scene.isVerbless;
  return scene.hasSceneVerb && scene.hasCalendarTime && breaksAnAnswer(page, found, index);
}

/** In an interview, what stands between two paragraphs of one answer is either more of it or a picture's. */
function breaksAnAnswer({ lines, isInterview }: Page, found: Found, index: number): boolean {
  const before = lines[index - 1];
  const after = lines[index + 1];
  if (!isInterview || before === undefined || after === undefined) return false;
  return found[index - 1] === undefined && !isQuestion(before.words) && !isQuestion(after.words);
}
