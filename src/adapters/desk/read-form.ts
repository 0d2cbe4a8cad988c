/** The body of a POST, as fields. Strict: what a browser would not send is not taken. */
import { refusals } from "./refused.ts";

/** Values by name, in the order sent; control characters but tab and newline are refused. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** Forty claims and two thousand characters of any script need less than a tenth. */
export const bodyBytesMax = 256 * 1024;
const fieldsMax = 100;
const fieldName = /^[a-z]{1,16}$/;
// oxlint-disable-next-line no-control-regex -- these characters are what the rule is about
const control = /[\u0000-\u0008\u000B-\u001F\u007F]/;

/** @throws {Refused} 413 or 400 */
export async function readForm(request: Request): Promise<Form> {
  return parseForm(await readBody(request));
}

async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyBytesMax) throw refusals.tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const { body } = request;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > bodyBytesMax) break;
      chunks.push(chunk);
    }
  } catch {
    // The sender went away or was too slow.
    throw refusals.badForm();
  }
  if (bytes > bodyBytesMax) throw refusals.tooLarge();
  return decoded(() => new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
}

/** `application/x-www-form-urlencoded`. `URLSearchParams` would repair what is broken; here it is refused. */
function parseForm(body: string): Form {
  const form = new Map<string, string[]>();
  const pairs = body === "" ? [] : body.split("&");
  if (pairs.length > fieldsMax) throw refusals.badForm();
  for (const pair of pairs) {
    const cut = pair.indexOf("=");
    if (cut < 0) throw refusals.badForm();
    const name = pair.slice(0, cut);
    // Browsers send line ends of a text box as CR LF.
    const value = unescaped(pair.slice(cut + 1)).replaceAll("\r\n", "\n");
    if (!fieldName.test(name) || control.test(value)) throw refusals.badForm();
    form.set(name, [...(form.get(name) ?? []), value]);
  }
  return form;
}

function unescaped(text: string): string {
  return decoded(() => decodeURIComponent(text.replaceAll("+", " ")));
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw refusals.badForm();
  }
}
