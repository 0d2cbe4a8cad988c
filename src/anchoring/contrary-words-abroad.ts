/**
 * Words that exclude each other, in other languages than English: a line is a scale, its poles are parted by `|`. Synonyms
 * share a pole. `~` after a regular verb stands for its forms (accept~: accepts, accepted, accepting),
 * `^` after an adjective for its comparison (old^: older, oldest), `+` after a noun for its plural,
 * `°` after a German and `*` after a Russian adjective's stem for its endings.
 */
export const germanScales = `
neu° jung° modern° | alt°
hoch hohe hohen hoher hohes hohem höher° höchst° | niedrig° tief° niedriger° niedrigst°
groß° größer° größt° riesig° | klein° kleiner° kleinst° gering° geringer°
lang° länger° | kurz° kürzer°
früh° früher° | spät° später°
schnell° schneller° rasch° | langsam° langsamer°
stark° stärker° | schwach° schwächer°
reich° | arm°
gut° besser° best° | schlecht° schlechter° schlimm° schlimmer°
richtig° | falsch°
wahr° echt° | falsch° unwahr°
leicht° einfach° | schwer° schwierig°
sicher° | gefährlich° unsicher°
warm° heiß° | kalt°
öffentlich° | privat° geheim°
nördlich° norden | südlich° süden | östlich° osten | westlich° westen
links linke linken | rechts rechte rechten
oben | unten
vor vorher zuvor | nach nachher danach
über oberhalb | unter unterhalb
mit | ohne
für | gegen
innerhalb | außerhalb
inländisch° heimisch° | ausländisch° fremd°
positiv° | negativ°
maximal° höchstens | minimal° mindestens wenigstens
mehr | weniger
viel° | wenig°
alle allen aller alles | einige einigen einiger manche manchen | kein°
jede jeder jedes jeden jedem | keine keiner keines keinen keinem
immer stets | oft häufig | manchmal gelegentlich | selten | nie niemals
gestern | heute | morgen
vergangen° letzt° vorig° | kommend° nächst° künftig°
erst° | letzt°
bisherig° ehemalig° früher° | künftig° neu°
täglich° | wöchentlich° | monatlich° | jährlich°
steigen steigt stieg stiegen gestiegen wachsen wächst wuchs wuchsen gewachsen | sinken sinkt sank sanken gesunken fallen fällt fiel fielen gefallen schrumpfen schrumpft schrumpfte geschrumpft
erhöhen erhöht erhöhte erhöhten anheben | senken senkt senkte senkten gesenkt verringern verringert reduzieren reduziert kürzen gekürzt
zugenommen zunehmen | abgenommen abnehmen
kaufen kauft kaufte kauften gekauft | verkaufen verkauft verkaufte verkauften
gewinnen gewinnt gewann gewannen gewonnen | verlieren verliert verlor verloren
annehmen angenommen zustimmen zugestimmt billigen gebilligt | ablehnen lehnt lehnte abgelehnt
unterstützen unterstützt unterstützte | bekämpfen bekämpft ablehnen
erlauben erlaubt erlaubte genehmigen genehmigt | verbieten verbietet verbot verboten untersagen untersagt
bestätigen bestätigt bestätigte einräumen | bestreiten bestreitet bestritt bestritten dementieren dementiert dementierte leugnen leugnet
beginnen beginnt begann begannen begonnen anfangen | enden endet endete beenden beendet beendete aufhören
öffnen öffnet öffnete geöffnet offen | schließen schließt schloss geschlossen
verhaftet festgenommen inhaftiert | freigelassen entlassen
schuldig° | unschuldig°
verurteilt | freigesprochen
angreifen angegriffen | verteidigen verteidigt
tot tote toten toter gestorben | lebend° lebendig°
männlich° | weiblich°
er ihm ihn | sie ihr
sein seine seinen seiner seinem seines | ihr ihre ihren ihrer ihrem ihres
dafür | dagegen
ja | nein
hinein herein | hinaus heraus
`;

/** Russian, and the commonest of Kazakh. */
export const russianScales = `
нов* | стар*
высок* | низк*
больш* крупн* | мал* маленьк* небольш*
сильн* | слаб*
хорош* лучш* | плох* худш*
ранн* | поздн*
перв* | последн*
северн* | южн* | восточн* | западн*
внутренн* | внешн* зарубежн*
больше более | меньше менее
до перед | после
выше | ниже
за | против
с | без
вчера | сегодня | завтра
все всё | некоторые | никто
всегда | часто | редко | никогда
рост увеличение | падение снижение
вырос выросла выросло выросли вырастет увеличился увеличилась увеличил | упал упала упало упали снизился снизилась снизил снизилось снизились
повысил повысила повысили | понизил понизила понизили снизил снизила снизили
купил купила купили | продал продала продали
выиграл выиграла выиграли | проиграл проиграла проиграли
поддержал поддержала поддержали одобрил одобрила одобрили | отверг отвергла отвергли отклонил отклонила отклонили осудил
подтвердил подтвердила подтвердили | опроверг опровергла опровергли отрицает
разрешил разрешила разрешили | запретил запретила запретили
начал начала начали начался началась | закончил закончила закончили завершил завершился прекратил
он его ему | она её ей
жаңа | ескі
жоғары | төмен
көп | аз
бар | жоқ
`;

/** French and Spanish. */
export const romanceScales = `
nouveau nouvelle nouveaux nouvelles | ancien ancienne anciens anciennes vieux vieille
haut haute hauts hautes | bas basse basses
grand grande grands grandes | petit petite petits petites
avant | après
pour | contre
avec | sans
plus | moins
toujours | souvent | parfois | rarement | jamais
hier | aujourd'hui | demain
hausse augmenté augmente | baisse diminué diminue
nuevo nueva nuevos nuevas | viejo vieja viejos viejas antiguo antigua
alto alta altos altas | bajo baja bajos bajas
grande grandes | pequeño pequeña pequeños pequeñas
antes | después
más | menos
siempre | nunca
ayer | hoy | mañana
subió aumentó creció | bajó cayó disminuyó
`;
