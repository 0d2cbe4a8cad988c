/** What the sample brief looks like to templates. */
import { type PageView, toPageView } from "./page-view.ts";
import { sampleBrief } from "./sample-brief.ts";
import { toView } from "./view.ts";

let made: PageView | undefined;

/** Made once a process: it is a constant that is dear to write down and cheap to compute. */
export function sampleView(): PageView {
  if (made === undefined) {
    const { brief, texts } = sampleBrief();
    made = toPageView(toView(brief, texts), brief, texts);
  }
  return made;
}
