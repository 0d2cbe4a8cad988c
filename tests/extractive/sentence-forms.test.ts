import { expect, test } from "vitest";
import { claimKindOf } from "../../src/adapters/extractive/claim-kind.ts";
import { leaningOf } from "../../src/adapters/extractive/leaning.ts";
import { looksAhead, stanceOf } from "../../src/adapters/extractive/stance.ts";
import type { Speaker } from "../../src/domain/claim.ts";

const source: Speaker = { kind: "source" };
const hess: Speaker = { kind: "named", name: "Max Hess" };

test.for([
  { stance: "asserted", says: "Georgia withdrew its participation after a war." },
  { stance: "asserted", says: "The political will of the leaders is weak." },
  { stance: "asserted", says: "The parties met in May in the capital." },
  { stance: "asserted", says: "The delay was due to rain." },
  { stance: "reported", says: "The weapons reportedly arrived on Monday." },
  { stance: "planned", says: "On Thursday, Putin will meet the president." },
  { stance: "planned", says: "Arcadia will meet the president." },
  { stance: "planned", says: "Agreements are expected to be signed." },
  { stance: "planned", says: "The plan aimed to reach the border." },
  { stance: "planned", says: "They are due to meet in June." },
  { stance: "conditional", says: "If competition intensifies, it will destabilize the region." },
  { stance: "conditional", says: "The invasion could be a concern." },
  { stance: "conditional", says: "The tour may provide valuable information." },
  { stance: "alleged", says: "He spoke, accusing the West of luring allies." },
  { stance: "alleged", says: "The allegedly stolen car was found." },
  { stance: "denied", says: "The ministry denied that it will pay." },
  { stance: "denied", says: "She rejected the accusations of the court." },
  { stance: "asserted", says: "Hungary denied entry to the delegation." },
])("a sentence is $stance: $says", ({ stance, says }) => {
  expect(stanceOf(says, source)).toBe(stance);
});

test.for([
  { stance: "planned", says: "Hess said inflation would fall by June." },
  { stance: "reported", says: "He said he would not resign." },
  { stance: "reported", says: "Hess told reporters that they could leave." },
  { stance: "conditional", says: "Talks would go on only if the strike ended, Hess said." },
  { stance: "conditional", says: "Hess said talks would go on only if the strike ended." },
  { stance: "conditional", says: "“Rates could rise,” Hess said." },
  { stance: "conditional", says: "Hess said: “I would leave.”" },
  { stance: "reported", says: "“We could not cool them,” Hess said." },
])("after a verb of speech in the past, $says is $stance", ({ stance, says }) => {
  expect(stanceOf(says, hess)).toBe(stance);
});

test("what somebody else says is at most reported", () => {
  expect(stanceOf("Rates rose in spring.", hess)).toBe("reported");
  expect(stanceOf("Rates will rise in spring.", hess)).toBe("planned");
});

test.for([
  { ahead: true, says: "Putin will meet the president." },
  { ahead: true, says: "If talks fail, the price could rise." },
  { ahead: false, says: "Russia signaled that it will not take it." },
  { ahead: false, says: "Xi unveiled a plan to provide loans." },
  { ahead: false, says: "“We could not cool them,” Ruiz said." },
  { ahead: false, says: "They could have met, and will regret it." },
])("looks ahead is $ahead: $says", ({ ahead, says }) => {
  expect(looksAhead(says)).toBe(ahead);
});

test.for([
  { kind: "fact", speaker: source, says: "Russian troops left in 2022." },
  { kind: "judgement", speaker: source, says: "The visit underscores the precarious alliance." },
  { kind: "judgement", speaker: source, says: "As leader, he must balance both sides." },
  { kind: "reported", speaker: hess, says: "The alliance is precarious, Hess said." },
  { kind: "judgement", speaker: hess, says: "I think Russia is confident." },
] as const)("a sentence is a $kind: $says", ({ kind, speaker, says }) => {
  expect(claimKindOf(says, speaker)).toBe(kind);
});

test.for([
  { leaning: "nothing", says: "Putin visited Kazakhstan on Thursday." },
  { leaning: "nothing", says: "This week, Putin visited Kazakhstan again." },
  { leaning: "nothing", says: "As Tokayev navigates the war, he must balance both sides." },
  { leaning: "nothing", says: "Despite departures, it’s likely that current members will remain." },
  { leaning: "nothing", says: "“Central Asia has to keep a balance,” Hess said." },
  { leaning: "nothing", says: "The decision to leave the union came late." },
  { leaning: "pronoun", says: "He says the partnership is developing steadily." },
  { leaning: "pronoun", says: "This came amidst criticism from propagandists." },
  { leaning: "pronoun", says: "“They have known each other for decades,” Hess said." },
  { leaning: "pronoun", says: "From a local perspective, it can be seen as a chance." },
  { leaning: "connective", says: "However, questions about the plant remain open." },
  { leaning: "reference", says: "But the intentions of the powers are mixed." },
  { leaning: "reference", says: "On the other, Tokayev avoids provoking Russia." },
  { leaning: "reference", says: "Kazakhstan is aware of the consequences of such provocations." },
  {
    leaning: "reference",
    says: "While the decision stirred discontent, ministers framed it well.",
  },
  { leaning: "connective", says: "In some countries, this dominance is far more pronounced." },
  { leaning: "unbalanced", says: "“I think Russia is confident of its position." },
  { leaning: "unbalanced", says: "And Russia has no need for it at all,” he noted." },
  { leaning: "fragment", says: "A new stage." },
  { leaning: "fragment", says: "the rest of the sentence was cut away before." },
  { leaning: "fragment", says: "A headline that ends without any mark at all" },
  { leaning: "question", says: "What does it mean for the country?" },
])("leans on $leaning: $says", ({ leaning, says }) => {
  expect(leaningOf(says)).toBe(leaning);
});
