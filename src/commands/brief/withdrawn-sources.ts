/** What `withdrawn:` of a config means for a night: what is not read, what is corrected, and what the brief says of it. */
import { addressKey, pageAddress, shownAddress } from "../../adapters/collect/address.ts";
import { addressOf } from "../../adapters/collect/config-keys.ts";
import type { Config } from "../../domain/config.ts";
import type { Note } from "../../domain/note.ts";
import type { SourceRecord } from "../../domain/brief.ts";
import type { WithdrawnSetting } from "../../domain/withdrawn-setting.ts";
import { isNamedBy } from "../../nightly/corrections/source-fates.ts";
import type { Withdrawn } from "../../nightly/changes/withdrawn.ts";
import type { Setup } from "../../pipeline.ts";
import type { DocumentFile } from "../../ports/document.ts";
import { longDate } from "../../anchoring/long-date.ts";

type Settings = Pick<Config, "withdrawn">;

/** Every way in which an edition or a feed may write the source. */
function writings({ source }: Pick<WithdrawnSetting, "source">): readonly string[] {
  const url = pageOf(source);
  if (url === undefined) return [source];
  const hrefs = [source, url, url.replace(/^https?/, "http"), url.replace(/^https?/, "https")];
  return [...new Set([...hrefs, ...hrefs.map(shownAddress)])];
}

function pageOf(text: string): string | undefined {
  return /^https?:/i.test(text) ? pageAddress(text, text) : undefined;
}

/** Whether an address is withdrawn, whatever its scheme: it is not asked. */
export function withdrawnAddresses({ withdrawn }: Settings): (address: string) => boolean {
  const keys = withdrawn.flatMap(({ source }) => pageOf(source) ?? []).map(addressKey);
  const gone = new Set(keys);
  return (address) => gone.has(addressKey(address));
}

/** The documents that are read. */
export function notWithdrawn(
  files: readonly DocumentFile[],
  { withdrawn }: Settings,
): readonly DocumentFile[] {
  const names = new Set(withdrawn.flatMap(writings));
  return files.filter(
    ({ name, fetched }) =>
      !names.has(name) &&
      (fetched === undefined || !(names.has(fetched.url) || names.has(fetched.finalUrl))),
  );
}

/** The setting that withdraws a source of an edition. */
export function withdrawalOf(
  { withdrawn }: Settings,
  source: Pick<SourceRecord, "id" | "name" | "fetched">,
): WithdrawnSetting | undefined {
  return withdrawn.find((one) => writings(one).some((name) => isNamedBy(name, source)));
}

/** For readers, as the reason of a correction. */
export function withdrawalWords({ date, reason }: Omit<WithdrawnSetting, "source">): string {
  return `it has not been relied on since ${longDate(date)} (${reason.trim().replace(/\.$/, "")})`;
}

export const withdrawnRule = "nightly/withdrawn";

type Earlier = Pick<Setup, "previous" | "past" | "withdrawn">;
type Heeded = Readonly<{ earlier: Earlier; notes: readonly Note[]; read: readonly DocumentFile[] }>;

/**
 * @param files - All documents of tonight.
 * @param before - The last good edition, and the way to all of them; asked for only where the list names something new.
 */
export async function heedWithdrawn(
  config: Pick<Config, "withdrawn" | "sources">,
  files: readonly DocumentFile[],
  before: Earlier,
): Promise<Heeded> {
  if (config.withdrawn.length === 0) return { earlier: before, notes: [], read: files };
  const { withdrawn, notes } = await withdrawals(config, found(files, config), before);
  // What the desk says of a source comes before what is found out about it.
  const all = [...withdrawn, ...(before.withdrawn ?? [])];
  return { earlier: { ...before, withdrawn: all }, notes, read: notWithdrawn(files, config) };
}

/** Whatever a source of tonight is called. */
function found(
  files: readonly DocumentFile[],
  { sources }: Pick<Config, "sources">,
): readonly string[] {
  return [
    ...files.flatMap(({ name, fetched }) => [
      name,
      ...(fetched === undefined ? [] : [fetched.url, fetched.finalUrl]),
    ]),
    ...sources.flatMap((source) => (typeof source === "string" ? [] : addressOf(source))),
  ];
}

async function withdrawals(
  config: Settings,
  called: readonly string[],
  earlier: Earlier,
): Promise<Readonly<{ withdrawn: readonly Withdrawn[]; notes: readonly Note[] }>> {
  const known = new Set(
    (earlier.previous?.notes ?? []).flatMap(({ rule, message, place }) =>
      rule === withdrawnRule ? [`${place?.document} ${message}`] : [],
    ),
  );
  const all = config.withdrawn.map((setting) => {
    const note = noteOf(setting);
    return { setting, note, isNew: !known.has(`${note.place?.document} ${note.message}`) };
  });
  const past = all.some(({ isNew }) => isNew) ? ((await earlier.past?.()) ?? []) : [];
  const sources = past.flatMap((brief) => brief.sources);
  return {
    withdrawn: all.flatMap(({ setting, isNew }) => {
      const why = withdrawalWords(setting);
      return writings(setting).map((source) => ({ source, why, unlessRead: false, isNew }));
    }),
    notes: all.map(({ setting, note, isNew }) => {
      const one = { withdrawn: [setting] };
      const isMet =
        !isNew ||
        writings(setting).some((name) => called.includes(name)) ||
        sources.some((source) => withdrawalOf(one, source) !== undefined);
      return isMet ? note : unmet(setting);
    }),
  };
}

function noteOf(setting: WithdrawnSetting): Note {
  const document = shown(setting);
  const message = `Withdrawn: ${withdrawalWords(setting)}. It is not read, and what earlier editions said by it alone is corrected.`;
  return { rule: withdrawnRule, level: "info", message, place: { document } };
}

/** A name that is spelt wrong withdraws nothing, and what should not be relied on would be. */
function unmet(setting: WithdrawnSetting): Note {
  const document = shown(setting);
  const message =
    "Named under `withdrawn`, and no source is called so, tonight or in an earlier edition; write it as an edition lists it.";
  return { rule: `${withdrawnRule}-unknown`, level: "warning", message, place: { document } };
}

function shown({ source }: WithdrawnSetting): string {
  return pageOf(source) === undefined ? source : shownAddress(source);
}
