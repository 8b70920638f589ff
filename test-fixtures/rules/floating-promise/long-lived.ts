// Work that begins late, goes on until somebody stops it, or is called where it is written: `await` is not what comes first.
declare function sleep(ms: number): Promise<void>;
declare function poll(): Promise<void>;
declare function report(): Promise<void>;
declare const condition: { stopped: boolean };

class Worker {
  private running = true;
  private isClosed = false;

  async finish() {
    this.checkForHanging();
//  ^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : The promise `this.checkForHanging()` is not awaited, returned or handled.
  }
  async checkForHanging() {
    await sleep(300_000);
    if (this.running) await report();
  }

  async start() {
    this.loop();
//  ^^^^^^^^^^^ floating-promise +catch +await +void : The promise `this.loop()` is not awaited, returned or handled.
    this.untilClosed();
//  ^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : The promise `this.untilClosed()` is not awaited, returned or handled.
    forever();
//  ^^^^^^^^^ floating-promise +catch +await +void : The promise `forever()` is not awaited, returned or handled.
    inTry();
//  ^^^^^^^ floating-promise +catch +await +void : The promise `inTry()` is not awaited, returned or handled.
  }
  async loop() {
    while (this.running) await poll();
  }
  async untilClosed() {
    while (!this.isClosed) {
      await poll();
    }
  }

  async called() {
    (async () => {
//  ^^^^^^^^^^^^^^ floating-promise +catch +await +void : The promise `(async () => { await poll(); })()` is not awaited, returned or handled.
      await poll();
    })();
    await report();
  }
}
async function forever() {
  for (;;) {
    await poll();
  }
}
async function inTry() {
  try {
    while (true) await poll();
  } finally {
    condition.stopped = true;
  }
}

// Neighbours: it ends by itself.
async function pages(count: number) {
  while (count-- > 0) await poll();
}
async function late() {
  await sleep(10);
}
async function afterwards() {
  await poll();
  await sleep(10);
  await report();
}
async function items(list: Promise<void>[]) {
  for (const item of list) await item;
}
async function whole() {
  pages(3);
//^^^^^^^^ floating-promise +await +catch +void : The promise `pages(3)` is not awaited, returned or handled.
  late();
//^^^^^^ floating-promise +await +catch +void : The promise `late()` is not awaited, returned or handled.
  afterwards();
//^^^^^^^^^^^^ floating-promise +await +catch +void : The promise `afterwards()` is not awaited, returned or handled.
  items([]);
//^^^^^^^^^ floating-promise +await +catch +void : The promise `items([])` is not awaited, returned or handled.
}
export { whole, Worker };
