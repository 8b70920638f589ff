// Chai: assertions are properties as well.
// @filename: node_modules/chai/package.json
{ "name": "chai", "version": "6.0.0", "types": "index.d.ts" }
// @filename: node_modules/chai/index.d.ts
export interface Assertion {
  to: Assertion; be: Assertion; not: Assertion; deep: Assertion; have: Assertion; and: Assertion;
  eventually: Assertion; fulfilled: Promise<void>;
  ok: Assertion; exist: Assertion; null: Assertion; undefined: Assertion; true: Assertion; false: Assertion;
  equal(other: unknown): Assertion;
  eql(other: unknown): Assertion;
  property(name: string): Assertion;
  instanceOf(type: unknown): Assertion;
  a(type: string): Assertion;
  throw(what?: unknown): Assertion;
}
export interface ExpectStatic { (value: unknown, message?: string): Assertion }
export interface AssertStatic {
  (value: unknown, message?: string): void;
  isOk(value: unknown): void;
  exists(value: unknown): void;
  isNotNull(value: unknown): void;
  isDefined(value: unknown): void;
  isTrue(value: unknown): void;
  notEqual(value: unknown, other: unknown): void;
  throws(run: () => unknown): void;
}
export declare const expect: ExpectStatic;
export declare const assert: AssertStatic;
// @filename: file.ts
import * as chai from "chai";
import { assert, expect } from "chai";
declare function load(): Promise<{ id: string }>;
declare function allowed(): Promise<boolean>;
declare function maybe(): Promise<boolean> | undefined;

export async function properties() {
  expect(allowed()).to.be.ok;
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `ok` passes whatever its value.
  expect(load()).to.exist;
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `exist` passes whatever its value.
  expect(load()).to.not.be.null;
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.null` passes whatever its value.
  expect(load()).not.to.be.undefined;
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.undefined` passes whatever its value.
  expect(allowed(), "may do so").to.not.be.false;
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `not.false` passes whatever its value.
  chai.expect(load()).to.exist;
  //          ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `exist` passes whatever its value.
}

export async function calls() {
  expect(allowed()).to.not.equal(false);
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `not.equal` passes whatever its value.
  expect(load()).to.not.deep.equal({ id: "a" });
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.equal` passes whatever its value.
  expect(load()).not.to.have.property("password");
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.property` passes whatever its value.
  expect(load()).to.not.be.instanceOf(TypeError);
  //     ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `not.instanceOf` passes whatever its value.
  expect(async () => load()).to.not.throw();
  //     ^^^^^^^^^^^^^^^^^^ vacuous-assertion : `async () => load()` never throws, as its errors come as rejections: `not.throw` always passes.
  expect(async () => load()).to.throw(Error);
  //     ^^^^^^^^^^^^^^^^^^ vacuous-assertion : `async () => load()` never throws, as its errors come as rejections: `throw` always fails.
}

export async function functions() {
  assert(allowed());
  //     ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `assert` passes whatever its value.
  assert.isOk(allowed());
  //          ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `isOk` passes whatever its value.
  assert.exists(load());
  //            ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `exists` passes whatever its value.
  assert.isNotNull(load());
  //               ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `isNotNull` passes whatever its value.
  assert.isDefined(load());
  //               ^^^^^^ vacuous-assertion +await : `load()` is a promise, so that `isDefined` passes whatever its value.
  assert.notEqual(allowed(), false);
  //              ^^^^^^^^^ vacuous-assertion +await : `allowed()` is a promise, so that `notEqual` passes whatever its value.
  assert.throws(async () => load());
  //            ^^^^^^^^^^^^^^^^^^ vacuous-assertion : `async () => load()` never throws, as its errors come as rejections: `throws` always fails.
}

export async function silent() {
  expect(await allowed()).to.be.ok;
  expect(maybe()).to.exist;
  expect(load()).to.be.a("promise");
  expect(load()).to.eventually.exist;
  await expect(load()).to.be.fulfilled;
  expect(load()).to.be.true;
  expect(load()).to.not.equal(load());
  expect(load()).to.be.instanceOf(Promise);
  assert.isTrue(allowed());
  expect(load()).to.be.a("promise").and.not.equal(1);
}
