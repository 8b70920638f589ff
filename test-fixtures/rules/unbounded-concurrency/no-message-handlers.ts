// Handlers of messages are only looked at where somebody wants it.
import { EventEmitter } from "node:events";

const consumer = new EventEmitter();
consumer.on("message", async (url: string) => {
  await fetch(url);
});
