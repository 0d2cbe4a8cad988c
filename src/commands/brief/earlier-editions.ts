/** What a run is told of the editions before it. One that is damaged costs the comparison with itself, and never the night. */
import {
  editionDates,
  readPastEdition,
  type PastEdition,
} from "../../adapters/store/past-editions.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { Note } from "../../domain/note.ts";
import { goneFromFolder } from "../../nightly/corrections/source-fates.ts";
import type { Setup } from "../../pipeline.ts";
import type { DocumentFile } from "../../ports/document.ts";

type Options = Readonly<{
  /** `out/<name>` */
  folder: string;
  /** Date that the edition is for: a second run of a date is compared with what the first one was. */
  date: string;
  files: readonly Pick<DocumentFile, "name" | "fetched">[];
  note: (note: Note) => void;
  /** What no person has published, no reader has seen: nothing was told in it, and nothing is to be corrected. */
  mustBePublished: boolean;
}>;

/** The last good edition of an earlier date, the way to all of them, and what was taken out of the folder since. */
export async function earlierEditions({
  folder,
  date,
  files,
  note,
  mustBePublished,
}: Options): Promise<Pick<Setup, "previous" | "past" | "withdrawn">> {
  const wasTold = (edition: PastEdition | undefined): edition is PastEdition =>
    edition?.good === true && (!mustBePublished || edition.brief.review !== undefined);
  const dates = (await editionDates(folder)).filter((one) => one < date).toReversed();
  for (const [index, one] of dates.entries()) {
    const edition = await readOrNote(folder, one, note);
    if (!wasTold(edition)) continue;
    const { brief } = edition;
    const readAll = async () => {
      const others = await Promise.all(
        dates.slice(index + 1).map(async (each) => readOrNote(folder, each, note)),
      );
      return [brief, ...others.flatMap((other) => (wasTold(other) ? [other.brief] : []))];
    };
    let all: ReturnType<typeof readAll> | undefined;
    // Asked for more than once, and read once.
    const past = () => (all ??= readAll());
    return { previous: brief, past, withdrawn: goneFromFolder(brief, files) };
  }
  return {};
}

async function readOrNote(
  folder: string,
  date: string,
  note: Options["note"],
): Promise<PastEdition | undefined> {
  try {
    return await readPastEdition(folder, date);
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    const message = `The edition of ${date} cannot be read, and nothing was compared with it: ${error.message}`;
    note({ rule: "resolve/edition-unreadable", level: "warning", message });
    return undefined;
  }
}
