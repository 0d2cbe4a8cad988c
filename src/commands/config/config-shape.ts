/** What `brief.yaml` may hold at each place, read from its schema: for messages that say what is allowed. */
import * as z from "zod";
import { Config } from "../../domain/config.ts";

/** The part of a JSON Schema that messages are made from. */
export type Shape = Readonly<{
  type?: string;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  properties?: Readonly<Record<string, Shape>>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
}>;

/** JSON Schema writes integers without bounds as bounds of safe integers; nobody wants to read those. */
const boundOfSafeIntegers = Number.MAX_SAFE_INTEGER;

export const Shape: z.ZodType<Shape> = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  properties: z.lazy(() => z.record(z.string(), Shape)).optional(),
  items: z.lazy(() => Shape).optional(),
  additionalProperties: z.lazy(() => z.union([z.boolean(), Shape])).optional(),
}) as z.ZodType<Shape>;

/** The shape of the whole file. */
export function configShape(): Shape {
  return Shape.parse(z.toJSONSchema(Config, { io: "input" }));
}

/** The shape at a path of keys and indices, or `undefined` where nothing is allowed. */
export function shapeAt(root: Shape, path: readonly PropertyKey[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of path) shape = shape === undefined ? undefined : stepInto(shape, step);
  return shape;
}

function stepInto(shape: Shape, step: PropertyKey): Shape | undefined {
  if (typeof step === "number") return shape.items;
  const name = String(step);
  const known = shape.properties;
  if (known !== undefined && Object.hasOwn(known, name)) return known[name];
  return typeof shape.additionalProperties === "object" ? shape.additionalProperties : undefined;
}

/** What may stand there, as a phrase that follows "write". */
export function allowedPhrase(shape: Shape | undefined): string {
  if (shape?.enum !== undefined) return orList(shape.enum);
  switch (shape?.type) {
    case "string":
      return "text";
    case "number":
      return `a number${boundsPhrase(shape)}`;
    case "integer":
      return `a whole number${boundsPhrase(shape)}`;
    case "array":
      return `a list, each item on its own line after \`- \`, of ${allowedPhrase(shape.items)}`;
    case "object":
      return shape.properties === undefined
        ? "a map of names"
        : `a map of ${orList(Object.keys(shape.properties))}`;
    default:
      return "nothing";
  }
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
    ...placesOf(name, inner, `${prefix}${key}.`),
  ]);
}
