/** Rows of a measure from JSON lines; a line that is none stops the reading and is told by its number. */
import type * as z from "zod";
import { BriefError } from "../../domain/brief-error.ts";

/**
 * @yields Each row, in order. Empty lines are passed over.
 * @throws {BriefError} `E_USAGE` at the first line that is not UTF-8, not JSON or not of this shape.
 */
export async function* readRows<Row>(
  input: AsyncIterable<Uint8Array>,
  schema: z.ZodType<Row>,
): AsyncGenerator<Row> {
  let number = 0;
  for await (const bytes of linesOf(input)) {
    number += 1;
    const line = decode(bytes, number);
    if (line.trim() !== "") yield rowOf(line, number, schema);
  }
}

const lineFeed = 0x0a;

// Not `node:readline`, which ends a line at U+2028, too: JSON may hold one as it is.
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for await (const bytes of input) {
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      yield Buffer.concat([...pieces, bytes.subarray(start, end)]);
      pieces = [];
      start = end + 1;
    }
    pieces.push(bytes.subarray(start));
  }
  yield Buffer.concat(pieces);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Uint8Array, number: number): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw badLine(number, "it is not UTF-8", cause);
  }
}

function rowOf<Row>(line: string, number: number, schema: z.ZodType<Row>): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw badLine(number, "it is not JSON", cause);
  }
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => [...path, message].join(": "));
  throw badLine(number, faults.join("; "), error);
}

function badLine(number: number, why: string, cause: unknown): BriefError {
  return new BriefError({
    code: "E_USAGE",
    message: `Line ${number} of standard input is no row of this measure: ${why}.`,
    where: [`standard input:${number}`],
    next: "Give one JSON object a line, as the head of the scorer describes it.",
    cause,
  });
}
