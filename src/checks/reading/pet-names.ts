/** Short forms of first names: "Bill" may be William, and never says that he is not. */

/** One name a line with the short forms that do not begin like it. */
const table = `
william bill billy will willy liam|robert bob bobby bert|richard dick rick|edward ted teddy ned eddie|theodore ted teddy|james jim jimmy jamie
john jack johnny|jonathan jon|michael mike mick mickey misha|charles chuck charlie chip|henry hank harry hal|harold hal harry|margaret peggy meg maggie daisy rita
elizabeth liz beth betty bess lisa eliza lizzie|mary molly polly mia|catherine kate kitty katie cathy|katherine kate kitty katie kathy kay|kathleen kate kathy
dorothy dot dolly|sarah sally|anthony tony|antonio tony|andrew drew andy|alexander alex sasha sandy xander|alexandra alex sasha sandra|albert bert|herbert bert
joseph joe joey|francis frank|franklin frank|lawrence larry|laurence larry|leonard len lenny|gerald jerry|jerome jerry|gerard jerry|stephen steve|steven steve
matthew matt|nicholas nick|christopher chris kit topher|patrick paddy|patricia pat patty tricia|victoria vicky tori|rebecca becky|susan sue susie|deborah debbie
jacob jake|isaac ike|dmitry dima mitya|dmitri dima|vladimir volodya vova|ivan vanya|mikhail misha|nikolai kolya|aleksandr sasha|aleksei alyosha|alexei alyosha
heinrich heinz|johannes hans|friedrich fritz|josef sepp|joachim jochen|eugene gene|virginia ginny|zachary zack|abraham abe|bernard bernie|thomas tom tommy|arthur art|philip phil pip|geoffrey geoff jeff|terence terry|reginald reggie|walter walt wally`;

const shortForms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [name, ...forms] = row.split(" ");
      return [name ?? "", new Set(forms)] as const;
    }),
);

/** Letters of a beginning that is a short form as it stands ("Rob"), or before an ending of its own ("Kathy"). */
const bareChars = { min: 3, max: 4 } as const;
const endedCharsMin = 4;

function isShortOf(short: string, long: string): boolean {
  if (shortForms.get(long)?.has(short) === true) return true;
  const stemmed = short.replace(/(?:ie|ey|y)$/, "");
  const begin = stemmed.replace(/(.)\1$/, "$1");
  if (begin.length >= long.length || !long.startsWith(begin)) return false;
  if (stemmed === short) return short.length >= bareChars.min && short.length <= bareChars.max;
  // A doubled letter is a sign of its own: "Gabby" of Gabriel, but no "Mary" of Margot.
  return begin !== stemmed ? begin.length >= bareChars.min : begin.length >= endedCharsMin;
}

/** True if one of two first names, in lower case, may be a short form of the other. */
export const isPetName = (one: string, other: string): boolean =>
  isShortOf(one, other) || isShortOf(other, one);
