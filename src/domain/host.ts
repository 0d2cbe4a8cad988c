/** Whether an address belongs to a site: `news.example` itself, or a name under it. A single word is no site. */
export function isWithin(address: string, site: string): boolean {
  const host = URL.parse(address)?.hostname ?? "";
  const wanted = site.toLowerCase();
  return wanted.includes(".") && (host === wanted || host.endsWith(`.${wanted}`));
}
