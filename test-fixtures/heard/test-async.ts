// heard: # fail 1
// offers: await
// run: node:test
import { test } from "node:test";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

test("saves", async () => {
  save();
  await null;
});
