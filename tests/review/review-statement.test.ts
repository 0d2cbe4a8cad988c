/** What the AI-use statement says of a review is true of every sentence, also of those that an earlier version reworded. */
import { beforeAll, expect, test } from "vitest";
import { Sha256 } from "../../src/domain/ids.ts";
import type { Decision } from "../../src/domain/review.ts";
import { applyReview } from "../../src/review/apply-review.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { approveRest, decide, decideAll, key, underReview, type UnderReview } from "./reviewing.ts";
import { richEdition } from "./rich-edition.ts";

let made: Awaited<ReturnType<typeof richEdition>>["edition"];
beforeAll(async () => void ({ edition: made } = await richEdition()), 60_000);

const hash = Sha256.parse("0".repeat(64));

function publish(review: UnderReview, version: number) {
  return applyReview(approveRest(review), { version, hash }).brief;
}

function editing({ brief }: UnderReview): Decision {
  const claim = brief.claims.find(
    ({ speaker, kind, citations: [only, ...rest], statement }) =>
      speaker.kind === "source" &&
      kind === "fact" &&
      rest.length === 0 &&
      only?.quote === statement,
  );
  const last = brief.indicators.at(-1) ?? brief.bottomLine[0];
  if (claim === undefined || last === undefined) throw new Error("The edition is too small.");
  return {
    kind: "edit",
    sentence: key(last.id),
    now: { text: claim.statement, claims: [claim.id] },
  };
}

test("a reviewer's wording was seen by no judge, and stays marked in the version after it", () => {
  const draft = underReview(made);
  const edited = decide(draft, editing(draft));
  expect(edited.came).toMatchObject({ kind: "save" });
  const first = publish(edited.review, 1);
  const words = "1 sentence was changed in review: what stands now, the rules checked and no model";
  expect(first.making.aiUse).toContain(words);
  const again = underReview({ ...made, brief: first });
  const second = publish(decideAll(again, [{ kind: "reopen", note: "a slip." }]), 2);
  expect(second.making.aiUse).toContain(words);
  expect(second.making.aiUse.match(/changed in review/gu)).toHaveLength(1);
  expect(second.making.aiUse).toContain("sentences as in version 1");
  expect(second.making.aiUse).toMatch(/It takes the place of version 1: a slip\.(?!\.)/u);
  const view = toView(second, made.texts);
  expect(JSON.stringify(view).match(/changed in review"/gu)).toHaveLength(1);
});

test("the title block names who approved, which version it is, and why there is another", () => {
  const first = publish(underReview(made), 1);
  expect(toView(first, made.texts).analyst).toMatch(/; approved sentence by sentence by Ada$/u);
  const again = underReview({ ...made, brief: first });
  const second = publish(decideAll(again, [{ kind: "reopen", note: "a slip." }]), 2);
  expect(toView(second, made.texts).analyst).toMatch(
    /by Ada\. Version 2, in place of version 1: a slip$/u,
  );
});
