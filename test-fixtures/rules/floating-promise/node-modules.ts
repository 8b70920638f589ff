// Modules of Node by their own names: `node:x` is that module, `node` all of them.
// @options {"packs": [], "allowCalls": [{"from": "package", "package": "node:test", "name": ["describe", "it", "test", "TestContext.test"]}, {"from": "package", "package": "node:fs/promises", "name": "rm"}, {"from": "package", "package": "node:timers/promises", "name": "setTimeout"}, {"from": "package", "package": "node", "name": "lookup"}]}
import dns from "node:dns/promises";
import fs, { mkdir, rm } from "fs/promises";
import { describe, it, test } from "node:test";
import * as timers from "node:timers/promises";

declare function load(): Promise<number>;

describe("loading", () => {
  it("gives one", async () => {
    await load();
  });
});
test("alone", async (t) => {
  t.test("within", async () => {
    await load();
  });
});
rm("a");
fs.rm("a");
timers.setTimeout(1);
dns.lookup("localhost");
mkdir("a");
//<^^^^^^^ floating-promise +void
fs.cp("a", "b");
//<^^^^^^^^^^^^ floating-promise +void
timers.setImmediate(1);
//<^^^^^^^^^^^^^^^^^^^ floating-promise +void
dns.resolve("localhost");
//<^^^^^^^^^^^^^^^^^^^^^ floating-promise +void
