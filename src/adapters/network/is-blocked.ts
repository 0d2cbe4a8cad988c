import { isIP, type BlockList } from "node:net";

/**
 * Whether nothing may connect to `address`: it is on the list, has a zone (`fe80::1%eth0`, so it is
 * local, and a `BlockList` would not know it), or is no address at all.
 *
 * @param address - As a resolver gives it: dotted IPv4, or IPv6 without brackets.
 */
export function isBlocked(address: string, blocks: BlockList): boolean {
  const family = isIP(address);
  if (family === 0 || address.includes("%")) return true;
  return blocks.check(address, family === 4 ? "ipv4" : "ipv6");
}
