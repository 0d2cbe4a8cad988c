import { BriefError } from "../../domain/brief-error.ts";

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/**
 * The rule that `network.allow` states: this very host, as written in the address, at this very port.
 * A name that leads to the same machine is another host.
 *
 * @throws {BriefError} `E_CONFIG` if an entry is no `host:port`.
 */
export function readAllowed(entries: readonly string[]): (url: URL) => boolean {
  const allowed = new Set(entries.map(normalHostPort));
  return (url) => allowed.has(hostPort(url));
}

function hostPort(url: URL): string {
  const port = url.port === "" ? (defaultPorts[url.protocol] ?? "") : url.port;
  return `${url.hostname}:${port}`;
}

/** In the form in which the URL parser gives hosts: lower case, punycode, numbers as dotted quads. */
function normalHostPort(entry: string): string {
  const port = /:0*(\d+)$/.exec(entry)?.[1];
  const url = URL.parse(`http://${entry}/`);
  const isPlain = url?.username === "" && url.password === "" && url.pathname === "/";
  if (port === undefined || url === null || !isPlain || url.search !== "" || url.hash !== "") {
    throw new BriefError({
      code: "E_CONFIG",
      message: `\`network.allow\` holds \`${entry}\`, which is no host with a port.`,
      next: "Write `host:port` in brief.yaml, e.g. `wiki.example:8443` or `[fd00::1]:80`.",
    });
  }
  return `${url.hostname}:${port}`;
}
