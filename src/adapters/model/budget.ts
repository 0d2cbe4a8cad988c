import { Unanswered } from "../../domain/unanswered.ts";
import type { Cost } from "./price.ts";

/** Caps of one run; an absent one does not bind. */
export type Caps = Readonly<{
  dollars?: number | undefined;
  calls?: number | undefined;
  tokens?: number | undefined;
}>;

export type Spent = Readonly<{ calls: number; tokens: number; dollars: number | null }>;

/** Room for one attempt after another of one call. */
export type Reservation = Readonly<{
  /** What the attempt turned out to cost: its reserved room is given back, and this is booked. */
  settle: (cost: Cost) => void;
  /** Takes room for one more attempt, if there is any now. Never waits: it would hold a slot while it does. */
  again: () => boolean;
  /** Gives back what is still reserved. */
  release: () => void;
}>;

export type Budget = Readonly<{
  /**
   * Takes room for a call at its highest cost, before anything is sent. Waits while calls under way may
   * still give room back; rejects with `Unanswered("budget")` once none can.
   */
  reserve: (highest: Cost) => Promise<Reservation>;
  /** Books a cost that arose without a reservation: a call of an earlier run whose outcome nobody knows. */
  book: (cost: Cost) => void;
  spent: () => Spent;
  /** How many calls found no room. */
  refusals: () => number;
}>;

/**
 * Keeps what is spent, plus all that may still be spent by calls under way, at or below every cap. A check
 * after the fact is no cap: ten calls that start together would all pass it (BerriAI/litellm#40095).
 */
export function createBudget(caps: Caps, changed: (spent: Spent) => void = () => {}): Budget {
  const purse = createPurse(caps, changed);
  const waiting = new Set<() => void>();
  let refused = 0;

  /** In the order they came; each looks again for itself. */
  function wake(): void {
    const woken = [...waiting];
    waiting.clear();
    for (const look of woken) look();
  }
  function reservationOf(highest: Cost): Reservation {
    let giveBack = purse.hold(highest);
    return {
      settle(cost) {
        giveBack?.();
        giveBack = undefined;
        purse.book(cost);
        wake();
      },
      again() {
        if (giveBack !== undefined) return true;
        if (purse.fits(highest)) giveBack = purse.hold(highest);
        else refused += 1;
        return giveBack !== undefined;
      },
      release() {
        giveBack?.();
        giveBack = undefined;
        wake();
      },
    };
  }

  return {
    async reserve(highest) {
      while (!purse.fits(highest)) {
        if (purse.isIdle() || !purse.everFits(highest)) {
          refused += 1;
          throw new Unanswered("budget", "The budget has no room for this call.");
        }
        await new Promise<void>((resolve) => {
          waiting.add(resolve);
        });
      }
      return reservationOf(highest);
    },
    book: purse.book,
    spent: purse.spent,
    refusals: () => refused,
  };
}

type Purse = Readonly<{
  fits: (cost: Cost) => boolean;
  /** True if it would fit once nothing is held any more. */
  everFits: (cost: Cost) => boolean;
  /** Holds room until what comes back is called, once. */
  hold: (cost: Cost) => (() => void) | undefined;
  isIdle: () => boolean;
  book: (cost: Cost) => void;
  spent: () => Spent;
}>;

function createPurse(caps: Caps, changed: (spent: Spent) => void): Purse {
  let spent: Spent = { calls: 0, tokens: 0, dollars: 0 };
  let held: Amount = nothing;
  const fitsBeside = (cost: Cost, beside: Amount): boolean =>
    within(caps.calls, spent.calls + beside.calls + cost.calls) &&
    within(caps.tokens, spent.tokens + beside.tokens + cost.tokens) &&
    within(caps.dollars, (spent.dollars ?? 0) + beside.dollars + (cost.dollars ?? 0));
  return {
    fits: (cost) => fitsBeside(cost, held),
    everFits: (cost) => fitsBeside(cost, nothing),
    hold(cost) {
      held = plus(held, cost, 1);
      return () => {
        held = plus(held, cost, -1);
      };
    },
    isIdle: () => held.calls === 0,
    book(cost) {
      const known = spent.dollars !== null && cost.dollars !== null;
      spent = {
        calls: spent.calls + cost.calls,
        tokens: spent.tokens + cost.tokens,
        dollars: known ? (spent.dollars ?? 0) + (cost.dollars ?? 0) : null,
      };
      changed(spent);
    },
    spent: () => spent,
  };
}

type Amount = Readonly<{ calls: number; tokens: number; dollars: number }>;
const nothing: Amount = { calls: 0, tokens: 0, dollars: 0 };

function plus(amount: Amount, cost: Cost, sign: 1 | -1): Amount {
  const calls = amount.calls + sign * cost.calls;
  return {
    calls,
    tokens: amount.tokens + sign * cost.tokens,
    // Back to a clean zero when nothing is held, so that rounding does not add up.
    dollars: calls === 0 ? 0 : amount.dollars + sign * (cost.dollars ?? 0),
  };
}

function within(cap: number | undefined, amount: number): boolean {
  return cap === undefined || amount <= cap;
}
