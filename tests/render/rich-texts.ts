/** Five made-up reports, one a script. The words after the last paragraph are furniture. */

export type RichText = Readonly<{
  name: string;
  title: string;
  publisher: string;
  language: string;
  text: string;
  furniture: string;
}>;

const texts = [
  {
    name: "english.txt",
    title: "Leaders to sign nuclear accord",
    publisher: "Steppe Wire",
    language: "en",
    body: "Leaders to sign nuclear accord\n\nThe president arrived in Astana on Wednesday for a state visit. Officials said that the two governments are expected to sign the agreement on the nuclear plant before he leaves. Trade between the two countries reached $27 billion last year, the energy ministry said — ≥ 4% more than before. “We have no plans to join sanctions,” he told reporters. He left the hall without taking questions.",
    furniture: "\n\nPhoto: Steppe Wire | Share this story",
  },
  {
    name: "russian.txt",
    title: "Визит начался в четверг",
    publisher: "Вестник",
    language: "ru",
    body: "Визит начался в четверг, сообщила пресс-служба. Стороны намерены довести товарооборот до 30 млрд долларов. Подробности не раскрываются.",
    furniture: "\n\nЧитайте также: погода",
  },
  {
    name: "kazakh.txt",
    title: "Ұлттық мүдде туралы",
    publisher: "",
    language: "kk",
    body: "Ұлттық мүдде туралы айтылды. Қазақстан өз ұлттық мүдделерін қорғайды, біз ешкімнің ықпалында емеспіз. Кездесу ғимаратта өтті, көрермендер үнсіз тыңдады.",
    furniture: "",
  },
  {
    name: "chinese.txt",
    title: "两国元首会谈",
    publisher: "草原通讯社",
    language: "zh",
    body: "两国元首会谈。周三，两国元首在首都举行会谈。两国元首将签署核电站合作协议。双方没有公布金额。",
    furniture: "",
  },
  {
    name: "arabic.txt",
    title: "زيارة رسمية إلى أستانا",
    publisher: "وكالة السهوب",
    language: "ar",
    body: "زيارة رسمية إلى أستانا. وصل الرئيس إلى أستانا يوم الأربعاء 27 نوفمبر في زيارة رسمية. ومن المتوقع أن يغادر يوم الخميس.",
    furniture: "",
  },
];

export const richTexts: readonly RichText[] = texts.map(({ body, ...rest }) => ({
  ...rest,
  text: body + rest.furniture,
}));
