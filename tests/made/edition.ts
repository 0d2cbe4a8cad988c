/** A whole run in memory: real stages, no model, no clock, no disk, and a PDF engine that sets nothing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Config } from "../../src/domain/config.ts";
import { dayPhrase } from "../../src/domain/episode-day.ts";
import type { DocumentFile } from "../../src/ports/document.ts";
import type { TemplateSet } from "../../src/domain/rendering.ts";
import { makeBrief, type Edition, type Setup } from "../../src/pipeline.ts";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { recordingContext, type Recorded } from "./run-context.ts";

function shippedTemplates(): TemplateSet {
  const folder = join(import.meta.dirname, "..", "..", "templates", "brief");
  const names = readdirSync(folder);
  const files = names.map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  return { name: "brief", files: new Map(files) };
}

export type Made = Recorded & Readonly<{ edition: Edition }>;

export async function makeEdition(
  files: readonly DocumentFile[],
  more: Partial<Setup> = {},
): Promise<Made> {
  const run = recordingContext();
  const analyst = createExtractiveAnalyst();
  const edition = await makeBrief(files, {
    config: Config.parse({ title: "Kazakhstan watch" }),
    name: "test",
    date: "2026-11-22",
    analyst,
    fallback: analyst,
    templates: shippedTemplates(),
    pdf: { render: async () => new Uint8Array([0x25]) },
    software: "nightdesk test",
    context: run.context,
    ledger: () => run.ledger,
    ...more,
  });
  return { ...run, edition };
}

/** Everything a reader reads as prose: sentences, labels of episodes, gaps. */
export function proseOf({ brief }: Edition): string[] {
  return [
    ...sentencesOf({ brief }).map(({ text }) => text),
    ...brief.episodes.flatMap(({ label, days }) => [label, ...days.map(dayPhrase)]),
    ...brief.gaps,
  ];
}

export function sentencesOf({ brief }: Pick<Edition, "brief">) {
  return [
    ...brief.bottomLine,
    ...brief.judgements.map(({ sentence }) => sentence),
    ...brief.developments.flatMap(({ sentences }) => sentences),
    ...brief.positions.flatMap(({ sentences }) => sentences),
    ...brief.answers.flatMap(({ sentences }) => sentences),
    ...brief.indicators,
  ];
}
