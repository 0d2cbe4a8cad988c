/** The legal form that a firm's name ends in: "Orlan Steel Ltd". */
const legalForms: ReadonlyMap<string, string> = new Map(
  `inc=inc incorporated=inc corp=corp corporation=corp ltd=ltd limited=ltd llc=llc llp=llp plc=plc gmbh=gmbh ag=ag se=se sa=sa
  nv=nv bv=bv spa=spa srl=srl sarl=sarl ab=ab asa=asa oy=oy oyj=oyj aps=aps pjsc=pjsc ojsc=ojsc jsc=jsc kk=kk pty=pty`
    .split(/\s+/u)
    .map((pair) => {
      const [written = "", meant = ""] = pair.split("=");
      return [written, meant] as const;
    }),
);

/** A firm's folded words without its legal form, and that form; undefined for a name that has none. */
export function legalFormOf(
  words: readonly string[],
): Readonly<{ base: readonly string[]; form: string }> | undefined {
  const form = legalForms.get(words.at(-1) ?? "");
  return form === undefined || words.length < 2 ? undefined : { base: words.slice(0, -1), form };
}
