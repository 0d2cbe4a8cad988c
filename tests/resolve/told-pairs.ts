/** Pairs of sentences from two reports of one event: which exclude each other, and which do not. Nothing of it happened. */

type Told = readonly [why: string, one: string, other: string];

/** Both cannot be true. */
export const rivals: readonly Told[] = [
  ["toll", "The cyclone killed 12 people in Orlan.", "The cyclone killed 15 people in Orlan."],
  [
    "toll far above a loose bound",
    "Twelve people died in Orlan.",
    "At least 30 people were killed in Orlan.",
  ],
  [
    "sum",
    "The repair of the harbour will cost $40 million.",
    "The repair of the harbour will cost $65 million.",
  ],
  [
    "sum, unit words",
    "The repair of the harbour will cost 40 million euros, the ministry said.",
    "The repair of the harbour will cost €65 million, the council said.",
  ],
  [
    "speed",
    "The winds reached 210 kilometres an hour in Orlan.",
    "The winds reached 260 kilometres an hour in Orlan.",
  ],
  [
    "day",
    "The talks will begin on Tuesday in Belmar.",
    "The talks will begin on Friday in Belmar.",
  ],
  [
    "date",
    "Parliament will vote on the aid bill on 4 March.",
    "Parliament will vote on the aid bill on 11 March.",
  ],
  [
    "denial",
    "The Tarsian navy sank the Dovan freighter.",
    "The Tarsian navy did not sink the Dovan freighter.",
  ],
  [
    "share",
    "Unemployment on the islands is 8.4 percent.",
    "Unemployment on the islands is 11.2 percent.",
  ],
  ["day of an event", "The dam at Orlan burst on Monday.", "The dam at Orlan burst on Sunday."],
  ["no", "The army used chemical shells in Orlan.", "The army used no chemical shells in Orlan."],
  ["count", "The company has 400 employees in Belmar.", "The company has 900 employees in Belmar."],
  ["passengers", "The vessel carried 61 passengers.", "The vessel carried 90 passengers."],
  [
    "votes",
    "The minister received 54 percent of the votes.",
    "The minister received 61 percent of the votes.",
  ],
];

