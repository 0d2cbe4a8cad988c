/** The fonts that a text needs, from installed packages. Typst wants TTF or OTF, which these ship. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

type FontPackage = Readonly<{
  name: string;
  /** As the font files call themselves; the order is the order of fallback. */
  family: string;
  files: readonly string[];
  /** Characters that call for it; `undefined` when it is always loaded. */
  wanted: RegExp | undefined;
}>;

/** Chinese comes last and only when it is needed: its two files weigh 17 MB. */
const packages: readonly FontPackage[] = [
  {
    name: "@embedpdf/fonts-latin",
    family: "Noto Sans",
    files: ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"],
    wanted: undefined,
  },
  {
    name: "@embedpdf/fonts-arabic",
    family: "Noto Naskh Arabic",
    files: ["NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"],
    wanted: /\p{Script=Arabic}/u,
  },
  {
    name: "@embedpdf/fonts-sc",
    family: "Noto Sans S Chinese",
    files: ["NotoSansHans-Regular.otf", "NotoSansHans-Bold.otf"],
    wanted: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u,
  },
];

/** Fonts that are part of the engine itself, for signs that the others lack (≥, →, ✓). */
const builtIn = ["DejaVu Sans Mono", "New Computer Modern Math"];

export type FontSet = Readonly<{
  /** Names of the packages; the same key means the same fonts. */
  key: string;
  families: readonly string[];
  files: readonly string[];
}>;

/** Which fonts a text needs. A package that is not installed is left out: its letters will be reported, not guessed. */
export function fontsFor(text: string): FontSet {
  const needed = packages.flatMap((each) => {
    if (each.wanted !== undefined && !each.wanted.test(text)) return [];
    const folder = folderOf(each.name);
    return folder === undefined ? [] : [{ ...each, folder }];
  });
  return {
    key: needed.map(({ name }) => name).join(" "),
    families: [...needed.map(({ family }) => family), ...builtIn],
    files: needed.flatMap(({ folder, files }) => files.map((file) => path.join(folder, file))),
  };
}

export function readFonts({ files }: FontSet): Buffer[] {
  return files.map((file) => readFileSync(file));
}

const resolve = createRequire(import.meta.url);

function folderOf(name: string): string | undefined {
  try {
    return path.join(path.dirname(resolve.resolve(name)), "..", "fonts");
  } catch {
    return undefined;
  }
}
