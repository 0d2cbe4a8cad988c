/** An address that may stand as a link, in every output: nothing in it ends a link in Markdown, HTML or Typst. */

/** Allowed in addresses, and no mark that a backslash could guard in Markdown; escaped, they mean the same to a server. */
const marks = /[()[\]{}|`'"<>\\^@]/g;

/** Empty for anything but http and https, and for an address that carries a user's name. */
export function linkTarget(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return "";
  // `***` stands for a secret that was left out: it would lead to a page that refuses.
  if (url.username !== "" || url.password !== "" || `${url.pathname}${url.search}`.includes("***"))
    return "";
  return `${url.origin}${escaped(url.pathname)}${escaped(url.search)}`;
}

function escaped(part: string): string {
  return part.replaceAll(
    marks,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
