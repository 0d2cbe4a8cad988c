/** What an editor asks of a source before he believes it: who, when, how good, and whose words they really are. */
import type { SourceId } from "../../domain/ids.ts";
import type { BriefIndex } from "../../stages/7-render/brief-index.ts";
import { sourceView } from "../../stages/7-render/source-view.ts";

export type SourceCard = Readonly<{
  label: string;
  title: string;
  lang: string;
  /** Of the whole source on the desk. */
  href: string;
  publisher: string;
  published: string;
  /** What the date rests on; empty when it is unknown. */
  publishedBasis: string;
  grade: string;
  gradeWhy: string;
  origin: string;
  originWhy: string;
  copied: readonly string[];
  /** Address on the web, as text; empty for a file. */
  address: string;
  /** The same for a link; empty for anything but http and https. */
  link: string;
}>;

export function sourceCard(
  index: BriefIndex,
  id: SourceId,
  texts: ReadonlyMap<SourceId, string>,
  href: string,
): SourceCard {
  const view = sourceView(index, index.record(id), texts);
  const attribute = (name: string) =>
    view.attributes.find((one) => one.name === name) ?? { value: "unknown", basis: "" };
  const [published, reliability] = [attribute("published"), attribute("reliability")];
  return {
    label: view.label,
    title: view.title,
    lang: view.lang,
    href,
    publisher: view.publisher,
    published: published.value,
    publishedBasis: published.basis,
    grade: reliability.value,
    gradeWhy: reliability.basis,
    origin: view.origin,
    originWhy: view.originWhy,
    copied: view.copied.map(({ share, label, why }) => `${share} stands in ${label}, too: ${why}.`),
    address: view.address,
    link: view.link,
  };
}
