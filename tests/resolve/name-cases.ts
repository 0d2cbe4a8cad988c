/** Are two written forms one entity? Each form is used by the first claim of its source. */
import { resolveEntities } from "../../src/stages/4-resolve/entities/entities.ts";
import { makeEvidence } from "./make-evidence.ts";

type Written = readonly [source: number, form: string];
export type Case = readonly [sources: readonly string[], one: Written, other: Written];

export function areOne([texts, one, other]: Case): boolean {
  const made = texts.map((text, index) => {
    const entities = [one, other].filter(([of]) => of === index).map(([, form]) => form);
    return { name: `${index}.txt`, text, claims: { 1: { entities } } };
  });
  const evidence = makeEvidence(made);
  const { nameOf } = resolveEntities(evidence, []);
  const [left, right] = [one, other].map(([of, form]) => {
    const source = evidence.library.sources[of];
    return source && nameOf(source.id, form);
  });
  if (left === undefined) throw new Error("A case names a source that it does not have.");
  return left === right;
}

export const said = (name: string, opening = "The harvest failed"): string =>
  `${opening}. On the quay ${name} spoke of rain.`;
