// Functions that assert: of node:assert under any name, and those that look alike.
// @filename: file.ts
import assert from "node:assert";
import strict, { doesNotThrow, notEqual, ok, throws } from "node:assert/strict";
import * as all from "node:assert";
import { type TestContext, test } from "node:test";
interface User { id: string }
declare function load(): Promise<User>;
declare function allowed(): Promise<boolean>;
declare function maybe(): Promise<User> | undefined;
declare const other: Promise<User>;
async function remove(): Promise<void> {
  throw new Error("fails");
}

test("values", async (t: TestContext) => {
  assert(allowed());
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `assert` passes whatever its value.
  assert.ok(allowed(), "may do so");
  //        ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `ok` passes whatever its value.
  strict(allowed());
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `strict` passes whatever its value.
  ok(allowed());
  // ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `ok` passes whatever its value.
  all.ok(allowed());
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `ok` passes whatever its value.
  t.assert.ok(allowed());
  //          ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `ok` passes whatever its value.
  assert.notEqual(allowed(), false);
  //              ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `notEqual` passes whatever its value.
  assert.notStrictEqual(load(), null);
  //                    ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `notStrictEqual` passes whatever its value.
  assert.notDeepEqual(load(), { id: "a" });
  //                  ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `notDeepEqual` passes whatever its value.
  assert.notDeepStrictEqual(load(), undefined);
  //                        ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `notDeepStrictEqual` passes whatever its value.
  notEqual(load(), undefined);
  //       ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `notEqual` passes whatever its value.
});

test("functions", async () => {
  assert.doesNotThrow(async () => remove());
  //                  ^^^^^^^^^^^^^^^^^^^^ vacuous-assertion +rejects : `async () => remove()` never throws, as its errors come as rejections: `doesNotThrow` always passes.
  assert.doesNotThrow(() => remove());
  //                  ^^^^^^^^^^^^^^ vacuous-assertion +rejects : `() => remove()` never throws, as its errors come as rejections: `doesNotThrow` always passes.
  assert.throws(async () => {
  //            ^^^^^^^^^^^^^ vacuous-assertion +rejects : `async () => { await remove(); }` never throws, as its errors come as rejections: `throws` always fails.
    await remove();
  });
  assert.throws(remove, /fails/);
  //            ^^^^^^ vacuous-assertion +rejects : `remove` never throws, as its errors come as rejections: `throws` always fails.
  doesNotThrow(async () => remove());
  //           ^^^^^^^^^^^^^^^^^^^^ vacuous-assertion : `async () => remove()` never throws, as its errors come as rejections: `doesNotThrow` always passes.
  throws(remove);
  //     ^^^^^^ vacuous-assertion : `remove` never throws, as its errors come as rejections: `throws` always fails.
});

test("silent", async () => {
  assert(await allowed());
  assert.ok(maybe());
  assert.ok(load() === other);
  assert.notEqual(load(), other);
  assert.notStrictEqual(load(), load());
  assert.equal(load(), other);
  await assert.rejects(async () => remove());
  await assert.doesNotReject(() => remove());
  assert.throws(() => JSON.parse(""));
  const user = load();
  assert.ok(user);
  assert.equal((await user).id, "a");
});

export function own(assert: { ok(value: unknown): void; throws(run: () => unknown): void }, ok: (value: unknown) => void) {
  assert.ok(load());
  assert.throws(async () => remove());
  ok(load());
}
