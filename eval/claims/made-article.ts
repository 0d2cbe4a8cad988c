/** News made up by us, sentence by sentence, with what may lawfully be said of each and what may not. */

/** Ways to say the same. */
export type Wording =
  | "verbatim"
  | "as reported speech"
  | "name forms"
  | "number forms"
  | "unit forms"
  | "date forms"
  | "typography"
  | "shortened"
  | "reworded";

/** One thing put wrong. */
export type Fault =
  | "number"
  | "unit"
  | "scale"
  | "what is counted"
  | "date"
  | "weekday"
  | "name"
  | "roles swapped"
  | "negation"
  | "modality"
  | "speaker of the passage"
  | "speaker from elsewhere"
  | "quotation marks"
  | "rank"
  | "antonym";

export type Told = Readonly<{
  text: string;
  /** Who says it, as the text names him; the article itself if nobody. */
  by?: string;
  lawful?: readonly (readonly [Wording, string])[];
  faulty?: readonly (readonly [Fault, string])[];
}>;

/** The first paragraph is its title. */
export type MadeArticle = Readonly<{
  name: string;
  title: string;
  paragraphs: readonly (readonly Told[])[];
}>;

export function textOf({ title, paragraphs }: MadeArticle): string {
  return [title, ...paragraphs.map((told) => told.map(({ text }) => text).join(" "))].join("\n\n");
}
