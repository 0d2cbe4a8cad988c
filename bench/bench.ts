/**
 * `npm run bench`: what we measure of ourselves, in one run, beside the packages one would otherwise take.
 * Machines are noisy: read the ratios. Takes about two minutes; name a part to run it alone.
 */
import { cliBench } from "./cli-bench.ts";
import { coreBench } from "./core-bench.ts";
import { modelBench } from "./model-bench.ts";
import { pdfBench } from "./pdf-bench.ts";

type Row = Readonly<{ what: string; value: string; aim: string }>;

async function coreRows(): Promise<Row[]> {
  const rows = await coreBench();
  return rows.map(({ measure, ours, peer, ratio, aim }) => ({
    what: measure,
    value: `${ours}, peer ${peer}: ${ratio.toFixed(2)} ×`,
    aim,
  }));
}

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  core: coreRows,
  pdf: pdfBench,
  cli: cliBench,
  model: modelBench,
};

const chosen = process.argv.slice(2);
for (const name of chosen.length === 0 ? Object.keys(parts) : chosen) {
  const part = parts[name];
  if (part === undefined) {
    console.error(`There is no part "${name}"; there are ${Object.keys(parts).join(", ")}.`);
    process.exitCode = 2;
    continue;
  }
  console.log(`\n${name}`);
  for (const { what, value, aim } of await part())
    console.log(`  ${what}: ${value}  [aim: ${aim}]`);
}
