import { expect, test } from "vitest";
import type { ReplySchema } from "../../src/adapters/model/reply-schema.ts";
import { episodesReply } from "../../src/adapters/model/roles/episodes-reply.ts";
import { extractReply } from "../../src/adapters/model/roles/extract-reply.ts";
import { judgeReply } from "../../src/adapters/model/roles/judge-reply.ts";
import { matchReply } from "../../src/adapters/model/roles/match-reply.ts";
import { rewriteReply, writeReply } from "../../src/adapters/model/roles/write-reply.ts";

/**
 * What strict structured output takes, by OpenAI's guide: a closed object at the root, every field
 * required, none of these words. A schema with optional fields, records, tuples, defaults or transforms
 * fails at one of them.
 */
const allowed = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "enum",
  "description",
  "anyOf",
]);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function faultsOf(node: Node, path: string): string[] {
  const strange = Object.keys(node).filter((word) => !allowed.has(word));
  const properties = isNode(node["properties"]) ? node["properties"] : {};
  const required: unknown[] = Array.isArray(node["required"]) ? node["required"] : [];
  const open = node["type"] === "object" && node["additionalProperties"] !== false;
  const empty = Object.keys(node).length === 0;
  return [
    ...strange.map((word) => `${path}: ${word}`),
    ...Object.keys(properties).flatMap((name) =>
      required.includes(name) ? [] : [`${path}.${name}: optional`],
    ),
    ...(open ? [`${path}: open`] : []),
    ...(empty ? [`${path}: anything`] : []),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      isNode(inner) ? faultsOf(inner, `${path}.${name}`) : [],
    ),
    ...(isNode(node["items"]) ? faultsOf(node["items"], `${path}[]`) : []),
  ];
}

const schemas: readonly Pick<ReplySchema<unknown>, "name" | "json" | "hash">[] = [
  extractReply,
  episodesReply,
  matchReply,
  writeReply,
  rewriteReply,
  judgeReply,
];

test.for(schemas)("strict structured output takes the schema of $name", ({ name, json }) => {
  expect(json["type"]).toBe("object");
  expect(faultsOf(json, name)).toEqual([]);
});

test("every schema has a name and a hash of its own", () => {
  expect(new Set(schemas.map(({ hash }) => hash)).size).toBe(schemas.length);
  for (const { name } of schemas) expect(name).toMatch(/^[a-z_-]{1,64}$/);
});
