// Hooks of test libraries take promises, and their types say so in one way or another.
import { describe, it } from "node:test";
declare function load(): Promise<number>;

// As in mocha: one signature for callbacks that are given `done`, one for promises.
type Func = (this: object, done: (error?: unknown) => void) => void;
type AsyncFunc = (this: object) => PromiseLike<unknown>;
declare function before(fn: Func): void;
declare function before(fn: AsyncFunc): void;
declare function suite(title: string, fn: () => void): void;
// As in jest.
declare function afterAll(fn: ((done: () => void) => void | undefined) | (() => PromiseLike<unknown>)): void;

describe("loading", () => {
  before(async () => {
    await load();
  });
  it("loads", async () => {
    await load();
  });
});
afterAll(async () => {
  await load();
});
// A suite's promise is not waited for: its tests are found too late.
suite("late", async () => {
//            ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `suite` expects a function that returns nothing.
  await load();
});
