/** What a path in a template means at its place, by the shape of a sample view. */

/** Stands for a value whose shape the sample does not show, as that of an empty list's members. */
export const anything = Symbol("anything");

/** What `{{this}}` is, what its `../` is, and the names that block parameters give. */
export type Scope = Readonly<{
  shape: unknown;
  outer: Scope | undefined;
  names: ReadonlyMap<string, unknown>;
  /** The whole view: `@root`. */
  root: unknown;
  /** Partials on the way here; one that calls itself is walked once. */
  within: readonly string[];
}>;

/** The shape that a path leads to, or what is wrong with it. `fault` is empty when nothing is. */
export type Resolved = Readonly<{ shape: unknown; fault: string }>;

const loopData = new Set(["index", "first", "last", "key"]);

export function rootScope(sample: unknown): Scope {
  return { shape: sample, outer: undefined, names: new Map(), root: sample, within: [] };
}

/** The scope within `{{#each}}`, `{{#with}}`, `{{#if}}` or `{{#unless}}`; the last two change nothing. */
export function enterBlock(
  helper: string,
  value: unknown,
  names: readonly string[],
  outer: Scope,
): Scope {
  if (helper === "if" || helper === "unless") return outer;
  const shape = helper === "each" ? memberShape(value) : value;
  const known = new Map(outer.names);
  if (names[0] !== undefined) known.set(names[0], shape);
  if (names[1] !== undefined) known.set(names[1], 0);
  return { ...outer, shape, outer, names: known };
}

/** A partial sees what it is given and the names in its hash, and nothing outside. */
export function enterPartial(
  name: string,
  given: unknown,
  hash: Readonly<Record<string, unknown>>,
  outer: Scope,
): Scope {
  const shape = isRecord(given) ? { ...given, ...hash } : given;
  return { ...outer, shape, outer: undefined, within: [...outer.within, name] };
}

export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const parts = path.parts.map(String);
  if (path.data) return resolveData(parts, path.original, scope);
  const [first = ""] = parts;
  if (path.depth === 0 && scope.names.has(first)) {
    return descend(scope.names.get(first), parts.slice(1), path.original);
  }
  let from: Scope | undefined = scope;
  for (let depth = 0; depth < path.depth; depth++) from = from?.outer;
  return from === undefined
    ? { shape: anything, fault: `\`${path.original}\` reaches out of its template` }
    : descend(from.shape, parts, path.original);
}

function resolveData([name = "", ...rest]: string[], original: string, { root }: Scope): Resolved {
  if (name === "root") return descend(root, rest, original);
  const fault = loopData.has(name) ? "" : `there is no \`@${name}\``;
  return { shape: anything, fault };
}

function descend(from: unknown, parts: readonly string[], original: string): Resolved {
  let shape = from;
  for (const part of parts) {
    if (shape === anything || (Array.isArray(shape) && part === "length")) {
      return { shape: anything, fault: "" };
    }
    if (!isRecord(shape) || !Object.hasOwn(shape, part)) {
      const fields = isRecord(shape) ? Object.keys(shape).join(", ") : "no fields";
      const fault = `unknown field \`${part}\` in \`${original}\`; there is: ${fields}`;
      return { shape: anything, fault };
    }
    shape = shape[part];
  }
  return { shape, fault: "" };
}

/** All members of a list taken together, so that a member with an empty list hides nothing. */
function memberShape(list: unknown): unknown {
  if (!Array.isArray(list) || list.length === 0) return anything;
  return list.reduce(merged);
}

function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  if (!isRecord(one) || !isRecord(other)) return one;
  const both = { ...one, ...other };
  for (const key of Object.keys(both)) {
    if (key in one && key in other) both[key] = merged(one[key], other[key]);
  }
  return both;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
