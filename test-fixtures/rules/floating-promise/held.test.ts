// Work that a test hands over and lets go on later: `await` would wait for what comes after it.
interface Gate {
  promise: Promise<void>;
  resolve(): void;
}
declare function deferred(): Gate;
declare function it(name: string, run: () => void | Promise<void>): void;
declare function save(): Promise<void>;
declare class Queue {
  push(work: () => Promise<void>): Promise<void>;
  idle(): Promise<void>;
}

it("waits for a gate", async () => {
  const queue = new Queue();
  const gate = deferred();
  queue.push(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : The promise `queue.push(async () => { await gate.promise; })` is not awaited, returned or handled.
    await gate.promise;
  });
  gate.resolve();
  await queue.idle();
});
it("waits behind it", async () => {
  const queue = new Queue();
  const gate = deferred();
  queue.push(() => gate.promise).catch(() => {});
  queue.push(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : The promise `queue.push(…)` is not awaited, returned or handled.
    await gate.promise;
    await save();
  });
  queue.push(async () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : The promise `queue.push(async () => {})` is not awaited, returned or handled.
  gate.resolve();
  await queue.idle();
});
it("waits within", async () => {
  const queue = new Queue();
  await queue.push(async () => {
    queue.push(async () => {
//  ^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : The promise `queue.push(async () => { await save(); })` is not awaited, returned or handled.
      await save();
    });
  });
});
it("waits for a variable", async () => {
  const queue = new Queue();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  queue.push(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : The promise `queue.push(async () => { await opened; })` is not awaited, returned or handled.
    await opened;
  });
  open();
  await opened;
});

// Neighbours: nothing holds the work up.
it("waits for what is done by then", async () => {
  const queue = new Queue();
  const gate = deferred();
  gate.resolve();
  queue.push(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +void : The promise `queue.push(async () => { await gate.promise; })` is not awaited, returned or handled.
    await gate.promise;
  });
});
it("waits for its own", async () => {
  const queue = new Queue();
  queue.push(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +void : The promise `queue.push(…)` is not awaited, returned or handled.
    const saving = save();
    await saving;
  });
  await save();
});
