/** Twelve places where a sentence seems to end and does not, or ends and does not seem to. Made by hand. */
export type SentenceTrap = Readonly<{
  trap: string;
  text: string;
  sentences: readonly string[];
  language?: string;
}>;

export const sentenceTraps: readonly SentenceTrap[] = [
  {
    trap: "titles before names",
    text: "Mr. Abenov met Dr. Sofia Lind and Gen. Okoro. They agreed.",
    sentences: ["Mr. Abenov met Dr. Sofia Lind and Gen. Okoro.", "They agreed."],
  },
  {
    trap: "initials, spaced and not",
    text: "J. K. Rowling and J.R.R. Tolkien wrote. He read.",
    sentences: ["J. K. Rowling and J.R.R. Tolkien wrote.", "He read."],
  },
  {
    trap: "an acronym that ends a sentence, and one that does not",
    text: "The U.S. Senate sits in the U.S. The vote failed.",
    sentences: ["The U.S. Senate sits in the U.S.", "The vote failed."],
  },
  {
    trap: "decimals, prices and versions",
    text: "It costs 3.5 billion dollars, or $1.20 a head. Version 2.0 follows.",
    sentences: ["It costs 3.5 billion dollars, or $1.20 a head.", "Version 2.0 follows."],
  },
  {
    trap: "a question inside a quotation that goes on",
    text: "“Is it over?” he asked. “Yes!” Lind said. She left.",
    sentences: ["“Is it over?” he asked.", "“Yes!” Lind said.", "She left."],
  },
  {
    trap: "a quotation mark that closes after the point",
    text: 'He called it "historic." Then he left.',
    sentences: ['He called it "historic."', "Then he left."],
  },
  {
    trap: "an ellipsis that goes on, and one that ends",
    text: "Wait... and see. Well... Perhaps not.",
    sentences: ["Wait... and see.", "Well...", "Perhaps not."],
  },
  {
    trap: "dates, numbers and times of day",
    text: "On Nov. 9 he left No. 10 at 5 p.m. Thursday. At 6 p.m. Officials followed.",
    sentences: ["On Nov. 9 he left No. 10 at 5 p.m. Thursday.", "At 6 p.m.", "Officials followed."],
  },
  {
    trap: "a headline without a point",
    text: "Ministers agree on gas\nThe deal was signed on Monday.",
    sentences: ["Ministers agree on gas", "The deal was signed on Monday."],
  },
  {
    trap: "numbers of a list",
    text: "1. Buy less gas.\n2. Build the line.",
    sentences: ["1. Buy less gas.", "2. Build the line."],
  },
  {
    trap: "Russian abbreviations",
    text: "В 2023 г. Путин прибыл в Астану, т.е. в столицу. Он уехал.",
    sentences: ["В 2023 г. Путин прибыл в Астану, т.е. в столицу.", "Он уехал."],
    language: "ru",
  },
  {
    trap: "Chinese points, which no space follows",
    text: "他来了。她走了！为什么？没有人知道。",
    sentences: ["他来了。", "她走了！", "为什么？", "没有人知道。"],
    language: "zh",
  },
];
