/** Two people of one bare name have a heading each. */
import { expect, test } from "vitest";
import { extractiveWriter } from "../../src/adapters/extractive/extractive-writer.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { taskOver } from "./task.ts";

const { signal } = new AbortController();
const over = await taskOver([
  [
    "A storm hit the province of Orlan. Boats carried food to the island of Merin. “The dam held through the night,” Tan said. “Every road in the valley is closed,” Tan said.",
  ],
  [
    "A court fined the bank in Pesk. Its clients lost forty million crowns. “We took the money of the clients,” Tan said. “Our lawyers read the ruling,” Tan said.",
  ],
]);

/** The same task, its speakers being these. */
function withVoices(
  voices: readonly string[],
  originNames: WritingTask["originNames"] = new Map(),
) {
  const saying = over.resolution.findings.filter(({ speaker }) => speaker.kind === "named");
  const all = new Map(
    saying.map(({ id, episode }) => [id, voices[episode === "e1" ? 0 : 1] ?? ""]),
  );
  return { ...over, originNames, resolution: { ...over.resolution, voices: all } };
}

const actorsOf = async (task: WritingTask): Promise<string[]> =>
  (await extractiveWriter.write(task, signal)).positions.map(({ actor }) => actor);

test("one voice, one heading", async () => {
  expect(await actorsOf(withVoices(["named Tan", "named Tan"]))).toEqual(["Tan"]);
});

test("two voices, two headings that say who names whom", async () => {
  const [first, second] = over.resolution.evidence.library.sources;
  const actors = await actorsOf(
    withVoices(
      ["named Tan (one)", "named Tan (other)"],
      new Map(first ? [[first.id, "Orlan Daily"]] : []),
    ),
  );
  expect(actors.toSorted()).toEqual(
    ["Tan (named in Orlan Daily)", `Tan (named in ${second?.name})`].toSorted(),
  );
});
