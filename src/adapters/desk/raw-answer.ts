/** Answers that never reach the app: to what is not HTTP, too slow, or too large a head. With the same headers as all others. */
import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { safetyHeaders } from "./safety-headers.ts";

const statusByCode: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Content Too Large",
};

/** Says nothing of what was asked, and closes. */
export function answerBroken(code: string | undefined, socket: Duplex): void {
  if (!socket.writable || code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status = statusByCode[code ?? ""] ?? "400 Bad Request";
  const lines = Object.entries({
    ...safetyHeaders,
    "content-type": "text/plain; charset=utf-8",
    "content-length": "0",
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("\r\n")}\r\n\r\n`);
}

/** For what Node's server hands over and the app cannot be asked. */
export function answerUnasked(status: number, response: ServerResponse): void {
  response.writeHead(status, { ...safetyHeaders, "content-length": "0", connection: "close" });
  response.end();
}
