/** Made news: nothing of it happened. */
import type { MadeArticle } from "../made-article.ts";

export const bank: MadeArticle = {
  name: "bank.txt",
  title: "Vietnam's central bank cuts rates",
  paragraphs: [
    [
      {
        text: "Vietnam's central bank cut its main interest rate to 4.25% from 4.5% on Wednesday, the first cut in 18 months.",
        lawful: [
          ["unit forms", "Vietnam's central bank cut its main interest rate to 4.25 percent."],
          ["number forms", "It was the first cut in a year and a half."],
          ["reworded", "The main interest rate was cut from 4.5% to 4.25% on Wednesday."],
          ["name forms", "The Vietnamese central bank cut its main interest rate on Wednesday."],
        ],
        faulty: [
          ["number", "Vietnam's central bank cut its main interest rate to 4.75%."],
          [
            "roles swapped",
            "Vietnam's central bank cut its main interest rate from 4.25% to 4.5%.",
          ],
          ["antonym", "Vietnam's central bank raised its main interest rate on Wednesday."],
          ["rank", "It was the second cut in 18 months."],
          ["unit", "It was the first cut in 18 years."],
          ["name", "Thailand's central bank cut its main interest rate to 4.25%."],
        ],
      },
      {
        text: "Exports grew by 12.4 percent in the first quarter, while imports fell by 3.1 percent.",
        lawful: [
          ["unit forms", "Exports grew by 12.4% in the first quarter."],
          ["shortened", "Imports fell by 3.1 percent."],
          ["reworded", "Exports rose by 12.4 percent in the first quarter."],
        ],
        faulty: [
          ["what is counted", "Imports grew by 12.4 percent in the first quarter."],
          ["antonym", "Exports fell by 12.4 percent in the first quarter."],
          ["number", "Exports grew by 14.2 percent in the first quarter."],
          ["date", "Exports grew by 12.4 percent in the third quarter."],
        ],
      },
    ],
    [
      {
        text: "“Inflation is no longer our main worry,” Governor Tran Quoc Bao said.",
        by: "Tran Quoc Bao",
        lawful: [
          [
            "as reported speech",
            "Governor Tran Quoc Bao said inflation is no longer their main worry.",
          ],
          ["typography", "'Inflation is no longer our main worry,' Governor Tran Quoc Bao said."],
        ],
        faulty: [
          ["negation", "Governor Tran Quoc Bao said inflation is still their main worry."],
          [
            "speaker of the passage",
            "Economist Le Minh Chau said inflation is no longer their main worry.",
          ],
          ["quotation marks", "“Growth is no longer our main worry,” Governor Tran Quoc Bao said."],
          ["name", "Governor Nguyen Van Hai said inflation is no longer their main worry."],
        ],
      },
      {
        text: "Economist Le Minh Chau warned that the dong, which has lost 2.3 percent against the dollar since January, might weaken further.",
        by: "Le Minh Chau",
        lawful: [
          ["shortened", "Le Minh Chau warned that the dong might weaken further."],
          ["unit forms", "The dong has lost 2.3% against the dollar since January."],
        ],
        faulty: [
          ["modality", "Le Minh Chau warned that the dong weakened further."],
          ["antonym", "The dong has gained 2.3 percent against the dollar since January."],
          ["date", "The dong has lost 2.3 percent against the dollar since June."],
          ["roles swapped", "The dollar has lost 2.3 percent against the dong since January."],
          [
            "speaker of the passage",
            "Governor Tran Quoc Bao warned that the dong might weaken further.",
          ],
        ],
      },
    ],
    [
      {
        text: "The bank did not rule out another cut in July and plans to publish its forecast on June 20.",
        lawful: [
          ["date forms", "The bank plans to publish its forecast on 20 June."],
          ["shortened", "The bank did not rule out another cut in July."],
        ],
        faulty: [
          ["negation", "The bank ruled out another cut in July."],
          ["modality", "The bank published its forecast on June 20."],
          ["date", "The bank plans to publish its forecast on June 30."],
          ["date", "The bank did not rule out another cut in May."],
        ],
      },
    ],
  ],
};
