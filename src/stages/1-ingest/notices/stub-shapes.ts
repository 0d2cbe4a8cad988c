/** The sentences of pages that stand where an article should: anchored, so that prose about such pages is not one. */

/** Permanent codes of refusals. */
export type StubCode =
  | "bot-wall"
  | "script-shell"
  | "server-error"
  | "page-moved"
  | "page-missing"
  | "consent-wall"
  | "login-wall";

export type StubKind = Readonly<{
  code: StubCode;
  /** For a person, before the words of the page. */
  says: string;
  shapes: readonly RegExp[];
  /** Words of other prose beside which it is a stub still. Of one-sentence reports next to none is so short. */
  otherWordsMax: number;
}>;

const thing =
  "(?:page|web ?page|url|article|story|content|resource|document|file|address|link|site|website)";
const asked =
  "(?:,? (?:that |which )?you(?:[’']re| are| were|[’']ve| have)? ?(?:currently )?(?:looking for|trying to (?:reach|access|find|view)|searching for|requested|followed|clicked(?: on)?))?";
const place =
  " (?:here|to (?:a|an|the|its|our|this|another)? ?(?:new|following|different|another)? ?(?:address|location|url|page|link|web ?site|domain|site))";
/** The name of the site may follow: "Page not found | Example News". */
const tail = "(?:\\s*[-–—|:·.!,]+.{0,80})?$";
const oops =
  "(?:(?:oops|sorry|whoops|uh[- ]oh|we[’']?(?:re| are) sorry|unfortunately)\\W{0,4}(?:but )?)?";
const pattern = (source: string): RegExp => new RegExp(`^\\W{0,3}${source}`, "iu");

