/** Every route of the desk with a request that it answers as it should. A route that is not here fails the suite. */
import { fakeClaim, fakeKey } from "./fake-desk.ts";
import type { Form } from "./entered-desk.ts";

const edition = `/e/${fakeKey.brief}/${fakeKey.edition}`;
const base = "/e/:brief/:edition";

/** Changing routes: path as the router has it, a path to ask, and a form that is accepted. */
export const changing: readonly Readonly<{
  route: string;
  path: string;
  form: Form;
  /** `check` changes nothing by design, and the reviewer's name is the session's. */
  changesDesk: boolean;
}>[] = [
  {
    route: "/reviewer",
    path: "/reviewer",
    form: { name: "B. Other", back: "/" },
    changesDesk: false,
  },
  {
    route: `${base}/s/:key/approve`,
    path: `${edition}/s/t1/approve`,
    form: { seen: "0" },
    changesDesk: true,
  },
  {
    route: `${base}/s/:key/undo`,
    path: `${edition}/s/t1/undo`,
    form: { seen: "0" },
    changesDesk: true,
  },
  {
    route: `${base}/s/:key/edit`,
    path: `${edition}/s/t1/edit`,
    form: { seen: "0", text: "Better said.", claims: [fakeClaim] },
    changesDesk: true,
  },
  {
    route: `${base}/s/:key/reject`,
    path: `${edition}/s/t1/reject`,
    form: { seen: "0", reason: "not-news", note: "" },
    changesDesk: true,
  },
  {
    route: `${base}/s/:key/check`,
    path: `${edition}/s/t1/check`,
    form: { seen: "0", text: "Better said.", claims: [fakeClaim] },
    changesDesk: false,
  },
  {
    route: `${base}/settle`,
    path: `${edition}/settle`,
    form: { seen: "0", as: "approved", note: "" },
    changesDesk: true,
  },
  {
    route: `${base}/reopen`,
    path: `${edition}/reopen`,
    form: { seen: "0", note: "a slip" },
    changesDesk: true,
  },
  { route: `${base}/publish`, path: `${edition}/publish`, form: { seen: "0" }, changesDesk: true },
];

/** Looking routes: path as the router has it, and a path to ask. */
export const looking: readonly Readonly<{ route: string; path: string; status?: number }>[] = [
  { route: "/", path: "/" },
  { route: "/enter", path: "/enter?token=no", status: 403 },
  { route: "/favicon.ico", path: "/favicon.ico", status: 204 },
  { route: "/assets/review.css", path: "/assets/review.css" },
  { route: "/assets/review.js", path: "/assets/review.js" },
  { route: base, path: edition },
  { route: `${base}/s/:key`, path: `${edition}/s/t1` },
  { route: `${base}/s/:key/edit`, path: `${edition}/s/t1/edit` },
  { route: `${base}/s/:key/reject`, path: `${edition}/s/t1/reject` },
  { route: `${base}/claims`, path: `${edition}/claims?q=ships&for=t1` },
  { route: `${base}/unused`, path: `${edition}/unused` },
  { route: `${base}/sources`, path: `${edition}/sources` },
  { route: `${base}/sources/:id`, path: `${edition}/sources/s0000000001` },
  { route: `${base}/evidence`, path: `${edition}/evidence` },
  { route: `${base}/history`, path: `${edition}/history` },
  { route: `${base}/diff/:other`, path: `${edition}/diff/${fakeKey.edition}` },
  { route: `${base}/files/brief.html`, path: `${edition}/files/brief.html` },
  { route: `${base}/files/brief.pdf`, path: `${edition}/files/brief.pdf`, status: 404 },
  { route: `${base}/files/brief.md`, path: `${edition}/files/brief.md` },
  { route: `${base}/files/brief.json`, path: `${edition}/files/brief.json` },
];
