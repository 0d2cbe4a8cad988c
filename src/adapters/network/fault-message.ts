import type { Fault } from "./fetch-fault.ts";

/**
 * One text for all addresses that are not public, however they were found out: an address that
 * may not be asked must not be told from another by what is said of it.
 */
const messages: Readonly<Record<string, string>> = {
  "bad-url": "This is no address.",
  scheme: "Only http and https are fetched.",
  "url-too-long": "The address is longer than addresses are.",
  userinfo: "An address with a user name or password is not fetched.",
  "private-address":
    "The address is not public, and its host and port are not allowed by name in `network.allow`.",
  "blocked-port": "No page is fetched from this port, which belongs to another protocol.",
  "robots-disallow": "The site's robots.txt does not allow this address.",
  "robots-unreachable":
    "The site's robots.txt could not be read, so nothing is asked of it this time.",
  "robots-too-large": "The site's robots.txt has more rules for us than are read.",
  "no-such-host": "The host's name has no address.",
  "dns-failed": "The host's name could not be looked up.",
  "dns-timeout": "The host's name was not looked up within the limit.",
  refused: "The host refused the connection.",
  unreachable: "There is no way to the host.",
  "connect-timeout": "The host did not take the connection in time.",
  closed: "The fetcher was closed meanwhile.",
  "certificate-expired": "The host's certificate has expired.",
  "certificate-not-yet-valid": "The host's certificate is not valid yet.",
  "certificate-wrong-host": "The certificate is for another host.",
  "certificate-untrusted": "The host's certificate is signed by nobody who is trusted.",
  "certificate-revoked": "The host's certificate was revoked.",
  "bad-tls": "No encrypted connection came about.",
  "headers-too-large": "The answer's headers are larger than the limit.",
  "bad-http": "The answer is no valid HTTP.",
  reset: "The connection broke before an answer.",
  broken: "The request failed before an answer.",
  "content-type": "The answer is of another type than was asked for.",
  "bad-encoding": "The answer's compression is damaged.",
  cut: "The answer broke off.",
  "too-large": "The answer is larger than the limit.",
  empty: "The answer is empty.",
  "no-location": "The answer is a redirect that does not say where to.",
  "too-many-redirects": "The address leads through more redirects than are followed.",
  timeout: "The address took longer than the limit.",
  "retry-later": "The host asked to be left alone for longer than the limit.",
  "host-given-up": "The host failed several times in a row, and is left alone for this run.",
};

/** One sentence for people. */
export function faultMessage({ code }: Fault): string {
  return messages[code] ?? `The server answered with status ${code.replace("http-", "")}.`;
}
