// `[Symbol.dispose]` is called at the end of a `using` scope, which looks at no result.
declare function save(): Promise<void>;
async function flush() {
  await save();
}
export class Connection {
  async [Symbol.dispose]() {
  //    ^^^^^^^^^^^^^^^^ async-void-callback +try : `[Symbol.dispose]` gives a promise that nobody takes: `using` does not wait for it.
    await save();
  }
}
export class Declared implements Disposable {
  async [Symbol.dispose]() {
  //    ^^^^^^^^^^^^^^^^ async-void-callback +try
    await save();
  }
}
export class Derived extends Declared {
  override async [Symbol.dispose]() {
  //             ^^^^^^^^^^^^^^^^ async-void-callback +try
    await save();
  }
}
export class Field {
  [Symbol.dispose] = async () => {
//^^^^^^^^^^^^^^^^ async-void-callback +try
    await save();
  };
}
export class Named {
  [Symbol.dispose] = flush;
//^^^^^^^^^^^^^^^^ async-void-callback
}
export class Returning {
  [Symbol.dispose]() {
//^^^^^^^^^^^^^^^^ async-void-callback +catch
    return save();
  }
}
export function run() {
  using first = {
    async [Symbol.dispose]() {
    //    ^^^^^^^^^^^^^^^^ async-void-callback +try : The async method `[Symbol.dispose]` gives a promise that nobody takes: `using` does not wait for it.
      await save();
    },
  };
  using second: Disposable = { [Symbol.dispose]: async () => { await save(); } };
  //                                             ^^^^^^^^^^^ async-void-callback +try : `using` does not wait for it
  using third = { [Symbol.dispose]: flush };
  //                                ^^^^^ async-void-callback : `using` does not wait for it
  return [first, second, third];
}

// Waited for, nothing to lose, or something else.
export class Awaited {
  async [Symbol.asyncDispose]() {
    await save();
  }
}
export class Quiet {
  async [Symbol.dispose]() {
    try {
      await save();
    } catch (error) {
      console.error(error);
    }
  }
}
export class Synchronous {
  [Symbol.dispose]() {
    void save();
  }
}
export class Static {
  static async [Symbol.dispose]() {
    await save();
  }
}
export function other(Symbol: { dispose: "dispose" }) {
  return { async [Symbol.dispose]() { await save(); } };
}
