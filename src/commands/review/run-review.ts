/** What `nightdesk review` does: puts the editions, the pages and the server together. */
import { userInfo } from "node:os";
import { resolve } from "node:path";
import { BriefError } from "../../domain/brief-error.ts";
import { Reviewer } from "../../domain/review.ts";
import type { DeskAssets } from "../../ports/desk-pages.ts";
import { decidingPages } from "../../review/pages/desk-pages.ts";
import { picturesStyle } from "../../stages/7-render/template-sink.ts";
import { readingPages } from "../../review/pages/reading-pages.ts";
import { readTemplates } from "../render/read-templates.ts";
import type { ReviewOptions } from "../review-command.ts";
import { openDesk } from "./open-desk.ts";
import { serveReview } from "./serve-review.ts";
import type { World } from "../world.ts";

/** What is served beside the pages, by the end of its name. */
const assetTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

export async function runReview(
  given: string,
  options: ReviewOptions,
  world: World,
): Promise<void> {
  const reviewer = readReviewer(options.reviewer ?? userName());
  const { set } = await readTemplates("review", world.cwd);
  const { set: briefSet } = await readTemplates("brief", world.cwd);
  const pages = { ...decidingPages(set), ...readingPages(set) };
  const { home, config } = options;
  const { desk, close } = await openDesk({ out: given, home, config, world });
  try {
    await serveReview(
      {
        desk,
        pages,
        assets: assetsOf([
          ...set.files,
          ...[...briefSet.files].filter(([name]) => name === picturesStyle),
        ]),
        out: resolve(world.cwd, given),
        home: resolve(world.cwd, home),
        reviewer,
      },
      options,
      world,
    );
  } finally {
    close();
  }
}

function assetsOf(files: Iterable<readonly [string, string]>): DeskAssets {
  const encoder = new TextEncoder();
  return new Map(
    [...files].flatMap(([name, text]) => {
      const type = assetTypes[name.slice(name.lastIndexOf("."))];
      if (type === undefined) return [];
      return [[`/assets/${name}`, { type, bytes: encoder.encode(text) }] as const];
    }),
  );
}

/** Empty where the system does not know the user, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

function readReviewer(given: string): Reviewer {
  const parsed = Reviewer.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new BriefError({
    code: "E_USAGE",
    message:
      "Who reviews is not known: a name has 1 to 80 characters, and none that cannot be seen.",
    where: ["--reviewer"],
    kept: "nothing was opened.",
    next: 'Give a name, e.g. `--reviewer "A. Editor"`.',
  });
}
