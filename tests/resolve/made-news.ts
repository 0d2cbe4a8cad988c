/** Small made news for the tests: nothing of it happened. */

/** Two visits of one king to one country, told apart by what accompanied them. */
export const visitAfterQueen = [
  {
    name: "visit-1.txt",
    text: "King Aldo Verin was in Tarsia on Thursday, a week after Queen Mira Solen visited the island state. He held talks with President Ena Korb in the capital about fishing rights and harbour fees. The two neighbours share a long border at sea.",
  },
  {
    name: "visit-2.txt",
    text: "King Aldo Verin arrived in Tarsia for talks with President Ena Korb. His journey followed Queen Mira Solen’s trip, which ended in a fishing deal. Tarsia wants lower harbour fees from its neighbour.",
  },
];
export const visitWithLeague = [
  {
    name: "visit-3.txt",
    text: "King Aldo Verin has begun a state visit to Tarsia and met President Ena Korb. The visit of King Aldo Verin coincides with a summit of the Northern Sea League (NSL), attended by six heads of state. A new lighthouse is on the agenda in Tarsia.",
  },
  {
    name: "visit-4.txt",
    text: "King Aldo Verin’s two-day visit to Tarsia starts on Wednesday with a dinner given by President Ena Korb. Harbour fees will be on the table. On Thursday the NSL summit will discuss the lighthouse that Tarsia wants to build.",
  },
];
/** A report of a visit by the king to Tarsia that says nothing of what accompanied it. */
export const visitUnplaced = {
  name: "visit-5.txt",
  text: "King Aldo Verin was in Tarsia on Thursday. President Ena Korb called the talks useful. Fishing rights and harbour fees divide the two neighbours, which share a long border at sea.",
};

export const quakeInOrlan = [
  {
    name: "quake-1.txt",
    text: "An earthquake of magnitude 6.1 struck the Orlan valley on Monday night, killing 12 people. Rescue teams from Belmar dug through the rubble of the school in Orlan. The governor, Tomas Iver, asked for tents and blankets.",
  },
  {
    name: "quake-2.txt",
    text: "Twelve people died when an earthquake of magnitude 6.1 hit the Orlan valley late on Monday, Governor Tomas Iver said. Rescue teams from Belmar searched a school in Orlan for survivors. Tents and blankets are needed.",
  },
];
export const quakeInPesk = [
  {
    name: "quake-3.txt",
    text: "An earthquake of magnitude 5.4 shook the port of Pesk on Saturday and destroyed the old customs house. Nobody was hurt, Mayor Lida Harn said. Ferries to the Dovan islands were cancelled until the quay is inspected.",
  },
  {
    name: "quake-4.txt",
    text: "The old customs house of Pesk collapsed in a magnitude 5.4 earthquake on Saturday. Mayor Lida Harn said there were no injuries. The quay must be inspected before ferries to the Dovan islands sail again.",
  },
];
/** An anniversary piece: the same place and kind of event, years ago. */
export const quakeAnniversary = {
  name: "quake-5.txt",
  text: "Forty years ago a wall of mud buried the market of Orlan. Painter Suri Malk, who lost her brother in the disaster, opened an exhibition of charcoal drawings in the museum. She has painted the church tower every spring since 1984.",
};
