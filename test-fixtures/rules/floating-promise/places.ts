// What a rejection is handed to depends on the place: by type, whatever the names are.
// @rule: floating-promise
// @filename: node_modules/vitest/package.json
{ "name": "vitest", "version": "3.0.0", "types": "index.d.ts" }
// @filename: node_modules/vitest/index.d.ts
type Awaitable<T> = T | PromiseLike<T>;
export interface TestContext { onTestFinished(fn: () => void): void }
type TestFunction = (context: TestContext) => Awaitable<any> | void;
export interface TestAPI { (name: string, fn?: TestFunction): void; each(rows: unknown[]): (name: string, fn: (...row: any[]) => any) => void }
export declare const it: TestAPI;
export declare const test: TestAPI;
export declare function describe(name: string, fn: () => void | Promise<void>): void;
export declare function beforeEach(fn: (context: TestContext) => Awaitable<unknown>): void;
// @filename: node_modules/jest-globals/package.json
{ "name": "jest-globals", "version": "29.0.0", "types": "index.d.ts" }
// @filename: node_modules/jest-globals/index.d.ts
export interface DoneCallback { (...args: any[]): any; fail(error?: string | { message: string }): any }
type ProvidesCallback = ((cb: DoneCallback) => void | undefined) | (() => PromiseLike<unknown>);
export declare const it: (name: string, fn?: ProvidesCallback, timeout?: number) => void;
export declare const afterAll: (fn: ProvidesCallback) => void;
// @filename: node_modules/fastify-like/package.json
{ "name": "fastify-like", "version": "5.0.0", "types": "index.d.ts" }
// @filename: node_modules/fastify-like/index.d.ts
export interface FastifyError extends Error { code: string }
export interface HookHandlerDoneFunction { <TError extends Error = FastifyError>(err?: TError): void }
export interface Reply { code(status: number): Reply }
export declare function addHook(name: "onRequest", hook: (request: object, reply: Reply, done: HookHandlerDoneFunction) => void): void;
export declare function get(path: string, handler: (request: object, reply: Reply) => unknown | Promise<unknown>): void;
// @filename: node_modules/uploads/package.json
{ "name": "uploads", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/uploads/index.d.ts
export declare function diskStorage(options: {
  destination?: (request: object, file: { size: number }, callback: (error: Error | null, destination: string) => void) => void;
}): object;
export declare class Strategy { constructor(verify: (name: string, password: string, done: (error: any, user?: object | false) => void) => void) }
export declare function serialize(fn: (user: object, handBack: (err: any, id?: unknown) => void) => void): void;
// @filename: vitest.test.ts
import { beforeEach, describe, it, test } from "vitest";
declare function save(): Promise<void>;
it("saves", () => {
  save();
//^^^^^^ floating-promise +await +void
});
test("saves", ({ onTestFinished }) => {
  onTestFinished(() => {
    save();
//  ^^^^^^ floating-promise +void
  });
  save();
//^^^^^^ floating-promise +await +void
});
it.each([1])("saves", () => {
  save();
//^^^^^^ floating-promise +await +void
});
beforeEach(() => {
  save();
//^^^^^^ floating-promise +await +void
});
describe("suite", () => {
  save();
//^^^^^^ floating-promise +void
});
// @filename: jest.test.ts
import { afterAll, it } from "jest-globals";
declare function save(): Promise<void>;
it("saves", () => {
  save();
//^^^^^^ floating-promise +await +void
});
it("saves", (done) => {
  save();
//^^^^^^ floating-promise +then +void
  done();
});
it("saves", (done) => {
  save().then(() => done());
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
});
it("saves", (done) => {
  setTimeout(() => done(), 10);
  save();
//^^^^^^ floating-promise +void
});
afterAll(() => {
  save();
//^^^^^^ floating-promise +await +void
});
// @filename: server.ts
import { addHook, get } from "fastify-like";
import { diskStorage, serialize, Strategy } from "uploads";
declare function save(): Promise<void>;
declare function find(name: string): Promise<object | undefined>;
addHook("onRequest", (request, reply, done) => {
  save();
//^^^^^^ floating-promise +then +void
  done();
});
addHook("onRequest", (request, reply, done) => {
  save().then(() => done());
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
});
get("/", (request, reply) => {
  save();
//^^^^^^ floating-promise +catch +void
  return { request };
});
// A callback that needs more than an error is given an empty value.
diskStorage({
  destination(request, file, callback) {
    save().then(() => callback(null, "/"));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  },
});
new Strategy((name, password, done) => {
  find(name).then((user) => done(null, user));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
});
serialize((user, handBack) => {
  find(String(user)).then((found) => handBack(null, found));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
});
// Not for errors: what is called with something else, and what takes the work itself.
function visit(names: string[], each: (name: string) => void): void {
  save();
//^^^^^^ floating-promise +catch +void
  names.forEach(each);
}
function retry(count: number, work: () => Promise<void>): void {
  work();
//^^^^^^ floating-promise +catch +void
  console.log(count);
}
function optional(name: string, callback?: (error?: Error) => void): void {
  save();
//^^^^^^ floating-promise +catch +void
  callback?.();
}
export { optional, retry, visit };
