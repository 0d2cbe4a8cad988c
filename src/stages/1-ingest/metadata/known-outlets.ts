/** Names of news outlets and agencies: to tell "told CNBC" from "told Tokayev". */

/** Agencies whose reports others print under a credit; each with the short forms that credits use. */
const agencies: Readonly<Record<string, readonly string[]>> = {
  Reuters: ["Reuters", "REUTERS"],
  "Associated Press": ["AP", "Associated Press", "The Associated Press"],
  "Agence France-Presse": ["AFP", "Agence France-Presse", "Agence France Presse"],
  dpa: ["dpa", "DPA", "Deutsche Presse-Agentur"],
  EFE: ["EFE"],
  ANSA: ["ANSA"],
  Xinhua: ["Xinhua", "Xinhua News Agency"],
  TASS: ["TASS", "Tass", "ITAR-TASS", "ТАСС"],
  Interfax: ["Interfax", "Интерфакс"],
  "RIA Novosti": ["RIA Novosti", "RIA", "РИА Новости"],
  Sputnik: ["Sputnik"],
  Bloomberg: ["Bloomberg", "Bloomberg News"],
  UPI: ["UPI", "United Press International"],
  "Press Trust of India": ["PTI", "Press Trust of India"],
  IANS: ["IANS"],
  ANI: ["ANI"],
  "Kyodo News": ["Kyodo", "Kyodo News"],
  Yonhap: ["Yonhap", "Yonhap News Agency"],
  "Anadolu Agency": ["AA", "Anadolu", "Anadolu Agency"],
  "PA Media": ["PA", "PA Media", "Press Association"],
  "Canadian Press": ["CP", "Canadian Press", "The Canadian Press"],
  AAP: ["AAP"],
  Ukrinform: ["Ukrinform"],
  Kazinform: ["Kazinform"],
  APA: ["APA"],
  Belga: ["Belga"],
};

const agencyByForm: ReadonlyMap<string, string> = new Map(
  Object.entries(agencies).flatMap(([name, forms]) => forms.map((form) => [form, name] as const)),
);

/** Outlets whose names do not show what they are. */
const outlets: ReadonlySet<string> = new Set(
  (
    "CNBC,CNN,BBC,NBC,ABC,CBS,MSNBC,NPR,PBS,NHK,CGTN,CCTV,RT,DW,ARD,ZDF,ORF,RTE,CBC,SBS,TRT,RFI,RFE/RL,RFA,VOA,TVP,TVN,NTV,WION,NDTV,SCMP," +
    "Al Jazeera,Al Arabiya,Al-Monitor,Politico,POLITICO,Axios,Newsweek,Forbes,Fortune,Time,TIME,The Economist,The Atlantic,The New Yorker,Vox,Vice," +
    "Foreign Policy,Foreign Affairs,The Diplomat,The Hill,The Intercept,Euronews,Eurasianet,Meduza,Kommersant,Vedomosti,Izvestia,RBC,Novaya Gazeta,Kyiv Independent," +
    "The Guardian,The Independent,The Telegraph,The Times,Le Monde,Le Figaro,Libération,Die Welt,Die Zeit,Der Spiegel,Spiegel,Bild,El País,El Mundo,La Stampa,Corriere della Sera," +
    "Haaretz,Nikkei,Nikkei Asia,Asahi,Mainichi,Yomiuri,Caixin,Global Times,Dawn,The Hindu,Hürriyet,Zakon.kz,Tengrinews,Vlast,Fox News,Sky News,MarketWatch,Barron’s,ProPublica"
  ).split(","),
);

const outletEnding =
  /\b(?:News|Times|Post|Journal|TV|Television|Radio|Press|Daily|Herald|Tribune|Guardian|Telegraph|Gazette|Chronicle|Observer|Magazine|Review|Weekly|Broadcasting|Newspaper|Courier|Mirror|Bulletin|Dispatch|Inquirer|Examiner|Monitor|Standard|Pravda|Gazeta|Zeitung|Shimbun|News Agency|Service)$/;

/** The full name of a wire agency, by any form that a credit uses. */
export function agencyName(form: string): string | undefined {
  return agencyByForm.get(form);
}

/** Forms of agencies that may stand in a credit, longest first. */
export const agencyForms: readonly string[] = [...agencyByForm.keys()].toSorted(
  (one, other) => other.length - one.length,
);

export function isOutlet(name: string): boolean {
  const bare = name.replace(/^[Tt]he /, "");
  return (
    agencyByForm.has(name) || outlets.has(name) || outlets.has(bare) || outletEnding.test(bare)
  );
}

/** Last words of papers' names that are as often something else; beside an author or a day they are a paper's. */
const paperEnding =
  /\b(?:Advertiser|Agency|Argus|Business|Bugle|Digest|Echo|Enterprise|Express|Globe|Insider|Ledger|Line|Mail|Mercury|Newswire|Online|Record|Register|Report|Reporter|Sentinel|Star|Sun|Today|Voice|Wire|World)$/u;

/** "Coastwire", "Hafenzeitung": a paper's name in one word. */
const paperWord =
  /^\p{Lu}[\p{L}-]{2,}(?:wire|news|times|media|radio|gazette|tribune|zeitung|blatt)$/iu;

/** "Radio Sable". */
const broadcaster = /^(?:Radio|Rádio|TV) \p{Lu}/u;

/** "World News", "Press Release": parts of a paper, and kinds of what it prints. */
const section =
  /^(?:Breaking|Business|City|Economic|Energy|Foreign|General|Health|Home|International|Latest|Live|Local|Market|National|Political|Press|Regional|Science|Special|Sports?|Tech|Technology|Top|Weather|World) (?:News|Report|Review|Business|Today|Service|Online|World)$/u;

/** Is it a paper, where it stands beside an author or a day? */
export const isPaper = (name: string): boolean =>
  !section.test(name) &&
  (isOutlet(name) ||
    paperWord.test(name) ||
    broadcaster.test(name) ||
    (name.includes(" ") && paperEnding.test(name)));
