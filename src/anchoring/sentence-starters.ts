/** Capitalised words that begin sentences and hardly ever follow an abbreviation as a part of its name. */
import { months, shortMonths, shortWeekdays, weekdays } from "./calendar-names.ts";

const words = `
The A An In On At It He She They We I You But And This That These Those There When While After Before As If For From
His Her Their Its Our My By With To However Meanwhile Some Many Most Both What Who Why How Where Since Although
Though So Yet Or Not Then Now Here Also Such Each Every All Any One Several Another Other Others Only Even Still
Once Until During Under Over Despite According Because Nor Neither Either Instead Moreover Earlier Later Last
В Во На Он Она Они Оно Это Эта Этот Эти Но А И По Как При После Также Однако Кроме Мы Я Вы С Со У К О Об Из За Для
Если Когда Поэтому Тем Так Там Его Её Их Ранее Сейчас Теперь До От Не Все Всё
Бұл Ол Сол Осы Бірақ Ал Сондай Олар Біз Сонымен Оның Мұндай Осыған Сондықтан
Der Die Das Er Sie Es Ein Eine Im Am Auf Aber Und Wir Ich Bei Mit Nach Von Zu Zum Zur Den Dem Des Doch Auch Wenn
Le Les Il Elle Ils Elles Un Une En Mais Et Ce Cette Ces Dans Pour Selon Nous Vous Je
El Los Las Una Pero Es Su Sus Según Con Por Para Al Se Este Esta Estos
`;

export const sentenceStarters: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** What stands after a time of day without beginning a sentence. */
export const afterClock: ReadonlySet<string> = new Set(
  `${[...weekdays, ...shortWeekdays, ...months, ...shortMonths].join(" ")}
  EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST MSK IST JST AEST Eastern Central Pacific Mountain
  Greenwich Moscow`
    .trim()
    .split(/\s+/),
);

/** Verbs that hand a question or an exclamation over to whoever spoke it: `"Why now?" Amma asked.` */
export const speechVerbs: ReadonlySet<string> = new Set(
  `said says say asked asks ask told tells wrote writes added adds replied replies answered shouted cried exclaimed
  continued insisted quipped joked tweeted posted responded demanded wondered`
    .trim()
    .split(/\s+/),
);
