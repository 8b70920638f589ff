// heard: # fail 1
// offers: then
// run: node:test
import { test } from "node:test";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

test("saves", (_t, done) => {
  save();
  done();
});
