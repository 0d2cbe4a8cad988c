/** Takes secrets out of everything that is printed. */

/** Environment variables whose values are secrets. */
export const secretName = /(_API_KEY|_TOKEN|_SECRET|_PASSWORD)$/;
/** A shorter value is a test setting such as `x`, and masking it would mask ordinary words. */
const secretCharsMin = 6;

export type Redact = (text: string) => string;

/** Knows the secrets of an environment, also JSON-escaped, URL-encoded and in base64; user and password in any URL too. */
export function createRedact(environment: Readonly<Record<string, string | undefined>>): Redact {
  const forms = Object.entries(environment)
    .filter(([name, value]) => secretName.test(name) && (value ?? "").length >= secretCharsMin)
    .flatMap(([name, value = ""]) => formsOf(value).map((form) => ({ form, mask: `[${name}]` })))
    // The longest form first, so that no rest of it stays behind.
    .toSorted((one, other) => other.form.length - one.form.length);
  return (text) => {
    let safe = text;
    for (const { form, mask } of forms) safe = safe.replaceAll(form, mask);
    return safe.replaceAll(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1");
  };
}

function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString("base64");
  return [
    ...new Set([
      secret,
      secret.trim(),
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      base64.replace(/=+$/, ""),
    ]),
  ];
}
