/** Bytes to a server and what comes back until it closes: what no client library would send. */
import { connect, type Socket } from "node:net";

export function openSocket(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect(port, "127.0.0.1", () => resolve(socket));
  socket.on("error", reject);
  return promise;
}

/** @returns Everything that was answered, `""` when the connection was just closed. */
export async function rawRequest(port: number, bytes: string | Uint8Array): Promise<string> {
  const socket = await openSocket(port);
  const answered = answerOf(socket);
  socket.write(bytes);
  return answered;
}

export function answerOf(socket: Socket): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let answer = "";
  socket.removeAllListeners("error");
  socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
  socket.on("error", () => resolve(answer));
  socket.on("close", () => resolve(answer));
  return promise;
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

/** Every status line in what came back: two where one request was read as two. */
export function statusesOf(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}
