/** A webhook on loopback that answers as it is told. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";

type Call = Readonly<{ url: string; headers: IncomingHttpHeaders; body: string }>;
/** A status, or `hang`: no answer; `break`: the connection ends without one. */
export type Answer = number | "hang" | "break";

export type HookServer = Readonly<{ url: string; calls: Call[] }>;

/** @param answer - By path and how many calls came to it before, from 1. */
export async function hookServer(
  answer: (path: string, number: number) => Answer = () => 204,
): Promise<HookServer> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      const url = request.url ?? "";
      calls.push({ url, headers: request.headers, body });
      const what = answer(url, calls.filter((call) => call.url === url).length);
      if (what === "break") request.socket.destroy();
      else if (what !== "hang") {
        response.writeHead(what, { location: "/elsewhere" }).end("s3cret-reply");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, calls };
}
