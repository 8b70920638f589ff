// heard: error event: lost
// offers: catch
import { EventEmitter } from "node:events";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Queue extends EventEmitter<{ saved: [id: string]; error: [error: Error] }> {
  push(id: string): void {
    if (id === "") this.emit("error", new Error("no id"));
    save();
  }
}
const queue = new Queue();
queue.on("error", (error) => console.log("error event:", error.message));
queue.push("a");
