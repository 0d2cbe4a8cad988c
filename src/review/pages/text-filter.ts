/** Which texts have all the words, or beginnings of words, that somebody typed. Case and accents do not count. */
export function textFilter(query: string): (texts: readonly string[]) => boolean {
  const wanted = folded(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (wanted.length === 0) return () => true;
  return (texts) => {
    const text = folded(texts.join(" "));
    return wanted.every((word) => text.includes(word));
  };
}

function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
