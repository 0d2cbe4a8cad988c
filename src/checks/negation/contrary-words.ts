/** Words that exclude each other of the same thing at the same time: reverses, poles of one scale, complements. */
import { stem } from "../reading/stem.ts";

/** One pair a row: the words of one side, and those of the other. From the grammar of English (Cruse 1986, chapters 9 to 11). */
const rows = `
rise increase grow climb surge soar gain jump | fall decrease decline shrink drop plunge slump tumble sink dwindle diminish wane cut reduction
rising increasing growing | falling decreasing declining shrinking dwindling waning
gain | lose lost
raise | lower cut reduce
expand widen | contract shrink narrow
accelerate quicken | slow decelerate
strengthen | weaken
improve | worsen deteriorate
upgrade | downgrade
win won victory | lose lost defeat
winner | loser
succeed success successful successfully | fail failure failed unsuccessful unsuccessfully
accept approve adopt endorse | reject refuse veto
pass passed enact | reject defeat defeated veto
accept welcome | turn rebuff spurn
confirm | deny denied
support back favour favor backed | oppose opposed
agree | disagree
allow permit | forbid forbidden ban prohibit
open reopen | close shut
include | exclude
begin start launch commence | end finish conclude cease
arrive | depart
enter join | leave left quit exit
suspend suspension freeze froze frozen pause | leave left quit exit withdraw withdrew end terminate abolish
postpone delay | cancel cancelled cancelling cancellation scrap abandon
halt stop | resume continue
buy bought purchase | sell sold
import importer | export exporter
lend lent | borrow
hire appoint | dismiss fire sack
attack | defend
advance | retreat withdraw withdrew
build built construct create | demolish destroy
encourage | discourage
remember | forget forgot
attract | repel
love | hate
praise | criticise criticize condemn
convict convicted guilty | acquit acquitted innocent
impose | lift
ratify | repeal revoke
appear | vanish disappear
push | pull
deploy | withdraw
arrest detain | release free
kill killed dead | wound wounded injure injured
survive | die died perish
live alive | dead die died
born | died
majority | minority
maximum | minimum
profit | loss
surplus | deficit
supply | demand
ally friend | enemy foe
peace | war
peaceful peacefully | violent violently
friendly | hostile
trust | mistrust distrust
confident certain sure | doubtful unsure uncertain
truth true | false
real | fictional fictitious fake
male man men boy | female woman women girl
king | queen
son | daughter
brother | sister
father | mother
husband | wife
uncle | aunt
nephew | niece
parent | child
employer | employee
teacher | pupil
predecessor | successor
senior | junior
north northern | south southern
east eastern | west western
left-wing | right-wing
upper | lower
internal domestic | external foreign
inside | outside
public | private
legal lawful | illegal unlawful
permanent | temporary
voluntary | compulsory mandatory
military | civilian
urban | rural
positive positively | negative negatively
optimistic | pessimistic
high higher highly | low lower
large larger big bigger | small smaller
wide wider broad broader | narrow narrower
long longer | short shorter
old older elder | young younger
strong stronger | weak weaker
fast faster quick quicker | slow slower
rich richer | poor poorer
hot hotter warm warmer | cold colder cool cooler
heavy heavier | light lighter
hard harder difficult | easy easier
early earlier | late later
near nearer close closer | far farther further
better | worse
cheap cheaper | expensive dear
major | minor
safe safer | dangerous
full | empty
visible | invisible hidden
present | absent
ancient | modern
offensive | defensive
winter | summer
morning | evening
before | after
more | less fewer`;

const contraries = readRows();

function readRows(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (from: readonly string[], to: readonly string[]): void => {
    for (const one of from) {
      const known = found.get(one) ?? new Set<string>();
      for (const other of to) known.add(other);
      found.set(one, known);
    }
  };
  for (const row of rows.trim().split("\n")) {
    const [one = [], other = []] = row.split(" | ").map((side) => side.split(" ").map(stem));
    add(one, other);
    add(other, one);
  }
  return found;
}

/** Stems that the table sets against a stem; undefined where it has none. */
export const contrariesOf = (stemmed: string): ReadonlySet<string> | undefined =>
  contraries.get(stemmed);

/** Verbs that mean what the table says with one other word only: "turned down". */
const particles: ReadonlyMap<string, string> = new Map([[stem("turn"), "down"]]);

/** True if the stem means what the table says before the given word. */
export const isWithParticle = (stemmed: string, next: string): boolean =>
  (particles.get(stemmed) ?? next) === next;

/** Beginnings that turn a word into its opposite: "legal" and "illegal". A shorter rest is hardly a word that one turns: "inside". */
const turning = /^(?:un|in|im|il|ir|dis|non)(.{5,})$/;
const turningMin = 7;
const turningLetters = new Set(["u", "i", "d", "n"]);

/** What is left of a stem without a beginning that turns it; undefined where it has none. */
export function baseOf(stemmed: string): string | undefined {
  if (stemmed.length < turningMin || !turningLetters.has(stemmed[0] ?? "")) return undefined;
  return turning.exec(stemmed)?.[1];
}
