/** Lines for a crontab. */
import { type InstalledFile, type Installation, twoTimes } from "./installation.ts";
import { shellWord } from "./shell-word.ts";

export function cronLines(installation: Installation): InstalledFile {
  const { name, schedule, alarmBy, secrets, jitterMinutes } = installation;
  const { zone } = schedule.clock;
  const hours = twoTimes(schedule.minuteOfDay).map((time) => Number(time.slice(0, 2)));
  const text = [
    `# Nightdesk, brief ${name}. The second hour does nothing when the first did its work; on the night that the`,
    "# clocks leap over the first, it does it.",
    `# CRON_TZ is read by cronie (Fedora, RHEL, Arch). The cron of Debian and Ubuntu ignores it: there the machine's`,
    `# own zone must be ${zone}, or the hours below be written in the machine's. Lines that follow are in this zone, too.`,
    ...(jitterMinutes > 0
      ? ["# `jitterMinutes` is not held here: cron starts to the minute."]
      : []),
    ...(secrets.length === 0
      ? []
      : [`# Set ${secrets.join(", ")} above these lines, in a crontab that nobody else can read.`]),
    `CRON_TZ=${zone}`,
    `${schedule.minuteOfDay % 60} ${hours.join(",")} * * * ${command(["nightly", "--once"], installation)}`,
    ...(alarmBy === undefined
      ? []
      : [
          "# Raises the alarm when there is no brief by then.",
          `${Number(alarmBy.slice(3))} ${Number(alarmBy.slice(0, 2))} * * * ${command(["status", "--check"], installation)}`,
        ]),
  ];
  return { name: `nightdesk-${name}.crontab`, text: `${text.join("\n")}\n` };
}

function command(
  verb: readonly string[],
  { program, config, cwd, out, home }: Installation,
): string {
  const words = [...program, ...verb, config, "--out", out, "--home", home];
  return `cd ${quote(cwd)} && ${words.map(quote).join(" ")}`;
}

/** For the shell, and then for cron, to which a bare `%` is the end of the line. */
function quote(word: string): string {
  return shellWord(word).replaceAll("%", String.raw`\%`);
}
