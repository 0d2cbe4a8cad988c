/** Most text of the rules that concern us, in characters. Matching takes rules times address, and both are the site's. */
export const rulesCharsMax = 65_536;

/**
 * Of a robots.txt the groups that speak to `name` or to everybody, and nothing else. A file that names twenty thousand
 * agents over twenty thousand rules is half a megabyte to us, and four hundred million rules to a parser that
 * gives each agent its own.
 *
 * @param name - In lower case, without a version.
 * @returns `undefined` if these alone are longer than `rulesCharsMax`.
 */
export function robotsLines(text: string, name: string): string | undefined {
  const kept: string[] = [];
  let rulesChars = 0;
  // Those of `name` and `*` that the group at hand speaks to; a rule ends the list of agents above it.
  let agents = new Set<string>();
  let isClosed = false;
  for (const { key, value } of text.split(/\r\n|\r|\n/).map(readLine)) {
    if (key === "user-agent") {
      if (isClosed) agents = new Set();
      isClosed = false;
      const agent = agentOf(value);
      if ((agent === "*" || agent === name) && !agents.has(agent)) {
        agents.add(agent);
        kept.push(`user-agent: ${agent}`);
      }
    } else if (rule.test(key)) {
      isClosed = true;
      if (agents.size === 0) continue;
      kept.push(`${key}: ${value}`);
      rulesChars += value.length;
    }
  }
  return rulesChars > rulesCharsMax ? undefined : kept.join("\n");
}

const rule = /^(?:disallow|allow|crawl-delay)$/;

function readLine(line: string): { key: string; value: string } {
  const text = line.split("#", 1)[0] ?? "";
  const colon = text.indexOf(":");
  if (colon < 0) return { key: "", value: "" };
  return { key: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).trim() };
}

function agentOf(value: string): string {
  return (value.split("/", 1)[0] ?? "").trim().toLowerCase();
}
