import type { PromptSet } from "../prompt-set.ts";
import type { AskModel } from "../structured-answer.ts";
import type { LedgerEntry } from "../../../domain/ledger.ts";

/** What every role is made of. */
export type RoleOptions = Readonly<{
  ask: AskModel;
  prompts: PromptSet;
  record: (entry: LedgerEntry) => void;
}>;
