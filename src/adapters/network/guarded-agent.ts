import type { BlockList, LookupFunction } from "node:net";
import { Agent } from "undici";
import { systemCode } from "../system/system-code.ts";
import { isBlocked } from "./is-blocked.ts";
import type { Address, Resolve } from "./resolve-host.ts";

/** Bytes of one answer's headers. */
const headerBytesMax = 16_384;
const connectMsMax = 10_000;

/**
 * A dispatcher for the global `fetch`. A name is looked up once for each connection, all its addresses are
 * checked, and the connection goes to one of these: there is no second look-up that could answer otherwise.
 * The list is checked again by the socket, also for literals, for which no look-up is made.
 *
 * Nothing is kept open between two requests, so each is checked anew; a proxy is never used, whatever
 * `HTTP_PROXY` says, because the address that matters would then be checked by nobody.
 *
 * @param blocks - Addresses that nothing connects to; `undefined` for a host that is allowed by name.
 */
export function guardedAgent(resolve: Resolve, blocks: BlockList | undefined): Agent {
  const lookup = checkedLookup(resolve, blocks);
  return new Agent({
    pipelining: 0,
    maxHeaderSize: headerBytesMax,
    // The fetcher has one deadline over everything.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: {
      timeout: connectMsMax,
      lookup,
      ...(blocks === undefined ? {} : { blockList: blocks }),
    },
  });
}

/** One blocked address among several spoils the name: who mixes them is trying something. */
function checkedLookup(resolve: Resolve, blocks: BlockList | undefined): LookupFunction {
  return (host, options, callback) => {
    void (async () => {
      const answers = await addressesOf(host, resolve, blocks);
      if (typeof answers === "string") {
        callback(Object.assign(new Error("no address to connect to"), { code: answers }), "", 0);
      } else if (options.all === true) callback(null, [...answers]);
      else callback(null, answers[0].address, answers[0].family);
    })();
  };
}

/** The addresses, all of them checked; or the code of what is wrong. */
async function addressesOf(
  host: string,
  resolve: Resolve,
  blocks: BlockList | undefined,
): Promise<readonly [Address, ...Address[]] | string> {
  try {
    const [first, ...rest] = await resolve(host);
    if (first === undefined) return "ENOTFOUND";
    const answers = [first, ...rest] as const;
    const isSpoiled = answers.some(
      ({ address }) => blocks !== undefined && isBlocked(address, blocks),
    );
    return isSpoiled ? "ERR_IP_BLOCKED" : answers;
  } catch (error) {
    return systemCode(error) ?? "ENOTFOUND";
  }
}
