// heard: -
// offers: none
// run: node:test
import { test } from "node:test";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

test("saves", () => {
  [1].forEach(() => {
    save();
  });
});
