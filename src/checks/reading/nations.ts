/** Countries with the words for their people and things, so that "Kazakh" carries "Kazakhstan". Words in lower case. */

/** One country a line; words of several parts are joined by a low line. */
const table = `
afghanistan afghan afghans|albania albanian albanians|algeria algerian algerians|andorra andorran|angola angolan angolans
argentina argentine argentinian argentines argentinians|armenia armenian armenians|australia australian australians aussie
austria austrian austrians|azerbaijan azerbaijani azeri azerbaijanis|bahamas bahamian|bahrain bahraini|bangladesh bangladeshi bangladeshis
barbados barbadian|belarus belarusian belarussian belarusians|belgium belgian belgians|belize belizean|benin beninese|bhutan bhutanese
bolivia bolivian bolivians|bosnia bosnian bosnians|botswana|brazil brazilian brazilians|brunei bruneian|bulgaria bulgarian bulgarians
burundi burundian|cambodia cambodian cambodians|cameroon cameroonian|canada canadian canadians|chad chadian|chile chilean chileans
china chinese prc|colombia colombian colombians|congo congolese drc|croatia croatian croatians croat croats|cuba cuban cubans|cyprus cypriot cypriots
czechia czech czechs|denmark danish dane danes|djibouti djiboutian|ecuador ecuadorian|egypt egyptian egyptians|eritrea eritrean
estonia estonian estonians|eswatini swaziland swazi|ethiopia ethiopian ethiopians|fiji fijian|finland finnish finn finns|france french frenchman frenchmen
gabon gabonese|gambia gambian|georgia georgian georgians|germany german germans|ghana ghanaian|greece greek greeks|greenland greenlandic
guatemala guatemalan|guinea guinean|guyana guyanese|haiti haitian haitians|honduras honduran|hungary hungarian hungarians|iceland icelandic
india indian indians|indonesia indonesian indonesians|iran iranian iranians|iraq iraqi iraqis|ireland irish irishman|israel israeli israelis
italy italian italians|jamaica jamaican|japan japanese|jordan jordanian jordanians|kazakhstan kazakh kazakhstani kazakhs|kenya kenyan kenyans
kosovo kosovar kosovan|kuwait kuwaiti|kyrgyzstan kyrgyz kyrgyzstani|laos lao laotian|latvia latvian latvians|lebanon lebanese|liberia liberian
libya libyan libyans|liechtenstein|lithuania lithuanian lithuanians|luxembourg luxembourgish|madagascar malagasy|malawi malawian|malaysia malaysian malaysians
maldives maldivian|mali malian|malta maltese|mauritania mauritanian|mauritius mauritian|mexico mexican mexicans|moldova moldovan moldovans
monaco monegasque|mongolia mongolian mongol mongols|montenegro montenegrin|morocco moroccan moroccans|mozambique mozambican|myanmar burma burmese
namibia namibian|nepal nepalese nepali|netherlands dutch holland dutchman|nicaragua nicaraguan|niger nigerien|nigeria nigerian nigerians
macedonia macedonian|norway norwegian norwegians|oman omani|pakistan pakistani pakistanis|palestine palestinian palestinians|panama panamanian
paraguay paraguayan|peru peruvian peruvians|philippines philippine filipino filipinos|poland polish pole poles|portugal portuguese|qatar qatari
romania romanian romanians|russia russian russians|rwanda rwandan|samoa samoan|senegal senegalese|serbia serbian serbians serb serbs|singapore singaporean
slovakia slovak slovakian slovaks|slovenia slovenian slovene|somalia somali somalis|spain spanish spaniard spaniards|sudan sudanese|suriname surinamese
sweden swedish swede swedes|switzerland swiss|syria syrian syrians|taiwan taiwanese|tajikistan tajik tajiks|tanzania tanzanian|thailand thai
tibet tibetan|togo togolese|tunisia tunisian|turkey turkish turk turks türkiye|turkmenistan turkmen|uganda ugandan|ukraine ukrainian ukrainians
uruguay uruguayan|uzbekistan uzbek uzbeks|venezuela venezuelan venezuelans|vietnam vietnamese|yemen yemeni yemenis|zambia zambian|zimbabwe zimbabwean
england english englishman englishmen|scotland scottish scot scots|wales welsh|chechnya chechen chechens|crimea crimean|kurdistan kurdish kurd kurds
africa african africans|asia asian asians|europe european europeans|antarctica antarctic|arabia arab arabs arabian arabic|saudi saudis
america american americans u.s us usa|britain british briton britons uk u.k|eurasia eurasian|soviet soviets ussr|eu`;

