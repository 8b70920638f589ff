// Each runner of tests has its own way to tell of a rejection that nobody handles.
// @rule: floating-promise
// @filename: node_modules/vitest/package.json
{ "name": "vitest", "version": "0.0.7", "types": "index.d.ts" }
// @filename: node_modules/vitest/index.d.ts
export declare function it(name: string, fn: () => void | Promise<void>): void;
export declare function expect(value: unknown): { rejects: { toThrow(text?: string): Promise<void> } };
// @filename: node_modules/@jest/globals/package.json
{ "name": "@jest/globals", "version": "0.0.7", "types": "index.d.ts" }
// @filename: node_modules/@jest/globals/index.d.ts
export declare function it(name: string, fn: () => void | Promise<void>): void;
// @filename: node_modules/@playwright/test/package.json
{ "name": "@playwright/test", "version": "0.0.7", "types": "index.d.ts" }
// @filename: node_modules/@playwright/test/index.d.ts
export declare function test(name: string, fn: () => void | Promise<void>): void;
// @filename: node_modules/mocha/package.json
{ "name": "mocha", "version": "0.0.7", "types": "index.d.ts" }
// @filename: node_modules/mocha/index.d.ts
export declare function it(name: string, fn: () => void | Promise<void>): void;
// @filename: work.ts
export declare function work(): Promise<void>;
// @filename: a.test.ts
import { expect, it } from "vitest";
import { work } from "./work.ts";

it("works", async () => {
  work();
//^^^^^^ floating-promise +await +void : Vitest fails the run, and no test
  expect(work()).rejects.toThrow("late");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +void : Vitest waits for it at the end of the test
});
// @filename: b.test.ts
import { it } from "@jest/globals";
import { work } from "./work.ts";

it("works", async () => {
  work();
//^^^^^^ floating-promise +await +void : Jest fails whichever test is running by then
});
// @filename: c.test.ts
import { test } from "@playwright/test";
import { work } from "./work.ts";

test("works", async () => {
  work();
//^^^^^^ floating-promise +await +void : Playwright fails whichever test is running by then
});
// @filename: d.test.ts
import { it } from "mocha";
import { work } from "./work.ts";

it("works", async () => {
  work();
//^^^^^^ floating-promise +await +void : Mocha passes over it in silence
});
// @filename: e.test.ts
import { it } from "node:test";
import { work } from "./work.ts";

it("works", async () => {
  work();
//^^^^^^ floating-promise +await +void : node:test fails it only as long as it is running
});
