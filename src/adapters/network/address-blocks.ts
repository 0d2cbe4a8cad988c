/**
 * Address ranges that no source is fetched from, after the special-purpose registries of IANA.
 * @see {@link https://www.iana.org/assignments/iana-ipv4-special-registry} and its sister for IPv6.
 */
import { BlockList } from "node:net";

/** `[network, prefix, why]`. `::ffff:0:0/96` needs no line: a `BlockList` reads such addresses as the IPv4 inside. */
const ipv4: readonly (readonly [string, number, string])[] = [
  ["0.0.0.0", 8, "this network; 0.0.0.0 connects to the machine itself"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "carrier-grade NAT, and some clouds' metadata (100.100.100.200)"],
  ["127.0.0.0", 8, "loopback"],
  ["168.63.129.16", 32, "Azure's host, public by its number only"],
  ["169.254.0.0", 16, "link-local, and the clouds' metadata (169.254.169.254)"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "protocol assignments, and Oracle's metadata (192.0.0.192)"],
  ["192.0.2.0", 24, "documentation"],
  ["192.88.99.0", 24, "6to4 relays, withdrawn"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "benchmarking"],
  ["198.51.100.0", 24, "documentation"],
  ["203.0.113.0", 24, "documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved, and broadcast"],
];

/**
 * Only `2000::/3` is given out at all. These stand outside: `::/96` and `64:ff9b::/96` (an IPv4 address inside),
 * `fc00::/7` (private), `fe80::/10` (link-local), `fec0::/10` (site-local), `ff00::/8` (multicast) and the rest.
 * The gap between the first two is `::ffff:0:0/96`; a range across it would catch every IPv4 address.
 */
const ipv6Outside: readonly (readonly [string, string])[] = [
  ["::", "::fffe:ffff:ffff"],
  ["0:0:0:1::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["::1:0:0:0", "::ffff:ffff:ffff:ffff"],
  ["4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
];

const ipv6Inside: readonly (readonly [string, number, string])[] = [
  ["2001::", 23, "protocol assignments: Teredo, benchmarking, ORCHID"],
  ["2001:db8::", 32, "documentation"],
  ["2002::", 16, "6to4, an IPv4 address inside"],
  ["3fff::", 20, "documentation"],
];

/** A list that holds every address that is not public. */
export function nonPublicBlocks(): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ipv4) list.addSubnet(network, prefix, "ipv4");
  for (const [first, last] of ipv6Outside) list.addRange(first, last, "ipv6");
  for (const [network, prefix] of ipv6Inside) list.addSubnet(network, prefix, "ipv6");
  return list;
}
