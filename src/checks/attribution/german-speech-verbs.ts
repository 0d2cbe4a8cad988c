/** German verbs of saying and holding, with the forms that a report uses: third person, and the participle. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Stems of regular verbs that stand whole: "sag" for "sagt", "sagte", "sagten", "gesagt". */
const regular = list(`
  sag frag antwort erwider entgegn erklär erläuter beton bekräftig bestätig behaupt begründ bekund bemerk bericht berichtig bezeichn
  äußer warn mahn ermahn forder verlang wünsch beantrag befürwort begrüß lob würdig rüg tadel monier kritisier klag beklag beschwer
  beschuldig bedauer beteuer versicher verteidig verkünd veröffentlich ergänz erwähn erzähl schilder meld folger urteil verurteil scherz
  droh gelob garantier jubel spott twitter unterstell bejah vernein leugn dementier widerleg
  mein glaub hoff erwart vermut fürcht befürcht zweifel bezweifel rechn wert zeig
  appellier argumentier charakterisier diskutier informier kommentier konstatier plädier postulier präzisier prognostizier prophezei
  protestier reklamier relativier resümier signalisier spekulier zitier`);

/** Irregular verbs: present, past and participle as they stand. */
const irregular = list(`
  spricht sprechen sprach sprachen gesprochen schreibt schreiben schrieb schrieben geschrieben nennt nennen nannte nannten genannt heißt heißen hieß hießen geheißen
  denkt denken dachte dachten gedacht weiß wissen wusste wussten gewusst verspricht versprechen versprach versprachen versprochen
  widerspricht widersprechen widersprach widersprachen widersprochen bestreitet bestreiten bestritt bestritten gesteht gestehen gestand gestanden
  empfiehlt empfehlen empfahl empfahlen empfohlen rät raten riet rieten geraten verrät verraten verriet verrieten beschreibt beschreiben beschrieb beschrieben
  unterstreicht unterstreichen unterstrich unterstrichen verweist verweisen verwies verwiesen entscheidet entscheiden entschied entschieden
  findet finden fand fanden gefunden sieht sehen sah sahen gesehen hält halten hielt hielten gehalten beschließt beschließen beschloss beschlossen
  erkennt erkennen erkannte erkannten erkannt bekennt bekennen bekannte bekannten bittet bitten bat baten gebeten verwirft verwarf verwarfen verworfen`);

/**
 * Verbs that speak only with their particle, which closes the clause: "gab … an", "teilte … mit".
 * Finite forms, the particles, and the participle without its particle.
 */
const separable: readonly (readonly [finite: string, particles: string, participle: string])[] = [
  ["gibt geben gab gaben", "an bekannt zu", "gegeben"],
  ["teilt teilen teilte teilten", "mit", "geteilt"],
  ["kündigt kündigen kündigte kündigten", "an", "gekündigt"],
  ["fügt fügen fügte fügten", "hinzu an", "gefügt"],
  ["weist weisen wies wiesen", "hin darauf daraufhin zurück", "gewiesen"],
  ["wirft werfen warf warfen", "vor ein", "geworfen"],
  ["räumt räumen räumte räumten", "ein", "geräumt"],
  ["stellt stellen stellte stellten", "klar fest dar", "gestellt"],
  ["hebt heben hob hoben", "hervor", "gehoben"],
  ["führt führen führte führten", "aus an", "geführt"],
  ["legt legen legte legten", "dar nahe", "gelegt"],
  ["lehnt lehnen lehnte lehnten", "ab", "gelehnt"],
  ["schätzt schätzen schätzte schätzten", "ein", "geschätzt"],
  ["stuft stufen stufte stuften", "ein", "gestuft"],
  ["drückt drücken drückte drückten", "aus", "gedrückt"],
  ["geht gehen ging gingen", "aus hervor", "gegangen"],
  ["nimmt nehmen nahm nahmen", "an", "genommen"],
  ["deutet deuten deutete deuteten", "an", "gedeutet"],
  ["macht machen machte machten", "deutlich klar", "gemacht"],
  ["sagt sagen sagte sagten", "aus zu voraus", "gesagt"],
  ["merkt merken merkte merkten", "an", "gemerkt"],
  ["mahnt mahnte mahnten", "an", "gemahnt"],
  ["pflichtet pflichtete", "bei", "gepflichtet"],
  ["stimmt stimmen stimmte stimmten", "zu", "gestimmt"],
  ["tritt treten trat traten", "ein entgegen", "getreten"],
  ["setzt setzen setzte setzten", "ein hinzu", "gesetzt"],
  ["schließt schließen schloss schlossen", "aus", "geschlossen"],
  ["schlägt schlagen schlug schlugen", "vor", "geschlagen"],
  ["ruft rufen rief riefen", "auf aus", "gerufen"],
  ["spricht sprechen sprach sprachen", "aus zu ab", "gesprochen"],
  ["gesteht gestehen gestand gestanden", "ein zu", "gestanden"],
];

