// heard: -
// offers: none
// run: node:test
import { EventEmitter } from "node:events";
import { test } from "node:test";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

test("saves", () => {
  const emitter = new EventEmitter();
  emitter.on("saved", () => {
    save();
  });
  emitter.emit("saved");
});
