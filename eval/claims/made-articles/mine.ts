/** Made news: nothing of it happened. */
import type { MadeArticle } from "../made-article.ts";

export const mine: MadeArticle = {
  name: "mine.txt",
  title: "Peru halts copper mine after tailings leak",
  paragraphs: [
    [
      {
        text: "Peru's government ordered the Quillapata copper mine to halt work on Friday after a leak killed fish along 40 kilometres of the Tambo river.",
        lawful: [
          [
            "name forms",
            "The Peruvian government ordered the Quillapata copper mine to halt work.",
          ],
          ["unit forms", "A leak killed fish along 40 km of the Tambo river."],
          ["reworded", "The Quillapata copper mine was ordered to halt work on Friday."],
        ],
        faulty: [
          ["unit", "A leak killed fish along 40 miles of the Tambo river."],
          ["name", "Chile's government ordered the Quillapata copper mine to halt work."],
          ["weekday", "Peru's government ordered the mine to halt work on Monday."],
          [
            "antonym",
            "Peru's government ordered the Quillapata copper mine to resume work on Friday.",
          ],
          ["number", "A leak killed fish along 14 kilometres of the Tambo river."],
          ["what is counted", "A leak killed 40 fish along the Tambo river."],
        ],
      },
      {
        text: "The mine, owned by the Canadian company Northgate Metals, produced 212,000 tonnes of copper last year.",
        lawful: [
          ["name forms", "The mine is owned by Northgate Metals of Canada."],
          ["shortened", "The mine produced 212,000 tonnes of copper last year."],
          ["number forms", "The mine produced 212 thousand tonnes of copper last year."],
        ],
        faulty: [
          ["what is counted", "The mine produced 212,000 tonnes of gold last year."],
          ["scale", "The mine produced 212 million tonnes of copper last year."],
          ["name", "The mine is owned by the Australian company Northgate Metals."],
          ["rank", "The mine is the country's largest copper producer."],
          [
            "roles swapped",
            "Northgate Metals, owned by the mine, produced 212,000 tonnes of copper.",
          ],
        ],
      },
    ],
    [
      {
        text: "Environment Minister Rosa Huamán accused Northgate Metals of hiding the leak for two days.",
        by: "Rosa Huamán",
        lawful: [
          ["number forms", "Huamán accused Northgate Metals of hiding the leak for 2 days."],
          ["reworded", "Northgate Metals was accused by Rosa Huamán of hiding the leak."],
          ["unit forms", "Rosa Huamán accused Northgate Metals of hiding the leak for 48 hours."],
        ],
        faulty: [
          [
            "roles swapped",
            "Northgate Metals accused Environment Minister Rosa Huamán of hiding the leak for two days.",
          ],
          ["modality", "Northgate Metals hid the leak for two days."],
          ["unit", "Rosa Huamán accused Northgate Metals of hiding the leak for two weeks."],
          ["speaker of the passage", "Peter Lang accused Northgate Metals of hiding the leak."],
        ],
      },
      {
        text: "“We reported the incident within four hours,” the company's spokesman Peter Lang told Radio Andina.",
        by: "Peter Lang",
        lawful: [
          ["as reported speech", "Peter Lang said they reported the incident within four hours."],
          ["number forms", "Lang told Radio Andina that the incident was reported within 4 hours."],
        ],
        faulty: [
          [
            "speaker of the passage",
            "Rosa Huamán said they reported the incident within four hours.",
          ],
          [
            "speaker of the passage",
            "Radio Andina said they reported the incident within four hours.",
          ],
          ["number", "Peter Lang said they reported the incident within fourteen hours."],
          ["quotation marks", "Lang said: “We reported the disaster within four hours.”"],
          ["negation", "Peter Lang said they did not report the incident within four hours."],
        ],
      },
    ],
    [
      {
        text: "The company faces a fine of up to 30 million soles and could lose its licence.",
        lawful: [
          ["number forms", "The company faces a fine of up to 30m soles."],
          ["reworded", "A fine of as much as 30 million soles threatens the company."],
          ["shortened", "The company could lose its licence."],
        ],
        faulty: [
          ["modality", "The company lost its licence."],
          ["scale", "The company faces a fine of up to 30 billion soles."],
          ["rank", "The company faces a fine of at least 30 million soles."],
          ["unit", "The company faces a fine of up to 30 million dollars."],
        ],
      },
    ],
  ],
};
