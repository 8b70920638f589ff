// heard: 1 failing
// offers: catch
// run: mocha
import { it } from "mocha";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

it("saves", (done) => {
  save().then(() => done());
});
