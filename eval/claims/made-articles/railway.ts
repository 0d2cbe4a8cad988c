/** Made news: nothing of it happened. */
import type { MadeArticle } from "../made-article.ts";

export const railway: MadeArticle = {
  name: "railway.txt",
  title: "Kenya to borrow for railway to Uganda",
  paragraphs: [
    [
      {
        text: "Kenya plans to borrow $1.5 billion to extend its railway to the border with Uganda, Treasury Secretary Joseph Otieno told parliament on 4 March.",
        by: "Joseph Otieno",
        lawful: [
          [
            "unit forms",
            "Kenya plans to borrow 1.5 billion dollars to extend its railway to the border with Uganda.",
          ],
          ["unit forms", "Kenya plans to borrow $1,500 million to extend its railway."],
          [
            "date forms",
            "On March 4, Joseph Otieno told parliament that Kenya plans to borrow $1.5 billion.",
          ],
          ["name forms", "Kenya plans to extend its railway to the Ugandan border."],
          [
            "reworded",
            "Kenya intends to borrow $1.5 billion for the railway to the border with Uganda.",
          ],
        ],
        faulty: [
          [
            "modality",
            "Kenya borrowed $1.5 billion to extend its railway to the border with Uganda.",
          ],
          ["scale", "Kenya plans to borrow $1.5 million to extend its railway."],
          ["number", "Kenya plans to borrow $5.1 billion to extend its railway."],
          ["unit", "Kenya plans to borrow 1.5 billion shillings to extend its railway."],
          ["date", "Joseph Otieno told parliament on 14 March that Kenya plans to borrow."],
          ["date", "Joseph Otieno told parliament on 4 May that Kenya plans to borrow."],
          [
            "roles swapped",
            "Uganda plans to borrow $1.5 billion to extend its railway to the border with Kenya.",
          ],
          ["name", "Kenya plans to extend its railway to the border with Tanzania."],
        ],
      },
      {
        text: "The line has carried 8.7 million passengers since 2017 and has never made a profit.",
        lawful: [
          ["shortened", "The line has carried 8.7 million passengers since 2017."],
          ["number forms", "The line has carried 8.7m passengers since 2017."],
          ["reworded", "The line has not made a profit."],
        ],
        faulty: [
          ["negation", "The line has made a profit."],
          ["date", "The line has carried 8.7 million passengers since 2007."],
          ["what is counted", "The line has carried 8.7 million tonnes since 2017."],
          ["number", "The line has carried 7.8 million passengers since 2017."],
        ],
      },
    ],
    [
      {
        text: "Otieno denied that the port of Mombasa had been pledged as security.",
        by: "Otieno",
        lawful: [
          [
            "as reported speech",
            "Joseph Otieno denied that Mombasa's port had been pledged as security.",
          ],
          ["reworded", "The port of Mombasa had not been pledged as security, Otieno said."],
        ],
        faulty: [
          ["negation", "Otieno said that the port of Mombasa had been pledged as security."],
          ["negation", "The port of Mombasa had been pledged as security."],
          [
            "speaker of the passage",
            "Grace Wanjiru denied that the port of Mombasa had been pledged as security.",
          ],
        ],
      },
      {
        text: "“We are paying twice for the same rails,” said Grace Wanjiru, who sits on the budget committee.",
        by: "Grace Wanjiru",
        lawful: [
          [
            "as reported speech",
            "Grace Wanjiru said that they are paying twice for the same rails.",
          ],
          ["shortened", "“We are paying twice for the same rails,” Wanjiru said."],
          ["typography", '"We are paying twice for the same rails," said Grace Wanjiru.'],
        ],
        faulty: [
          [
            "speaker of the passage",
            "“We are paying twice for the same rails,” said Joseph Otieno.",
          ],
          [
            "speaker from elsewhere",
            "“We are paying twice for the same rails,” said Daniel Kiprono.",
          ],
          [
            "quotation marks",
            "“We are paying three times for the same rails,” said Grace Wanjiru.",
          ],
          ["negation", "Grace Wanjiru said that they are not paying twice for the same rails."],
        ],
      },
    ],
    [
      {
        text: "China lent 90% of the money for the first stretch, which opened on May 31, 2017.",
        lawful: [
          ["unit forms", "China lent 90 percent of the money for the first stretch."],
          ["date forms", "The first stretch opened on 31 May 2017."],
          ["date forms", "The first stretch opened in May 2017."],
          ["name forms", "Chinese loans paid for 90 per cent of the first stretch."],
        ],
        faulty: [
          ["number", "China lent 19% of the money for the first stretch."],
          ["unit", "China lent 90 million of the money for the first stretch."],
          ["date", "The first stretch opened on May 13, 2017."],
          ["date", "The first stretch opened on May 31, 2019."],
          ["name", "Japan lent 90% of the money for the first stretch."],
          ["rank", "China lent 90% of the money for the last stretch."],
        ],
      },
    ],
  ],
};
