// @options {"messageHandlers": true}
// Handlers of messages begin as much at once as others send.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

declare const socket: WebSocket;
const consumer = new EventEmitter();
const lines = createInterface({ input: process.stdin });

export function listen(limit: <T>(task: () => Promise<T>) => Promise<T>) {
  consumer.on("message", async (url: string) => {
//^^^^^^^^^^^ unbounded-concurrency : Each `message` starts a network request as soon as it comes, and nothing holds those back that send them.
    await fetch(url);
  });
  lines.on("line", async (path) => console.log(await readFile(path)));
//^^^^^^^^ unbounded-concurrency : Each `line` starts a file operation as soon as it comes, and nothing holds those back that send them.
  socket.addEventListener("message", async (event) => {
//^^^^^^^^^^^^^^^^^^^^^^^ unbounded-concurrency : Each `message` starts a network request as soon as it comes, and nothing holds those back that send them.
    await fetch(event.data);
  });
  // Nothing begins for a message, or only for what comes once.
  consumer.on("message", async (text: string) => console.log(text));
  consumer.on("message", (text: string) => console.log(text));
  consumer.on("end", async () => await fetch("/end"));
}
