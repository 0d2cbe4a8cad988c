import type { Story } from "./stories.ts";

/** Stories of offices and agreements. */
export const politics: readonly Story[] = [
  {
    kind: "visit",
    tollIn: [],
    things: ["a fishing treaty", "a gas pipeline", "a border tunnel", "a satellite station"],
    tellings: [
      (s) =>
        `President ${s.person} arrived in ${s.place} on ${s.day} for talks about ${s.thing}. The host, Prime Minister ${s.witness}, met the guest at the airport of ${s.other}. Both sides expect to sign ${s.sum} contracts. Farmers blocked a road in protest against cheap imports.`,
      (s) =>
        `${s.thing.replace(/^a /, "A ")} tops the agenda as ${s.person} visits ${s.place} this week. Prime Minister ${s.witness} called the guest, who landed at ${s.other} on ${s.day}, a friend in hard years. Opposition members boycotted the state dinner. A joint statement is planned.`,
      (s) =>
        `In ${s.place}, shopkeepers hung out flags for the state visit of President ${s.person}. Behind closed doors the talk with ${s.witness} was of ${s.thing} and of debts left over from the last accord. The presidential aircraft is parked at ${s.other} until ${s.day}.`,
      (s) =>
        `Hosting ${s.person} is a gamble for ${s.witness}, whose party lost two by-elections over ${s.thing}. Crowds in ${s.place} were thin on ${s.day}. The head of state flew in by way of ${s.other}, with bankers and a choir in tow.`,
    ],
  },
  {
    kind: "strike",
    tollIn: [],
    things: ["tram drivers", "nurses", "dockers", "teachers"],
    tellings: [
      (s) =>
        `Some ${s.hurt * 100} ${s.thing} in ${s.place} walked out on ${s.day} over pay, their union leader ${s.person} said. They ask for ${s.sum} crowns more a week. Mayor ${s.witness} urged both sides to talk. Marchers from ${s.other} joined the rally on the main square.`,
      (s) =>
        `The walkout of ${s.thing} in ${s.place}, which began on ${s.day}, enters a second day without an offer. “We will not go back for promises,” said ${s.person} of the union. Mayor ${s.witness} says the city has no money. Volunteers came from ${s.other} to keep emergency services going.`,
      (s) =>
        `Residents of ${s.place} improvised as ${s.thing} stayed out. A mediator from ${s.other} will see union leader ${s.person} and Mayor ${s.witness} in separate rooms. A weekly rise of ${s.sum} crowns is on the table since ${s.day}, according to two people who know the talks.`,
      (s) =>
        `Sympathy for the ${s.thing} of ${s.place} is wearing thin, a poll suggests. ${s.person} promised members a fund for lost wages on ${s.day}; the money comes from sister unions in ${s.other}. City hall, under ${s.witness}, has hired lawyers.`,
    ],
  },
  {
    kind: "court",
    tollIn: [],
    things: ["bribery", "tax fraud", "arms smuggling", "forgery"],
    tellings: [
      (s) =>
        `A court in ${s.place} sentenced former minister ${s.person} to ${(s.dead % 9) + 3} years in prison for ${s.thing} on ${s.day}. Judge ${s.witness} said the accused had betrayed the voters of ${s.other}. The defence announced an appeal. Supporters sang outside the building.`,
      (s) =>
        `${s.person} goes to prison. Judge ${s.witness} found the former minister guilty of ${s.thing} at the end of a trial that kept ${s.place} busy for a year. The verdict of ${s.day} names ${s.sum} million crowns that vanished from the budget of ${s.other}. Lawyers will appeal.`,
      (s) =>
        `In ${s.other}, where ${s.person} once won every vote, the conviction for ${s.thing} surprised nobody. The former minister listened to Judge ${s.witness} in ${s.place} on ${s.day} without a word. An appeal could take two years.`,
      (s) =>
        `How did ${s.person} get away with ${s.thing} for so long? Clerks in ${s.place} signed what they were given, ${s.witness} noted when handing down the sentence on ${s.day}. Auditors from ${s.other} had raised the alarm in a letter that was filed and forgotten.`,
    ],
  },
];
