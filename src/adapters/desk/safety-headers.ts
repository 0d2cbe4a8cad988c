/** The headers that every answer of the desk carries, errors too. */
import { createHash } from "node:crypto";

/** Own style, own script, own fragments and forms; nothing inline, nothing from anywhere else. */
const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const unusedFeatures = [
  "accelerometer",
  "autoplay",
  "camera",
  "clipboard-read",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
];

export const safetyHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": deskPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  /** Nothing leaves for another origin. `no-referrer` would make browsers send `Origin: null` with our own forms. */
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
  "permissions-policy": unusedFeatures.map((name) => `${name}=()`).join(", "),
};

/**
 * For an edition's `brief.html`, which brings its style and script in itself: they run by their hashes, in an origin of its
 * own (`sandbox`), from where the desk can be neither read nor asked.
 */
export function renderingPolicy(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
  const script = /<script>([\s\S]*?)<\/script>\s*<\/body>/.exec(html)?.[1];
  return [
    "sandbox allow-scripts",
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function hashSource(text: string | undefined): string {
  if (text === undefined) return "'none'";
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
