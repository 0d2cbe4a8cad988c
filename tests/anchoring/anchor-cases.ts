/** Where quotes belong: the table that several tests replay under other conditions. `«` and `»` mark the place. */
export type AnchorCase = Readonly<{
  where: string;
  marked: string;
  quote: string;
  near?: number;
  kind: "exact" | "folded" | "joined" | "close";
}>;

export const anchorCases: readonly AnchorCase[] = [
  {
    where: "its only occurrence",
    marked: "Revenue «rose 4%» in May.",
    quote: "rose 4%",
    kind: "exact",
  },
  {
    where: "the occurrence nearest the hint",
    marked: "up 4%, then «up 4%»",
    quote: "up 4%",
    near: 11,
    kind: "exact",
  },
  {
    where: "a match that overlaps an earlier one",
    marked: "la «la la» now",
    quote: "la la",
    near: 3,
    kind: "exact",
  },
  {
    where: "text that follows an emoji",
    marked: "📈 sales «doubled»",
    quote: "doubled",
    kind: "exact",
  },
  {
    where: "signs of a regular expression",
    marked: "It costs «$5 (about €4.50)» now.",
    quote: "$5 (about €4.50)",
    kind: "exact",
  },
  {
    where: "the whole word before a part of one",
    marked: "Reform, «form» filled.",
    quote: "form",
    kind: "exact",
  },
  {
    where: "straight marks for curly ones",
    marked: "He said «“it’s historic”» today.",
    quote: '"it\'s historic"',
    kind: "folded",
  },
  {
    where: "a hyphen for a dash",
    marked: "The region «— a buffer —» held.",
    quote: "- a buffer -",
    kind: "folded",
  },
  {
    where: "other spaces and line ends",
    marked: "They «met in\nthe  capital» then.",
    quote: "met in the capital",
    kind: "folded",
  },
  { where: "a ligature", marked: "The «ﬁnal oﬃce» closed.", quote: "final office", kind: "folded" },
  {
    where: "a word divided at a line's end",
    marked: "The «inde-\npendent panel» met.",
    quote: "independent panel",
    kind: "folded",
  },
  {
    where: "a first letter of other case",
    marked: "«The panel met» at noon.",
    quote: "the panel met",
    kind: "folded",
  },
  {
    where: "a full stop the text does not have",
    marked: "«The panel met», they said.",
    quote: "The panel met.",
    kind: "folded",
  },
  {
    where: "marks around it that the text does not have",
    marked: "So «the panel met» then.",
    quote: "“the panel met”",
    kind: "folded",
  },
  {
    where: "the number of its sentence before it",
    marked: "So «the panel met» then.",
    quote: "[12] the panel met",
    kind: "folded",
  },
  {
    where: "decomposed letters",
    marked: "Le «président élu» parle.",
    quote: "président élu".normalize("NFD"),
    kind: "folded",
  },
  {
    where: "HTML entities",
    marked: "Sales at «M&S “rose”» fast.",
    quote: "M&amp;S &quot;rose&quot;",
    kind: "folded",
  },
  {
    where: "zero-width signs in it",
    marked: "The «panel met» at noon.",
    quote: "pa\u00adnel\u200b met",
    kind: "folded",
  },
  { where: "full-width figures", marked: "It grew «５０％» there.", quote: "50%", kind: "folded" },
  {
    where: "other case throughout",
    marked: "Then «the Panel Met» at noon.",
    quote: "THE PANEL MET",
    kind: "close",
  },
  {
    where: "left-out accents",
    marked: "Il «a été réélu» hier.",
    quote: "a ete reelu",
    kind: "close",
  },
  {
    where: "a misspelt word",
    marked: "Leaders «promised closer economic cooperation» there.",
    quote: "promised closer econmic cooperation",
    kind: "close",
  },
  {
    where: "a word left out",
    marked: "Leaders «promised much closer economic cooperation» there.",
    quote: "promised much economic cooperation",
    kind: "close",
  },
  {
    where: "a word put in",
    marked: "Leaders «promised closer economic cooperation» there.",
    quote: "promised closer mutual economic cooperation",
    kind: "close",
  },
  {
    where: "a word replaced",
    marked: "Leaders «promised closer economic cooperation quickly» there.",
    quote: "promised closer financial cooperation quickly",
    kind: "close",
  },
  {
    where: "two words run together",
    marked: "Leaders «promised closer economic cooperation» there.",
    quote: "promised closereconomic cooperation",
    kind: "close",
  },
  {
    where: "pieces joined by an ellipsis",
    marked: "The panel «met at noon in the old hall and agreed on gas» today.",
    quote: "met at noon … agreed on gas",
    kind: "joined",
  },
  {
    where: "pieces of which one is misspelt",
    marked: "The panel «met at noon in the old hall and agreed on gas» today.",
    quote: "met at noon … and agred on gas",
    kind: "close",
  },
  {
    where: "pieces around a negation of another clause",
    marked:
      "«She recalled the sign that hung there, which had said in red letters that nobody may enter; she smiled at the thought of it» then.",
    quote: "She recalled the sign … she smiled at the thought of it",
    kind: "joined",
  },
  {
    where: "a pronoun that an editor explained",
    marked: "Then «they had asked the court for help» again.",
    quote: "[the miners] had asked the court for help",
    kind: "close",
  },
  {
    where: "words around a note's number",
    marked: "So «the old bridge was closed [12] for repairs» there.",
    quote: "the old bridge was closed for repairs",
    kind: "close",
  },
  {
    where: "a word scanned badly, and a name",
    marked: "«The cornrnittee of Uzbckistan asked for help» there.",
    quote: "The committee of Uzbekistan asked for help",
    kind: "close",
  },
  {
    where: "German capitals without ß",
    marked: "Dann «wurden alle Straßen gesperrt» und geräumt.",
    quote: "WURDEN ALLE STRASSEN GESPERRT",
    kind: "close",
  },
  {
    where: "ss for ß, which can be another word",
    marked: "Dann «nahm er die Maße des Raumes» auf.",
    quote: "nahm er die Masse des Raumes",
    kind: "close",
  },
  {
    where: "accents lost throughout, also where one makes a conditional",
    marked: "Dann «würde das große Gesetz für alle gelten», hieß es.",
    quote: "wurde das große Gesetz fur alle gelten",
    kind: "close",
  },
  {
    where: "stress marks",
    marked: "Старый «за\u0301мок стоит на горе» и ныне.",
    quote: "замок стоит на горе",
    kind: "folded",
  },
  {
    where: "a preposition left out",
    marked: "He «studied the whole summer under the guidance of monks» there.",
    quote: "studied the whole summer the guidance of monks",
    kind: "close",
  },
  {
    where: "a German article left out",
    marked: "Dann «habe das Gericht bewusst ein Urteil gefällt» und geschwiegen.",
    quote: "habe das Gericht bewusst Urteil gefällt",
    kind: "close",
  },
  {
    where: "a synonym",
    marked: "There «a large hall in the old town» burned.",
    quote: "a big hall in the old town",
    kind: "close",
  },
  {
    where: "Chinese without spaces",
    marked: "报道称«两国签署了协议»。",
    quote: "两国签署了协议",
    kind: "exact",
  },
];
