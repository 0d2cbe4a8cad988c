import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { createTokenMeter, estimateTokens } from "../../src/anchoring/estimate-tokens.ts";

const seeds = new URL("../../seeds/", import.meta.url);
const seedTexts = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(new URL(name, seeds), "utf8") }));

const written = [
  {
    name: "Russian",
    text: "Президент подписал соглашение о сотрудничестве в области энергетики. По словам министра, поставки начнутся в следующем году и продлятся не менее десяти лет.",
  },
  {
    name: "Kazakh",
    text: "Екі ел басшылары энергетика саласындағы ынтымақтастық туралы келісімге қол қойды. Министрдің айтуынша, жеткізу келесі жылы басталады.",
  },
  {
    name: "Chinese",
    text: "两国领导人签署了能源合作协议。部长表示，供应将于明年开始，并将持续至少十年。专家们对这一协议的前景看法不一。",
  },
  {
    name: "German",
    text: "Die Staatschefs unterzeichneten ein Abkommen über die Zusammenarbeit im Energiebereich. Laut dem Wirtschaftsminister beginnen die Lieferungen im nächsten Jahr.",
  },
  {
    name: "Arabic",
    text: "وقع الزعيمان اتفاقا بشأن التعاون في مجال الطاقة. وقال الوزير إن الإمدادات ستبدأ العام المقبل وستستمر عشر سنوات على الأقل.",
  },
];

test.for([...seedTexts, ...written])(
  "is never a tenth under for $name, nor a quarter over",
  ({ text }) => {
    const exact = countTokens(text);
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(exact * 0.9);
    expect(estimateTokens(text)).toBeLessThanOrEqual(exact * 1.25);
  },
);

test("only an empty text is free", () => {
  expect(estimateTokens("")).toBe(0);
  expect(estimateTokens("a")).toBe(2);
  expect(estimateTokens("👍")).toBeGreaterThanOrEqual(1);
});

test("the parts of a text cost about what the whole does", () => {
  const { text } = seedTexts[0] ?? { text: "" };
  const meter = createTokenMeter(text);
  const middle = Math.floor(text.length / 2);
  const parts = meter(0, middle) + meter(middle, text.length);
  expect(Math.abs(parts - meter(0, text.length))).toBeLessThan(3);
});
