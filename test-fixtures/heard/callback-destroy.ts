// heard: stream: lost
// offers: catch
import { Readable } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Source extends Readable {
  override _destroy(_error: Error | null, callback: (error?: Error | null) => void): void {
    save().then(() => callback());
  }
}
const source = new Source({ read() {} });
source.on("error", (error) => console.log("stream:", error.message));
source.destroy();
