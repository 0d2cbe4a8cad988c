/** Asks the model server for its list of models: costs nothing, and shows that address and key are right. */
import { safeLine } from "../../adapters/system/safe-text.ts";
import type { Environment } from "../../adapters/system/environment.ts";
import type { Finding } from "./run-doctor.ts";

const timeoutMs = 5000;
const ownAddress = "https://api.openai.com/v1";

export async function reachProvider(environment: Environment): Promise<Finding> {
  const given = environment["OPENAI_BASE_URL"] ?? "";
  const address = given === "" ? ownAddress : given.replace(/\/+$/, "");
  const key = environment["OPENAI_API_KEY"] ?? "";
  try {
    const answer = await fetch(`${address}/models`, {
      headers: key === "" ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
    });
    await answer.body?.cancel();
    const text = `${address} answers ${answer.status}`;
    return { about: "reach", level: answer.ok ? "ok" : "error", text };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { about: "reach", level: "error", text: safeLine(`${address} does not answer: ${why}`) };
  }
}
