/** `brief.yaml`: what to brief, for whom, from what, with which models. Published as `schemas/config.schema.json`. */
import * as z from "zod";
import { DeliverySetting, NetworkSetting, NightlySetting } from "./night-setting.ts";
import { Publisher } from "./publisher.ts";
import { ScaleName } from "./scale.ts";
import { SourceSetting } from "./source-setting.ts";
import { WithdrawnSetting } from "./withdrawn-setting.ts";

/** `extractive`, or `provider:model`: `openai:NAME` for any OpenAI-compatible server, others through LangChain. */
export const ModelName = z
  .string()
  .regex(
    /^(extractive|[a-z][a-z0-9_-]*:\S.*)$/,
    "write `extractive` or `provider:model`, e.g. `openai:gpt-5-mini`",
  )
  .meta({
    description:
      "`extractive`, or `provider:model`, e.g. `openai:gpt-5-mini` or `anthropic:claude-sonnet-5`.",
  });

export const Price = z.strictObject({
  input: z.number().nonnegative().meta({ description: "US dollars a million input tokens." }),
  output: z.number().nonnegative().meta({ description: "US dollars a million output tokens." }),
});

export const Config = z.strictObject({
  title: z.string().min(1).default("Brief").meta({ description: "Title of the brief." }),
  reader: z
    .string()
    .default("")
    .meta({ description: "Who reads it, and what for; the writer is told." }),
  questions: z.array(z.string().min(1)).default([]).meta({
    description: "What the reader wants to know. Each gets an answer, or 'no reporting'.",
  }),
  sources: z
    .array(SourceSetting)
    .min(1)
    .default(["**/*.{txt,md,html,htm}"])
    .meta({ description: "Globs relative to this file, feeds, and pages." }),
  language: z.string().default("en").meta({ description: "BCP 47 code of the brief's own words." }),
  model: ModelName.default("extractive").meta({ description: "Model for all four roles." }),
  models: z
    .strictObject({
      extract: ModelName.optional(),
      match: ModelName.optional(),
      write: ModelName.optional(),
      judge: ModelName.optional(),
    })
    .default({})
    .meta({ description: "A model of its own for a role." }),
  scale: ScaleName.default("icd-203").meta({ description: "Scale of likelihood words." }),
  template: z
    .string()
    .min(1)
    .default("brief")
    .meta({ description: "Template set: a name under templates/, or a folder." }),
  prompts: z
    .string()
    .min(1)
    .optional()
    .meta({ description: "Folder with your own copies of the prompts." }),
  withdrawn: z
    .array(WithdrawnSetting)
    .default([])
    .meta({ description: "Sources that are not relied on any more." }),
  network: NetworkSetting.prefault({}).meta({ description: "How sources are fetched." }),
  nightly: NightlySetting.optional().meta({ description: "When a brief is made every night." }),
  deliver: z
    .array(DeliverySetting)
    .default([])
    .meta({ description: "Where a good edition goes once it is whole." }),
  review: z.enum(["none", "required"]).default("none").meta({
    description: "`required`: nothing is delivered until a person has published it.",
  }),
  publishers: z.array(Publisher).default([]).meta({ description: "The source registry." }),
  budget: z
    .strictObject({
      dollars: z
        .number()
        .nonnegative()
        .optional()
        .meta({ description: "Most that one run may cost." }),
      calls: z
        .int()
        .nonnegative()
        .optional()
        .meta({ description: "Most calls that one run may make." }),
      tokens: z
        .int()
        .nonnegative()
        .optional()
        .meta({ description: "Most tokens, in and out, of one run." }),
    })
    .default({})
    .meta({
      description: "Caps of one run. A call is reserved at its highest cost before it is sent.",
    }),
  prices: z
    .record(z.string(), Price)
    .default({})
    .meta({ description: "Price a model, by its name as written in `model`." }),
  limits: z
    .strictObject({
      fileBytes: z
        .int()
        .positive()
        .default(10_000_000)
        .meta({ description: "Larger files are skipped, and listed." }),
      chunkTokens: z
        .int()
        .min(50)
        .default(1500)
        .meta({ description: "Size of a chunk, in estimated tokens." }),
      concurrency: z
        .int()
        .min(1)
        .max(256)
        .default(10)
        .meta({ description: "Calls under way at once." }),
      requestsPerMinute: z.int().positive().optional(),
      tokensPerMinute: z.int().positive().optional(),
      outputTokens: z
        .int()
        .positive()
        .default(8192)
        .meta({ description: "Most tokens of one answer." }),
      timeoutSeconds: z
        .number()
        .positive()
        .default(300)
        .meta({ description: "Longest wait for one answer." }),
    })
    .prefault({}),
});
export type Config = z.infer<typeof Config>;
