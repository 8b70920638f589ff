// @options {"packs": []}
import test from "node:test";

test("alone", async () => {});
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
