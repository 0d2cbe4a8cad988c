/** Made news: nothing of it happened. */
import type { MadeArticle } from "../made-article.ts";

export const portStrike: MadeArticle = {
  name: "port-strike.txt",
  title: "Dockers in Lisbon end strike after 19 days",
  paragraphs: [
    [
      {
        text: "Dockers in Lisbon voted on Sunday to end a 19-day strike after the port operator Tejomar offered a pay rise of 6 percent.",
        lawful: [
          ["unit forms", "Tejomar offered a pay rise of 6%."],
          ["number forms", "Dockers in Lisbon voted to end a nineteen-day strike."],
          ["number forms", "The strike of dockers in Lisbon lasted 19 days."],
          ["reworded", "Lisbon dockers voted on Sunday to end their strike."],
          ["shortened", "Dockers in Lisbon voted on Sunday to end a 19-day strike."],
        ],
        faulty: [
          ["number", "Tejomar offered a pay rise of 9 percent."],
          ["antonym", "Dockers in Lisbon voted on Sunday to begin a 19-day strike."],
          ["antonym", "Tejomar offered a pay cut of 6 percent."],
          ["unit", "Dockers in Lisbon voted to end a 19-week strike."],
          ["weekday", "Dockers in Lisbon voted on Saturday to end a 19-day strike."],
          ["name", "Dockers in Porto voted on Sunday to end a 19-day strike."],
          [
            "roles swapped",
            "Dockers in Lisbon offered the port operator Tejomar a pay rise of 6 percent.",
          ],
        ],
      },
      {
        text: "Of 412 members, 268 voted for the deal and 131 against it.",
        lawful: [
          ["shortened", "268 members voted for the deal."],
          ["reworded", "The deal won 268 votes, with 131 against it."],
        ],
        faulty: [
          ["what is counted", "Of 412 members, 131 voted for the deal and 268 against it."],
          ["number", "Of 421 members, 268 voted for the deal."],
          ["antonym", "268 members voted against the deal."],
        ],
      },
    ],
    [
      {
        text: "Union leader Rui Caldeira said the members “did not want this deal, but they need their wages”.",
        by: "Rui Caldeira",
        lawful: [
          ["as reported speech", "Caldeira said the members did not want this deal."],
          [
            "typography",
            "Union leader Rui Caldeira said the members 'did not want this deal, but they need their wages'.",
          ],
        ],
        faulty: [
          ["negation", "Rui Caldeira said the members wanted this deal."],
          ["speaker of the passage", "Ana Prates said the members did not want this deal."],
          [
            "quotation marks",
            "Caldeira said the members “hated this deal, but they need their wages”.",
          ],
          ["negation", "Caldeira said the members may want this deal."],
        ],
      },
      {
        text: "Ana Prates, the chief executive of Tejomar, said 61 ships had been sent to Spanish ports.",
        by: "Ana Prates",
        lawful: [
          ["name forms", "Prates said 61 ships had been sent to ports in Spain."],
          ["shortened", "Ana Prates said 61 ships had been sent to Spanish ports."],
          ["number forms", "Sixty-one ships had been sent to Spanish ports, Ana Prates said."],
        ],
        faulty: [
          ["speaker of the passage", "Rui Caldeira said 61 ships had been sent to Spanish ports."],
          [
            "speaker from elsewhere",
            "Transport Minister Luis Vaz said 61 ships had been sent to Spanish ports.",
          ],
          ["number", "Ana Prates said 16 ships had been sent to Spanish ports."],
          ["name", "Ana Prates said 61 ships had been sent to French ports."],
          ["what is counted", "Ana Prates said 61 dockers had been sent to Spanish ports."],
        ],
      },
    ],
    [
      {
        text: "Loading could resume on Wednesday, and the backlog may take three weeks to clear.",
        lawful: [
          ["number forms", "The backlog may take 3 weeks to clear."],
          ["shortened", "Loading could resume on Wednesday."],
          ["reworded", "It is possible that loading resumes on Wednesday."],
        ],
        faulty: [
          ["modality", "Loading resumed on Wednesday."],
          ["modality", "Loading will resume on Wednesday."],
          ["unit", "The backlog may take three months to clear."],
          ["weekday", "Loading could resume on Monday."],
        ],
      },
    ],
  ],
};
