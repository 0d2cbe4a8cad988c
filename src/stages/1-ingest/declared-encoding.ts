/** The encoding that an HTML or XML file says it is in. */

/** The HTML standard asks for the first 1,024 bytes; real pages put scripts before it. */
const prescanBytes = 4_096;

/**
 * Reads `<meta charset>`, `<meta http-equiv content>` and `<?xml encoding?>`. Only files that begin
 * like markup are asked: an article about `charset=` declares nothing.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, prescanBytes)).toString("latin1");
  if (!/^\s*(?:<!--[\s\S]*?-->\s*)?<[!?a-z]/i.test(start)) return undefined;
  const declared =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(start) ??
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(start);
  return declared?.[1];
}
