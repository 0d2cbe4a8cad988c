/** Towns that go by several names, in English and German: "Kiev" carries Kyiv, "Moskau" carries Moscow. Words in lower case. */

/** One town a line; spellings that fold alike need no line. */
const table = `
kyiv kiev kiew|kharkiv kharkov charkiw charkow|odesa odessa|lviv lvov lwiw lemberg|dnipro dnepr|chernobyl chornobyl tschernobyl|chisinau kishinev kischinau
moscow moskau moskva|vladivostok wladiwostok|kaliningrad königsberg|tbilisi tiflis|yerevan erevan eriwan jerewan|tashkent taschkent|bishkek bischkek
dushanbe duschanbe|ashgabat aschgabat|beijing peking|guangzhou kanton canton|nanjing nanking|mumbai bombay|kolkata calcutta kalkutta|chennai madras
bengaluru bangalore|yangon rangoon rangun|tehran teheran|damascus damaskus|baghdad bagdad|mecca mekka|riyadh riad|cairo kairo|tripoli tripolis|algiers algier
havana havanna|tokyo tokio|seoul söul|pyongyang pjöngjang|geneva genf genève|zurich zürich|bern berne|vienna wien|munich münchen
cologne köln|nuremberg nürnberg|hanover hannover|brunswick braunschweig|rome rom roma|milan mailand milano|venice venedig venezia|florence florenz firenze
naples neapel napoli|turin torino|genoa genua genova|brussels brüssel bruxelles|antwerp antwerpen|hague haag|lisbon lissabon lisboa|seville sevilla
copenhagen kopenhagen københavn|gothenburg göteborg|warsaw warschau warszawa|krakow cracow krakau kraków|gdansk danzig gdańsk|wroclaw breslau wrocław|prague prag praha
bratislava pressburg|athens athen|thessaloniki saloniki|belgrade belgrad beograd|bucharest bukarest|sofia sofija|vilnius wilna|nicosia nikosia|strasbourg straßburg`;

const otherNames: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const names = row.split(" ");
      return names.map((name) => [name, names] as const);
    }),
);

/** True if one of the words is another name of the same town. */
export const hasOtherName = (lower: string, words: ReadonlySet<string>): boolean =>
  otherNames.get(lower)?.some((other) => words.has(other)) === true;
