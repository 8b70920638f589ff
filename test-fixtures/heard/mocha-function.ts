// heard: 1 failing
// offers: await
// run: mocha
// before: exit 0
import { describe, it } from "mocha";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

describe("a suite", () => {
  it("saves", function () {
    this.timeout(1000);
    save();
  });
});
