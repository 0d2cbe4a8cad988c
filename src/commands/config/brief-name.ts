/** What a brief is called: its folder in `out`, and in everything that is told of it. */

const charsMax = 60;
/** UTF-8: with what is put beside it a name stays below the 255 of file systems. */
const bytesMax = 120;
/** Windows takes them for devices, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const atEnds = /^[.-]+|[.-]+$/g;

/** A folder's name as a name that every file system takes, and that cannot leave the folder it is put in. */
export function briefName(folderName: string): string {
  const letters = folderName
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replaceAll(atEnds, "");
  // What is cut may leave a dot at the end.
  const name = cut(letters).replaceAll(atEnds, "");
  if (name === "") return "brief";
  return device.test(name) ? `brief-${name}` : name;
}

function cut(text: string): string {
  const letters = Array.from(text).slice(0, charsMax);
  while (Buffer.byteLength(letters.join("")) > bytesMax) letters.pop();
  return letters.join("");
}
