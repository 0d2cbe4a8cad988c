/** What a test needs of the machine, and what is said aloud when it is not there. */

/**
 * Whether the thing is there. If not, says so on standard error; in CI that is a failure, because a check that
 * could not look must not pass, unless the thing is nobody's to install (`optional`).
 */
export function have(what: string, there: boolean, optional?: "optional"): boolean {
  if (there) return true;
  if (process.env["CI"] !== undefined && optional === undefined) {
    throw new Error(`${what} is missing, and CI must not do without it.`);
  }
  process.stderr.write(`NOT RUN: tests that need ${what}, which is not on this machine.\n`);
  return false;
}
