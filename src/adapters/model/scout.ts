/** Lets the first call of a provider go ahead alone for a moment, so that a wrong key costs one call and not ten. */
export type Scout = Readonly<{
  /** To be awaited before an attempt; the first caller passes at once. */
  pass: () => Promise<void>;
  /** The first attempt has come to something; if that stopped the run, the others see it now. */
  back: () => void;
}>;

/** Longest head start, in ms: time for the refusal of a server nearby, and little beside the answers of any model. */
const headStartMs = 100;

export function createScout(headStart: number = headStartMs): Scout {
  let sent = false;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  return {
    async pass() {
      if (sent) return released;
      sent = true;
      setTimeout(release, headStart).unref();
      return undefined;
    },
    back: () => release(),
  };
}
