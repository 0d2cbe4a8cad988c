/** What stands around every page: its title, the way back, who reviews, and the pages of the same edition. */
import type { Chrome } from "../../ports/desk-pages.ts";
import type { EditionKey } from "../../ports/review-desk.ts";
import { editionPath } from "./edition-path.ts";

type Link = Readonly<{ label: string; href: string; current: boolean }>;

export type Frame = Readonly<{
  /** Of the document. */
  title: string;
  /** False before there is a session: then there is no form to change the name with. */
  entered: boolean;
  token: string;
  reviewer: string;
  /** Address of the page itself. */
  path: string;
  tabs: readonly Link[];
  files: readonly Link[];
}>;

export type Tab = "brief" | "unused" | "sources" | "evidence" | "history";

const tabs: readonly Readonly<{ tab: Tab; label: string; below: string }>[] = [
  { tab: "brief", label: "Brief", below: "" },
  { tab: "unused", label: "Dropped and unused", below: "/unused" },
  { tab: "sources", label: "Sources", below: "/sources" },
  { tab: "evidence", label: "Evidence", below: "/evidence" },
  { tab: "history", label: "History", below: "/history" },
];

const files = [
  ["HTML", "brief.html"],
  ["PDF", "brief.pdf"],
  ["Markdown", "brief.md"],
  ["JSON", "brief.json"],
] as const;

/** Frame of a page that belongs to no edition. */
export function frame(title: string, chrome: Chrome | undefined): Frame {
  return {
    title: `${title} · Nightdesk`,
    entered: chrome !== undefined,
    token: chrome?.formToken ?? "",
    reviewer: chrome?.reviewer ?? "",
    path: chrome?.path ?? "/",
    tabs: [],
    files: [],
  };
}

/** Frame of a page of an edition. */
export function editionFrame(
  title: string,
  edition: Readonly<{ key: EditionKey; tab: Tab }>,
  chrome: Chrome,
): Frame {
  const path = editionPath(edition.key);
  return {
    ...frame(title, chrome),
    tabs: tabs.map(({ tab, label, below }) => ({
      label,
      href: `${path}${below}`,
      current: tab === edition.tab,
    })),
    files: files.map(([label, name]) => ({
      label,
      href: `${path}/files/${name}`,
      current: false,
    })),
  };
}