const inseparable = /^(?:be|emp|ent|er|ge|miss|ver|wider|unter|über|zer|prophezei)|ier$/u;

/** Stems after which an ending in t needs an e: "berichtet", "rechnet", "bezeichnet"; not "meint", "mahnt". */
const linking = /(?:[td]|(?:ch|[^aeiouäöüylrhmn])[mn])$/u;

/** "berichten" and "antworten" take an e before their ending; "ändern" and "zweifeln" lose one. */
function regularForms(stem: string): readonly string[] {
  const past = linking.test(stem) ? `${stem}e` : stem;
  const plural = /(?<!i|schw)e[lr]$/u.test(stem) ? `${stem}n` : `${stem}en`;
  return [`${past}t`, `${past}te`, `${past}ten`, plural];
}

function participleOf(stem: string): string {
  const end = linking.test(stem) ? "et" : "t";
  return `${inseparable.test(stem) ? "" : "ge"}${stem}${end}`;
}

/** Verbs that as often say what somebody does or is as what he says: no sign that a sentence reports of itself. */
export const germanWeakSpeech: ReadonlySet<string> = new Set(
  list(`heißt heißen hieß hießen geheißen weiß wissen wusste wussten gewusst sieht sehen sah sahen gesehen findet finden fand fanden gefunden
 hält halten hielt hielten gehalten erkennt erkennen erkannte erkannten erkannt zeigt zeigte zeigten zeigen gezeigt
  veröffentlicht veröffentlichte veröffentlichten entscheidet entscheiden entschied entschieden beschließt beschließen beschloss beschlossen`),
);

/** Every form that speaks by itself. */
export const germanSpeech: ReadonlySet<string> = new Set([
  ...regular.flatMap(regularForms),
  ...regular.map(participleOf),
  ...irregular,
  ...separable.flatMap(([finite, particles, participle]) => joined(finite, particles, participle)),
]);

/** "mitteilte", "mitgeteilt": a clause that ends with its verb writes it as one word. */
function joined(finite: string, particles: string, participle: string): readonly string[] {
  const forms = [...list(finite), participle];
  return list(particles).flatMap((particle) => forms.map((form) => `${particle}${form}`));
}

/** Finite forms that speak only with a particle, with those particles. */
export const germanSplitSpeech: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  separable.flatMap(([finite, particles]) =>
    list(finite).map((form) => [form, new Set(list(particles))] as const),
  ),
);

/** Participles of German verbs of saying: with "wurde" they name no subject that speaks. */
export const germanParticiples: ReadonlySet<string> = new Set([
  ...regular.map(participleOf),
  ...irregular.filter((form) =>
    /^ge\p{L}+en$|^(?:be|emp|er|ver|wider|unter|ent)\p{L}+(?:en|t)$/u.test(form),
  ),
  ...separable.flatMap(([, particles, participle]) =>
    list(particles).map((particle) => `${particle}${participle}`),
  ),
  "genannt",
  "gedacht",
  "gewusst",
  "geraten",
  "gefunden",
]);
