/** For every check, wrong statements that it alone catches: where it is gone, they get through stage 3. */
export type MutantCase = Readonly<{
  check: string;
  quote: string;
  said: string;
  /** What may be said instead; the quote itself if nothing is given. */
  right?: string;
}>;

export const mutantCases: readonly MutantCase[] = [
  {
    check: "numbers",
    quote: "The dam holds 43 million tonnes of water.",
    said: "The dam holds 34 million tonnes of water.",
  },
  {
    check: "numbers",
    quote: "Some 71% of voters in Belmar backed the bridge.",
    said: "Some 17% of voters in Belmar backed the bridge.",
  },
  {
    check: "numbers",
    quote: "The ferry line lost 3.5 million crowns.",
    said: "The ferry line lost 3.5 billion crowns.",
  },
  {
    check: "numbers",
    quote: "The wind farm supplies 140,000 homes in Belmar.",
    said: "The wind farm supplies 140,000 factories in Belmar.",
  },
  {
    check: "numbers",
    quote: "The fund will lend the island states 40 million crowns.",
    said: "Each island state will get 40 million crowns.",
    right: "The island states will get 40 million crowns.",
  },
  {
    check: "dates",
    quote: "The ministers of both states met in Orlan on Thursday.",
    said: "The ministers of both states met in Orlan on Tuesday.",
  },
  {
    check: "dates",
    quote: "The bridge was opened in March 2019 by the governor.",
    said: "The bridge was opened in March 2009 by the governor.",
  },
  {
    check: "dates",
    quote: "The treaty was signed on 4 May in Pesk.",
    said: "The treaty was signed on 14 May in Pesk.",
  },
  {
    check: "names",
    quote: "Governor Iver opened the bridge in Orlan.",
    said: "Governor Tomas Iver opened the bridge in Orlan.",
  },
  {
    check: "names",
    quote: "Norway will deliver boats to Peru in spring.",
    said: "Denmark will deliver boats to Peru in spring.",
  },
  {
    check: "names",
    quote: "The factory belongs to the Orion Group of Belmar.",
    said: "The factory belongs to the Castell Group of Belmar.",
  },
  {
    check: "negation",
    quote: "The ferry did not sail to Pesk in the storm.",
    said: "The ferry sailed to Pesk in the storm.",
  },
  {
    check: "negation",
    quote: "The dam in Orlan is safe, engineers found.",
    said: "The dam in Orlan is not safe, engineers found.",
  },
  {
    check: "negation",
    quote: "The council never approved the tunnel under the bay.",
    said: "The council approved the tunnel under the bay.",
  },
  {
    check: "modality",
    quote: "Several agreements are expected to be signed during the visit.",
    said: "Several agreements were signed during the visit.",
  },
  {
    check: "modality",
    quote: "The navy plans to build a lighthouse on the island.",
    said: "The navy built a lighthouse on the island.",
  },
  {
    check: "modality",
    quote: "The captain allegedly took bribes from the shipping line.",
    said: "The captain took bribes from the shipping line.",
  },
  {
    check: "attribution",
    quote:
      "“The bridge will hold through every winter,” Iver said. Harn spoke of the ferries and their crews.",
    said: "Harn said that the bridge will hold through every winter.",
    right: "Iver said that the bridge will hold through every winter.",
  },
  {
    check: "attribution",
    quote: "Harn said that the ferries need new engines. Iver said that the bridge needs paint.",
    said: "Iver said that the ferries need new engines.",
  },
  {
    check: "attribution",
    quote:
      "“Fishing rights come before everything else,” Solen told Korb in the capital on Monday.",
    said: "Korb said that fishing rights come before everything else.",
  },
  {
    check: "quotation",
    quote: "Iver called the visit “useful and friendly”.",
    said: "Iver called the visit “friendly and useful”.",
  },
  {
    check: "quotation",
    quote: "Harn praised the old ties between the two ports.",
    said: "Harn praised the “ancient ties” between the two ports.",
  },
  {
    check: "quotation",
    quote: "The council says that the bridge is safe.",
    said: "The council says that the bridge is “perfectly safe”.",
  },
  {
    check: "comparatives",
    quote: "Tarsia is a producer of copper.",
    said: "Tarsia is the largest producer of copper.",
  },
  {
    check: "comparatives",
    quote: "The island will build a nuclear plant.",
    said: "The island will build its first nuclear plant.",
  },
  {
    check: "comparatives",
    quote: "It was a deep crisis for the ferry line.",
    said: "It was the deepest crisis for the ferry line.",
  },
  {
    check: "roles",
    quote: "Iver opened the bridge, while Harn inspected the customs house.",
    said: "Harn opened the bridge.",
    right: "Iver opened the bridge.",
  },
  {
    check: "roles",
    quote: "Solen’s journey followed Verin’s trip, which ended in a fishing deal.",
    said: "Solen’s journey ended in a fishing deal.",
    right: "Verin’s trip ended in a fishing deal.",
  },
  {
    check: "roles",
    quote: "Norway delivered boats to Peru, and Chile paid for the engines.",
    said: "Chile delivered boats to Peru.",
    right: "Norway delivered boats to Peru.",
  },
  {
    check: "roles",
    quote: "Norway delivered boats to Peru, and Chile paid for the engines.",
    said: "Norway delivered boats to Chile.",
    right: "Chile paid for the engines.",
  },
];
