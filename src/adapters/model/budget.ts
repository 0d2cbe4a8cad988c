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
  let spent: Spent = { calls: 0, tokens: 0, dollars: 0 };
  let reserved = { calls: 0, tokens: 0, dollars: 0 };
  let refused = 0;
  const waiting = new Set<() => void>();

  const fits = (cost: Cost, held: Amount): boolean =>
    within(caps.calls, spent.calls + held.calls + cost.calls) &&
    within(caps.tokens, spent.tokens + held.tokens + cost.tokens) &&
    within(caps.dollars, (spent.dollars ?? 0) + held.dollars + (cost.dollars ?? 0));
  const wake = (): void => {
    // In the order they came; each looks again for itself.
    const woken = [...waiting];
    waiting.clear();
    for (const look of woken) look();
  };
  function book(cost: Cost): void {
    spent = {
      calls: spent.calls + cost.calls,
      tokens: spent.tokens + cost.tokens,
      dollars: spent.dollars === null || cost.dollars === null ? null : spent.dollars + cost.dollars,
    };
    changed(spent);
  }
  function reservationOf(highest: Cost): Reservation {
    let held = true;
    reserved = plus(reserved, highest, 1);
    const giveBack = (): void => {
      if (!held) return;
      held = false;
      reserved = plus(reserved, highest, -1);
    };
    return {
      settle(cost) {
        giveBack();
        book(cost);
        wake();
      },
      again() {
        if (held) return true;
        if (!fits(highest, reserved)) {
          refused += 1;
          return false;
        }
        held = true;
        reserved = plus(reserved, highest, 1);
        return true;
      },
      release() {
        giveBack();
        wake();
      },
    };
  }

  return {
    async reserve(highest) {
      for (;;) {
        if (fits(highest, reserved)) return reservationOf(highest);
        if (reserved.calls === 0 || !fits(highest, nothing)) {
          refused += 1;
          throw new Unanswered("budget", "The budget has no room for this call.");
        }
        await new Promise<void>((resolve) => {
          waiting.add(resolve);
        });
      }
    },
    book,
    spent: () => spent,
    refusals: () => refused,
  };
}

type Amount = { calls: number; tokens: number; dollars: number };
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
