import type { Story } from "./stories.ts";

/** Stories with a toll. The three writers share names and figures, and as few other words as two desks would. */
export const disasters: readonly Story[] = [
  {
    kind: "earthquake",
    tollIn: [0, 1, 3],
    things: [
      "the old customs house",
      "the girls' school",
      "the cathedral tower",
      "the covered market",
    ],
    tellings: [
      (s) =>
        `An earthquake struck ${s.place} on ${s.day}, killing ${s.dead} people and destroying ${s.thing}. Rescue teams from ${s.other} dug through the rubble by torchlight. Governor ${s.person} asked the army for tents, blankets and drinking water. “The ground rolled like the deck of a ship,” said ${s.witness}, a baker. Aftershocks went on through the night.`,
      (s) =>
        `At least ${s.dead} people died when a strong quake shook ${s.place} late on ${s.day}, Governor ${s.person} said. Hospitals treated ${s.hurt} injured, many of them in corridors. Engineers closed two bridges after cracks were found. Nothing is left of ${s.thing}. Crews arrived from ${s.other} before dawn with dogs and cranes.`,
      (s) =>
        `Families in ${s.place} spent a second night outdoors after the tremor of ${s.day}, which levelled ${s.thing}. ${s.person}, the governor, said ${s.sum} million crowns would be needed for repairs. Power is still off in half of the streets. A convoy from ${s.other} brought generators and field kitchens.`,
      (s) =>
        `The death toll from the disaster at ${s.place} stands at ${s.dead}, officials said, after Governor ${s.person} toured the ruins of ${s.thing} by helicopter. Seismologists in ${s.other} had recorded the main shock shortly before midnight on ${s.day}. Looters were driven off by shopkeepers with sticks.`,
    ],
  },
  {
    kind: "ferry",
    tollIn: [0, 1, 3],
    things: ["the Morning Star", "the Silver Heron", "the Lady Anne", "the Northern Grace"],
    tellings: [
      (s) =>
        `The ferry ${s.thing.replace("the ", "")} sank off ${s.place} on ${s.day} and ${s.dead} passengers drowned, the coast guard said. It had left ${s.other} in heavy rain with its bow door open. Captain ${s.person} is being questioned. Fishing boats pulled survivors from the water.`,
      (s) =>
        `Divers searched the wreck of ${s.thing} near ${s.place} after the sinking that killed ${s.dead} people on ${s.day}. ${s.witness} of the coast guard said ${s.hurt} others were rescued, most by fishermen. Prosecutors want to know why Captain ${s.person} sailed from ${s.other} despite a storm warning.`,
      (s) =>
        `Relatives gathered on the quay at ${s.place} for news of those aboard ${s.thing}, which went down on ${s.day}. The shipping line offered each family ${s.sum} thousand crowns. Its captain, ${s.person}, has sailed the route from ${s.other} for eleven years and says a wave broke the door.`,
      (s) =>
        `Investigators raised part of ${s.thing} on a crane barge. The vessel capsized on ${s.day} within sight of ${s.place}, with the loss of ${s.dead} lives. Engineers from ${s.other} found rust around a hinge, and Captain ${s.person} may lose a licence held since youth.`,
    ],
  },
  {
    kind: "fire",
    tollIn: [0, 1, 3],
    things: ["a paint factory", "a shoe warehouse", "a flour mill", "a battery plant"],
    tellings: [
      (s) =>
        `Fire swept through ${s.thing} in ${s.place} on ${s.day} and killed ${s.dead} workers. Flames were seen from ${s.other}, fire chief ${s.person} said. The emergency exits had been locked. It took nine hours to bring the blaze under control.`,
      (s) =>
        `Police in ${s.place} arrested the owner of ${s.thing} that burned down on ${s.day}. The blaze killed ${s.dead} people, most of them on the upper floor, and ${s.hurt} were taken to hospital. “We shouted, but the doors would not open,” said ${s.witness}, who worked the night shift. ${s.person}, who leads the fire brigade, called the wiring a disgrace.`,
      (s) =>
        `Smoke from ${s.thing} still hung over ${s.place} a day after the deadly fire of ${s.day}. Schools in ${s.other} stayed shut. Fire chief ${s.person} had warned of the building twice. The union demands ${s.sum} million crowns for the families of the victims.`,
      (s) =>
        `Candles burn outside the gate of ${s.thing} in ${s.place}. Nobody has told the ${s.dead} bereaved households why sprinklers failed on ${s.day}. Brigades from ${s.other} arrived too late, ${s.person} conceded, because the chief's own radio had no battery.`,
    ],
  },
];
