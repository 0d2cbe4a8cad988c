/** Admits so much in any stretch of `windowMs`, and no more: a log of what was admitted, not a bucket that refills. */
export type RateWindow = Readonly<{
  /** 0 if `amount` may pass at `nowMs`; else the ms until it is worth asking again. */
  waitMs: (amount: number, nowMs: number) => number;
  take: (amount: number, nowMs: number) => void;
}>;

export function createRateWindow(amountMax: number, windowMs: number): RateWindow {
  const passed: { at: number; amount: number }[] = [];
  let sum = 0;
  function forget(nowMs: number): void {
    for (let first = passed[0]; first !== undefined && first.at <= nowMs - windowMs;) {
      sum -= first.amount;
      passed.shift();
      first = passed[0];
    }
  }
  return {
    waitMs(amount, nowMs) {
      forget(nowMs);
      const first = passed[0];
      // What is larger than the whole window passes alone, or it never would.
      if (first === undefined || sum + amount <= amountMax) return 0;
      return Math.max(1, first.at + windowMs - nowMs);
    },
    take(amount, nowMs) {
      passed.push({ at: nowMs, amount });
      sum += amount;
    },
  };
}

/**
 * A window for requests a minute. From ten a minute on it is six seconds wide and holds a tenth, so that a
 * run does not spend its minute at once (servers refuse such bursts); any ten of them make at most a minute's worth.
 */
export function requestWindow(perMinute: number): RateWindow {
  return perMinute >= 10
    ? createRateWindow(Math.floor(perMinute / 10), 6_000)
    : createRateWindow(perMinute, 60_000);
}
