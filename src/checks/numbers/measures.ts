/**
 * Words that say what a figure is a measure of, in families whose members differ by definition: no figure of one may be told
 * of another, and figures of two of them never conflict. English in full, German and French where they count harm and money.
 */
import type { DefinitionRow } from "./defined-apart.ts";

export const measures = {
  harm: {
    dead: "dead die dies died dying kill kills killed killing death deaths fatalities fatality perished bodies tot tote toten getötet gestorben starben morts mort tués tué tuées",
    injured:
      "injured injures injure injuring injuries wounded wounds wounding hurt verletzt verletzte verletzten blessés blessé blessées",
    missing: "missing unaccounted vermisst vermisste vermissten disparus disparu",
    displaced:
      "displaced homeless evacuated evacuate evacuates evacuating fled obdachlos evakuiert évacués évacuées déplacés",
    saved: "rescued saved survived survivors gerettet sauvés",
    detained:
      "detained detains arrested arrests arresting festgenommen verhaftet arrêtés interpellés",
    freed: "released freed freigelassen libérés",
    infected: "infected infections infiziert contaminés",
  },
  accounts: {
    revenue: "revenue revenues sales turnover umsatz umsätze",
    profit: "profit profits earnings gewinn gewinne bénéfice bénéfices",
    loss: "loss losses verlust verluste perte pertes",
    debt: "debt debts schulden dette",
  },
  /** What is supplied was produced, to those who report it; who supplies abroad exports, and who is supplied imports. */
  goods: {
    output:
      "output production produces produced produce producing producer producers mined mines extraction extracts extracted supply supplies supplied supplying förderung produktion",
    exports: "export exports exported exporting exporte supplies supplied supplying",
    imports: "import imports imported importing importe supplies supplied supplying",
    reserves: "reserves deposits resources reserven réserves",
    capacity: "capacity",
    consumption: "consumption consumes consumed consuming demand verbrauch",
    stocks: "stockpile stockpiles stockpiled inventories inventory",
  },
  ballots: {
    votes: "vote votes ballot ballots voted stimmen",
    seats: "seat seats sitze sitzen",
    turnout: "turnout voted ballot ballots wahlbeteiligung",
  },
  opinion: {
    support:
      "support supports supported approve approves approved approval back backs backed favour favours favoured favor favors favored",
    opposition:
      "oppose opposes opposed against disapprove disapproves disapproved disapproval reject rejects rejected",
  },
  orders: {
    order: "order orders ordered",
    delivery: "received receives delivered delivers delivery deliveries",
  },
  finance: {
    loan: "loan loans lend lends lent lending",
    grant: "grant grants",
    investment: "invest invests invested investing investment investments",
  },
  budget: { allotted: "budget budgets budgeted", spent: "spending spent expenditure expenditures" },
  economy: {
    inflation: "inflation",
    unemployment: "unemployment jobless joblessness",
    product: "gdp",
  },
  deduction: { gross: "gross brutto brut", net: "net netto" },
  price: { nominal: "nominal", real: "adjusted" },
  extent: { area: "area", length: "length long", height: "height tall high", depth: "depth deep" },
} as const satisfies Readonly<Record<string, DefinitionRow>>;
