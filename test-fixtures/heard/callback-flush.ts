// heard: pipeline: lost
// offers: then
import { PassThrough, pipeline, Readable, Transform } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const through = new Transform({
  transform(chunk, _encoding, callback) {
    callback(null, chunk);
  },
  flush(callback) {
    save();
    console.log("flushed");
    callback();
  },
});

pipeline(Readable.from(["a"]), through, new PassThrough().resume(), (error) =>
  console.log("pipeline:", error?.message ?? "passed"),
);
