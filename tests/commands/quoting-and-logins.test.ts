/** Two mistakes that are found too late or told in a stranger's words: a bare `*`, and half a login. */
import { expect, test } from "vitest";
import { parseConfig } from "../../src/commands/config/parse-config.ts";

function problemsOf(text: string): string[] {
  const parsed = parseConfig(text);
  return parsed.ok
    ? []
    : parsed.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

test.for([
  {
    where: "a schedule",
    text: "nightly:\n  at: */15 * * * *\n  zone: UTC",
    at: "2:7",
    quoted: "*/15 * * * *",
  },
  {
    where: "a schedule with a list",
    text: "nightly:\n  at: */15 1,2 * * *",
    at: "2:7",
    quoted: "*/15 1,2 * * *",
  },
  {
    where: "a map on one line",
    text: "nightly: { at: */15 * * * *, zone: UTC }",
    at: "1:16",
    quoted: "*/15 * * * *",
  },
  {
    where: "a line with a remark",
    text: "nightly:\n  at: * * * * * # often",
    at: "2:7",
    quoted: "* * * * *",
  },
])(
  "a `*` without quotation marks in $where is one mistake, and is told with the way to write it",
  ({ text, at, quoted }) => {
    expect(problemsOf(text)).toEqual([
      `${at}: a \`*\` without quotation marks begins an alias of YAML; quote it: \`"${quoted}"\`.`,
    ]);
    expect(problemsOf(text.replace(quoted, `"${quoted}"`)).join()).not.toContain("alias");
  },
);

test("a glob that begins with `*` is told to be quoted, too", () => {
  expect(problemsOf("sources:\n  - *.txt")[0]).toMatch(/^2:5: .*quote it/);
});

const mail = (login: string) =>
  `deliver:\n  - mail:\n      to: [a@b.example]\n      from: c@d.example\n      host: mail.example\n${login}`;

test.for([
  { has: "user", needs: "passwordFrom", login: "      user: desk\n" },
  { has: "passwordFrom", needs: "user", login: "      passwordFrom: MAIL_PASSWORD\n" },
])("a mail server's $has without $needs is a mistake, at its place", ({ has, needs, login }) => {
  expect(problemsOf(mail(login))).toEqual([
    expect.stringContaining(`6:7: \`deliver[1].mail.${has}\` needs \`${needs}\` beside it`),
  ]);
});

test.for([
  { what: "both", login: "      user: desk\n      passwordFrom: MAIL_PASSWORD\n" },
  { what: "neither", login: "" },
])("$what are no mistake", ({ login }) => {
  expect(problemsOf(mail(login))).toEqual([]);
});

const alarm = (more: string) =>
  `nightly:\n  at: "0 5 * * *"\n  zone: UTC\n  alarm:\n    by: "06:00"\n${more}`;
const secret = "    secretFrom: ALARM_SECRET\n";
const webhook = "    webhook: https://alarm.example/\n";

test("a secret of alarms that are posted nowhere is a mistake, at its place", () => {
  expect(problemsOf(alarm(secret))).toEqual([
    expect.stringContaining("6:5: `nightly.alarm.secretFrom` signs what is posted to `webhook`"),
  ]);
});

test.for([
  { what: "both", more: webhook + secret },
  { what: "a webhook alone", more: webhook },
  { what: "neither", more: "" },
])("$what of an alarm are no mistake", ({ more }) => {
  expect(problemsOf(alarm(more))).toEqual([]);
});
