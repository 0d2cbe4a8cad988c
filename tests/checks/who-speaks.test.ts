/** Whose words they are by cue and subject: every order of words, in both languages, and what no text resolves. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attribution } from "../../src/checks/attribution.ts";
import type { CheckInput } from "../../src/checks/check.ts";
import { germanSpeech } from "../../src/checks/attribution/german-speech-verbs.ts";
import { inputOf } from "./input-of.ts";

const outcome = (text: string, said: string, more: Partial<CheckInput> = {}): string =>
  attribution.run(inputOf(said, text, more)).outcome;

const said = (name: string, words: string): string => `${name} said that ${words}`;
const sagte = (name: string, words: string): string => `${name} sagte: ${words}`;

const people = fc.shuffledSubarray(["Ida Moro", "Max Hess", "Temur Umarov", "Jon Bek"], {
  minLength: 2,
  maxLength: 2,
});
const words = "the old harbour will close before the winter";
const english: readonly ((who: string, other: string) => string)[] = [
  (who, other) => `${who} told ${other} that ${words}.`,
  (who, other) => `After a talk with ${other}, ${who} said that ${words}.`,
  (who, other) => `“The old harbour will close before the winter,” ${who} told ${other}.`,
  (who, other) =>
    `“The old harbour will close before the winter,” said ${who}, who succeeded ${other}.`,
  (who, other) =>
    `The old harbour will close before the winter, according to ${who}, not ${other}.`,
  (who, other) => `${other} was told by ${who} that ${words}.`,
  (who, other) => `${other} praised the mayor. ${who} also warned that ${words}.`,
  (who, other) => `${other} left early, but ${who} has repeatedly said that ${words}.`,
  (who, other) => `${who}, a lawyer from Ardel, warned about ${other} that ${words}.`,
];

test("the subject of the cue speaks, and nobody else who is named beside it", () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...english), ([who = "", other = ""], write) => {
      const text = write(who, other);
      expect([text, outcome(text, said(who, words))]).toEqual([text, "pass"]);
      expect([text, outcome(text, said(other, words))]).toEqual([text, "fail"]);
    }),
  );
});

const worte = "der alte Hafen schließt noch vor dem Winter";
const german: readonly ((who: string, other: string) => string)[] = [
  (who, other) => `${who} sagte gegenüber ${other}, ${worte}.`,
  (who, other) => `Gestern sagte ${who} nach einem Treffen mit ${other}, ${worte}.`,
  (who, other) => `„Der alte Hafen schließt noch vor dem Winter“, sagte ${who} zu ${other}.`,
  (who, other) => `„Der alte Hafen schließt noch vor dem Winter“, so ${who} über ${other}.`,
  (who, other) => `Nach dem Gespräch mit ${other} teilte ${who} mit, ${worte}.`,
  (who, other) => `Wie ${who} im Gespräch mit ${other} erklärte, ${worte}.`,
  (who) => `Laut ${who} ${worte}.`,
  (who) => `Nach Angaben von ${who}, ${worte}.`,
  (who, other) => `${other} wurde von ${who} mitgeteilt, ${worte}.`,
  (who, other) => `${who} hat nach der Absage von ${other} angekündigt, ${worte}.`,
  (who, other) => `In der Stadt von ${other} gilt nach Angaben von ${who}, ${worte}.`,
  (who, other) => `Gestern sagte im Auftrag des Rates von ${other} auch ${who}, ${worte}.`,
  (who, other) => `Das Haus von ${other} ist leer. Das bestätigte gestern ${who}: ${worte}.`,
];

test("reads the German orders of words", () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...german), ([who = "", other = ""], write) => {
      const text = write(who, other);
      expect([text, outcome(text, sagte(who, worte))]).toEqual([text, "pass"]);
      expect([text, outcome(text, sagte(other, worte))]).toEqual([text, "fail"]);
    }),
  );
});

test("hears who is given the sentence before: “Das berichtete …”", () => {
  const text = `Max Hess kam nach Ardel. Der alte Hafen schließt noch vor dem Winter. Das berichtete gestern Ida Moro.`;
  expect(outcome(text, sagte("Ida Moro", worte))).toBe("pass");
  expect(outcome(text, sagte("Max Hess", worte))).toBe("fail");
});

test("goes on with the last speaker in the mood of a report", () => {
  const rest = "Der Rat habe den alten Hafen gelobt und die Gäste der Stadt begrüßt.";
  const text = `Max Hess sagte, er sei müde. ${rest}`;
  expect(outcome(text, sagte("Max Hess", rest))).toBe("pass");
  expect(outcome(text, sagte("Ida Moro", rest))).toBe("fail");
});

test.for(
  "meint mahnte berichtet rechnete bezeichnet forderte zitiert mitgeteilt angekündigt".split(" "),
)("knows the form “%s”", (form) => {
  expect(germanSpeech.has(form)).toBe(true);
});

const before = "Ida Moro met Max Hess in Ardel on Monday.";

test.for([
  { pronoun: "he", said: "He criticized the new harbour rules of the island." },
  { pronoun: "he, later", said: "He later criticized the new harbour rules of the island." },
  {
    pronoun: "he, in a speech",
    said: "In a speech, he criticized the new harbour rules of the island.",
  },
])("leaves “$pronoun” open between two, and never rejects either", ({ said: quote }) => {
  const run = (name: string): string =>
    outcome(quote, `${name} criticized the new harbour rules of the island.`, {
      speaker: { kind: "named", name },
      surroundings: [before, "The Kremlin said little.", quote],
    });
  expect(run("Max Hess")).toBe("unsure");
  expect(run("Ida Moro")).toBe("unsure");
  expect(run("Temur Umarov")).toBe("fail");
});

test.for([
  { what: "a passive that names nobody", text: `It was said that ${words}.` },
  { what: "an account that nobody owns", text: `Ersten Angaben zufolge ${words}.` },
])("does not take the source's silence for a speaker: $what", ({ text }) => {
  expect(outcome(`Max Hess came to Ardel. ${text}`, said("Ida Moro", words))).toBe("fail");
  expect(outcome(`Max Hess came to Ardel. ${text}`, said("Max Hess", words))).not.toBe("fail");
});

test("tells the outer speaker from the inner", () => {
  const text = `Max Hess said that Ida Moro had said that ${words}.`;
  expect(outcome(text, said("Ida Moro", words))).toBe("pass");
  expect(outcome(text, said("Max Hess", words))).toBe("unsure");
  const bericht = `Laut dem Stadtrat hat Ida Moro gestern verkündet, ${worte}.`;
  expect(outcome(bericht, sagte("Ida Moro", worte))).toBe("pass");
  expect(outcome(bericht, sagte("Der Stadtrat", worte))).toBe("unsure");
});

test("never guesses between one who spoke and one who was only spoken of", () => {
  const text = `Max Hess said that Ida Moro was late. The old harbour will close before the winter, she added.`;
  expect(outcome(text, said("Ida Moro", words))).toBe("unsure");
  expect(outcome(text, said("Temur Umarov", words))).toBe("fail");
});

test.for([
  { what: "its subject", who: "Max Hess", is: "pass" },
  { what: "its object", who: "Ida Moro", is: "fail" },
])("gives a report that has a verb of its own to $what", ({ who, is }) => {
  const text = "Snow fell in Ardel. Max Hess accused Ida Moro of lying to the harbour board.";
  const told = "Max Hess accused Ida Moro of lying to the harbour board";
  expect(outcome(text, `${who} said: ${told}`)).toBe(is);
});

test("lets only those who take part in an interview say “I”", () => {
  const text = [
    "Interview with Max Hess. Ida Moro runs the port.",
    "What comes next? Well, I think the old harbour will close before the winter.",
  ].join(" ");
  expect(outcome(text, said("Max Hess", words))).not.toBe("fail");
  expect(outcome(text, said("Ida Moro", words))).toBe("fail");
});

test("leaves a quote without its speaker to the sentences around it", () => {
  const quote = "Prices in the town would rise again before the winter.";
  const more = {
    speaker: { kind: "named", name: "Ida Moro" },
    surroundings: ["“We are tired,” Ida Moro said.", quote],
  } as const;
  expect(outcome(quote, quote, more)).toBe("pass");
});
