// Async functions never throw: they reject.
// @filename: node_modules/@jest/globals/package.json
{ "name": "@jest/globals", "version": "30.0.0", "types": "index.d.ts" }
// @filename: node_modules/@jest/globals/index.d.ts
interface Matchers<R> {
  not: Matchers<R>;
  toThrow(what?: unknown): R;
  toThrowError(what?: unknown): R;
}
interface Expectation extends Matchers<void> {
  resolves: Matchers<Promise<void>>;
  rejects: Matchers<Promise<void>>;
}
export declare const expect: (actual: unknown) => Expectation;
export declare function test(title: string, run: () => void | Promise<void>): void;
export declare function dynamic(title: string, run: () => unknown): void;
// @filename: node_modules/bun-types/package.json
{ "name": "bun-types", "version": "1.3.0", "types": "index.d.ts" }
// @filename: node_modules/bun-types/index.d.ts
export interface Expectation { toThrow(what?: unknown): void; toBeTruthy(): void; not: Expectation }
export declare const expect: (actual: unknown) => Expectation;
// @filename: calls.ts
export async function remove(id: string): Promise<void> {
  if (id === "") throw new Error("no id");
}
export const removeAll = async () => remove("all");
export function removeLater(id: string): Promise<void> {
  if (id === "") throw new Error("no id");
  return remove(id);
}
export declare const client: { remove(id: string): Promise<void> };
export function fail(): never {
  throw new Error("fails");
}
// @filename: file.ts
import { expect, test } from "@jest/globals";
import { client, fail, remove, removeAll, removeLater } from "./calls.ts";
declare function nextId(): string;

test("throws nothing", async () => {
  expect(async () => remove("")).not.toThrow();
  //     ^^^^^^^^^^^^^^^^^^^^^^ vacuous-assertion +rejects : `async () => remove("")` never throws, as its errors come as rejections: `not.toThrow` always passes.
  expect(async () => {
  //     ^^^^^^^^^^^^^ vacuous-assertion +rejects : `async () => { await remove(""); }` never throws, as its errors come as rejections: `not.toThrow` always passes.
    await remove("");
  }).not.toThrow();
  expect(async function () {
  //     ^^^^^^^^^^^^^^^^^^^ vacuous-assertion +rejects : `async function () { await remove(""); }` never throws, as its errors come as rejections: `not.toThrowError` always passes.
    await remove("");
  }).not.toThrowError(Error);
  expect(() => remove("a")).not.toThrow();
  //     ^^^^^^^^^^^^^^^^^ vacuous-assertion +rejects : `() => remove("a")` never throws, as its errors come as rejections: `not.toThrow` always passes.
  expect(removeAll).not.toThrow();
  //     ^^^^^^^^^ vacuous-assertion : `removeAll` never throws, as its errors come as rejections: `not.toThrow` always passes.
});

test("throws", async () => {
  expect(async () => await remove("")).toThrow("no id");
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vacuous-assertion +rejects : `async () => await remove("")` never throws, as its errors come as rejections: `toThrow` always fails.
  expect(async () => {
  //     ^^^^^^^^^^^^^ vacuous-assertion +rejects : `async () => { await remove(""); }` never throws, as its errors come as rejections: `toThrowError` always fails.
    await remove("");
  }).toThrowError();
  expect(() => remove("")).toThrow();
  //     ^^^^^^^^^^^^^^^^ vacuous-assertion +rejects : `() => remove("")` never throws, as its errors come as rejections: `toThrow` always fails.
  expect(removeAll).toThrow(Error);
  //     ^^^^^^^^^ vacuous-assertion +rejects : `removeAll` never throws, as its errors come as rejections: `toThrow` always fails.
  const run = async () => remove("");
  expect(run).toThrow();
  //     ^^^ vacuous-assertion +rejects : `run` never throws, as its errors come as rejections: `toThrow` always fails.
});

test("is not async", () => {
  expect(async () => remove("")).not.toThrow();
  //     ^^^^^^^^^^^^^^^^^^^^^^ vacuous-assertion +rejects : `async () => remove("")` never throws, as its errors come as rejections: `not.toThrow` always passes.
});

test("is right", async () => {
  await expect(async () => remove("")).rejects.toThrow();
  await expect(remove("")).rejects.toThrow("no id");
  await expect(remove("a")).resolves.not.toThrow();
  expect(() => fail()).toThrow();
  expect(fail).toThrow();
});

test("may throw before there is a promise", async () => {
  expect(() => removeLater("")).toThrow();
  expect(() => client.remove("")).not.toThrow();
  expect(removeLater).not.toThrow();
  expect(() => remove(nextId())).toThrow();
  expect(() => {
    void remove("");
  }).not.toThrow();
});
// @filename: bun.ts
import { expect } from "bun-types";
import { remove } from "./calls.ts";
// Bun waits for what the function gives.
expect(async () => remove("")).toThrow();
expect(async () => remove("")).not.toThrow();
expect(() => remove("")).not.toThrow();
expect(remove("a")).toBeTruthy();
//     ^^^^^^^^^^^ vacuous-assertion : `remove("a")` is a promise, so that `toBeTruthy` passes whatever its value.
