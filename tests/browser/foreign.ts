/** A server that is not the desk: it counts who asks it for anything, and serves the pages of an attacker. */
import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { onTestFinished } from "vitest";

export type Foreign = Readonly<{
  port: number;
  /** `POST /e/desk/…`, for all but its own pages. */
  asked: string[];
  /** What is answered to `/attack`. */
  page: { html: string };
}>;

export async function foreignServer(): Promise<Foreign> {
  const asked: string[] = [];
  const page = { html: "" };
  const server = createServer((request: IncomingMessage, response) => {
    request.resume();
    if (request.url !== "/attack") asked.push(`${request.method} ${request.url}`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(request.url === "/attack" ? page.html : "");
  });
  server.on("upgrade", (request, socket) => {
    asked.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It has no port.");
  return { port: address.port, asked, page };
}