/** In this order: what a page says of itself before what it says of its reader. */
export const stubKinds: readonly StubKind[] = [
  {
    code: "bot-wall",
    says: "The page asks whether a person reads it, and has no article",
    otherWordsMax: 12,
    shapes: [
      pattern(
        "(?:please )?(?:verify|confirm|prove)(?:ing)? (?:that )?you(?: are|[’']re) (?:a |not a )?(?:human|robot|bot)\\b.{0,80}$",
      ),
      pattern(
        "(?:are you a (?:robot|human)|pardon our interruption|attention required!?)\\b.{0,80}$",
      ),
      pattern("checking (?:if the site connection is secure|your browser)\\b.{0,80}$"),
      pattern("(?:please )?(?:complete|solve) (?:the|this) (?:captcha|security check)\\b.{0,80}$"),
      pattern("(?:sorry,? )?you have been blocked\\b.{0,60}$"),
      pattern(`access (?:to this (?:page|site) )?(?:has been |is )?denied${tail}`),
      pattern(
        `(?:error )?403(?: error)?(?:\\s*[-–—:|]?\\s*(?:forbidden|access denied)\\b.{0,60})?$`,
      ),
      pattern(
        "(?:our systems have|we(?: have|[’']ve)?) detected unusual (?:traffic|activity)\\b.{0,120}$",
      ),
    ],
  },
  {
    code: "script-shell",
    says: "The page shows its text only to a browser with JavaScript",
    otherWordsMax: 7,
    shapes: [
      pattern(
        "(?:please |you (?:need|have) to |to .{1,60}, (?:please )?)?(?:enable|turn on|activate|allow) java ?script\\b.{0,120}$",
      ),
      pattern(
        "java ?script (?:is |seems to be |must be |needs to be |appears to be )?(?:disabled|required|not (?:enabled|available|supported)|turned off|enabled)\\b.{0,120}$",
      ),
      pattern(
        `(?:this|our|the) (?:site|website|page|app|application)\\b.{0,40}\\b(?:requires?|needs?|works? (?:best|only) with|relies on|doesn[’']t work (?:properly )?without) java ?script\\b.{0,120}$`,
      ),
      pattern(
        "(?:it (?:looks|seems) like )?your browser (?:does not|doesn[’']t|has) .{0,20}java ?script\\b.{0,80}$",
      ),
      pattern("we(?: have|[’']ve)? detected that java ?script is\\b.{0,80}$"),
    ],
  },
  {
    code: "server-error",
    says: "The page reports an error of its server",
    otherWordsMax: 12,
    shapes: [
      pattern(
        `(?:http )?(?:error )?50[0234](?: error)?(?:\\s*[-–—:|]?\\s*(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|error)\\b.{0,60})?$`,
      ),
      pattern(
        `(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|error establishing a database connection)${tail}`,
      ),
      pattern(
        `${oops}(?:this|the|our) (?:site|website|page|service) is (?:currently |temporarily )?(?:down|unavailable|under maintenance|undergoing maintenance)\\b.{0,60}$`,
      ),
    ],
  },
  {
    code: "page-moved",
    says: "The page says that it has moved",
    otherWordsMax: 12,
    shapes: [
      pattern(
        `${oops}(?:this|the|our|that) (?:requested )?${thing}${asked} (?:has|have|is|was) (?:now |been |permanently |temporarily )*(?:moved|relocated|redirected)(?: permanently| temporarily)?(?:${place})?(?:\\W{0,2}$|\\s*[:.,]?\\s*(?:please|you|update|at|https?|www|click)\\b.{0,160}$)`,
      ),
      pattern(`(?:30[1278] )?moved (?:permanently|temporarily)${tail}`),
      pattern(`object moved(?: to here)?${tail}`),
      pattern("if you(?: are|[’']re) not (?:automatically )?redirected\\b.{0,160}$"),
      pattern(
        "(?:please wait,? )?(?:you(?: are|[’']re) being|you (?:will|should) be) (?:automatically )?redirected\\b.{0,120}$",
      ),
      pattern("redirecting(?:\\W{1,4}| (?:you )?to\\b.{0,120})?$"),
    ],
  },
  {
    code: "page-missing",
    says: "The page says that there is nothing at its address",
    otherWordsMax: 12,
    shapes: [
      pattern(`(?:http )?(?:error |status )?(?:code )?(?:404|410)\\W{0,3}$`),
      pattern(
        `(?:http )?(?:error |status )?(?:code )?(?:404|410)(?: error)?\\s*[-–—:|,.!]*\\s*(?:error|(?:page |file |article )?not found|page|gone|file|oops|sorry)\\b.{0,80}$`,
      ),
      pattern(
        `(?:not found|${thing} (?:was )?not found|${thing} (?:cannot|can[’']t|could not) be found|${thing} (?:unavailable|missing|does(?: not|n[’']t) exist))${tail}`,
      ),
      pattern(
        `${oops}(?:this|the|that|your) (?:requested )?${thing}${asked} (?:(?:was|is|has|does|could|can)(?:not|n[’']t|[’']t)?(?: not)? )?(?:currently )?(?:not found|(?:not )?be found|be located|exist|available|here|no longer (?:available|exists?|here|online)|(?:been |been moved or |been removed or |been deleted or )(?:removed|deleted|renamed)|gone|missing|unavailable)\\b.{0,120}$`,
      ),
      pattern(
        `${oops}(?:this|the|that) (?:requested )?${thing}${asked} (?:no longer exists|may have been (?:moved|removed|deleted|renamed))\\b.{0,120}$`,
      ),
      pattern(
        `${oops}we (?:can[’']?t|cannot|could(?: not|n[’']t)|are unable to|were unable to|weren[’']t able to) (?:seem to )?(?:find|locate) (?:the|that|this|what|your)\\b.{0,100}$`,
      ),
      pattern(`(?:it looks like )?nothing (?:was|could be) found (?:at this|here)\\b.{0,60}$`),
      pattern(
        `(?:seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|страница не найдена|页面不存在|找不到页面)${tail}`,
      ),
    ],
  },
  {
    code: "consent-wall",
    says: "The page asks for consent first, and has no article",
    otherWordsMax: 12,
    shapes: [
      pattern(
        "(?:we (?:value|respect|care about)|we and our partners (?:value|respect)) your privacy\\b.{0,80}$",
      ),
      pattern("your privacy(?: is important to us| matters|,? your choice| choices)\\b.{0,80}$"),
      pattern("before you continue(?: to .{1,60})?$"),
      pattern(
        "we(?:,)? and our (?:\\d[\\d,.]* )?(?:third[- ]party )?(?:partners|vendors)\\b.{0,400}$",
      ),
      pattern("(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\\b.{0,300}$"),
      pattern(
        "(?:cookie consent|consent (?:required|to cookies)|manage (?:your )?(?:cookie|privacy|consent) (?:settings|preferences|choices))\\W{0,2}$",
      ),
    ],
  },
  {
    code: "login-wall",
    says: "The page asks to log in or to subscribe, and has no article",
    otherWordsMax: 7,
    shapes: [
      pattern(
        "(?:please |you (?:must|need to|have to) (?:be )?)?(?:log(?:ged)?|sign(?:ed)?)[ -]?(?:in|on) (?:to|or|with|for|below|first)\\b.{0,160}$",
      ),
      pattern(
        "(?:please )?(?:subscribe|register|create (?:a free|an|your) account|become a (?:member|subscriber)) (?:or .{1,40} |now |today )?(?:to|for|and) (?:continue|keep|read|access|view|unlock|get|full|unlimited)\\b.{0,160}$",
      ),
      pattern(
        "(?:this|the (?:rest of this|full)) (?:article|story|content|page|post|report) is (?:only |exclusively )?(?:available |reserved |locked )?(?:only )?(?:for|to) (?:our |paid |paying |premium )*(?:subscribers|members|registered|logged)\\b.{0,160}$",
      ),
      pattern("to (?:continue|keep) reading\\b.{0,160}$"),
      pattern(
        "(?:login|log-in|sign-in|authentication|subscription|registration) required\\W{0,2}$",
      ),
      pattern("(?:forgot(?:ten)?|lost) (?:your )?password\\W{0,2}$"),
      pattern(
        "you(?:[’']ve| have) (?:reached|used|read)\\b.{0,40}\\bfree (?:articles?|stor(?:y|ies))\\b.{0,120}$",
      ),
    ],
  },
];

