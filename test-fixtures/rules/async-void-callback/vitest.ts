// vitest waits for a suite, whatever the types of other runners say of its globals.
// @filename: package.json
{ "name": "app", "devDependencies": { "vitest": "^3.0.0", "@types/jest": "^30.0.0", "@types/mocha": "^10.0.0" } }
// @filename: node_modules/@types/jest/package.json
{ "name": "@types/jest", "version": "30.0.1", "types": "index.d.ts" }
// @filename: node_modules/@types/jest/index.d.ts
declare var describe: jest.Describe;
declare var xdescribe: jest.Describe;
declare namespace jest {
  type EmptyFunction = () => void;
  interface Describe {
    (name: string, fn: EmptyFunction): void;
    only: Describe;
    skip: Describe;
  }
}
// @filename: node_modules/@types/mocha/package.json
{ "name": "@types/mocha", "version": "10.0.0", "types": "index.d.ts" }
// @filename: node_modules/@types/mocha/index.d.ts
declare var suite: Mocha.SuiteFunction;
declare namespace Mocha {
  interface SuiteFunction {
    (title: string, fn: (this: object) => void): object;
    only: ExclusiveSuiteFunction;
  }
  interface ExclusiveSuiteFunction {
    (title: string, fn: (this: object) => void): object;
  }
}
// @filename: frame.test.ts
/// <reference types="jest" />
/// <reference types="mocha" />
declare function load(): Promise<void>;
declare function around(name: string, fn: () => void): void;
describe("frames", async () => {
  await load();
});
describe.only("more frames", async () => {
  await load();
});
xdescribe("no frames", load);
suite("a suite", async () => {
  await load();
});
suite.only("the suite", async () => {
  await load();
});
// A function of the program that is called by another name for its suites.
const test = { describe: around };
test.describe("others", async () => {
//                      ^^^^^^^^^^^ async-void-callback
  await load();
});