/** Names of countries in German and in their own language, after the English one. */
const otherNames = `
albania albanien|algeria algerien|argentina argentinien|armenia armenien|australia australien|austria österreich|azerbaijan aserbaidschan
bangladesh bangladesch|belarus weißrussland|belgium belgien belgique|bolivia bolivien|bosnia bosnien|brazil brasilien brasil|bulgaria bulgarien|canada kanada
colombia kolumbien|croatia kroatien hrvatska|cuba kuba|cyprus zypern|czechia tschechien|denmark dänemark danmark|egypt ägypten|estonia estland eesti
ethiopia äthiopien|finland finnland suomi|france frankreich|georgia georgien|germany deutschland allemagne|greece griechenland|hungary ungarn
india indien|indonesia indonesien|iraq irak|ireland irland|italy italien italia|jordan jordanien|kazakhstan kasachstan qazaqstan|kenya kenia|kyrgyzstan kirgisistan kirgistan
latvia lettland|lebanon libanon|libya libyen|lithuania litauen|luxembourg luxemburg|macedonia mazedonien nordmazedonien|mexico mexiko méxico|moldova moldau moldawien
mongolia mongolei|morocco marokko|netherlands niederlande niederlanden nederland|norway norwegen norge|philippines philippinen|poland polen polska|romania rumänien românia
russia russland rußland rossiya|serbia serbien srbija|singapore singapur|slovakia slowakei|slovenia slowenien|spain spanien españa|sweden schweden sverige
switzerland schweiz suisse svizzera|syria syrien|tajikistan tadschikistan|tanzania tansania|tunisia tunesien|turkey türkei türkiye|ukraine ukraina
uzbekistan usbekistan|yemen jemen|zambia sambia|zimbabwe simbabwe|africa afrika|asia asien|europe europa|eurasia eurasien|america amerika|britain großbritannien
scotland schottland|crimea krim|chechnya tschetschenien`;

const rowsOf = (rows: string): string[][] =>
  rows
    .trim()
    .split(/[|\n]/)
    .map((row) => row.split(" "));

const ownGroups: ReadonlyMap<string, number> = new Map(
  rowsOf(table).flatMap((row, index) => row.map((word) => [word, index] as const)),
);

const groups: ReadonlyMap<string, number> = new Map([
  ...rowsOf(otherNames).flatMap(([name, ...others]) => {
    const group = ownGroups.get(name ?? "");
    return group === undefined ? [] : others.map((word) => [word, group] as const);
  }),
  ...ownGroups,
]);

/** Words for parts of a country or for many countries: they exclude no country, and none excludes them. */
const regions = new Set(
  "africa african africans asia asian asians europe european europeans arabia arab arabs arabian arabic eurasia eurasian soviet soviets england english scotland scottish scot scots wales welsh britain british briton britons uk u.k ussr eu großbritannien schottland krim tschetschenien afrika asien europa eurasien amerika crimea crimean kurdistan kurdish chechnya chechen america".split(
    " ",
  ),
);

export const isRegion = (lower: string): boolean => regions.has(lower);

/** A number that is the same for all words of one country, or undefined. */
export function nationOf(lower: string): number | undefined {
  const isPlural = lower.endsWith("'") || lower.endsWith("’");
  return groups.get(isPlural ? lower.slice(0, -1) : lower);
}

/** Written names of several words, and the one word of the table that they mean. */
export const longNations: readonly (readonly [readonly string[], string])[] = [
  [["united", "states"], "america"],
  [["united", "kingdom"], "britain"],
  [["great", "britain"], "britain"],
  [["european", "union"], "eu"],
  [["soviet", "union"], "soviet"],
  [["czech", "republic"], "czechia"],
  [["saudi", "arabia"], "saudi"],
];
