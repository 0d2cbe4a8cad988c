import { BriefError } from "../../domain/brief-error.ts";
import type { Halt } from "./halt.ts";
import type { Sleep } from "./model-call.ts";
import type { ProviderFault } from "./provider-fault.ts";

export type Circuit = Readonly<{
  /** To be awaited before each attempt of a call. True if the attempt is the probe of an open circuit. */
  pass: (key: string, signal: AbortSignal) => Promise<boolean>;
  answered: (key: string) => void;
  /** `tries`: how often this call failed by now. Stops the run when the provider is taken to be out of reach. */
  failed: (key: string, tries: number, fault: ProviderFault) => void;
  /** The call is over, answered or not. */
  over: (key: string) => void;
}>;

/** Different calls that must fail in a row, with none answered between, to call it an outage. */
const failuresToOpen = 5;
/** Tries of one call before a provider that never answered is given up. */
const triesAtStart = 4;
const probeEveryMs = 60_000;
/** An outage is waited out this long: fifteen probes, then the run parks. */
const outageMsMax = 15 * 60_000;

/** Watches one provider. A call that always fails does not open it: other calls must fail, too. */
export function createCircuit({
  address,
  halt,
  now,
  sleep,
}: {
  address: string;
  halt: Halt;
  now: () => number;
  sleep: Sleep;
}): Circuit {
  const underWay = new Set<string>();
  const failing = new Set<string>();
  let everAnswered = false;
  const state: { openedAt: number | undefined; probeAt: number } = {
    openedAt: undefined,
    probeAt: 0,
  };

  const giveUp = (why: string): void => halt.stop(unreachable(address, why, everAnswered));
  return {
    async pass(key, signal) {
      underWay.add(key);
      while (state.openedAt !== undefined) {
        if (now() >= state.probeAt) {
          state.probeAt = now() + probeEveryMs;
          return true;
        }
        await sleep(Math.min(1_000, state.probeAt - now()), signal);
      }
      return false;
    },
    answered() {
      everAnswered = true;
      failing.clear();
      state.openedAt = undefined;
    },
    failed(key, tries, fault) {
      failing.add(key);
      if (!everAnswered) {
        // A call that hangs has few tries, so hangs count by calls.
        const enough =
          fault.kind === "timeout" ? failing.size >= failuresToOpen : tries >= triesAtStart;
        if (enough && failing.size >= underWay.size) giveUp(fault.message);
        return;
      }
      if (state.openedAt === undefined && failing.size >= failuresToOpen) {
        state.openedAt = now();
        state.probeAt = state.openedAt + probeEveryMs;
      }
      if (state.openedAt !== undefined && now() - state.openedAt >= outageMsMax) {
        giveUp(fault.message);
      }
    },
    over(key) {
      underWay.delete(key);
    },
  };
}

function unreachable(address: string, why: string, everAnswered: boolean): BriefError {
  return new BriefError({
    code: "E_PROVIDER_UNREACHABLE",
    message: everAnswered
      ? `The model provider stopped answering: ${why}`
      : `The model provider does not answer: ${why}`,
    where: [address],
    kept: "every reply that was paid for is stored.",
    next: everAnswered
      ? "Run the same command again later: no answered call is made twice."
      : "Check that the server runs at that address (OPENAI_BASE_URL), then run the same command again.",
  });
}
