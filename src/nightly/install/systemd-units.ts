/** A service and a timer for a brief, and a pair that raises the alarm should the first pair fall silent. */
import { type InstalledFile, type Installation, twoTimes } from "./installation.ts";
import { unitNames } from "./unit-names.ts";

/** Longer than any night should be: it ends before the next begins. */
const timeLimit = "6h";
/** Six hundred documents of a night took 2.0 GB, most of it for the PDF; what is above ends the run, and no brief comes. */
const memoryMax = "4G";

export function systemdUnits(installation: Installation): InstalledFile[] {
  const { name, schedule, jitterMinutes, alarmBy } = installation;
  const { zone } = schedule.clock;
  const { night, watch } = unitNames(name);
  const [first, second] = twoTimes(schedule.minuteOfDay);
  const files = [
    {
      name: `${night}.service`,
      text: service(`Nightly brief ${name}`, ["nightly", "--once"], installation, [
        "# 3 and 5: an edition was written, with something missing. It says what.",
        "SuccessExitStatus=3 5",
      ]),
    },
    {
      name: `${night}.timer`,
      text: timer(`Nightly brief ${name}`, [
        `OnCalendar=*-*-* ${first}:00 ${zone}`,
        "# Does nothing when the first did its work; on the night that the clocks leap over the first, it does it.",
        `OnCalendar=*-*-* ${second}:00 ${zone}`,
        "# After a night that the machine was off: once, and the brief names the nights it stands for.",
        "Persistent=true",
        "AccuracySec=1min",
        ...(jitterMinutes > 0
          ? [`RandomizedDelaySec=${Math.round(jitterMinutes * 60)}s`, "FixedRandomDelay=true"]
          : []),
      ]),
    },
  ];
  if (alarmBy === undefined) return files;
  return [
    ...files,
    {
      name: `${watch}.service`,
      text: service(`Watch over the nightly brief ${name}`, ["status", "--check"], installation, [
        "# Fails (3) as long as an alarm stands, so that `systemctl --failed` shows it.",
      ]),
    },
    {
      name: `${watch}.timer`,
      text: timer(`Watch over the nightly brief ${name}`, [
        `OnCalendar=*-*-* ${alarmBy}:30 ${zone}`,
        "OnCalendar=hourly",
        "Persistent=true",
        "AccuracySec=1min",
      ]),
    },
  ];
}

function service(
  description: string,
  verb: readonly string[],
  { name, program, config, cwd, out, home, writes, user, secrets }: Installation,
  more: readonly string[],
): string {
  const command = [...program, ...verb, config, "--out", out, "--home", home];
  return lines([
    "# Written by `nightdesk nightly install --systemd`; write it again after a change of the schedule.",
    "[Unit]",
    `Description=${escape(description)}`,
    "Wants=network-online.target",
    "After=network-online.target time-sync.target",
    "",
    "[Service]",
    "# A unit that is at work is not started again, so nights do not overlap.",
    "Type=oneshot",
    `User=${user}`,
    `WorkingDirectory=${escape(cwd)}`,
    `ExecStart=${command.map((word) => quote(word).replaceAll("$", "$$$$")).join(" ")}`,
    ...more,
    ...(secrets.length === 0
      ? []
      : [
          `# Holds ${secrets.join(", ")}, one NAME=value a line; readable by root alone (0600).`,
          `EnvironmentFile=/etc/nightdesk/${name}.env`,
        ]),
    `TimeoutStartSec=${timeLimit}`,
    "TimeoutStopSec=5min",
    `MemoryMax=${memoryMax}`,
    "Nice=10",
    "UMask=0077",
    ...hardening,
    ...writes.map((path) => `ReadWritePaths=${quote(path)}`),
  ]);
}

/** Not `MemoryDenyWriteExecute`: the program's engine compiles as it runs. */
const hardening: readonly string[] = [
  "PrivateTmp=yes",
  "PrivateDevices=yes",
  "NoNewPrivileges=yes",
  "ProtectSystem=strict",
  "ProtectHome=read-only",
  "ProtectClock=yes",
  "ProtectHostname=yes",
  "ProtectKernelLogs=yes",
  "ProtectKernelModules=yes",
  "ProtectKernelTunables=yes",
  "ProtectControlGroups=yes",
  "ProtectProc=invisible",
  "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6",
  "RestrictNamespaces=yes",
  "RestrictRealtime=yes",
  "RestrictSUIDSGID=yes",
  "LockPersonality=yes",
  "CapabilityBoundingSet=",
  "SystemCallArchitectures=native",
  "SystemCallFilter=@system-service",
];

function timer(description: string, when: readonly string[]): string {
  return lines([
    "[Unit]",
    `Description=${escape(description)}`,
    "",
    "[Timer]",
    ...when,
    "",
    "[Install]",
    "WantedBy=timers.target",
  ]);
}

/** `%` begins a specifier of systemd. */
function escape(text: string): string {
  return text.replaceAll("%", "%%");
}

/** One word of a command or path list, also when there are spaces in it. In a command, `$` begins a variable, too. */
function quote(word: string): string {
  const escaped = escape(word).replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  return /^[\w@+=:,./-]+$/.test(word) ? word : `"${escaped}"`;
}

function lines(parts: readonly string[]): string {
  return `${parts.join("\n")}\n`;
}