/** What such pages say besides: what to do next, and what became of the page. None of it is news. */
export const stubCompanions: readonly RegExp[] = [
  /^\W{0,3}(?:please |you can |you may |you might |you could |or |and |then |why not |to (?:find|get|read) .{1,60}, )*(?:check|try|return|go|visit|use|search|click|tap|contact|reload|refresh|retype|enter|enable|disable|log|sign|register|subscribe|e-?mail|report it|browse|head|update|continue|accept|reject|manage|choose|wait|take me|let us know)\b/iu,
  /\b(?:you|your|we|our|us)\b.*\b(?:cookies?|consent|privacy|personal data|partners|vendors|java ?script|browser|password|captcha|urls?|home ?page|bookmarks?|account|subscription|subscribers?|device|connection|e-?mail|web ?site|looking for|web ?master|permission)\b/iu,
  /\b(?:cookies?|consent|privacy|personal data|partners|vendors|java ?script|browser|password|captcha|urls?|home ?page|bookmarks?|account|subscription|device|e-?mail|web ?site|looking for)\b.*\b(?:you|your|we|our|us)\b/iu,
  /\b(?:it|page|link|url|address|article|story) (?:may|might|could|has|have|is|was)\b.{0,30}\b(?:moved|removed|deleted|renamed|mistyped|expired|broken|incorrect|out of date|unavailable)\b/iu,
  /^\W{0,3}(?:©|\(c\)|copyright|all rights reserved|ray id|reference #|error code|nginx|apache|incident id|your ip)/iu,
];
