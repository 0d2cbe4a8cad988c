/** Pairs of reports of one event that differ in one thing: conflicts that must be shown, and what only looks like one. */
import { documentOf } from "../tests/made/documents.ts";
import { type Figure, type Outcome, figuresOf } from "./figure.ts";
import { resolutionOf } from "./nights/resolution-of.ts";

/** What the two reports say of the storm in `place`. */
type Form = readonly [
  string,
  (place: string, small: number, large: number) => readonly [string, string],
];

const conflicting: readonly Form[] = [
  [
    "dead",
    (place, small, large) => [
      `The storm killed ${small} people in ${place}.`,
      `The storm killed ${large} people in ${place}.`,
    ],
  ],
  [
    "injured",
    (place, small, large) => [
      `In ${place} ${small} people were injured by the storm.`,
      `The storm injured ${large} people in ${place}.`,
    ],
  ],
  [
    "houses",
    (place, small, large) => [
      `The storm destroyed ${small} houses in ${place}.`,
      `In ${place} the storm destroyed ${large} houses.`,
    ],
  ],
  [
    "money",
    (place, small, large) => [
      `Damage to the harbour of ${place} is put at ${small} million dollars.`,
      `Damage to the harbour of ${place} is put at $${large} million.`,
    ],
  ],
  [
    "share",
    (place, small, large) => [
      `The storm left ${small} percent of ${place} without power.`,
      `The storm left ${large}% of ${place} without power.`,
    ],
  ],
  [
    "wind",
    (place, small, large) => [
      `Winds over ${place} reached ${small + 90} kilometres an hour.`,
      `Winds over ${place} reached ${large + 90} kilometres an hour.`,
    ],
  ],
  [
    "evacuated",
    (place, small, large) => [
      `Soldiers evacuated ${small} families from ${place}.`,
      `From ${place} soldiers evacuated ${large} families.`,
    ],
  ],
  [
    "duration",
    (place, small, large) => [
      `The storm lasted ${small} hours in ${place}.`,
      `In ${place} the storm lasted ${large} hours.`,
    ],
  ],
  [
    "missing",
    (place, small, large) => [
      `Police list ${small} people as missing in ${place}.`,
      `Police list ${large} people as missing in ${place}.`,
    ],
  ],
];

const agreeing: readonly Form[] = [
  [
    "dead and injured",
    (place, small, large) => [
      `The storm left ${small} people dead in ${place}.`,
      `The storm left ${large} people injured in ${place}.`,
    ],
  ],
  [
    "two days",
    (place, small, large) => [
      `By Monday the storm had killed ${small} people in ${place}.`,
      `By Wednesday the storm had killed ${large} people in ${place}.`,
    ],
  ],
  [
    "two places",
    (place, small, large) => [
      `The storm destroyed ${small} houses in ${place}.`,
      `The storm destroyed ${large} houses in Wexley.`,
    ],
  ],
  [
    "a sum and its part",
    (place, small, large) => [
      `The storm killed ${small} people in ${place}.`,
      `The storm killed ${large} people in ${place} and Wexley.`,
    ],
  ],
  [
    "including",
    (place, small, large) => [
      `The storm killed ${large} people in ${place}.`,
      `The storm killed ${large} people in ${place}, including ${small} children.`,
    ],
  ],
  [
    "gross and net",
    (place, small, large) => [
      `The port of ${place} earned ${small} million dollars net.`,
      `The port of ${place} earned ${large} million dollars gross.`,
    ],
  ],
  [
    "two units",
    (place, small, large) => [
      `The wall of ${place} is ${small} metres long.`,
      `The wall of ${place} is ${large} years old.`,
    ],
  ],
  [
    "two years",
    (place, small, large) => [
      `A storm in 2019 killed ${small} people in ${place}.`,
      `A storm in 2021 killed ${large} people in ${place}.`,
    ],
  ],
  [
    "rounded",
    (place, _, large) => [
      `The storm destroyed about ${large * 100} houses in ${place}.`,
      `The storm destroyed ${large * 100 + 3} houses in ${place}.`,
    ],
  ],
  [
    "digits and words",
    (place) => [
      `The storm killed twelve people in ${place}.`,
      `In ${place} the storm killed 12 people.`,
    ],
  ],
  [
    "so far",
    (place, small, large) => [
      `The storm killed ${small} people in ${place}.`,
      `Storms in ${place} have killed ${large} people so far this year.`,
    ],
  ],
  [
    "ages",
    (place, small, large) => [
      `A ${small}-year-old man was rescued in ${place}.`,
      `A ${large}-year-old woman was rescued in ${place}.`,
    ],
  ],
  [
    "men and women",
    (place, small, large) => [
      `The storm killed ${small} men in ${place}.`,
      `The storm killed ${large} women in ${place}.`,
    ],
  ],
];

const grounds = [
  ["Orlan", 7, 12],
  ["Pesk", 14, 31],
  ["Belmar", 23, 58],
  ["Nystad", 16, 17],
] as const;

export async function measureConflicts(): Promise<readonly Figure[]> {
  const outcomes: Outcome[] = [];
  for (const [forms, isConflict] of [
    [conflicting, true],
    [agreeing, false],
  ] as const) {
    for (const [what, form] of forms) {
      for (const [place, small, large] of grounds) {
        const told = form(place, small, large);
        const found = await conflictsIn(told);
        const measure = isConflict
          ? "conflicts: true ones in like words shown"
          : "conflicts: false ones not raised";
        const shown = `${what}: ${told.join(" | ")}\n    shown: ${found.join("; ")}`;
        outcomes.push({ measure, isGood: found.length > 0 === isConflict, shown });
      }
    }
  }
  return figuresOf(outcomes);
}

/** What makes the two one event, each in words of its own. */
const frames = [
  (told: string) =>
    `A storm hit the coast of Tarsia on Sunday night. ${told} Governor Lida Harn closed the schools. Fishing boats of the Ostrava fleet stayed in port.`,
  (told: string) =>
    `Tarsia counted its losses after the storm of Sunday. ${told} The Ostrava fleet rode it out in port. Schools are closed, Governor Lida Harn said.`,
] as const;

async function conflictsIn(told: readonly [string, string]): Promise<string[]> {
  const files = told.map((words, index) =>
    documentOf(`${index}.txt`, frames[index]?.(words) ?? ""),
  );
  const { conflicts, episodes } = await resolutionOf(files);
  if (episodes.length > 1) return ["(taken for two events)"];
  return conflicts.map(
    ({ about, rivals }) => `${about}: ${rivals.map(({ value }) => value).join(" against ")}`,
  );
}
