/**
 * Words that carry grammar and no matter. They weigh nothing when sentences are compared, and they are
 * no names when a sentence begins with them.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am amid amidst among an and
   another any anyone anything are around as at away back be became because become becomes been before began behind being
   below beside besides between beyond both but by came can cannot come could despite did do does doing done down due
   during each either else end even ever every everyone everything few first for former from further gave get give given
   go goes going gone got had has have having he hence her here hers herself him himself his how however i if in indeed
   instead into is it its itself just last later least less like likely made make makes making many may me meanwhile
   might mine more moreover most much must my myself near neither never next no nobody none nor not nothing now of off
   often on once one only onto or other others otherwise our ours out outside over own part per perhaps put quite rather
   really said same saw say says second see seem seems seen several shall she should since so some someone something
   soon still such take taken than that the their theirs them themselves then there therefore these they third this
   those though through throughout thus to together told too took toward towards two under unless unlike until up upon
   us use used very via was way we well went were what whatever when where whereas whether which while who whom whose
   why will with within without would yet you your yours`.split(/\s+/u),
);
