// Matchers that a promise passes whatever its value.
// @filename: node_modules/vitest/package.json
{ "name": "vitest", "version": "4.0.0", "types": "index.d.ts" }
// @filename: node_modules/vitest/index.d.ts
export interface Assertion<T> {
  not: Assertion<T>;
  resolves: Promised<T>;
  rejects: Promised<T>;
  toBe(other: unknown): void;
  toEqual(other: unknown): void;
  toStrictEqual(other: unknown): void;
  toMatchObject(other: unknown): void;
  toBeTruthy(): void;
  toBeFalsy(): void;
  toBeDefined(): void;
  toBeUndefined(): void;
  toBeNull(): void;
  toBeNaN(): void;
  toHaveProperty(name: string, value?: unknown): void;
  toBeInstanceOf(type: unknown): void;
  toMatchSnapshot(): void;
  toMatchInlineSnapshot(text?: string): void;
  toThrow(what?: unknown): void;
  toThrowError(what?: unknown): void;
}
type Promised<T> = { not: Promised<T> } & { [K in keyof Omit<Assertion<T>, "not" | "resolves" | "rejects">]: (...args: unknown[]) => Promise<void> };
export interface ExpectStatic {
  <T>(actual: T, message?: string): Assertion<T>;
  soft<T>(actual: T): Assertion<T>;
  any(type: unknown): any;
  anything(): any;
  poll(actual: () => unknown): Assertion<unknown>;
}
export declare const expect: ExpectStatic;
export declare function it(title: string, test: (context: { expect: ExpectStatic }) => unknown): void;
export declare function describe(title: string, suite: () => void): void;
export declare const vi: { fn(): any };
// @filename: values.ts
import { expect, it } from "vitest";
interface User { id: string }
declare function load(id?: string): Promise<User>;
declare function allowed(): Promise<boolean>;
declare function save(): Promise<void>;
declare const service: { find(id: string): Promise<User | undefined> };

it("is there", async () => {
  expect(load()).toBeTruthy();
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `toBeTruthy` passes whatever its value.
  expect(load("a")).toBeDefined();
  //     ^^^^^^^^^ vacuous-assertion +await : `load("a")` is a promise, so that `toBeDefined` passes whatever its value.
  expect(service.find("a")).not.toBeNull();
  //     ^^^^^^^^^^^^^^^^^ vacuous-assertion +await : `service.find("a")` is a promise, so that `not.toBeNull` passes whatever its value.
  expect(service.find("a")).not.toBeUndefined();
  //     ^^^^^^^^^^^^^^^^^ vacuous-assertion +await : `service.find("a")` is a promise, so that `not.toBeUndefined` passes whatever its value.
  expect(allowed()).not.toBeFalsy();
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `not.toBeFalsy` passes whatever its value.
  expect(allowed()).not.toBeNaN();
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `not.toBeNaN` passes whatever its value.
  expect.soft(allowed()).toBeTruthy();
  //          ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `toBeTruthy` passes whatever its value.
  expect(allowed(), "may do so").toBeTruthy();
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `toBeTruthy` passes whatever its value.
  expect(save()).toBeDefined();
  //     ^^^^^^ vacuous-assertion : `save()` is a promise, so that `toBeDefined` passes whatever its value.
  expect(load() as Promise<User>).toBeTruthy();
  //     ^^^^^^^^^^^^^^^^^^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `toBeTruthy` passes whatever its value.
  expect(new Promise((resolve) => setTimeout(resolve, 1))).toBeDefined();
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vacuous-assertion +await : `new Promise((resolve) => setTimeout(resolve, 1))` is a promise, so that `toBeDefined` passes whatever its value.
});

it("is another", async () => {
  expect(allowed()).not.toBe(false);
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `not.toBe` passes whatever its value.
  expect(load()).not.toEqual({ id: "b" });
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.toEqual` passes whatever its value.
  expect(load()).not.toStrictEqual(undefined);
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.toStrictEqual` passes whatever its value.
  expect(service.find("a")).not.toMatchObject({ id: "b" });
  //     ^^^^^^^^^^^^^^^^^ vacuous-assertion +await : `service.find("a")` is a promise, so that `not.toMatchObject` passes whatever its value.
  expect(load()).not.toHaveProperty("password");
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.toHaveProperty` passes whatever its value.
  expect(load()).not.toBeInstanceOf(Error);
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.toBeInstanceOf` passes whatever its value.
});

