// heard: stream: lost
// offers: catch
import { Writable } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const sink = new Writable({
  write(_chunk, _encoding, callback) {
    callback();
  },
  final(finished) {
    save().then(() => finished());
  },
});
sink.on("error", (error) => console.log("stream:", error.message));
sink.end("a");
