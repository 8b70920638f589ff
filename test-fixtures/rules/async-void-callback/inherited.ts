// Members of classes and interfaces whose base says that they return nothing.
declare function save(): Promise<void>;
interface Plugin {
  start(): void;
  stop?(): void;
  flush(): void | Promise<void>;
  name: string;
}
abstract class Base {
  abstract connect(): void;
  close(): void {}
  ready = (): void => {};
  load(): Promise<void> {
    return save();
  }
}

export class FilePlugin implements Plugin {
  name = "file";
  async start(): Promise<void> {
  //    ^^^^^ async-void-callback +try : `start` gives a promise that nobody takes: `Plugin` declares it to return nothing.
    await save();
  }
  stop = async () => {
//^^^^ async-void-callback +try : `stop` gives a promise that nobody takes: `Plugin` declares it to return nothing.
    await save();
  };
  async flush() {
    await save();
  }
  async other() {
    await save();
  }
}
export class Derived extends Base {
  async connect() {
  //    ^^^^^^^ async-void-callback +try : `connect` gives a promise that nobody takes: `Base` declares it to return nothing.
    await save();
  }
  close(): Promise<void> {
//^^^^^ async-void-callback : `close` gives a promise that nobody takes: `Base` declares it to return nothing.
    return save();
  }
  override ready = async () => {
  //       ^^^^^ async-void-callback +try : `ready` gives a promise that nobody takes: `Base` declares it to return nothing.
    await save();
  };
  override async load() {
    await save();
  }
}
export const Anonymous = class extends Base {
  async connect() {
  //    ^^^^^^^ async-void-callback +try : `connect` gives a promise that nobody takes: `Base` declares it to return nothing.
    await save();
  }
};
export interface RemotePlugin extends Plugin {
  start(): Promise<void>;
//^^^^^ async-void-callback : `start` gives a promise that nobody takes: `Plugin` declares it to return nothing.
  flush(): Promise<void>;
}

// Silent: the body deals with its errors, or nothing is inherited.
export class Quiet extends Base {
  async connect() {
    try {
      await save();
    } catch (error) {
      console.error(error);
    }
  }
  close() {}
}
export class Alone {
  async start() {
    await save();
  }
}
export class Failing extends Error {
  async start() {
    await save();
  }
}
