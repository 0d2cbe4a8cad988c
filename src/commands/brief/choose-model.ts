/** The config with what the command line says instead. */
import { BriefError } from "../../domain/brief-error.ts";
import { ModelName, type Config } from "../../domain/config.ts";
import { contradictions } from "../config/contradictions.ts";

type Choices = Readonly<{ model?: string | undefined; template?: string | undefined }>;

/**
 * `--model` is for all four roles; a model that the config gives to one role yields to it.
 *
 * @throws {BriefError} `E_USAGE` if it is no model's name, or if the config has a cap in dollars and no price for it.
 */
export function chosenConfig(config: Config, { model, template }: Choices): Config {
  const withTemplate = template === undefined ? config : { ...config, template };
  if (model === undefined) return withTemplate;
  if (!ModelName.safeParse(model).success) {
    throw new BriefError({
      code: "E_USAGE",
      message: `\`${model}\` is no model's name.`,
      where: ["--model"],
      kept: "nothing was read, called or written.",
      next: "Write `--model extractive`, or `--model provider:model`, e.g. `--model openai:gpt-5-mini`.",
    });
  }
  const chosen = { ...withTemplate, model, models: {} };
  const [complaint] = contradictions(chosen);
  if (complaint !== undefined) {
    throw new BriefError({
      code: "E_CONFIG",
      message: `With \`--model ${model}\`, ${complaint.message}`,
      where: [complaint.path.map(String).join(".")],
      kept: "nothing was read, called or written.",
      next: "Add the price to brief.yaml and run the same command again.",
    });
  }
  return chosen;
}
