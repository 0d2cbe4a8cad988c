/** Takes secrets out of everything that is printed, and out of what a provider says. */

/** Environment variables whose values are secrets. */
const secretName = /(?:^|_)(?:API_?KEY|ACCESS_KEY|TOKEN|SECRET|PASSWORD|PASSPHRASE)$/;
/** In characters. A shorter value is a test setting such as `x`, and masking it would mask ordinary words. */
const secretCharsMin = 6;

export type Redact = (text: string) => string;

type Variables = Readonly<Record<string, string | undefined>>;

/** For what people read: the secrets of an environment in all their forms; user and password in any URL too. */
export function createRedact(environment: Variables): Redact {
  const mask = maskSecrets(environment);
  return (text) => mask(text).replaceAll(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@?#"<>]+@/gi, "$1");
}

/**
 * Knows the secrets of an environment, also JSON-escaped, URL-encoded, in base64, and broken over lines. JSON stays JSON.
 *
 * @param charsMin - Shorter values are left in; give a greater one for texts in which an ordinary word must stay.
 */
export function maskSecrets(environment: Variables, charsMin: number = secretCharsMin): Redact {
  const forms = Object.entries(environment)
    .filter(([name, value]) => secretName.test(name) && (value ?? "").length >= charsMin)
    .flatMap(([name, value = ""]) => formsOf(value).map((form) => ({ form, mask: `[${name}]` })))
    // The longest form first, so that no rest of it stays behind.
    .toSorted((one, other) => other.form.length - one.form.length)
    .map(({ form, mask }) => ({ form: anywhere(form), mask }));
  return (text) => {
    let safe = text;
    for (const { form, mask } of forms) safe = safe.replaceAll(form, () => mask);
    return safe;
  };
}

function formsOf(secret: string): string[] {
  const trimmed = secret.trim();
  const inJson = escapedInJson(secret);
  const inAddress = encodeURIComponent(secret);
  return [
    ...new Set([
      secret,
      trimmed,
      inJson,
      // What holds a server's answer within an answer of its own.
      escapedInJson(inJson),
      inAddress,
      inAddress.replaceAll("%20", "+"),
      inAddress.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
      ...inBase64(secret),
    ]),
  ];
}

function escapedInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Fewer letters than that stand in an ordinary word, too. */
const base64CharsMin = 8;
/** Letters at the beginning that depend on what stands before the secret, by how many bytes too many that are. */
const foreignLetters = [0, 2, 3] as const;

/** As it stands in whatever it was encoded with, e.g. `user:password`; both alphabets. */
function inBase64(secret: string): string[] {
  return foreignLetters.flatMap((foreign, shift) => {
    const bytes = Buffer.from(" ".repeat(shift) + secret);
    const letters = bytes.toString("base64").replace(/=+$/, "");
    const own = letters.slice(foreign, bytes.length % 3 === 0 ? undefined : -1);
    if (own.length < base64CharsMin) return [];
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** Whoever prints it may have broken the line within it. */
function anywhere(form: string): RegExp {
  const letters = Array.from(form, (letter) => RegExp.escape(letter));
  return new RegExp(letters.join(String.raw`(?:\\n|\s*\n\s*)?`), "g");
}