it("reads as before", async () => {
  expect(load()).toMatchSnapshot();
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, whose snapshot is the same whatever its value.
  expect(load()).toMatchInlineSnapshot("Promise {}");
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, whose snapshot is the same whatever its value.
});

it("is in a constant", async () => {
  const user = load();
  expect(user).toBeDefined();
  //     ^^^^ vacuous-assertion +await : `user` is a promise, so that `toBeDefined` passes whatever its value.
  expect(user).not.toBeNull();
  //     ^^^^ vacuous-assertion +await : `user` is a promise, so that `not.toBeNull` passes whatever its value.
});

it("has an expect of its own", async ({ expect }) => {
  expect(allowed()).toBeTruthy();
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `toBeTruthy` passes whatever its value.
});

it("is not async", () => {
  expect(allowed()).toBeTruthy();
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `toBeTruthy` passes whatever its value.
});
it("is not async either", () => expect(allowed()).toBeTruthy());
//                                     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `toBeTruthy` passes whatever its value.

function helper(id: string) {
  expect(load(id)).toBeDefined();
  //     ^^^^^^^^ vacuous-assertion : `load(id)` is a promise, so that `toBeDefined` passes whatever its value.
}
helper("a");
// @filename: silent.ts
import { describe, expect, it, vi } from "vitest";
interface User { id: string }
declare function load(id?: string): Promise<User>;
declare function cached(id: string): Promise<User>;
declare function maybe(): Promise<User> | undefined;
declare function either(): Promise<User> | User;
declare function isPromise(value: unknown): boolean;
declare function anything(): any;
declare const pending: Map<string, Promise<User>>;
declare const state: { loading: Promise<User>; running?: Promise<User> };
declare class Query {
  then(resolve: (user: User) => void, reject: (error: unknown) => void): void;
}
declare function query(): Query;

it("waits for it", async () => {
  expect(await load()).toBeTruthy();
  await expect(load()).resolves.toBeTruthy();
  await expect(load()).resolves.not.toBeNull();
  await expect(load()).rejects.toThrow();
  const user = await load();
  expect(user).toBeDefined();
});

it("asks whether it is the same", async () => {
  const first = cached("a");
  expect(cached("a")).toBe(first);
  expect(cached("b")).not.toBe(first);
  expect(cached("a")).not.toBe(cached("b"));
  expect(first).not.toEqual(cached("b"));
  expect(first).toBeDefined();
});

it("asks what it is", async () => {
  expect(load()).toBeInstanceOf(Promise);
  expect(isPromise(load())).toBe(true);
  expect(typeof load().then).toBe("function");
  expect(load()).toEqual(expect.any(Promise));
  expect(load()).not.toEqual(expect.anything());
  expect(load()).not.toHaveProperty("then");
  expect(load()).not.toBeInstanceOf(Promise);
  expect(load()).toHaveProperty("cancel");
});

it("asks whether there is one", async () => {
  expect(maybe()).toBeDefined();
  expect(pending.get("a")).not.toBeUndefined();
  expect(state.running).toBeTruthy();
  expect(state.loading).toBeDefined();
  expect(either()).toBeTruthy();
  expect(maybe()?.finally()).toBeDefined();
});

it("also waits", async () => {
  const running = load();
  expect(running).toBeDefined();
  await running;
  const other = load();
  expect(other).toBeTruthy();
  await expect(other).resolves.toEqual({ id: "a" });
  const third = load();
  expect(third).toBeInstanceOf(Promise);
  expect(third).not.toBeNull();
});

it("fails for every promise", async () => {
  expect(load()).toEqual({ id: "a" });
  expect(load()).toBeNull();
  expect(load()).toBeUndefined();
  expect(load()).toBe(true);
  expect(load()).not.toBeTruthy();
});

it("returns a promise", () => {
  expect(load()).toBeDefined();
});
describe("makes promises", () => {
  it("at once", () => {
    expect(load()).toBeTruthy();
  });
});

it("cannot be told", async () => {
  expect(anything()).toBeTruthy();
  expect(vi.fn()()).toBeDefined();
  expect(query()).toBeDefined();
  expect(load).toBeDefined();
  expect(() => load()).toBeDefined();
  expect(load()).not.toEqual(anything());
});

export function own(expect: (value: unknown) => { toBeTruthy(): void; not: { toBe(other: unknown): void } }) {
  expect(load()).toBeTruthy();
  expect(load()).not.toBe(1);
}
