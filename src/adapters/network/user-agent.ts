export type Program = Readonly<{
  name: string;
  version: string;
  /** An address under which whoever runs a site learns who is asking. */
  homepage?: string;
}>;

/** E.g. `nightdesk/1.2.0 (+https://example.org/nightdesk)`. What cannot stand in a header is left out. */
export function userAgent({ name, version, homepage }: Program): string {
  const product = `${token(name)}/${token(version)}`;
  const contact = URL.canParse(homepage ?? "") ? new URL(homepage ?? "").href : "";
  return contact === "" ? product : `${product} (+${contact.replace(/[()]/g, "")})`;
}

function token(text: string): string {
  return text.replace(/[^\w.+-]/g, "");
}