/** Both may be true: other definitions, times, places, parts and roundings. */
export const noRivals: readonly Told[] = [
  [
    "same value",
    "The cyclone killed 12 people in Orlan.",
    "The cyclone killed twelve people in Orlan.",
  ],
  [
    "killed/injured",
    "The cyclone killed 12 people in Orlan.",
    "The cyclone injured 40 people in Orlan.",
  ],
  [
    "dead/homeless",
    "The cyclone left 12 people dead in Orlan.",
    "The cyclone left 40 people homeless in Orlan.",
  ],
  [
    "toll rises",
    "By Tuesday morning the cyclone had killed 12 people in Orlan.",
    "By Wednesday the cyclone had killed 15 people in Orlan.",
  ],
  [
    "hours",
    "By 6 a.m. the storm had killed 12 people in Orlan.",
    "By noon the storm had killed 15 people in Orlan.",
  ],
  [
    "gross/net",
    "The company made a gross profit of $40 million.",
    "The company made a net profit of $25 million.",
  ],
  [
    "revenue/profit",
    "The company reported revenue of $400 million.",
    "The company reported a profit of $25 million.",
  ],
  [
    "quarter/year",
    "The company had revenue of $400 million in the first quarter.",
    "The company had revenue of $1.5 billion for the full year.",
  ],
  ["per month/year", "The port earns $12 million a month.", "The port earns $144 million a year."],
  ["a day/a year", "The mine produces 40 tonnes a day.", "The mine produces 14,600 tonnes a year."],
  [
    "per year/in total",
    "The port earns $12 million a year.",
    "The port has earned $60 million in five years.",
  ],
  [
    "nominal/PPP",
    "The nominal economy of the islands is $40 billion.",
    "The economy of the islands is $65 billion at purchasing power parity.",
  ],
  [
    "supply/reserves",
    "Dovan has 62 percent of the world’s cobalt supply.",
    "Dovan has 40 percent of the world’s cobalt reserves.",
  ],
  ["turnout/votes", "Turnout in the vote was 62 percent.", "The party won 54 percent of the vote."],
  [
    "people/households",
    "The storm cut power to 1.2 million people.",
    "The storm cut power to 400,000 households.",
  ],
  [
    "rounded",
    "The storm destroyed about 40 percent of the crops in Orlan.",
    "The storm destroyed 39.6 percent of the crops in Orlan.",
  ],
  [
    "rounded without about",
    "The storm destroyed 40 percent of the crops in Orlan.",
    "The storm destroyed 39.6 percent of the crops in Orlan.",
  ],
  ["rounded", "The repair will cost $2 billion.", "The repair will cost $1.97 billion."],
  [
    "range",
    "Between 140 and 160 people were killed in Orlan.",
    "About 150 people were killed in Orlan.",
  ],
  [
    "range holds the value",
    "The repair will cost $140 million to $160 million.",
    "The repair will cost $150 million.",
  ],
  [
    "ranges overlap",
    "The repair will cost between $100 million and $150 million.",
    "The repair will cost between $120 million and $180 million.",
  ],
  ["km/mi", "The pipeline is 100 kilometres long.", "The pipeline is 62 miles long."],
  [
    "ha/acres",
    "The fire burned 1,000 hectares near Orlan.",
    "The fire burned 2,471 acres near Orlan.",
  ],
  [
    "part/whole",
    "The storm killed 12 people in the province of Orlan.",
    "The storm killed 40 people nationwide.",
  ],
  [
    "part/whole 2",
    "The storm destroyed 300 houses in the capital.",
    "The storm destroyed 1,900 houses across the country.",
  ],
  ["children/people", "The storm killed 3 children.", "The storm killed 12 people."],
  [
    "planned/done",
    "The government plans to build 400 houses.",
    "The government has built 120 houses.",
  ],
  ["ordered/delivered", "The navy ordered 12 frigates.", "The navy has received 4 frigates."],
  [
    "ordered/delivered 2",
    "The airline ordered 60 aircraft.",
    "The airline took delivery of 12 aircraft.",
  ],
  [
    "pledged/paid",
    "The bank pledged $400 million in aid.",
    "The bank paid out $90 million in aid.",
  ],
  ["at least holds", "The storm killed at least 12 people.", "The storm killed 14 people."],
  ["more than holds", "The storm killed more than 100 people.", "The storm killed 164 people."],
  ["up to holds", "Up to 500 people are missing.", "Some 210 people are missing."],
  ["nearly", "Nearly 200 people were injured in Orlan.", "198 people were injured in Orlan."],
  ["dozens", "Dozens of people were injured in Orlan.", "48 people were injured in Orlan."],
  ["part", "Five of the 12 dead were children.", "The storm killed 12 people."],
  ["increment", "The storm killed two more people on Tuesday.", "The storm killed 15 people."],
  ["increment 2", "Another 3 people died in Orlan.", "12 people died in Orlan."],
  [
    "exports/imports",
    "The exports of the islands rose 4 percent.",
    "The imports of the islands rose 9 percent.",
  ],
  ["months", "Inflation was 4 percent in March.", "Inflation was 6 percent in April."],
  ["years", "Inflation was 4 percent last year.", "Inflation was 6 percent this year."],
  ["years 2", "The company had 400 workers in 2019.", "The company had 900 workers in 2023."],
  [
    "base",
    "Exports rose 4 percent from a year earlier.",
    "Exports rose 9 percent from a month earlier.",
  ],
  ["core/headline", "Core inflation was 4 percent.", "Headline inflation was 6 percent."],
  ["shot down/launched", "The army said it had shot down 12 drones.", "Tarsia launched 40 drones."],
  ["nouns", "The army lost 12 soldiers.", "The army lost 40 tanks."],
  ["arrested/released", "The police arrested 12 people.", "The police released 40 people."],
  [
    "same day",
    "The trial will begin on Tuesday in Belmar.",
    "The trial began in Belmar on Tuesday.",
  ],
  [
    "German thousands",
    "Der Sturm tötete 1.200 Menschen in Orlan.",
    "Der Sturm tötete 1200 Menschen in Orlan.",
  ],
  [
    "German decimal",
    "Die Reparatur kostet 3,5 Milliarden Euro.",
    "Die Reparatur kostet 3.5 Milliarden Euro.",
  ],
  [
    "French thousands",
    "Le cyclone a tué 1 200 personnes à Orlan.",
    "Le cyclone a tué 1200 personnes à Orlan.",
  ],
  [
    "brutto/netto",
    "Die Reparatur kostet 3,5 Milliarden Euro brutto.",
    "Die Reparatur kostet 2,9 Milliarden Euro netto.",
  ],
  [
    "brut/net",
    "Le bénéfice brut est de 40 millions d’euros.",
    "Le bénéfice net est de 25 millions d’euros.",
  ],
  [
    "German dead/hurt",
    "Bei dem Sturm starben 12 Menschen in Orlan.",
    "Bei dem Sturm wurden 40 Menschen in Orlan verletzt.",
  ],
  [
    "French dead/hurt",
    "Le cyclone a fait 12 morts à Orlan.",
    "Le cyclone a fait 40 blessés à Orlan.",
  ],
  ["phases", "The first phase will cost $40 million.", "The second phase will cost $65 million."],
  [
    "other object",
    "The Tarsian navy sank the Dovan freighter.",
    "The Tarsian navy did not sink the Dovan tanker.",
  ],
  [
    "places",
    "Governor Tomas Iver said 14 people died in Orlan.",
    "Governor Tomas Iver said 3 people died in Pesk.",
  ],
  [
    "begin/end",
    "The talks will begin on Tuesday in Belmar.",
    "The talks will end on Friday in Belmar.",
  ],
  [
    "arrive/leave",
    "The minister arrived in Belmar on Tuesday.",
    "The minister left Belmar on Friday.",
  ],
  [
    "output/capacity",
    "The plant produces 400 megawatts.",
    "The plant has a capacity of 900 megawatts.",
  ],
  [
    "destination",
    "The islands export 40 percent of their fish to Tarsia.",
    "The islands export 25 percent of their fish to Kossen.",
  ],
  ["average/median", "The average wage is $900.", "The median wage is $700."],
  ["minimum/average", "The minimum wage is $400.", "The average wage is $900."],
  ["poll/vote", "The poll gave the party 40 percent.", "The party won 31 percent of the vote."],
  ["from-to", "The toll rose to 15 from 12.", "The toll rose to 15."],
  ["from-to development", "The toll rose to 15 from 12.", "The toll was 12."],
  [
    "currencies",
    "The repair will cost 40 million euros.",
    "The repair will cost 43 million dollars.",
  ],
  [
    "what may happen every day",
    "The Tarsian army shelled the harbour of Orlan on Tuesday.",
    "The Tarsian army shelled the harbour of Orlan on Friday.",
  ],
];
