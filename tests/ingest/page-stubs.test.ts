/** Pages that are no article: refused with a permanent code, and no article with them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf } from "../made/documents.ts";
import { ingestFiles } from "./ingest-documents.ts";

const signs = [
  ["404 Not Found", "page-missing"],
  ["Sorry, the page you were looking for could not be found.", "page-missing"],
  ["This page has moved.", "page-moved"],
  ["We value your privacy", "consent-wall"],
  ["Please log in to continue.", "login-wall"],
  ["Please enable JavaScript to view this page.", "script-shell"],
  ["Verifying you are human.", "bot-wall"],
  ["503 Service Unavailable", "server-error"],
] as const;
const companions = [
  "Try searching, or return to our home page.",
  "It may have been moved or deleted.",
  "Check the address, and reload.",
  "Forgot your password?",
] as const;
const report =
  "The ferry Meridian sank off the port of Orlan on Friday night with four lorries and two crews aboard, and boats from Belmar looked for the missing until it was dark.";

async function fateOf(name: string, content: string) {
  const { fates, library } = await ingestFiles([documentOf(name, content)]);
  return { code: fates[0]?.code, fate: fates[0]?.fate, reason: fates[0]?.reason, library };
}

test("a stub is refused, whatever of its kind stands around it", async () => {
  const around = fc.shuffledSubarray([...companions]);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...signs), around, around, async ([sign], above, below) => {
      const { code, fate, library } = await fateOf(
        "a.txt",
        [...above, sign, ...below].join("\n\n"),
      );
      expect(signs.map(([, each]) => each)).toContain(code);
      expect(fate).toBe("failed");
      expect(library.sources).toEqual([]);
    }),
  );
});

test("one sentence of a report makes it an article, whatever stub stands around it", async () => {
  const around = fc.subarray([...signs.map(([sign]) => sign), ...companions]);
  await fc.assert(
    fc.asyncProperty(around, around, async (above, below) => {
      const { code, library } = await fateOf("a.txt", [...above, report, ...below].join("\n\n"));
      expect(code).toBe("read");
      const [source] = library.sources;
      const prose = source?.blocks.map(({ span }) => source.text.slice(span.start, span.end));
      expect(prose).toContain(report);
    }),
  );
});

test.for(signs)("“%s” alone is refused as %s, with its words", async ([sign, expected]) => {
  const { code, reason } = await fateOf("a.txt", sign);
  expect(code).toBe(expected);
  expect(reason).toContain(sign.replace(/\.$/, ""));
});

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

test.for([
  {
    what: "an error page of a server, by its title",
    html: page("<title>404 Not Found</title>", "<hr><center>nginx</center>"),
    code: "page-missing",
  },
  {
    what: "an error page with links to the news",
    html: page(
      "<title>Page not found - Herald</title>",
      '<main><h1>Page not found</h1><p>Try a search.</p><ul><li><a href="/1">Ministers meet in Astana over grain and the price of bread in the southern towns</a></li><li><a href="/2">Storm hits the southern coast tonight, and ferries stay in their ports until the morning</a></li></ul></main>',
    ),
    code: "page-missing",
  },
  {
    what: "a page that sends its reader on",
    html: page(
      "<title>301 Moved Permanently</title>",
      '<h1>Moved Permanently</h1><p>The document has moved <a href="/x">here</a>.</p>',
    ),
    code: "page-moved",
  },
  {
    what: "a form to log in",
    html: page(
      "<title>Herald</title>",
      "<main><h1>Sign in</h1><p>E-mail address</p><p>Password</p><p>Forgot your password?</p></main>",
    ),
    code: "login-wall",
  },
  {
    what: "small print about cookies",
    html: page(
      "",
      "<main><h1>Before you continue</h1><p>We and our 842 partners store information on a device, such as cookies, and process personal data for advertising. With your permission we and our partners may use precise location data.</p></main>",
    ),
    code: "consent-wall",
  },
  {
    what: "a shell whose scripts would load its text",
    html: page(
      '<script src="/a.js"></script>',
      "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
    ),
    code: "script-shell",
  },
  {
    what: "a shell that says it is loading",
    html: page(
      "",
      "<noscript>You need to enable JavaScript.</noscript><div id=root><p>Loading…</p></div>",
    ),
    code: "script-shell",
  },
  { what: "a page without text and without scripts", html: page("", "<p> </p>"), code: "no-text" },
])("$what is refused as $code", async ({ html, code }) => {
  expect((await fateOf("a.html", html)).code).toBe(code);
});

test.for([
  "404 people hurt in quake\n\n404 people were hurt.",
  "Orlan\n\nThe site has moved to a new home in Belmar, the museum said.",
  "Consent\n\nSites that use cookies must ask first, parliament said. We and our partners will comply, a lobby wrote.",
  "Minister resigns\n\nThe transport minister of Orlan resigned on Friday over the ferry.\n\nSubscribe to continue reading.",
  "Access denied\n\nGuards denied inspectors access to the plant in Pesk, the agency said.",
])("a short report is read: %s", async (text) => {
  expect((await fateOf("a.txt", text)).code).toBe("read");
});

test("an article with a word for readers without scripts is an article", async () => {
  const html = page(
    "<title>Ferry sinks</title><script src=/a.js></script>",
    `<noscript>Please enable JavaScript.</noscript><article><h1>Ferry sinks</h1><p>${report}</p></article>`,
  );
  expect((await fateOf("a.html", html)).code).toBe("read");
});
