// node:test waits for what it is given; the pack `node-test` knows that.
import assert from "node:assert/strict";
import test, { describe, it } from "node:test";

declare function load(): Promise<number>;

describe("loading", () => {
  it("gives one", async () => {
    assert.equal(await load(), 1);
  });
  it.skip("gives two", async () => {
    assert.equal(await load(), 2);
  });
});

test("alone", async (t) => {
  t.test("within", async () => {
    assert.equal(await load(), 1);
  });
  load();
//^^^^^^ floating-promise +await +void : is not awaited, returned or handled.
});
test.only("only", async () => {});
