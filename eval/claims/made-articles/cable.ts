/** Made news: nothing of it happened. */
import type { MadeArticle } from "../made-article.ts";

export const cable: MadeArticle = {
  name: "cable.txt",
  title: "Estonia and Finland investigate cut cable",
  paragraphs: [
    [
      {
        text: "Finnish police boarded a tanker in the Gulf of Finland early on Thursday, hours after a power cable to Estonia was cut.",
        lawful: [
          [
            "name forms",
            "Police of Finland boarded a tanker after a power cable to Estonia was cut.",
          ],
          [
            "shortened",
            "Finnish police boarded a tanker in the Gulf of Finland early on Thursday.",
          ],
          [
            "reworded",
            "A tanker in the Gulf of Finland was boarded by Finnish police on Thursday.",
          ],
        ],
        faulty: [
          ["name", "Swedish police boarded a tanker in the Gulf of Finland."],
          ["weekday", "Finnish police boarded a tanker early on Tuesday."],
          ["unit", "Finnish police boarded a tanker days after a power cable to Estonia was cut."],
          [
            "antonym",
            "Finnish police boarded a tanker hours before a power cable to Estonia was cut.",
          ],
          [
            "roles swapped",
            "Estonian police boarded a tanker after a power cable to Finland was cut.",
          ],
        ],
      },
      {
        text: "The cable carries 650 megawatts, about a tenth of Estonia's winter demand.",
        lawful: [
          ["unit forms", "The cable carries 650 MW."],
          ["number forms", "The cable carries about 10% of Estonia's winter demand."],
          ["name forms", "The cable carries about a tenth of Estonian winter demand."],
        ],
        faulty: [
          ["unit", "The cable carries 650 gigawatts."],
          ["number", "The cable carries about a third of Estonia's winter demand."],
          ["name", "The cable carries about a tenth of Latvia's winter demand."],
          ["antonym", "The cable carries about a tenth of Estonia's summer demand."],
        ],
      },
    ],
    [
      {
        text: "Prime Minister Kristel Tamm said there was no evidence yet of a deliberate act.",
        by: "Kristel Tamm",
        lawful: [
          [
            "as reported speech",
            "According to Kristel Tamm, there was no evidence yet of a deliberate act.",
          ],
          ["name forms", "Tamm said there was no evidence yet of a deliberate act."],
        ],
        faulty: [
          ["negation", "Prime Minister Kristel Tamm said there was evidence of a deliberate act."],
          [
            "speaker of the passage",
            "Investigator Jukka Salo said there was no evidence yet of a deliberate act.",
          ],
          ["name", "President Kristel Tamm said there was no evidence yet of a deliberate act."],
          ["name", "Prime Minister Liisa Tamm said there was no evidence yet of a deliberate act."],
        ],
      },
      {
        text: "Investigator Jukka Salo, however, said the ship's anchor was missing and that its crew of 24 would be questioned.",
        by: "Jukka Salo",
        lawful: [
          ["shortened", "Jukka Salo said the ship's anchor was missing."],
          ["number forms", "Salo said the crew of twenty-four would be questioned."],
        ],
        faulty: [
          ["modality", "Jukka Salo said the crew of 24 had been questioned."],
          ["speaker of the passage", "Kristel Tamm said the ship's anchor was missing."],
          ["number", "Jukka Salo said the crew of 42 would be questioned."],
          ["negation", "Jukka Salo said the ship's anchor was not missing."],
          ["what is counted", "Jukka Salo said 24 ships would be questioned."],
        ],
      },
    ],
    [
      {
        text: "Repairs will take until April 2026 and cost between 50 and 60 million euros, the operator Baltlink estimates.",
        by: "Baltlink",
        lawful: [
          [
            "unit forms",
            "Repairs will cost between €50 million and €60 million, Baltlink estimates.",
          ],
          ["number forms", "Repairs will cost 50-60 million euros, according to Baltlink."],
          ["date forms", "Baltlink estimates that repairs will last until April 2026."],
        ],
        faulty: [
          ["date", "Repairs will take until August 2026, Baltlink estimates."],
          ["date", "Repairs will take until April 2028, Baltlink estimates."],
          ["number", "Repairs will cost between 50 and 90 million euros, Baltlink estimates."],
          [
            "speaker from elsewhere",
            "Repairs will take until April 2026, the insurer Viking Re estimates.",
          ],
        ],
      },
    ],
  ],
};
