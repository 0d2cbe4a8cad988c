/** Where quotes belong: the table that several tests replay under other conditions. `«` and `»` mark the place. */
export type AnchorCase = Readonly<{
  where: string;
  marked: string;
  quote: string;
  near?: number;
  kind: "exact" | "folded" | "close";
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
    marked: "ban«ana»",
    quote: "ana",
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
    kind: "close",
  },
  {
    where: "Chinese without spaces",
    marked: "报道称«两国签署了协议»。",
    quote: "两国签署了协议",
    kind: "exact",
  },
];

/** What must not be placed, and why. */
export const lostCases: readonly Readonly<{
  when: string;
  text: string;
  quote: string;
  reason: "absent" | "ambiguous" | "altered";
}>[] = [
  { when: "it is absent", text: "Revenue rose 4%.", quote: "fell", reason: "absent" },
  { when: "it occurs twice and nothing chooses", text: "up, up", quote: "up", reason: "ambiguous" },
  {
    when: "it occurs twice but for its marks",
    text: "“up now”, ‘up now’",
    quote: '"up now"',
    reason: "ambiguous",
  },
  {
    when: "it is a part of a number",
    text: "It rose 45 points.",
    quote: "rose 4",
    reason: "absent",
  },
  {
    when: "it is a part of a decimal",
    text: "It rose to 4.5 points.",
    quote: "rose to 4",
    reason: "altered",
  },
  {
    when: "a figure differs",
    text: "Exports rose by 14 points in two years.",
    quote: "Exports rose by 15 points in two years.",
    reason: "altered",
  },
  {
    when: "a figure in letters differs",
    text: "Exports rose in five of the regions.",
    quote: "Exports rose in six of the regions.",
    reason: "altered",
  },
  {
    when: "a unit differs",
    text: "They lent some 3.5 billion dollars there.",
    quote: "They lent some 3.5 million dollars there.",
    reason: "altered",
  },
  {
    when: "a name differs",
    text: "Yesterday minister Abenov met the panel.",
    quote: "Yesterday minister Okoro met the panel.",
    reason: "altered",
  },
  {
    when: "a name differs by a letter",
    text: "Yesterday minister Hansen met the panel.",
    quote: "Yesterday minister Hanson met the panel.",
    reason: "altered",
  },
  {
    when: "a name at its start differs",
    text: "Abenov met the whole panel there.",
    quote: "Okoro met the whole panel there.",
    reason: "altered",
  },
  {
    when: "a negation is put in",
    text: "The panel will meet the two parties.",
    quote: "The panel will not meet the two parties.",
    reason: "altered",
  },
  {
    when: "a negation is left out",
    text: "The panel did not meet the two parties.",
    quote: "The panel did meet the two parties.",
    reason: "altered",
  },
  {
    when: "a contraction hides a negation",
    text: "The panel can't meet both parties.",
    quote: "The panel can meet both parties.",
    reason: "altered",
  },
  {
    when: "a contraction of a common word hides a negation",
    text: "The panel isn't meeting both parties.",
    quote: "The panel is meeting both parties.",
    reason: "altered",
  },
  {
    when: "a prefix turns a word round",
    text: "They called the whole vote illegal there.",
    quote: "They called the whole vote legal there.",
    reason: "altered",
  },
  {
    when: "what is planned is said to be done",
    text: "The panel may meet both parties.",
    quote: "The panel will meet both parties.",
    reason: "altered",
  },
  {
    when: "an ellipsis hides a negation",
    text: "The firm said it did not pay the bribe.",
    quote: "The firm said … pay the bribe",
    reason: "altered",
  },
  {
    when: "its pieces stand in another order",
    text: "The panel met, and then all agreed.",
    quote: "then all agreed … The panel met",
    reason: "absent",
  },
  {
    when: "its words stand there in another order",
    text: "the panel met the old party in the hall",
    quote: "hall the in party old the met panel",
    reason: "absent",
  },
  {
    when: "it is a paraphrase",
    text: "Leaders promised closer economic cooperation.",
    quote: "Both presidents vowed to deepen their business ties",
    reason: "absent",
  },
  { when: "it has no letter in it", text: "Up, up and away", quote: "…", reason: "absent" },
];
