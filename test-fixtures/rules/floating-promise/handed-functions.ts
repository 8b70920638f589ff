// Functions that wait for what they are handed: their promise rejects only as far as the argument at the call makes it.
declare function work(): Promise<void>;
declare function draw(value: unknown): void;
declare function declared(run: () => Promise<void>): Promise<void>;
async function quiet() {
  await work().catch(draw);
}

async function withLock<T>(run: () => Promise<T>): Promise<T> {
  draw("locked");
  try {
    return await run();
  } finally {
    draw("unlocked");
  }
}
class Queue {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly tasks: (() => void)[] = [];
  async enqueue<T>(id: string, run: () => Promise<T>, options?: { stale?: boolean }) {
    const before = this.tail;
    let release!: () => void;
    this.tail = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    if (options?.stale) return undefined;
    try {
      return await run();
    } finally {
      draw(id);
      release();
    }
  }
  chain(run: () => Promise<void>) {
    const added = this.tail.then(run);
    this.tail = added;
    return added;
  }
  later(run: () => Promise<void>) {
    return new Promise<void>((resolve, reject) => {
      this.tasks.push(() => draw("next"));
      run().then(resolve, reject);
    });
  }
  tried(run: () => Promise<void>) {
    return new Promise<void>(async (resolve, reject) => {
      draw("tried");
      try {
        await run();
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  }
  through(run: () => Promise<void>) {
    return this.enqueue("through", () => run());
  }
}
async function retry(run: () => Promise<void>, times = 3) {
  let last: unknown;
  for (let time = 0; time < times; time++) {
    try {
      return await run();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
async function named({ task, done }: { task: () => Promise<void>; done?: () => Promise<void> }) {
  await task();
  await done?.();
  draw("done");
}
async function withDefault(run: () => Promise<void> = quiet) {
  await run();
  draw("ran");
}
async function failsByDefault(run: () => Promise<void> = work) {
  await run();
  draw("ran");
}
async function waitsFor(promise: Promise<void>) {
  await promise;
  draw("waited");
}
async function inTurn(run: () => Promise<void>) {
  await withLock(() => withLock(run));
  draw("in turn");
}
const queue = new Queue();

export function left() {
  withLock(quiet);
  withLock(async () => {
    draw("nothing to wait for");
  });
  queue.enqueue("a", async () => {});
  queue.chain(quiet);
  queue.later(async () => {
    await quiet();
  });
  queue.tried(quiet);
  queue.through(() => quiet());
  retry(async () => {
    await quiet();
    draw("again");
  });
  named({ task: quiet });
  named({ task: quiet, async done() {} });
  withDefault();
  withDefault(undefined);
  waitsFor(quiet());
  inTurn(quiet);
}
export function lost(given: () => Promise<void>) {
  withLock(work);
//^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `withLock(work)` is not awaited, returned or handled.
  withLock(async () => {
//^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `withLock(async () => { await work(); })` is not awaited, returned or handled.
    await work();
  });
  withLock(() => withLock(work));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `withLock(() => withLock(work))` is not awaited, returned or handled.
  queue.enqueue("a", async () => await work());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `queue.enqueue("a", async () => await work())` is not awaited, returned or handled.
  queue.chain(work);
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `queue.chain(work)` is not awaited, returned or handled.
  queue.later(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `queue.later(async () => { await work(); })` is not awaited, returned or handled.
    await work();
  });
  queue.tried(work);
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `queue.tried(work)` is not awaited, returned or handled.
  queue.through(() => work());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `queue.through(() => work())` is not awaited, returned or handled.
  retry(() => work());
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `retry(() => work())` is not awaited, returned or handled.
  named({ task: work });
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `named({ task: work })` is not awaited, returned or handled.
  named({ task: quiet, done: work });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `named({ task: quiet, done: work })` is not awaited, returned or handled.
  withDefault(work);
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `withDefault(work)` is not awaited, returned or handled.
  failsByDefault();
//^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `failsByDefault()` is not awaited, returned or handled.
  waitsFor(work());
//^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `waitsFor(work())` is not awaited, returned or handled.
  inTurn(work);
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `inTurn(work)` is not awaited, returned or handled.
  withLock(given);
//^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `withLock(given)` is not awaited, returned or handled.
  declared(quiet);
//^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `declared(quiet)` is not awaited, returned or handled.
}

// One function that calls another with what it is handed, and itself.
async function visit(run: () => Promise<void>, depth: number) {
  if (depth > 0) await visit(run, depth - 1);
  await run();
  draw(depth);
}
async function wraps(run: () => Promise<void>, depth: number) {
  if (depth > 0) await wraps(() => run(), depth - 1);
  if (depth > 9) await wraps(work, depth - 1);
  await run();
  draw(depth);
}
visit(quiet, 1);
visit(work, 1);
//<^^^^^^^^^^^ floating-promise +catch +void : The promise `visit(work, 1)` is not awaited, returned or handled.
wraps(quiet, 1);
//<^^^^^^^^^^^^ floating-promise +catch +void : The promise `wraps(quiet, 1)` is not awaited, returned or handled.
