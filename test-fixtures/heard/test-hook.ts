// heard: # fail 1
// offers: await
// run: node:test
import { before, test } from "node:test";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

before(() => {
  save();
});
test("is there", () => {});
