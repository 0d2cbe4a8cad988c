/** Words that carry no content of their own: they never tie a number to a noun or one sentence to another. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both either such same other another own
  of in on at by for from to with within into onto over under about after before since until till during between among
  against through across around along near off out up down upon per via as than like
  and or but nor so yet if when while where which who whom whose what how why because though although unless whether
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself itself themselves
  is are was were be been being am has have had having do does did done will would shall should can could may might must
  not no never n't also just only even still already again then there here now more most less least very too much many few
  one 's s t re ve ll said says say
  der die das den dem des ein eine einer einem einen eines und oder aber nicht kein keine ist sind war waren sei seien wird werden
  wurde wurden hat haben hatte hatten von vom zu zum zur mit im in am an auf aus bei nach für über um durch als wie dass daß ob
  sich er sie es wir ihr ihm ihn ihre ihrer seine seiner auch noch nur schon so da dort hier man`
    .trim()
    .split(/\s+/),
);
