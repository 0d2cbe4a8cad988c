import { BriefError } from "../../domain/brief-error.ts";
import type { Provider } from "./model-call.ts";
import type { ProviderFault } from "./provider-fault.ts";

/** The error for a key, a right, a credit, an address or a model name that the provider will not have. */
export function providerRefused(
  fault: ProviderFault,
  provider: Provider,
  model: string,
): BriefError {
  return new BriefError({
    code: "E_PROVIDER_REFUSED",
    message: `The provider of ${model} refused the call: ${fault.message}`,
    where: [provider.address],
    kept: "every reply that was paid for is stored; nothing more was sent.",
    next: nextStep(fault.status, provider, model),
    cause: fault,
  });
}

function nextStep(status: number | undefined, { keySource }: Provider, model: string): string {
  if (status === 404) return `Check the model's name (${model}) and the address of the server.`;
  if (status !== undefined && status >= 300 && status < 400) {
    return "Give the final address: redirects are not followed, because the key would go along.";
  }
  if (status === 402 || status === 429) return "Check the account's credit with the provider.";
  return `Check the key; it is looked for in ${keySource}.`;
}
