import { expect, test } from "vitest";
import { readText, speakerOf } from "./reading.ts";

const hess = "“China has become the key player,” Max Hess said.";

test.for([
  {
    rule: "in the same paragraph",
    text: `${hess} He added that trade will grow.`,
    who: "Max Hess",
  },
  {
    rule: "one paragraph on",
    text: `${hess}\n“Trade will surely grow a lot,” he noted.`,
    who: "Max Hess",
  },
  {
    rule: "never two paragraphs on",
    text: `${hess}\nThe weather was mild in spring.\n“Trade will surely grow a lot,” he noted.`,
    who: "?he",
  },
  {
    rule: "never across a heading",
    text: `${hess}\n# The future\n“Trade will surely grow a lot,” he noted.`,
    who: "?he",
  },
  {
    rule: "never across a heading that ingest missed",
    text: `${hess}\nThe future\n“Trade will surely grow a lot,” he noted.`,
    who: "?he",
  },
  {
    rule: "never past another person",
    text: `${hess} Sergei Lavrov arrived later that day. He said that trade will grow.`,
    who: "?He",
  },
  {
    rule: "never to a body",
    text: "“China is the key player,” the Kremlin said.\n“Trade will surely grow a lot,” he noted.",
    who: "?he",
  },
  {
    rule: "never for they",
    text: `${hess}\n“Trade will surely grow a lot,” they noted.`,
    who: "?they",
  },
  {
    rule: "never without anybody before",
    text: "“Trade will surely grow a lot,” he noted.",
    who: "?he",
  },
  {
    rule: "to whoever was quoted indirectly",
    text: "Putin, meanwhile, said that allies matter.\n“Trade will surely grow a lot,” he said.",
    who: "Putin",
  },
])("a pronoun reaches the last speaker $rule", async ({ text, who }) => {
  const claims = await readText(text);
  const grows = claims.find(({ statement }) => /trade will/iu.test(statement));
  expect(speakerOf(claims, grows?.statement ?? "?")).toBe(who);
});

test("a quotation of several sentences is whoever's its end says", async () => {
  const claims = await readText(
    "“I think the position is secure. It has lasted for decades. Obviously, he will shore it up,” Max Hess told CNBC.",
  );
  expect(speakerOf(claims, "position is secure")).toBe("Max Hess");
  expect(speakerOf(claims, "lasted for decades")).toBe("Max Hess");
  expect(claims[0]?.statement).toBe("I think the position is secure.");
});

test("a quotation without attribution goes on with the speaker before, and stays open with him", async () => {
  const named = await readText(`${hess}\n“Half of the inhabitants are young.”`);
  expect(speakerOf(named, "Half")).toBe("Max Hess");
  const open = await readText(
    "“Trade will grow a lot,” he said.\n“Half of the inhabitants are young.”",
  );
  expect(speakerOf(open, "Half")).toBe("?he");
});

test("a speaker unresolved after a heading stays so until the text names somebody", async () => {
  const claims = await readText(`
${hess}
# The future
“The mainstay remains the trust of the elites,” he noted.
“For now, nobody wants to fall out with the capital,” he said.
“Half of the inhabitants are under thirty.”
The move away is “a natural process” Umarov added, with demand growing.
“Yet the capital demands the old dominance,” Umarov said.
“It had every opportunity in the past,” he said.`);
  const speakers = [
    "mainstay",
    "For now",
    "Half",
    "natural process",
    "old dominance",
    "every opportunity",
  ];
  expect(speakers.map((words) => speakerOf(claims, words))).toEqual([
    "?he",
    "?he",
    "?he",
    "Umarov",
    "Umarov",
    "Umarov",
  ]);
});
