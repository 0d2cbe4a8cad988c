/** Says how far a run is: one updating line on a terminal, one line a stage elsewhere. */
import type { StageName } from "../../ports/run-context.ts";
import type { Io } from "./terminal.ts";

/** Shorter work shows no line at all: it would flicker. */
const quietMs = 300;
const redrawMs = 100;

export type StageTiming = Readonly<{ stage: StageName; done: number; total: number; ms: number }>;

export type Progress = Readonly<{
  progress: (stage: StageName, done: number, total: number) => void;
  /** Ends the last stage, takes the line away, and tells how long each stage took, in order. */
  finish: () => readonly StageTiming[];
}>;

type Running = { stage: StageName; done: number; total: number; startedMs: number };

/** @param spent - What the run has cost so far, as a phrase; empty when it costs nothing. */
export function createProgress(io: Io, spent: () => string, nowMs: () => number): Progress {
  const startedMs = nowMs();
  const timings: StageTiming[] = [];
  let running: Running | undefined;
  const line = ({ stage, done, total, startedMs: began }: Running) => {
    const cost = spent();
    const seconds = ((nowMs() - began) / 1000).toFixed(1);
    return `${stage}: ${done} of ${total}, ${seconds} s${cost === "" ? "" : `, ${cost}`}`;
  };
  const draw = () => {
    if (running !== undefined && nowMs() - startedMs >= quietMs) io.update(line(running));
  };
  const timer = io.updating ? setInterval(draw, redrawMs).unref() : undefined;
  const settle = () => {
    if (running === undefined) return;
    const { stage, done, total, startedMs: began } = running;
    timings.push({ stage, done, total, ms: nowMs() - began });
    if (!io.updating) io.inform(line(running));
    running = undefined;
  };
  return {
    progress: (stage, done, total) => {
      if (running?.stage !== stage) {
        settle();
        running = { stage, done, total, startedMs: nowMs() };
      }
      running.done = done;
      running.total = total;
    },
    finish: () => {
      settle();
      clearInterval(timer);
      io.update("");
      return timings;
    },
  };
}
