// heard: pipeline: lost
// offers: try
import { PassThrough, pipeline, Readable, Transform } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const through = new Transform({
  async transform(chunk, _encoding, callback) {
    await save();
    callback(null, chunk);
  },
});

pipeline(Readable.from(["a"]), through, new PassThrough().resume(), (error) =>
  console.log("pipeline:", error?.message ?? "passed"),
);
