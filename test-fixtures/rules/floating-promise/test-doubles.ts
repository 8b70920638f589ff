// Doubles of tests, which throw only when they are used wrongly.
import { Mock } from "./test/mock.ts";
import { Remotes } from "./remotes.ts";

const mock = new Mock();
mock.add("a");
mock.addChecked("a");
mock.find("a");
mock.one("a");
mock.last("a");
mock.fails();
//<^^^^^^^^^ floating-promise +catch +void : The promise `mock.fails()` is not awaited, returned or handled.
mock.waits("a");
//<^^^^^^^^^^^^ floating-promise +catch +void : The promise `mock.waits("a")` is not awaited, returned or handled.
new Remotes().add("a");
//<^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `new Remotes().add("a")` is not awaited, returned or handled.
// @filename: test/mock.ts
declare function work(): Promise<void>;
const NAMES: string[] = [];
export class Mock {
  async add(name: string): Promise<void> {
    if (NAMES.includes(name)) throw new Error(`There is ${name} already.`);
    NAMES.push(name);
  }
  async addChecked(name: string): Promise<void> {
    if (!name) {
      throw new Error("no name");
    } else {
      NAMES.push(name);
    }
  }
  async find(name: string): Promise<string> {
    if (NAMES.length === 0) throw new Error("empty");
    return name;
  }
  async one(name: string): Promise<string> {
    for (const one of NAMES) if (one === name) throw new Error("twice");
    return name;
  }
  async last(name: string): Promise<string | undefined> {
    if (name === "") throw new TypeError();
    if (NAMES.length === 0) throw new RangeError();
    return NAMES.at(-1);
  }
  async fails(): Promise<void> {
    throw new Error("fails");
  }
  async waits(name: string): Promise<void> {
    if (!name) throw new Error("no name");
    await work();
  }
}
// @filename: remotes.ts
const NAMES: string[] = [];
export class Remotes {
  async add(name: string): Promise<void> {
    if (NAMES.includes(name)) throw new Error(`There is ${name} already.`);
    NAMES.push(name);
  }
}
