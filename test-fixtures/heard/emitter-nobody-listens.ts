// heard: lost & exit 1
// offers: catch
import { EventEmitter } from "node:events";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Queue extends EventEmitter {
  push(): void {
    save();
  }
}
new Queue().push();
