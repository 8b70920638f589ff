// heard: error event: lost
// offers: catch
import { EventEmitter } from "node:events";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Queue extends EventEmitter {
  #items = [1];
  push(): void {
    this.#items.forEach(() => {
      save().then(() => this.emit("saved"));
    });
  }
}
const queue = new Queue();
queue.on("error", (error) => console.log("error event:", error.message));
queue.push();
