// heard: # fail 1
// offers: await
// run: node:test
import { describe, it } from "node:test";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

describe("a suite", () => {
  it("saves", () => {
    save();
  });
});
