/** Everything a run needs, opened and checked before the first call: templates, prompts, analysts, the store of replies. */
import { maskSecrets } from "../../adapters/system/redact.ts";
import { runClockMs } from "../../adapters/system/run-clock.ts";
import type { PromptSet } from "../../adapters/model/prompt-set.ts";
import type { Config } from "../../domain/config.ts";
import type { Analyst } from "../../ports/analyst.ts";
import type { Setup } from "../../pipeline.ts";
import { modelOfRole, modelsAsked } from "../config/contradictions.ts";
import type { ReadConfig } from "../config/read-config.ts";
import { isChecked } from "../render/checked-templates.ts";
import { openPdfEngine } from "../render/open-pdf-engine.ts";
import { packageVersion } from "../package-files.ts";
import { readTemplates, type ReadTemplates } from "../render/read-templates.ts";
import type { Run } from "./run-context.ts";
import type { World } from "../world.ts";

export type Needs = Readonly<{
  read: ReadConfig;
  config: Config;
  date: string;
  home: string;
  run: Run;
  world: World;
}>;

export type OpenSetup = Readonly<{
  setup: Setup;
  templates: ReadTemplates;
  close: () => Promise<void>;
}>;

export async function openSetup(needs: Needs): Promise<OpenSetup> {
  const { read, config, date, run, world } = needs;
  const templates = await readTemplates(config.template, world.cwd);
  if (!isChecked(templates)) {
    // A fault in a template must cost nothing: it is found here, and not when the brief is written.
    const { compileTemplates } = await import("../../stages/7-render/compile-templates.ts");
    compileTemplates(templates.set);
  }
  const { createExtractiveAnalyst } =
    await import("../../adapters/extractive/extractive-analyst.ts");
  const fallback = createExtractiveAnalyst();
  const { analyst, close } = await openAnalyst(needs, fallback);
  const setup: Setup = {
    config,
    name: read.name,
    date,
    analyst,
    fallback,
    templates: templates.set,
    pdf: openPdfEngine(),
    software: `nightdesk ${packageVersion()}`,
    context: run.context,
    ledger: run.accounts.ledger,
  };
  return { setup, templates, close };
}

/** In characters: no word that a model may well write is so long. */
const replySecretCharsMin = 14;

type OpenAnalyst = Readonly<{ analyst: Analyst; close: () => Promise<void> }>;

async function openAnalyst(needs: Needs, fallback: Analyst): Promise<OpenAnalyst> {
  const { config, home, run, world } = needs;
  if (modelsAsked(config).length === 0) {
    // Nobody is asked; but prompts that are named and could not be used are told on the first night, and not with the first model.
    if (config.prompts !== undefined) await promptsOf(config);
    return { analyst: fallback, close: async () => {} };
  }
  // Loaded only here: a run without a model does not wait for a client it will not use.
  const { createModelAnalyst } = await import("../../adapters/model/model-analyst.ts");
  const { context, accounts } = run;
  const { environment } = world;
  const { analyst, close } = await createModelAnalyst({
    models: modelOfRole(config),
    fallback,
    prompts: await promptsOf(config),
    home,
    environment: {
      openaiApiKey: environment["OPENAI_API_KEY"],
      openaiBaseUrl: environment["OPENAI_BASE_URL"],
    },
    redact: maskSecrets(environment, replySecretCharsMin),
    limits: config.limits,
    budget: config.budget,
    prices: config.prices,
    record: accounts.record,
    note: context.note,
    now: runClockMs,
    reached: context.reached,
  });
  return { analyst, close };
}

async function promptsOf({ prompts }: Config): Promise<PromptSet> {
  const { readPrompts } = await import("./read-prompts.ts");
  return readPrompts(prompts);
}
