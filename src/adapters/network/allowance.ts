/**
 * Time that one address may still take. Only what is spent on it counts: connections, answers, waits that
 * its host asked for. Standing in line behind other addresses of the same host does not.
 */
export type Allowance = Readonly<{ leftMs: () => number; spend: (ms: number) => void }>;

export function createAllowance(ms: number): Allowance {
  let left = ms;
  return {
    leftMs: () => left,
    spend: (spentMs) => {
      left -= Math.max(0, spentMs);
    },
  };
}
