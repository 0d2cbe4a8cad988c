export type Body = Readonly<{
  bytes: Uint8Array;
  /** `false` if there was more than `bytesMax`, of which these are the first. */
  isWhole: boolean;
}>;

/**
 * The body as far as `bytesMax`, counted after decompression and while it comes in: of a bomb or an endless body
 * no more is taken than the limit and one part. The rest is called off, which ends the connection.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  bytesMax: number,
): Promise<Body> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the stream.
  for await (const part of body ?? []) {
    const room = bytesMax - bytes;
    parts.push(part.byteLength > room ? part.subarray(0, room) : part);
    bytes += part.byteLength;
    if (bytes > bytesMax) return { bytes: Buffer.concat(parts), isWhole: false };
  }
  return { bytes: Buffer.concat(parts), isWhole: true };
}
