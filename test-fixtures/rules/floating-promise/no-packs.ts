// @options {"packs": []}
import test from "node:test";

test("alone", async () => {});
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : is not awaited, returned or handled.
