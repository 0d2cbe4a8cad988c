/** Made news: nothing of it happened. */
import type { MadeArticle } from "../made-article.ts";

export const windFarm: MadeArticle = {
  name: "wind-farm.txt",
  title: "Norway opens wind farm off Stavanger",
  paragraphs: [
    [
      {
        text: "Norway opened a wind farm off Stavanger on Tuesday that will supply 140,000 homes, the energy ministry said.",
        lawful: [
          ["date forms", "On Tuesday, Norway opened a wind farm off Stavanger."],
          [
            "name forms",
            "The Norwegian energy ministry said the wind farm will supply 140,000 homes.",
          ],
          ["number forms", "The wind farm off Stavanger will supply 140 000 homes."],
          ["number forms", "The wind farm off Stavanger will supply 140 thousand homes."],
        ],
        faulty: [
          ["number", "The wind farm off Stavanger will supply 410,000 homes."],
          ["weekday", "Norway opened a wind farm off Stavanger on Thursday."],
          ["name", "Denmark opened a wind farm off Stavanger on Tuesday."],
          ["negation", "The wind farm off Stavanger will not supply 140,000 homes."],
          ["what is counted", "The wind farm off Stavanger will supply 140,000 factories."],
          ["speaker from elsewhere", "Greenpeace said the wind farm will supply 140,000 homes."],
          ["antonym", "Norway closed a wind farm off Stavanger on Tuesday."],
        ],
      },
      {
        text: "Its 38 turbines stand in water 260 metres deep and cost 9.2 billion kroner.",
        lawful: [
          ["number forms", "Thirty-eight turbines stand in water 260 metres deep."],
          ["unit forms", "The 38 turbines stand in water 260 m deep."],
          ["unit forms", "The 38 turbines cost 9.2bn kroner."],
        ],
        faulty: [
          ["scale", "The 38 turbines cost 9.2 million kroner."],
          ["unit", "The 38 turbines stand in water 260 feet deep."],
          ["unit", "The 38 turbines cost 9.2 billion euros."],
          ["number", "The 36 turbines cost 9.2 billion kroner."],
          ["what is counted", "The 260 turbines stand in water 38 metres deep."],
        ],
      },
    ],
    [
      {
        text: "“This is the largest floating wind farm in Europe,” Energy Minister Kari Nordvik said.",
        by: "Kari Nordvik",
        lawful: [
          [
            "as reported speech",
            "Kari Nordvik said this is the largest floating wind farm in Europe.",
          ],
          ["name forms", "Nordvik said it is the biggest floating wind farm in Europe."],
          [
            "as reported speech",
            "According to Energy Minister Kari Nordvik, it is Europe's largest floating wind farm.",
          ],
        ],
        faulty: [
          [
            "speaker of the passage",
            "Ola Brekke said this is the largest floating wind farm in Europe.",
          ],
          [
            "speaker from elsewhere",
            "Erna Solheim said this is the largest floating wind farm in Europe.",
          ],
          ["rank", "Nordvik said this is the second-largest floating wind farm in Europe."],
          ["antonym", "Nordvik said this is the smallest floating wind farm in Europe."],
          ["quotation marks", "Nordvik called it “the pride of Norway”."],
          ["name", "Nordvik said this is the largest floating wind farm in Asia."],
        ],
      },
      {
        text: "Ola Brekke of the fishermen's union called the site “a fence across our best grounds”.",
        by: "Ola Brekke",
        lawful: [
          ["as reported speech", "Brekke called the site “a fence across our best grounds”."],
          [
            "typography",
            'Ola Brekke of the fishermen’s union called the site "a fence across our best grounds".',
          ],
          ["shortened", "Ola Brekke called the site a fence across the fishermen's best grounds."],
        ],
        faulty: [
          [
            "speaker of the passage",
            "Kari Nordvik called the site “a fence across our best grounds”.",
          ],
          ["quotation marks", "Brekke called the site “a wall across our best grounds”."],
          ["antonym", "Brekke called the site “a fence across our worst grounds”."],
        ],
      },
    ],
    [
      {
        text: "A second farm near Bergen is expected to be approved in 2027 if a cable to Scotland is built.",
        lawful: [
          ["shortened", "A second farm near Bergen is expected to be approved in 2027."],
          ["reworded", "Approval of a second farm near Bergen is expected in 2027."],
        ],
        faulty: [
          ["modality", "A second farm near Bergen was approved in 2027."],
          ["modality", "A second farm near Bergen has been approved."],
          ["date", "A second farm near Bergen is expected to be approved in 2029."],
          ["number", "A third farm near Bergen is expected to be approved in 2027."],
          ["name", "A second farm near Tromsø is expected to be approved in 2027."],
        ],
      },
    ],
  ],
};
