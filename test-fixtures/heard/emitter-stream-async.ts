// heard: error event: lost
// offers: try
import { Readable } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Source extends Readable {
  override async _read(): Promise<void> {
    await save();
    this.push(null);
  }
}
const source = new Source();
source.on("error", (error) => console.log("error event:", error.message));
source.resume();
