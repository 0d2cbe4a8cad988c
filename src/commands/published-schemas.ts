/** The published JSON Schemas, made from the schemas that the program itself checks with. */
import * as z from "zod";
import { Brief } from "../domain/brief.ts";
import { Comparison } from "../domain/change.ts";
import { Config } from "../domain/config.ts";
import { Impact } from "../domain/impact.ts";

/** File under `schemas/` → its text. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map([
    [
      "config.schema.json",
      text("brief.yaml of Nightdesk", z.toJSONSchema(Config, { io: "input" })),
    ],
    ["brief.schema.json", text("brief.json of Nightdesk, version 2", z.toJSONSchema(Brief))],
    ["diff.schema.json", text("What `nightdesk diff --json` prints", z.toJSONSchema(Comparison))],
    ["impact.schema.json", text("What `nightdesk impact --json` prints", z.toJSONSchema(Impact))],
  ]);
}

function text(title: string, schema: object): string {
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}
