import { contentHash } from "../../anchoring/content-hash.ts";

const hashCharsShown = 8;

/**
 * Names of a brief's units, without their endings. systemd takes letters, digits and some signs of ASCII and nothing else,
 * so a brief called otherwise is told apart by a hash. No brief's name has a colon: the watch over `asia` is not
 * the unit of a brief called `asia-watch`.
 */
export function unitNames(brief: string): Readonly<{ night: string; watch: string }> {
  const plain = brief
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w.-]+/g, "-");
  const hash = contentHash(brief).slice(0, hashCharsShown);
  const night = `nightdesk-${plain === brief ? brief : `${plain}-${hash}`}`;
  return { night, watch: `${night}:watch` };
}
