/** One PDF in a new process: `node bench/pdf-once.ts <template.typ> <view.json> <out.pdf>`. */
import { readFileSync, writeFileSync } from "node:fs";
import { createTypstEngine } from "../src/adapters/pdf/typst-engine.ts";

const [template = "", view = "", out = ""] = process.argv.slice(2);
const pdf = await createTypstEngine().render({
  template: readFileSync(template, "utf8"),
  templateName: template,
  data: JSON.parse(readFileSync(view, "utf8")),
  date: "2026-01-02",
});
writeFileSync(out, pdf);
