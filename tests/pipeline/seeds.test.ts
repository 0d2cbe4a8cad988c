/** The five real texts, without a model: what a careful reader would hold against the brief. */
import { beforeAll, describe, expect, test } from "vitest";
import { overlaps } from "../../src/domain/place.ts";
import { Brief } from "../../src/domain/brief.ts";
import { makeEdition, proseOf, sentencesOf, type Made } from "../made/edition.ts";
import { seedDocuments } from "../made/documents.ts";

let made: Made;
beforeAll(async () => {
  made = await makeEdition(seedDocuments());
});

const nameOf = (id: string) => made.edition.brief.sources.find((one) => one.id === id)?.name ?? "";
const numbersOf = (ids: readonly string[]) => ids.map((id) => nameOf(id).slice(0, 3)).toSorted();

describe("nothing is lost", () => {
  test("all five documents are used", () => {
    expect(made.edition.brief.documents.map(({ fate }) => fate)).toEqual(Array(5).fill("used"));
    expect(made.edition.brief.making.counts.documents.used).toBe(5);
  });

  test("the brief is whole and its citations hold", () => {
    const { making } = Brief.parse(made.edition.brief);
    expect(made.edition.exitCode).toBe(0);
    expect(making.gate).toEqual({ met: true, reasons: [] });
    expect(making.counts.citations).toBeGreaterThan(20);
    expect(making.counts.citationsHold).toBe(making.counts.citations);
  });

  test("every sentence stands to the letter in the source it cites", () => {
    const { brief, texts } = made.edition;
    for (const sentence of sentencesOf({ brief })) {
      const cited = brief.citations.filter(({ number }) => sentence.citations.includes(number));
      const words = cited.map(({ source, span }) => texts.get(source)?.slice(span.start, span.end));
      expect(words).toContain(sentence.text);
    }
  });

  test("every source is cited", () => {
    for (const { citedSentences } of made.edition.brief.sources) {
      expect(citedSentences).toBeGreaterThan(0);
    }
  });
});

describe("the republication", () => {
  test("is counted under the outlet whose interview it was, with the words that say so", () => {
    const { origins } = made.edition.brief;
    const [relayed, ...others] = origins.filter(({ basis }) => basis.kind === "republication");
    expect(others).toEqual([]);
    expect(relayed?.name).toContain("CNBC");
    expect(numbersOf(relayed?.sources ?? [])).toEqual(["002"]);
  });
});

describe("what is not the article", () => {
  test("no citation touches furniture", () => {
    const { brief } = made.edition;
    for (const { source, span } of brief.citations) {
      const furniture = brief.sources.find(({ id }) => id === source)?.furniture ?? [];
      expect(furniture.filter((one) => overlaps(one.span, span))).toEqual([]);
    }
  });

  test.for([
    "No menu items",
    "Getty Images",
    "via Reuters",
    "Sputnik",
    "Photo Internet reproduction",
    "FOLLOW US",
    "Read original article",
    "Denial of responsibility",
    "Swift Telecast",
    "Leave a Comment",
    "Check out our other content",
    "free article(s)",
    "Oct. 13, 2023",
    "May 17, 2023",
    "May 9, 2023",
    "Feb. 10, 2022",
    "Nov. 9, 2022",
    "Aliyev",
    "gather in inland China",
    "arrive for a working breakfast",
  ])("the line with “%s” is nowhere in the brief's prose", (words) => {
    expect(proseOf(made.edition).filter((text) => text.includes(words))).toEqual([]);
  });
});

describe("two visits", () => {
  test("are two episodes, with the right sources", () => {
    const groups = made.edition.brief.episodes.map(({ sources }) => numbersOf(sources));
    expect(groups.toSorted((one, other) => one.join().localeCompare(other.join()))).toEqual([
      ["000", "002", "003"],
      ["001", "004"],
    ]);
  });

  test("are kept apart on evidence that stands in the sources", () => {
    const { episodes } = made.edition.brief;
    const { texts } = made.edition;
    for (const { apart } of episodes) {
      expect(apart.length).toBeGreaterThan(0);
      for (const { evidence } of apart) {
        for (const { source, span, quote } of evidence) {
          expect(texts.get(source)?.slice(span.start, span.end)).toBe(quote);
        }
      }
    }
  });

  test.for(["2023", "2024", "2025"])(
    "are never dated %s, a year that no article states",
    (year) => {
      expect(proseOf(made.edition).filter((text) => text.includes(year))).toEqual([]);
    },
  );

  test("a finding never joins claims of both", () => {
    const { brief } = made.edition;
    const episodeOf = (source: string) =>
      brief.episodes.find(({ sources }) => sources.some((id) => id === source))?.id;
    for (const { claims } of brief.findings) {
      const sources = brief.claims
        .filter(({ id }) => claims.includes(id))
        .map(({ source }) => source);
      expect(new Set(sources.map(episodeOf)).size).toBe(1);
    }
  });

  test("that no text dates them is a gap the brief lists", () => {
    expect(made.edition.brief.gaps.join("\n")).toMatch(/year/);
  });
});

describe("who says it", () => {
  test("no name is completed: Umarov stays Umarov", () => {
    const { claims, positions } = made.edition.brief;
    const names = claims.flatMap(({ speaker }) => (speaker.kind === "named" ? [speaker.name] : []));
    const all = [...names, ...positions.map(({ actor }) => actor)];
    expect(all.filter((name) => name.includes("Umarov") && name !== "Umarov")).toEqual([]);
  });

  test("a speaker whose name was lost in scraping stays unresolved", () => {
    const lost = made.edition.brief.claims.find(({ statement }) =>
      statement.includes("The mainstay of Russian influence"),
    );
    expect(lost?.speaker.kind).toBe("unresolved");
  });

  test("the commentator's answers are his, not the paper's", () => {
    const { claims } = made.edition.brief;
    const answer = claims.find(({ statement }) => statement.startsWith("I think Tokayev intends"));
    expect(answer?.speaker).toMatchObject({ kind: "named" });
    expect(answer?.speaker.kind === "named" && answer.speaker.name).toContain("Amma");
  });

  test("every name of a speaker stands in his source", () => {
    const { brief, texts } = made.edition;
    const strange = brief.claims.filter(
      ({ speaker, source }) =>
        speaker.kind === "named" && texts.get(source)?.includes(speaker.name) !== true,
    );
    expect(strange).toEqual([]);
  });
});

describe("the edition", () => {
  test("is the same again, byte for byte", async () => {
    const again = await makeEdition(seedDocuments());
    expect(JSON.stringify(again.edition.brief)).toBe(JSON.stringify(made.edition.brief));
    expect(again.edition.rendering.markdown).toBe(made.edition.rendering.markdown);
    expect(again.edition.rendering.html).toBe(made.edition.rendering.html);
  });

  test("does not depend on the order of the files", async () => {
    const again = await makeEdition(seedDocuments().toReversed());
    expect(again.edition.rendering.markdown).toBe(made.edition.rendering.markdown);
  });

  test("reads as the golden Markdown", async () => {
    await expect(made.edition.rendering.markdown).toMatchFileSnapshot("golden/seeds.md");
  });

  test("reads as the golden HTML", async () => {
    await expect(made.edition.rendering.html).toMatchFileSnapshot("golden/seeds.html");
  });
});
