// heard: error event: lost
// offers: catch
import { Readable } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Source extends Readable {
  override _read(): void {
    save().then(() => this.push(null));
  }
}
const source = new Source();
source.on("error", (error) => console.log("error event:", error.message));
source.resume();
