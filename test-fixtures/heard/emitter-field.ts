// heard: error event: lost
// offers: catch
import { EventEmitter } from "node:events";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Base extends EventEmitter {}
class Queue extends Base {
  push = (): void => {
    save();
  };
}
const queue = new Queue();
queue.on("error", (error) => console.log("error event:", error.message));
queue.push();
