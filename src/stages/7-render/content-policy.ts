/** The Content-Security-Policy of the HTML brief: its own style, its own script, nothing else from anywhere. */
import { createHash } from "node:crypto";

/** For a `<meta http-equiv>`: style and script are allowed by the hash of their exact text. */
export function contentPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashSource(style)}'`,
    `script-src '${hashSource(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashSource(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
