/**
 * Words that exclude each other, in English: a line is a scale, its poles are parted by `|`. Synonyms
 * share a pole. `~` after a regular verb stands for its forms (accept~: accepts, accepted, accepting),
 * `^` after an adjective for its comparison (old^: older, oldest), `+` after a noun for its plural,
 * `°` after a German and `*` after a Russian adjective's stem for its endings.
 */
export const englishScales = `
old^ ancient | new^ young^ modern recent fresh
high^ tall^ | low^ short^ | medium moderate
big^ bigger biggest large^ great^ huge enormous vast massive | small^ little tiny minor minimal
long^ | short^ brief^
hot hotter hottest warm^ | cold^ cool^
early^ earlier | late^ later latest
fast^ quick^ rapid swift quickly rapidly | slow^ slowly
strong^ powerful robust | weak^ feeble fragile
strongly | weakly
rich^ wealthy wealthier affluent prosperous | poor^ impoverished
good better best excellent | bad worse worst terrible poor^
right correct accurate | wrong incorrect inaccurate
true genuine real | false fake bogus untrue
easy easier easiest simple simpler simplest | hard harder hardest difficult tough^ complex complicated
safe^ secure harmless | dangerous unsafe risky hazardous harmful
open opens opened opening | close closes closed closing shut shuts
public publicly | private privately | secret secretly
domestic internal home inland | foreign external overseas
local | regional | national federal | international global worldwide
north northern northward | south southern southward | east eastern eastward | west western westward
northeast northeastern | northwest northwestern | southeast southeastern | southwest southwestern
left leftist | right rightist
inside inner interior indoor indoors | outside outer exterior outdoor outdoors
in into | out
on onto | off
from | to
upper top | lower bottom
front | back rear
above over | below beneath under underneath
before prior preceding | after following subsequent | during
up upward upwards uphill | down downward downwards downhill
forward forwards | backward backwards
ahead | behind
near nearby | far distant remote
for | against
with | without
buy~ buys buying bought purchase~ acquire~ | sell sells selling sold
buyer+ | seller+ vendor+
lend lends lending lent | borrow~
lender+ creditor+ | borrower+ debtor+
send sends sending sent | receive~
give gives giving gave given | take takes taking took taken
win wins winning won | lose loses losing lost | draw draws drew
winner+ victor+ | loser+
victory victories triumph+ | defeat+ | draw+
profit+ gain+ | loss losses
profitable | unprofitable
surplus surpluses | deficit+ shortfall+
asset+ | liability liabilities
income revenue+ | expense+ expenditure+ cost+
supply supplies | demand+
rise rises rose risen rising climb~ increase~ grow grows grew grown growing grow soar~ surge~ jump~ | fall falls fell fallen falling drop drops dropped dropping decrease~ decline~ shrink shrinks shrank shrunk shrinking plunge~ tumble~ slump~ | stagnate~
rise increase growth uptick upturn surge | fall decrease decline drop downturn slump reduction
raise~ boost~ lift~ expand~ | lower~ cut cuts cutting reduce~ curb~ slash~ contract~
accelerate~ | decelerate~ slow~
strengthen~ bolster~ | weaken~ undermine~
improve~ improvement+ | worsen~ deteriorate~ deterioration
gain~ | lose loses lost losing shed sheds shedding
accept~ approve~ endorse~ adopt~ welcome~ | reject~ refuse~ decline~ oppose~ veto vetoes vetoed condemn~
support~ back~ favour~ favor~ | oppose~ resist~ criticise~ criticize~
supporter+ backer+ proponent+ advocate+ ally allies friend+ | opponent+ critic+ enemy enemies foe+ adversary adversaries rival+
agree~ agreeing agreed | disagree~ disagreeing disagreed
praise~ | criticise~ criticize~ blame~ condemn~
allow~ permit permits permitted permitting authorise~ authorize~ legalise~ legalize~ | ban bans banned banning forbid forbids forbade forbidden forbidding prohibit~ bar bars barred barring outlaw~ block~ criminalise~ criminalize~
confirm~ admit admits admitted admitting acknowledge~ affirm~ | deny denies denied denying refute~ rebut rebuts rebutted
guilty | innocent
convict~ | acquit acquits acquitted acquitting exonerate~
arrest~ detain~ jail~ imprison~ capture~ | release~ free frees freed freeing pardon~
attack~ | defend~
attacker+ aggressor+ | defender+ victim+
begin begins began begun beginning start~ launch~ commence~ resume~ continue~ | end~ stop stops stopped stopping finish finishes finished finishing halt~ cease~ suspend~ abandon~ cancel cancels cancelled canceled cancelling
beginning start outset | end finish
join~ enter~ | leave leaves leaving left quit quits quitting exit~
arrive~ arrival+ | depart~ departure+ leave leaves left leaving
come comes came coming | go goes went gone going
remain~ stay~ keep keeps kept | leave leaves left leaving
hire~ recruit~ appoint~ elect~ | fire~ dismiss dismisses dismissed sack~ oust~
hiring+ | firing+ layoff+
create~ build builds built building found founds | destroy~ demolish demolishes demolished dismantle~ abolish abolishes abolished
deploy~ invade~ advance~ | withdraw withdraws withdrew withdrawn withdrawing retreat~ pull~
succeed~ | fail~
success successes successful successfully | failure+ failed unsuccessful
remember~ | forget forgets forgot forgotten
love~ | hate~
like likes liked | dislike~
trust trusts trusted | distrust mistrust doubt~
war+ conflict+ | peace truce ceasefire
hawkish | dovish
majority majorities | minority minorities
maximum most | minimum least
major | minor
positive positively | negative negatively
optimistic optimism bullish | pessimistic pessimism bearish
active | passive inactive
permanent permanently | temporary temporarily interim provisional
full fully complete completely total totally whole wholly entire entirely | partial partially partly half | empty
heavy heavier heaviest | light^
dark^ | light^ bright^
deep^ | shallow^
wide^ broad^ | narrow^
thick^ | thin thinner thinnest
wet wetter | dry drier
hard^ | soft^
loud^ noisy | quiet^ silent
clean^ | dirty dirtier polluted
cheap^ inexpensive affordable | expensive costly costlier
urban | rural
civilian+ | military soldier+ combatant+
liberal+ progressive+ | conservative+
senior | junior
older elder | younger
primary | secondary
employer+ | employee+ worker+
landlord+ | tenant+
teacher+ | student+ pupil+
doctor+ | patient+
plaintiff+ claimant+ prosecutor+ prosecution | defendant+ accused defence defense
import~ importer+ | export~ exporter+
alive living | dead
live~ survive~ survivor+ | die dies died dying perish~
born birth+ | died death+
male men man man's | female women woman woman's
boy+ | girl+
father+ dad | mother+ mum mom
son+ | daughter+
brother+ | sister+
husband+ | wife wives
uncle+ | aunt+
king+ prince princes | queen+ princess princesses
he him his himself | she her hers herself
mr | mrs ms
yesterday | today | tomorrow tonight
morning+ | afternoon+ | evening+ | night+
daytime | nighttime
past | present | future
previous previously former formerly earlier last | next upcoming forthcoming | current currently
winter+ | spring | summer+ | autumn fall
always constantly | often frequently usually mostly generally | sometimes occasionally | rarely seldom
daily | weekly | monthly | quarterly | annual annually yearly
hourly | daily
already | yet
only merely just | also
everyone everybody everything | someone somebody something | nobody nothing
everywhere | somewhere | nowhere
all every | some several | most | many much numerous | few little
more greater | less fewer
former | latter
unanimous unanimously | divided
voluntary voluntarily | compulsory mandatory obligatory forced
legal lawful legitimate | criminal unlawful
same identical similar alike | different other another
include~ | exclude~ omit omits omitted
direct directly | indirect indirectly
natural | artificial
theory theoretical | practice practical
victim+ | perpetrator+ culprit+
ceiling | floor
red | green | blue | yellow | black | white
`;
