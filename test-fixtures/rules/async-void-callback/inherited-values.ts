// Members that are no methods with a name: accessors, fields that hold a function by its name, computed names.
declare function save(): Promise<void>;
async function flush() {
  await save();
}
async function quiet() {
  try {
    await save();
  } catch (error) {
    console.error(error);
  }
}
const key = "run";
interface Plugin {
  start(): void;
  readonly stop: () => void;
  [key](): void;
  "on-close"(): void;
  flush(): void | Promise<void>;
}
abstract class Base {
  get handler(): () => void {
    return () => {};
  }
  abstract connect: () => void;
  close(): void {}
}

export class Fields extends Base {
  connect = flush;
//^^^^^^^ async-void-callback : `connect` gives a promise that nobody takes: `Base` declares it to return nothing.
  override get handler() {
  //           ^^^^^^^ async-void-callback +try : `handler` gives a promise that nobody takes: `Base` declares it to return nothing.
    return async () => {
      await save();
    };
  }
  override close() {
  //       ^^^^^ async-void-callback +catch : `close` gives a promise that nobody takes
    return save();
  }
}
export class Getter implements Partial<Plugin> {
  get stop() {
  //  ^^^^ async-void-callback : `stop` gives a promise that nobody takes
    return flush;
  }
  start: () => Promise<void> = flush;
//^^^^^ async-void-callback : `start` gives a promise that nobody takes
  async [key]() {
  //    ^^^^^ async-void-callback +try : `[key]` gives a promise that nobody takes
    await save();
  }
  async "on-close"() {
  //    ^^^^^^^^^^ async-void-callback +try : `"on-close"` gives a promise that nobody takes
    await save();
  }
  flush = flush;
}
export const plugin: Pick<Plugin, typeof key | "on-close"> = {
  async [key]() {
  //    ^^^^^ async-void-callback +try : The async method `[key]` gives a promise that nobody takes: `[key]` is declared as a function that returns nothing.
    await save();
  },
  "on-close": flush,
  //          ^^^^^ async-void-callback
};

export class Silent extends Base implements Partial<Plugin> {
  connect = quiet;
  override get handler() {
    return quiet;
  }
  override close() {}
  [key]() {}
  "on-close"() {
    void save();
  }
  get stop() {
    return () => {};
  }
}
export class Unrelated extends Base {
  connect = () => {};
  get other() {
    return flush;
  }
  [Symbol.iterator] = flush;
}
