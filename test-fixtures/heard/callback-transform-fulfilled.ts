// heard: pipeline: lost
// offers: catch
import { PassThrough, pipeline, Readable, Transform } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const through = new Transform({
  transform(chunk, _encoding, done) {
    save().then(() => done(null, chunk));
  },
});

pipeline(Readable.from(["a"]), through, new PassThrough().resume(), (error) =>
  console.log("pipeline:", error?.message ?? "passed"),
);
