/** What a number may count, in kinds of which nothing is two: no ship is a home, and no tonne of copper one of gold. */
import { stem } from "../reading/stem.ts";

const byStem = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([kind, forms]) =>
      forms.split(/\s+/).map((form) => [stem(form), kind] as const),
    ),
  );

/** Kinds of things. Words for several of them ("buildings", "businesses") and who may stand for another ("presidents" for their countries) stand in none. */
export const thingKinds = byStem({
  person: `people person persons man men woman women child children boy boys girl girls adult adults teenagers worker workers employee employees
    staff crew dockers miners sailors fishermen farmers drivers pilots engineers builders soldier soldiers troops officers policemen policewomen
    guards firefighters passenger passengers tourist tourists visitor visitors guest guests student students pupil pupils teacher teachers doctor
    doctors nurse nurses patient patients refugee refugees migrant migrants immigrants prisoner prisoners inmates hostage hostages protester
    protesters protestors demonstrators voter voters lawmaker lawmakers deputies mps senators diplomats journalists reporters experts scientists researchers resident residents inhabitants citizen citizens civilian
    civilians victim victims survivor survivors militants rebels players athletes spectators respondents
    shareholders lawyers judges suspects`,
  household: "home homes house houses household households apartment apartments flats dwellings",
  vessel:
    "ship ships vessel vessels boat boats ferry ferries tanker tankers freighter freighters trawler trawlers warship warships frigates submarine submarines yachts barges",
  vehicle: "car cars truck trucks lorry lorries bus buses van vans vehicle vehicles motorcycles",
  aircraft:
    "plane planes aeroplane aeroplanes airplane airplanes airliner airliners helicopter helicopters",
  container: "container containers",
  train: "train trains locomotive locomotives",
  missile: "missile missiles rocket rockets",
  drone: "drone drones",
  satellite: "satellite satellites",
  turbine: "turbine turbines",
  reactor: "reactor reactors",
  factory: "factory factories mill mills",
  school: "school schools university universities college colleges",
  hospital: "hospital hospitals clinic clinics",
  shop: "shop shops supermarket supermarkets",
  company: "company companies firm firms enterprise enterprises",
  country: "country countries nation nations",
  town: "city cities town towns village villages",
  bridge: "bridge bridges",
  animal:
    "fish animal animals cow cows cattle sheep horse horses pig pigs bird birds dog dogs chickens goats reindeer",
  tree: "tree trees",
  agreement: "agreement agreements treaty treaties contract contracts accord accords memorandums",
  meeting: "meeting meetings summit summits conference conferences",
  earthquake: "earthquake earthquakes quake quakes aftershocks",
  match: "match matches",
});

/** Kinds of stuff, for what is weighed: "tonnes of copper". */
export const stuffKinds = byStem({
  gold: "gold",
  silver: "silver",
  bronze: "bronze",
  copper: "copper",
  iron: "iron",
  steel: "steel",
  aluminium: "aluminium aluminum",
  zinc: "zinc",
  nickel: "nickel",
  lithium: "lithium",
  cobalt: "cobalt",
  uranium: "uranium",
  coal: "coal",
  oil: "oil crude petroleum",
  gas: "gas lng",
  fuel: "diesel petrol gasoline kerosene",
  wheat: "wheat",
  maize: "maize corn",
  rice: "rice",
  barley: "barley",
  soy: "soy soya soybean soybeans",
  sugar: "sugar",
  cotton: "cotton",
  coffee: "coffee",
  cocoa: "cocoa",
  milk: "milk",
  meat: "meat beef pork poultry",
  water: "water",
  cement: "cement",
  timber: "timber wood",
  waste: "waste rubbish garbage",
});

/** Whose share it is. "People" are all of these. */
export const peopleKinds = byStem({
  voters: "voter voters electorate ballots",
  respondents: "respondent respondents interviewees",
  households: "household households families homes",
  members: "member members",
  populace: "citizen citizens resident residents inhabitants population populace",
  workers: "worker workers employee employees workforce staff",
  lawmakers: "lawmaker lawmakers deputies mps senators legislators parliamentarians",
  shareholders: "shareholder shareholders investors",
  companies: "company companies firm firms businesses",
  students: "student students pupil pupils",
  women: "woman women",
  men: "man men",
  children: "child children",
  soldiers: "soldier soldiers troops",
  patients: "patient patients",
});
