/** Words that are numbers, scales, fractions, currencies and units. English, and what news needs of German, French, Spanish and Russian. */

const rows = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [name = "", value = "0"] = pair.split(":");
        return [name, Number(value)] as const;
      }),
  );

export const cardinals = rows(`
  zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13
  fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50
  sixty:60 seventy:70 eighty:80 ninety:90 dozen:12
  zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 dreizehn:13 vierzehn:14 fünfzehn:15
  sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90
  deux:2 trois:3 quatre:4 cinq:5 huit:8 neuf:9 onze:11 douze:12 quinze:15 vingt:20 trente:30 quarante:40 cinquante:50
  tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 doce:12 quince:15 veinte:20 treinta:30 cuarenta:40 cincuenta:50
  два:2 две:2 три:3 четыре:4 пять:5 шесть:6 семь:7 восемь:8 девять:9 десять:10 двенадцать:12 двадцать:20 тридцать:30 сорок:40 пятьдесят:50`);

export const ordinals = rows(`
  first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12
  thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20
  thirtieth:30 fortieth:40 fiftieth:50 hundredth:100`);

/** Factors of a number before them. The short ones only stand glued to digits or after money. */
export const scales = rows(`
  hundred:1e2 thousand:1e3 million:1e6 millions:1e6 billion:1e9 billions:1e9 trillion:1e12 trillions:1e12 lakh:1e5 crore:1e7
  bn:1e9 mn:1e6 mln:1e6 tn:1e12 trn:1e12
  hundert:1e2 tausend:1e3 millionen:1e6 mio:1e6 milliarde:1e9 milliarden:1e9 mrd:1e9 billionen:1e12
  milliard:1e9 milliards:1e9 mille:1e3 mil:1e3 millón:1e6 millones:1e6
  тыс:1e3 тысяча:1e3 тысячи:1e3 тысяч:1e3 млн:1e6 миллион:1e6 миллиона:1e6 миллионов:1e6
  млрд:1e9 миллиард:1e9 миллиарда:1e9 миллиардов:1e9 трлн:1e12`);
export const gluedScales = rows("k:1e3 m:1e6 b:1e9 bn:1e9 mn:1e6 t:1e12 tn:1e12");

export const fractions = rows(`
  half:0.5 halves:0.5 third:0.3333 thirds:0.3333 quarter:0.25 quarters:0.25 fourth:0.25 fourths:0.25 fifth:0.2 fifths:0.2
  sixth:0.1667 sixths:0.1667 eighth:0.125 eighths:0.125 tenth:0.1 tenths:0.1 hälfte:0.5 drittel:0.3333 viertel:0.25`);

/** "Twice as many": a factor, not a count. */
export const multiples = rows(
  "twice:2 double:2 doubled:2 doubles:2 doubling:2 triple:3 tripled:3 thrice:3 quadruple:4 quadrupled:4 halved:0.5 twofold:2 threefold:3 fourfold:4 tenfold:10",
);

const named = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [unit = "", names = ""] = line.trim().split(": ");
        return names.split(" ").map((name) => [name, unit] as const);
      }),
  );

export const currencies = named(`
  usd: $ us$ usd dollar dollars dólar dólares доллар доллара долларов
  eur: € eur euro euros евро
  gbp: £ gbp pound pounds sterling
  jpy: ¥ jpy yen
  cny: cny rmb yuan renminbi
  rub: ₽ rub ruble rubles rouble roubles rubel руб рубль рубля рублей
  kzt: ₸ kzt tenge
  inr: ₹ inr rupee rupees
  chf: chf franc francs franken
  cent: cent cents
  pence: pence
  crown: crown crowns krone kroner kronen krona kronor króna krónur koruna koruny korun sek nok dkk czk isk
  zloty: zloty zlotys złoty zlotych pln
  forint: forint forints huf
  leu: lei
  hryvnia: hryvnia hryvnias hryvnya uah грн гривен
  lari: laris
  manat: manat manats
  somoni: somoni
  tugrik: tugrik tugriks tögrög
  lira: lira liras lire
  shekel: shekel shekels ils
  dinar: dinar dinars
  dirham: dirham dirhams
  rial: rial rials
  riyal: riyal riyals
  afghani: afghani afghanis
  taka: taka takas
  kyat: kyat kyats
  baht: baht
  dong: dong
  riel: riels
  ringgit: ringgit ringgits
  rupiah: rupiah rupiahs
  peso: peso pesos
  reai: brl reais
  sol: soles
  boliviano: boliviano bolivianos
  guarani: guarani guaranis guaraní guaraníes
  bolivar: bolivar bolivars bolívares
  quetzal: quetzales
  lempira: lempiras
  gourde: gourdes
  rand: rand rands
  naira: naira nairas
  cedi: cedi cedis
  shilling: shilling shillings kes
  birr: birr
  kwacha: kwacha kwachas
  kwanza: kwanza kwanzas
  metical: meticais
  pula: pula
  krw: krw`);

/** Currencies that are other words too ("won", "real", "som"): only money after "million" and the like. */
export const doubtfulCurrencies = named(`
  krw: won
  leu: leu lev leva
  lari: lari
  dram: dram drams
  som: som soms sum soum
  reai: real
  sol: sol
  colón: colon colones
  córdoba: cordoba cordobas`);

/** Before a unit of length. */
export const powersOfLength = named(`
  square: square sq quadrat
  cubic: cubic cu`);

export const units = named(`
  percent: % percent percentage pct prozent процент процента процентов
  point: prozentpunkt prozentpunkte prozentpunkten
  permille: ‰
  km: km kilometre kilometres kilometer kilometers
  mile: mile miles mi
  m: metre metres meter meters
  cm: cm centimetre centimetres centimeter centimeters
  mm: mm millimetre millimetres millimeter millimeters
  foot: ft foot feet
  inch: inch inches
  yard: yard yards
  square km: km²
  square m: m²
  cubic m: m³
  gram: gram grams gramme grammes gramm
  ounce: ounce ounces oz
  litre: litre litres liter liters
  gallon: gallon gallons
  kg: kg kilogram kilograms kilo kilos
  tonne: tonne tonnes ton tons tonnen
  barrel: barrel barrels bpd
  hectare: hectare hectares ha
  acre: acre acres
  second: seconds sekunden
  minute: minute minutes minuten
  hour: hour hours hr hrs stunde stunden
  day: day days tag tage tagen
  week: week weeks woche wochen
  month: month months monat monate monaten
  year: year years jahr jahre jahren
  decade: decade decades
  mw: mw megawatt megawatts
  gw: gw gigawatt gigawatts
  kw: kw kilowatt kilowatts
  tw: terawatt terawatts
  kwh: kwh
  mwh: mwh
  gwh: gwh
  twh: twh
  degree: degree degrees grad
  times: times fold`);

/** Lower and upper bounds, said before a number. The value says which side of the number is meant. */
export const bounds: ReadonlyMap<string, "about" | "over" | "under"> = new Map(
  Object.entries({
    about: "about",
    around: "about",
    approximately: "about",
    roughly: "about",
    some: "about",
    nearly: "about",
    almost: "about",
    circa: "about",
    estimated: "about",
    rund: "about",
    etwa: "about",
    over: "over",
    above: "over",
    exceeding: "over",
    more: "over",
    least: "over",
    minimum: "over",
    mindestens: "over",
    under: "under",
    below: "under",
    less: "under",
    fewer: "under",
    most: "under",
    maximum: "under",
    höchstens: "under",
    более: "over",
    свыше: "over",
    менее: "under",
    около: "about",
    environ: "about",
  } as const),
);
