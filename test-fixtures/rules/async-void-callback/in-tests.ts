// The runner of the tests hears of what nobody handles. What it is handed itself is another matter.
// @filename: node_modules/@types/jest/package.json
{ "name": "@types/jest", "version": "30.0.0", "types": "index.d.ts" }
// @filename: node_modules/@types/jest/index.d.ts
declare var describe: jest.Describe;
declare var it: jest.It;
declare namespace jest {
  type EmptyFunction = () => void;
  interface Describe {
    (name: string, fn: EmptyFunction): void;
    only: Describe;
    skip: Describe;
  }
  interface It {
    (name: string, fn?: () => Promise<unknown> | void): void;
  }
}
// @filename: node_modules/vitest/package.json
{ "name": "vitest", "version": "3.0.9", "types": "index.d.ts" }
// @filename: node_modules/vitest/index.d.ts
export declare function expect(value: unknown): { toBe(value: unknown): void };
// @filename: server.ts
declare const emitter: { on(event: string, listener: () => void): void };
declare function createServer(listener: () => void): void;
declare function load(): Promise<void>;
export function start() {
  createServer(async () => {
  //           ^^^^^^^^^^^ async-void-callback +try
    await load();
  });
}
export { createServer, emitter, load };
// @filename: server.test.ts
/// <reference types="jest" />
import { createServer, emitter, load } from "./server";
declare const element: { onclick: (() => void) | null };
declare function watch(options: { onChange: () => void }): void;

describe("the server", () => {
  it("answers", async () => {
    createServer(async () => {
      await load();
    });
    emitter.on("data", async () => {
      await load();
    });
    emitter.on("end", load);
    element.onclick = () => load();
    watch({ onChange: async () => load() });
  });
});
describe("late", async () => {
//               ^^^^^^^^^^^ async-void-callback
  await load();
});
describe.only("later", async () => {
//                     ^^^^^^^^^^^ async-void-callback
  await load();
});
// @filename: helpers.ts
// By what it imports.
import { expect } from "vitest";
import { emitter, load } from "./server";
export function listen() {
  emitter.on("data", async () => {
    await load();
    expect(1).toBe(1);
  });
}
// @filename: seeds/users.ts
// No runner runs it.
import { emitter, load } from "../server";
emitter.on("data", async () => {
//                 ^^^^^^^^^^^ async-void-callback
  await load();
});
// @filename: database.ts
import { emitter, load } from "./server";
// As in Next, where `after` is no hook.
declare function after(callback: () => void): void;
after(() => {
  emitter.on("data", async () => {
  //                 ^^^^^^^^^^^ async-void-callback
    await load();
  });
});
// @filename: load-test.ts
// A program of its own, whatever it tries.
import { emitter, load } from "./server";
emitter.on("data", async () => {
//                 ^^^^^^^^^^^ async-void-callback
  await load();
});
