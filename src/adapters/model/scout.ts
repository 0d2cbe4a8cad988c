/** Lets the first call of a provider go ahead alone for a moment, so that a wrong key costs one call and not ten. */
export type Scout = Readonly<{
  /** To be awaited before an attempt; the first caller passes at once. */
  pass: () => Promise<void>;
  /** The first attempt has come to something; if that stopped the run, the others see it now. */
  back: () => void;
}>;

/** Longest head start, in ms: time for the refusal of a server nearby, and little beside the answers of any model. */
const headStartMs = 100;
/**
 * In as many steps: on a machine that is busy each takes longer, as the answer does, and between two of them an answer
 * that has come is read. A single timer would go off first.
 */
const steps = 10;

export function createScout(): Scout {
  let sent = false;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const step = (left: number): void => {
    if (left === 0) release();
    else setTimeout(() => step(left - 1), headStartMs / steps).unref();
  };
  return {
    async pass() {
      if (sent) return released;
      sent = true;
      step(steps);
      return undefined;
    },
    back: () => release(),
  };
}
