/** The words that captions open and close with: those that name a picture, and those that prose has too. */
import { closingAgencyOf } from "../closing-agency.ts";
import { readScene } from "./scene.ts";

/** "L-R:", "From left:", "FILE PHOTO:", "Pictured:", "In this photo…". Nothing but a picture is spoken of so. */
const pictureOpening =
  /^\W{0,2}(?:\(?L-R\)?\s*[:,)]|\(?(?:from )?left to right\s*[:)]|from left\s*:|\(?clockwise from [^:.]{1,20}:|file(?: photo| image| picture)\s*[:–—-]|file\s*(?::|[–—-](?=\s))|pictured(?: (?:above|here|left|right))?\s*[:,]|(?:photo|image|picture|caption)\s*[:.]\s|in this (?:(?:file|handout|pool|undated|aerial|image|screen)[ -])+(?:photo|photograph|image|picture|grab|frame|still)|in this (?:photo|photograph)\b|this (?:(?:file|handout|pool|undated|aerial|satellite)[ -])*(?:photo|photograph|image|picture) (?:taken|shows|released|provided)|(?:a|an) (?:(?:file|aerial|general|satellite|undated) )+(?:photo|view|image|picture) shows|(?:на фото|слева направо|фото из архива)(?!\p{L}))/iu;

/** "From left to right, every party…" and "A view of the bill as unfair…" are said of politics too. */
const looseOpening =
  /^\W{0,2}(?:(?:from )?left to right\b|from left\b|clockwise from\b|in this (?:image|picture|frame|still)\b|(?:a|an) (?:(?:file|aerial|general|satellite|undated) )*(?:photo|view|image|picture) of\b)/i;

/** "(Photo …)", "(AP Photo/…)", "(Reuters/Name)", "Photo: Agency" at the end of a line. */
const pictureEnding =
  /(?:[([](?:[A-Z]{2,8} )?(?:file )?(?:(?:photo|image|picture|pic|screenshot|screengrab|photograph|фото)\b|credits?:)[^)\]]{0,120}[)\]]|\b(?:photo|image|picture) ?(?:credit|by|courtesy)?: [^.]{2,60}|\((?:(?:AP|AFP|EPA|Reuters|Xinhua|TASS|Sputnik)(?:\/[^)]{1,60}|,? file)|Getty Images(?:\/[^)]{1,60})?)\))\.?$/i;

/** Somebody spoke, and it is told: a picture shows nobody having said something. "Said to be" tells nothing. */
const speechPast =
  /\b(?:said(?! to\b)|told|added that|announced|declared|warned|argued|insisted|replied|wrote|tweeted|explained|remarked|denied|acknowledged|admitted|conceded|stressed|urged|testified|complained)\b|(?<!\p{L})(?:сказал|заявил|сообщил|рассказал|отметил|добавил)[аи]?(?!\p{L})/iu;

/** What parties do and opinions are like; no picture shows it. */
const stanceVerb =
  /\b(?:opposes?|supports?|agrees?|disagrees?|rejects?|fears?|demands?|faces?|denies|deny|accuses?|blames?|backs|wins?|loses?|prevails?|persists?|spreads?|dominates?|unites?|united (?:against|behind|in)|shared|emerges?|exists?|explains?)\b/;

export type CaptionForm =
  /** The words name a picture, or who took it. */
  | "picture"
  /** Words that captions and reports share, and a scene between them. */
  | "scene"
  | undefined;

/** The form of captions that `words` has. A paragraph that tells what somebody said has none. */
export function captionFormOf(words: string): CaptionForm {
  if (tellsSpeech(words)) return undefined;
  if (pictureOpening.test(words) || pictureEnding.test(words)) return "picture";
  const isScene = looseOpening.test(words) ? isSeen(words) : isCredited(words);
  return isScene ? "scene" : undefined;
}

/** An agency below a scene has its picture; below anything else it has the report. */
function isCredited(words: string): boolean {
  const agency = closingAgencyOf(words);
  if (agency === undefined) return false;
  const scene = readScene(words.slice(0, agency.at).trimEnd());
  return scene.isScene && ((scene.hasSceneVerb && !scene.isSchedule) || scene.isVerbless);
}

export function tellsSpeech(words: string): boolean {
  return speechPast.test(words);
}

/** Seen and not said: a scene's verb or none at all. "Destroyed by shelling" describes, and is no verb. */
function isSeen(words: string): boolean {
  // "From left" names a side, and nobody who left.
  const plain = words.replace(/\bleft\b/i, "").replaceAll(/\b\p{Ll}+ed (?=by\b)/gu, "");
  const scene = readScene(plain);
  if (!scene.isScene || stanceVerb.test(plain)) return false;
  return (
    scene.hasSceneVerb || (!scene.hasPastForm && !/\bview of [^,]*\b(?:as|that)\b/.test(plain))
  );
}
