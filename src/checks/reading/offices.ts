/** Words for offices and ranks that stand before a name. */
export const offices: ReadonlySet<string> = new Set(
  `president premier chancellor minister king queen prince princess emperor empress sultan emir sheikh pope bishop archbishop cardinal
  senator congressman congresswoman governor mayor ambassador envoy secretary chairman chairwoman chairperson director ceo commissioner
  general colonel major captain lieutenant sergeant admiral commander marshal judge justice prosecutor attorney sheriff
  professor spokesman spokeswoman spokesperson speaker lawmaker candidate vice deputy acting former ex prime foreign defence defense finance interior
  präsident präsidentin kanzler kanzlerin ministerpräsident ministerin aussenminister außenminister sprecher sprecherin`
    .trim()
    .split(/\s+/),
);
