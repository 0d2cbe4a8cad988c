/** English verbs of saying, in the forms of a finite clause, by what must follow for them to say that somebody speaks. */
import { wordSet } from "../reading/word-set.ts";

/** Speech whatever follows: "Hess said", "Tokayev warned against". */
export const alwaysSpeech =
  wordSet(`say says said tell tells told insist insists insisted warn warns warned urge urges urged stressed
  emphasize emphasizes emphasized emphasise emphasises emphasised reaffirm reaffirms reaffirmed reiterate reiterates
  reiterated vowed pledged accuse accuses accused criticize criticizes criticized criticise criticises criticised
  condemn condemns condemned denounce denounces denounced disparage disparages disparaged praise praises praised hail
  hails hailed laud lauds lauded commend commends commended quipped tweeted`);

/**
 * Speech only before "that" or a quotation, after one, or at the end of its clause: "Umarov added", but not "China
 * added three ports"; "the law states that", but not "Baltic states".
 */
export const clauseSpeech =
  wordSet(`add adds added note notes noted state states stated argue argues argued explain explains explained
  claim claims claimed announce announces announced acknowledge acknowledges acknowledged admit admits admitted confirm
  confirms confirmed declare declares declared observe observes observed remark remarks remarked comment comments
  commented reply replies replied respond responds responded recall recalls recalled conclude concludes concluded suggest
  suggests suggested predict predicts predicted assert asserts asserted maintain maintains maintained testify testifies
  testified believe believes believed think thinks promise promises promised assure assures assured estimate estimates
  estimated report reports reported write writes wrote contend contends contended caution cautions cautioned allege alleges alleged
  complain complains complained concede concedes conceded lament laments lamented
  reckon reckons reckoned clarify clarifies clarified repeat repeats repeated restate restates restated retort retorts
  retorted countered attest attests attested profess professes professed`);

/**
 * Of these, the ones that are as often a deed, a thing or an adjective ("repeated attacks", "a counter"): speech only
 * right before "that" or a quotation, or at the end of their clause.
 */
export const strictSpeech =
  wordSet(`repeat repeats repeated restate restates restated retort retorts retorted countered attest
  attests attested profess professes professed`);

/** Speech only about something that is then quoted, or "as", or "for": "called the visit “historic”", "called for". */
export const namingSpeech =
  wordSet(`call calls called describe describes described label labels labelled labeled dub dubs dubbed term
  terms termed brand brands branded`);

/** Speech only before what can be said to be untrue or felt: "denied that", "expressed concern", not "denied entry". */
export const matterSpeech = wordSet("deny denies denied express expresses expressed");

/** What somebody thinks, asks or does by speaking. No sure sign that the words beside it are his own. */
export const otherSpeech =
  wordSet(`answer answers answered ask asks asked point points pointed hope hopes hoped fear fears feared vow vows pledge
  pledges defend defends defended reject rejects rejected dismiss dismisses dismissed thought know knows knew mean means meant decide decides decided doubt doubts
  doubted demand demands demanded propose proposes proposed recommend recommends recommended threaten threatens threatened stress stresses
  reveal reveals revealed disclose discloses disclosed underline underlines underlined underscore underscores underscored`);
