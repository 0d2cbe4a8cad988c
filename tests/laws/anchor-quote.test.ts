/** What an anchor obeys, whatever text and quote were. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorQuote } from "../../src/anchoring/anchor-quote.ts";
import { slice, spanOf } from "../../src/domain/place.ts";

// Few letters, so repeats and overlaps are common; the last two are several code units each.
const text = (minLength: number) =>
  fc.string({ unit: fc.constantFrom("a", "b", " ", "e\u0301", "📈"), minLength });

test("a quote of whole words anchors back to the place it was cut from", () => {
  fc.assert(
    fc.property(text(0), text(1), text(0), (before, quote, after) => {
      const span = spanOf(before.length + 1, before.length + 1 + quote.length);
      const anchor = anchorQuote(`${before} ${quote} ${after}`, quote, { near: span.start });
      expect(anchor).toEqual({ kind: "exact", span, folded: false });
    }),
  );
});

test("a part of a word is no quote", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(letters, letters, letters, (start, middle, end) => {
      const anchor = anchorQuote(`c ${start}${middle} ${middle}${end} c`, middle);
      expect(anchor.kind).toBe("lost");
    }),
  );
});

/** Words enough to make sentences of, with one of each kind that must not change. */
const word = fc.constantFrom<string>(
  "leaders",
  "promised",
  "closer",
  "ties",
  "the",
  "Abenov",
  "12",
  "not",
  "gas",
  "deals",
);
const sentence = fc.array(word, { minLength: 5, maxLength: 9 });
const changes = ["Okoro", "13", "never", "million", "will"];

test("a quote with another number, name or negation is never placed", () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.constantFrom(...changes), (words, place, change) => {
      const at = 1 + (place % (words.length - 2));
      const quote = words.with(at, change).join(" ");
      expect(anchorQuote(words.join(" "), quote).kind).toBe("lost");
    }),
  );
});

test("a quote that leaves a number, a name or a negation out is never placed", () => {
  fc.assert(
    fc.property(
      sentence,
      fc.nat(),
      fc.constantFrom("Abenov", "12", "not"),
      (words, place, kept) => {
        const at = 1 + (place % (words.length - 2));
        const source = words.toSpliced(at, 0, kept).join(" ");
        fc.pre(!source.includes(words.join(" ")));
        expect(anchorQuote(source, words.join(" ")).kind).toBe("lost");
      },
    ),
  );
});

test("whatever is placed lies within the text, outside what is forbidden, on borders of words", () => {
  fc.assert(
    fc.property(sentence, sentence, fc.nat(), fc.nat(), (words, quoteWords, from, length) => {
      const source = words.join(" ");
      const start = from % source.length;
      const forbidden = spanOf(start, Math.min(source.length, start + 1 + (length % 9)));
      const anchor = anchorQuote(source, quoteWords.join(" "), { forbidden: [forbidden], near: 0 });
      const span = "span" in anchor ? anchor.span : undefined;
      expect(span === undefined || span.end <= forbidden.start || forbidden.end <= span.start).toBe(
        true,
      );
      const placed = span === undefined ? "" : slice(source, span);
      expect(` ${source} `.includes(placed === "" ? "" : ` ${placed} `)).toBe(true);
    }),
  );
});

const typography = fc.constantFrom(
  (quote: string) => quote.replaceAll(" ", "\u00a0"),
  (quote: string) => `“${quote}”`,
  (quote: string) => `${quote}.`,
  (quote: string) => quote.charAt(0).toUpperCase() + quote.slice(1),
  (quote: string) => quote.replaceAll("e", "e\u00ad"),
  (quote: string) => `[3] ${quote}`,
);

test("typography never changes where a quote stands", () => {
  fc.assert(
    fc.property(sentence, typography, fc.nat(), (words, spoil, place) => {
      const quote = words.slice(0, 4).join(" ");
      const source = `${words.slice(place % 3).join(" ")}; ${words.join(" ")}`;
      const near = source.lastIndexOf(quote);
      const plain = anchorQuote(source, quote, { near });
      const spoilt = anchorQuote(source, spoil(quote), { near });
      expect(spoilt.kind === "exact" && plain.kind === "exact" ? spoilt.span : spoilt).toEqual(
        plain.kind === "exact" ? plain.span : plain,
      );
    }),
  );
});
