/** Past forms of verbs: those in -ed, and the irregular ones that news uses. */

const irregular: ReadonlySet<string> = new Set(
  `met held led won lost built began begun made took taken gave given sent told paid sold bought left withdrew withdrawn rose risen fell
  fallen grew grown struck shot hit went gone came become became broke broken brought caught chose chosen cut dealt did done drew drawn
  drove driven fought found flew flown fled forbade forbidden forgot froze frozen got had heard hid hidden kept knew known laid let lent
  lay meant overcame overthrew overthrown put quit ran rang said saw seen set shook shaken shut spent spoke spoken stole stolen stood
  ate eaten bent bled bound bred burst clung crept drank drunk fed felt hung hurt leapt ridden rode sang sank slept slid sought sped spread
  sprang stuck sung sunk swam swum swung tore torn wept swore sworn swept taught thought threw thrown understood undertook woke wore wrote written`
    .trim()
    .split(/\s+/),
);

/** @param lower - One word in lower case. */
export const isPastForm = (lower: string): boolean =>
  (lower.length > 3 && lower.endsWith("ed")) || irregular.has(lower);
