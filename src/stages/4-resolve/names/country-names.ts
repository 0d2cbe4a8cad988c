/** Countries and unions that news writes by more than one name. Names only: a people's name is no country's. */
const names: readonly (readonly string[])[] = [
  ["united states", "us", "usa", "united states of america"],
  ["united kingdom", "uk", "great britain", "britain"],
  ["european union", "eu"],
  ["united nations", "un"],
  ["united arab emirates", "uae"],
  ["soviet union", "ussr"],
  ["russia", "russian federation"],
  ["china", "people's republic of china", "prc"],
  ["north korea", "dprk"],
  ["south korea", "republic of korea"],
  ["turkey", "turkiye"],
  ["czech republic", "czechia"],
  ["myanmar", "burma"],
  ["ivory coast", "cote d'ivoire"],
  ["eswatini", "swaziland"],
  ["cape verde", "cabo verde"],
  ["democratic republic of congo", "democratic republic of the congo", "drc"],
];

const firstNames: ReadonlyMap<string, string> = new Map(
  names.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)),
);

/** One name for all of a country's, in folded words; the words themselves if it is known by one only. */
export function countryName(words: string): string {
  return firstNames.get(words) ?? words;
}
