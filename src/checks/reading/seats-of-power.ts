/** Seats of power that stand for a country: "Moscow banned" is what Russia did. Words in lower case. */
import { nationOf } from "./nations.ts";

/** A seat and the country it speaks for, as the table of nations writes it. */
const table = `
kabul afghanistan|tirana albania|algiers algeria|canberra australia|vienna austria|baku azerbaijan|dhaka bangladesh|minsk belarus|brussels belgium
brasilia brazil|sofia bulgaria|ottawa canada|beijing china|peking china|bogota colombia|zagreb croatia|havana cuba|prague czechia|copenhagen denmark
cairo egypt|tallinn estonia|helsinki finland|paris france|elysee france|élysée france|tbilisi georgia|berlin germany|athens greece|budapest hungary
delhi india|jakarta indonesia|tehran iran|teheran iran|baghdad iraq|dublin ireland|jerusalem israel|rome italy|tokyo japan|amman jordan
astana kazakhstan|nairobi kenya|pristina kosovo|bishkek kyrgyzstan|riga latvia|beirut lebanon|tripoli libya|vilnius lithuania|skopje macedonia
chisinau moldova|rabat morocco|kathmandu nepal|hague netherlands|oslo norway|islamabad pakistan|ramallah palestine|manila philippines|warsaw poland
lisbon portugal|doha qatar|bucharest romania|moscow russia|kremlin russia|kigali rwanda|riyadh saudi|belgrade serbia|bratislava slovakia
ljubljana slovenia|mogadishu somalia|seoul korea|madrid spain|khartoum sudan|stockholm sweden|bern switzerland|damascus syria|taipei taiwan
dushanbe tajikistan|bangkok thailand|tunis tunisia|ankara turkey|ashgabat turkmenistan|kyiv ukraine|kiev ukraine|london uk|tashkent uzbekistan
caracas venezuela|hanoi vietnam|washington us|pentagon us|sanaa yemen|yerevan armenia`;

const seats: ReadonlyMap<string, number> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const [seat = "", country = ""] = row.split(" ");
      const nation = nationOf(country);
      return nation === undefined ? [] : [[seat, nation] as const];
    }),
);

/** The number of the country that a word names or stands for, or undefined. */
export const powerOf = (lower: string): number | undefined => nationOf(lower) ?? seats.get(lower);
