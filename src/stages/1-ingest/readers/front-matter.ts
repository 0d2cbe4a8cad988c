/** The block of settings that many Markdown files begin with. It is metadata, never text. */

export type FrontMatter = Readonly<{
  /** Where the body begins; 0 without front matter. */
  end: number;
  /** Simple `name: value` lines only; nested settings are not metadata that a brief needs. */
  facts: ReadonlyMap<string, string>;
}>;

/** RELIABILITY H7 has front matter of 1 MB; anything longer is not taken for one. */
const charsMax = 2_000_000;

export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { end: 0, facts: new Map() };
  if (!/^---[ \t]*\n\s*[\w-]+[ \t]*:/.test(text.slice(0, 1_000))) return none;
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, charsMax));
  if (close === null) return none;
  const facts = new Map<string, string>();
  for (const line of text.slice(0, close.index).split("\n").slice(1, 200)) {
    const [, name, value] = /^([\w-]{1,60})[ \t]*:[ \t]*(\S.{0,998})$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const plain = value.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (!/^[[{|>&*!]/.test(plain)) facts.set(name.toLowerCase(), plain);
  }
  return { end: close.index + close[0].length, facts };
}
