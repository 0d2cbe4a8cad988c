/**
 * Words that often stand at the head of a sentence with a capital letter and name nothing. Only consulted for a single
 * capital word at the head of a sentence; words in -ing, -ed, -ly, -tion and the like are known by their ends.
 */
const openers: ReadonlySet<string> = new Set(
  `opinion opinions judgements findings origins outlets signs award delivery confirmation views watch whether according additionally afterwards agents aid air all almost along also although ambassadors amid analysts anger another answer
  army artists artist as asked athletes attack attacks attempts author authorities authors average bad banks because beyond big bills birth
  birds black blood blue board bombs books boys business businesses can capital cars cases cash cattle chance change changes charges
  chief children china's citizens city civilians civil clashes climate close clouds coal cold color colour companies concern
  concerns conflict congress contact control costs countries country coup court courts credit crime crimes crisis critics crowds
  culture customers cuts daily data days dead deaths debate debt deep defence defense delegates demand democracy dental despite details
  diplomats directors doctors dogs doubt dozens drivers drones drugs dry due duty earth east eastern economists economy
  editors education efforts eggs either election elections electricity elite emergency employees employers energy engine engineers enough
  even evidence exact experts exports extra eyes fans farmers fear fears federal fewer fighters figures films finally
  fire firms first fish five floods food foods football for force forces foreign forests former four free friends from fuel full funding
  further gangs gas genes girls given global god gold good goods government governments green ground growth guards guests guns half
  hackers health heat heavy help here high historians history hold holds home hopes hospitals hostages hot hours houses however human humans hundreds
  ice if images imports income indeed industry inflation initially insects inside instead insurance interest international investors island it jobs
  journalists judges just justice keep kids kings lack land language last later latest law lawmakers lawyers lead leaders less let
  life light like likewise liquid little living local long looking love low lower maintain major make making males man managers many maps
  market markets marriage matter maybe mayors meanwhile meat medical medicine members men military millions miners ministers minor
  modern money monks monthly more moreover most mother mothers motion much music musicians names national nations nature nearly
  neither never new news newspapers next night no nobody none nor normal north northern not nothing nuclear nurses obviously occasionally
  of officers official officials oil old on once one ones only open opponents opposition or orders organ other others out outside over overall owners
  pain paper parents parliament part parties partners parts past patients peace people perhaps pilots places plans plants plate players
  plus poets police policy political politicians poor popular populations power powers premiums presidents press prices prime prior prison
  prisoners private problems producers profits progress propagandists prosecutors protesters protests public publishers quick quite radio rain
  rather readers real rebels recent recently records red reform refugees regional relations religion remember
  reporters reports representatives republicans researchers residents results rich right rights rising rivers roads rockets rocks rules rumors safety
  sales sanctions scholars schools science scientists scores sea second secret security senior separate seven several
  shares ships shops short should show significant silver similar similarly since singer singers singles six skills sleep small snow so
  social society soldiers some songs soon sound sources south southern space speakers special speed spokesman sports staff stars
  state statements states steel still stock stocks stories strikes strong structural students studies study subject success such sugar summer
  supplies support supporters surgery surveys survivors sustained talks tanks tax taxes teachers team teams tech technology temperatures
  ten tensions terms terrorists tests texts thanks then there therefore third thousands threats three ties time times today together tomorrow
  tonight too total tourism tourists towns trade traders traditional traffic training trains transport trees trials troops true trust truth try two type typical
  typically ultimately under unemployment unfortunately union unions united universities unknown unless unlike until up upon urban use users usually
  vaccines values various veterans victims video videos villages villagers violence visitors visits viewers voters votes wages war wars water
  weapons weather weekly west western what whatever when whenever where whereas wherever whether which while white who whole whose why wild wind wine winter
  with within without witnesses women words work workers world writer writers yeah years yes yesterday yet young youth zero
  actor actress album animals article atoms band bands battle basketball baseball book cells chemical chess church club comedy comics company composer
  critic director disease drama earthquake electrons element elements email episode event evolution fantasy female film filming
  game games garden genre group guitar hockey horses hurricane illness infection invasion iron island jazz king lakes law league
  legend light male mathematics matter metal model moon mountain mountains movie movies mr mrs ms museum native novel novels ocean olympic opera painter painting
  philosophers physics piano pizza plane planet planets play poem poet poetry pop population president prince princess principal product production professor
  queen race reading religion rice river rock role romance rugby ruler salt scholar scientist season series serial sharks show ship snakes soccer
  software solar song sport storm story student summer sun swimming tea television tennis theater theatre tiger title tour tower
  treatment village virus volcano wave whales wheat wheel wolves woman wood yoga minister chancellor foreign sir dr
  furthermore nevertheless nonetheless hence thus otherwise besides thereafter thereby thereupon whereupon whereby henceforth hereby hitherto elsewhere anyway notwithstanding
  afterward beforehand altogether nowadays sometimes somehow somewhere someone somebody something anyone anybody anything everyone everybody everything everywhere albeit insofar
  ah aha alas amen aw bravo bye cheers congratulations cool dear eh er fine goodbye gosh great ha haha hello hey hi hm hmm hooray hurrah lol lucky nice nope oh okay ok
  oops ouch ooh please right sorry sure thanks ugh uh um welcome well whoa wow yep yup yay`
    .trim()
    .split(/\s+/),
);

const commonEnd =
  /(?:ings?|ed|ly|[st]ions?|ments?|ness|ity|ities|isms?|ances?|ences?|ers|ors|ists|ians|ships?|hood|ous|ful|less|able|ible|ives?|als|ics|ures?|(?:[ou]v|iv|[iou]s|iss|ers|w|ni|ri|err)al)$/;

/** True if a capital letter at the head of a sentence says nothing about the word. @param lower - In lower case. */
export function isCommonOpener(lower: string): boolean {
  return openers.has(lower) || (lower.length > 4 && commonEnd.test(lower));
}
