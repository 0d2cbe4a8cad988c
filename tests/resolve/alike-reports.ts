/** Two reports each, alike in their words: of one event or of two. Nothing of it happened. */

type Reports = readonly [
  why: string,
  one: string,
  other: string,
  published?: string,
  publishedOther?: string,
];

export const oneEvent: readonly Reports[] = [
  [
    "one quake, rising toll",
    "An earthquake of magnitude 6.1 struck Orlan on Monday, killing at least 12 people. Rescue teams dug through rubble.",
    "The earthquake that struck Orlan on Monday killed at least 54 people, officials said. Rescue teams still dig through rubble.",
  ],
  [
    "one quake, magnitude revised",
    "An earthquake of magnitude 6.1 struck Orlan on Monday, killing 12 people. Rescue teams dug through rubble.",
    "A magnitude 5.9 earthquake struck Orlan on Monday and killed 12 people. Rescue teams searched the rubble.",
  ],
  [
    "summit, two days",
    "Leaders of the Northern Sea League opened a summit in Belmar on Thursday with talks on fishing quotas. President Ena Korb hosts them.",
    "Leaders of the Northern Sea League ended their summit in Belmar on Friday with a deal on fishing quotas, host President Ena Korb said.",
  ],
  [
    "one hostage deal, two papers",
    "Rebels in Dovan freed 12 hostages on Monday under a deal brokered by Kossen. The nurses were flown to Belmar.",
    "Twelve nurses held hostage by rebels in Dovan were released on Monday and flown to Belmar after Kossen brokered a deal.",
  ],
  [
    "one protest, two papers",
    "Thousands protested in Belmar on Saturday against the pension law. Police used tear gas near the parliament.",
    "Police fired tear gas near the parliament in Belmar on Saturday as thousands protested against the pension law.",
  ],
  [
    "one trial verdict, two papers",
    "A court in Belmar sentenced Taro Lind to nine years for fraud on Friday. Judge Ida Moll called the former banker ruthless.",
    "Former banker Taro Lind was jailed for nine years on Friday. “You were ruthless,” Judge Ida Moll told him in the Belmar court.",
  ],
  [
    "one flood, two papers",
    "Floods in Orlan killed 12 people on Monday after the Sene burst its banks. Rescue teams used boats.",
    "The Sene burst its banks in Orlan on Monday. Twelve people drowned in the floods, rescue teams said.",
  ],
];

export const twoEvents: readonly Reports[] = [
  [
    "two mills burn in one week, and the later report recalls the first: place and day",
    "A fire destroyed a cotton mill in Orlan on Monday, and four workers died. Fire chief Ada Sten said dust had caught fire.",
    "A fire on Wednesday at a cotton mill in Pesk injured two workers. It was the second after Monday's mill fire in Orlan, in which four workers died. Fire chief Ada Sten sent two engines.",
    "2021-03-04",
    "2021-03-05",
  ],
  [
    "two visits: dates",
    "King Aldo Verin arrived in Tarsia on 4 March 2021 for talks with President Ena Korb about harbour fees.",
    "King Aldo Verin arrived in Tarsia on 9 June 2023 for talks with President Ena Korb about harbour fees.",
  ],
  [
    "two quakes in one country: places",
    "An earthquake of magnitude 6.1 struck near Orlan in Tarsia on Monday, killing 12 people. Rescue teams dug through rubble.",
    "An earthquake of magnitude 5.4 struck near Pesk in Tarsia on Monday, killing 3 people. Rescue teams dug through rubble.",
  ],
  [
    "two quakes in one town: dates",
    "An earthquake of magnitude 6.1 struck Orlan on 4 March 2021, killing 12 people. Rescue teams dug through rubble.",
    "An earthquake of magnitude 5.8 struck Orlan on 17 May 2021, killing 12 people. Rescue teams dug through rubble.",
  ],
  [
    "same strike count, other date",
    "Russet drones struck the port of Pesk on Monday night, killing 7 people, the governor said. A grain store burned.",
    "Russet drones struck the port of Pesk on Friday night, killing 7 people, the governor said. A fuel tank burned.",
    "2024-05-07",
    "2024-05-18",
  ],
  [
    "air strikes in two cities, same count",
    "An air strike on Orlan killed 7 people on Monday, the army said. A market was hit.",
    "An air strike on Pesk killed 7 people on Monday, the army said. A school was hit.",
  ],
  [
    "annual summit, years",
    "Leaders of the Northern Sea League met for their annual summit in Belmar in May 2021 and agreed on fishing quotas.",
    "Leaders of the Northern Sea League met for their annual summit in Belmar in May 2022 and agreed on harbour fees.",
  ],
  [
    "two elections, countries",
    "Voters in Tarsia elected Ena Korb president on Sunday with 54 percent of the vote. Turnout was 61 percent.",
    "Voters in Kossen elected Olm Baran president on Sunday with 54 percent of the vote. Turnout was 58 percent.",
  ],
  [
    "two elections, rounds",
    "Ena Korb and Taro Lind advanced to a runoff after the first round of the presidential election in Tarsia on Sunday 7 April.",
    "Ena Korb won the runoff of the presidential election in Tarsia on Sunday 21 April, beating Taro Lind.",
  ],
  [
    "two hostage deals",
    "Rebels in Dovan freed 12 hostages on Monday under a deal brokered by Kossen. The nurses were flown to Belmar.",
    "Rebels in Dovan freed 4 hostages on Friday under a deal brokered by Tarsia. The engineers were flown to Pesk.",
    "2024-05-07",
    "2024-06-15",
  ],
  [
    "two court hearings of one case",
    "A court in Belmar charged Taro Lind with fraud on Monday. Judge Ida Moll refused bail to the former banker.",
    "A court in Belmar sentenced Taro Lind to nine years for fraud on Friday. Judge Ida Moll called the former banker ruthless.",
    "2023-02-07",
    "2024-06-15",
  ],
  [
    "two coups",
    "Soldiers seized power in Dovan on Monday and detained President Suri Malk. Borders were closed.",
    "Soldiers seized power in Kossen on Monday and detained President Olm Baran. Borders were closed.",
  ],
  [
    "two launches",
    "Tarsia launched the weather satellite Merel-1 from Pesk on Monday. The rocket reached orbit.",
    "Tarsia launched the weather satellite Merel-2 from Pesk on Friday. The rocket reached orbit.",
    "2024-01-02",
    "2024-09-21",
  ],
  [
    "two ferries",
    "The ferry Alba sank off Orlan on Monday with 61 people aboard. Nine bodies were recovered.",
    "The ferry Corvo sank off Pesk on Monday with 80 people aboard. Nine bodies were recovered.",
  ],
  [
    "two resignations",
    "Finance Minister Ida Moll of Tarsia resigned on Monday over a budget dispute.",
    "Finance Minister Taro Lind of Kossen resigned on Monday over a budget dispute.",
  ],
  [
    "two protests",
    "Thousands protested in Belmar on Saturday against the pension law. Police used tear gas.",
    "Thousands protested in Orlan on Saturday against the fishing quotas. Police used tear gas.",
  ],
  [
    "two rate decisions",
    "The central bank of Tarsia raised its key rate to 4.5 percent on Thursday, citing inflation.",
    "The central bank of Tarsia cut its key rate to 4.0 percent on Thursday, citing weak growth.",
    "2023-03-10",
    "2024-03-15",
  ],
];
