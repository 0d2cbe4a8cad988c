/** Preloaded into a run of the eval: one check of the program passes everything. */
import { registerHooks } from "node:module";

const sound = 'name: "quotation", run';
const broken = 'name: "quotation", run: () => ({ outcome: "pass" })';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith("/src/checks/quotation.ts")) return loaded;
    const text = Buffer.isBuffer(loaded.source) ? loaded.source.toString() : loaded.source;
    if (typeof text !== "string" || !text.includes(sound)) throw new Error("No bug was planted.");
    return { ...loaded, source: text.replace(sound, broken) };
  },
});
