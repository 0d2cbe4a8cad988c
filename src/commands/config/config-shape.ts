/** What `brief.yaml` may hold at each place, read from its schema: for messages that say what is allowed. */
import * as z from "zod";
import { Config } from "../../domain/config.ts";

export type Shape = z.core.JSONSchema.BaseSchema;

/** JSON Schema writes integers without bounds as bounds of safe integers; nobody wants to read those. */
const boundOfSafeIntegers = Number.MAX_SAFE_INTEGER;

/** The shape of the whole file. */
export function configShape(): Shape {
  return z.toJSONSchema(Config, { io: "input" });
}

/** The shape at a path of keys and indices, or `undefined` where nothing is allowed. */
export function shapeAt(root: Shape, path: readonly PropertyKey[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of path) shape = shape === undefined ? undefined : stepInto(shape, step);
  return shape;
}

function stepInto(shape: Shape, step: PropertyKey): Shape | undefined {
  if (typeof step === "number") return asShape(shape.items);
  const name = String(step);
  const known = shape.properties;
  if (known !== undefined && Object.hasOwn(known, name)) return asShape(known[name]);
  return asShape(shape.additionalProperties);
}

type Part = z.core.JSONSchema._JSONSchema | z.core.JSONSchema._JSONSchema[] | undefined;

/** `true` and `false` are schemas, too, and say nothing of what to write. */
function asShape(part: Part): Shape | undefined {
  return typeof part === "object" && !Array.isArray(part) ? withKeysOfAll(part) : undefined;
}

/** Where one of several maps may stand, each of their keys is known. */
function withKeysOfAll(shape: Shape): Shape {
  const maps = branchesOf(shape).flatMap(({ properties }) => properties ?? []);
  return maps.length === 0 ? shape : { ...shape, properties: Object.assign({}, ...maps) };
}

function branchesOf({ anyOf }: Shape): Shape[] {
  return (anyOf ?? []).map(asShape).filter((branch) => branch !== undefined);
}

/** What may stand there, as a phrase that follows "write". */
export function allowedPhrase(shape: Shape | undefined): string {
  if (shape === undefined) return "nothing";
  if (shape.enum !== undefined) return orList(shape.enum.map(String));
  if (shape.anyOf !== undefined) return branchesPhrase(shape);
  const { type } = shape;
  if (type === "string") return "text";
  if (type === "number") return `a number${boundsPhrase(shape)}`;
  if (type === "integer") return `a whole number${boundsPhrase(shape)}`;
  if (type === "object") return mapPhrase(shape);
  return `a list, each item on its own line after \`- \`, of ${allowedPhrase(asShape(shape.items))}`;
}

/** Several maps are told as one: a person looks for the key. */
function branchesPhrase(shape: Shape): string {
  const plain = branchesOf(shape).filter(({ properties }) => properties === undefined);
  const map = shape.properties === undefined ? [] : [mapPhrase(shape)];
  return [...plain.map(allowedPhrase), ...map].join(" or ");
}

function mapPhrase({ properties }: Shape): string {
  return properties === undefined
    ? "a map of names"
    : `a map of ${orList(Object.keys(properties))}`;
}

function boundsPhrase({ minimum, maximum, exclusiveMinimum }: Shape): string {
  const parts = [
    exclusiveMinimum === undefined ? "" : ` above ${exclusiveMinimum}`,
    minimum === undefined || minimum === -boundOfSafeIntegers ? "" : ` from ${minimum}`,
    maximum === undefined || maximum === boundOfSafeIntegers ? "" : ` to ${maximum}`,
  ];
  return parts.join("");
}

/** `a`, `b` or `c`. */
export function orList(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.at(-1) ?? "nothing";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} or ${last}`;
}

/** Every place, as a path of keys joined by dots, at which a setting of this name exists. */
export function placesOf(name: string, shape: Shape, prefix = ""): string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => [
    ...(key === name ? [`${prefix}${key}`] : []),
    ...placesOf(name, asShape(inner) ?? {}, `${prefix}${key}.`),
  ]);
}
