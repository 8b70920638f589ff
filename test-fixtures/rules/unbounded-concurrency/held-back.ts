// @options {"messageHandlers": true}
// What is paused while something is under way is held back.
import type { Readable } from "node:stream";

export function listen(source: Readable) {
  source.on("data", async (url: string) => {
    source.pause();
    await fetch(url);
    source.resume();
  });
}
