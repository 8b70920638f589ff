// heard: 1 failing
// offers: then
// run: mocha
// before: exit 0
import { it } from "mocha";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

it("saves", (done) => {
  save();
  done();
});
