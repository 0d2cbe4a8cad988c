/** Sentences that tie a report to nothing: of another time than its story, or of somebody who only bears the same name. */
import { slice } from "../../../domain/place.ts";
import { tellsOfNamesake } from "../names/namesake-words.ts";
import { statedStoryTime, tellsOtherTime } from "../time/story-time.ts";
import type { Article, ArticleSentence } from "./article.ts";
import { leadDays } from "./lead-days.ts";

/** What the report itself begins with is its story, however long ago. */
const leadSentences = 4;

/** Tells for a sentence, by its index, whether it is an aside. */
export function asidesOf(article: Article): (sentence: ArticleSentence, index: number) => boolean {
  const days = leadDays(article).map(({ asWritten }) => asWritten);
  const story = statedStoryTime(days, article.published);
  return ({ span }, index) => {
    const text = slice(article.text, span);
    return tellsOfNamesake(text) || (index >= leadSentences && tellsOtherTime(text, story));
  };
}
