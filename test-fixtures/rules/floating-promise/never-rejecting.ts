// Calls whose own body shows that they cannot reject lose nothing.
declare function work(): Promise<void>;
declare function log(error: unknown): void;

async function guarded() {
  try {
    await work();
  } catch (error) {
    console.error("work failed", error);
  }
}

async function guardedWithState() {
  let failed = false;
  try {
    await work();
  } catch {
    failed = true;
  } finally {
    console.log(failed);
  }
  return failed;
}

const arrow = async () => {
  try {
    await work();
  } catch (error) {
    console.error(`work failed: ${error}`);
  }
};

async function rethrows() {
  try {
    await work();
  } catch (error) {
    throw error;
  }
}

async function reportsThroughUnknownCode() {
  try {
    await work();
  } catch (error) {
    log(error);
  }
}

async function worksOutside() {
  await work();
  try {
    await work();
  } catch {}
}

async function destructures({ id }: { id: number }) {
  try {
    await work();
  } catch {
    console.log(id);
  }
}

async function noCatch() {
  try {
    await work();
  } finally {
    console.log("done");
  }
}

class Service {
  async #poll() {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
  async poll() {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
  start() {
    this.#poll();
    // A subclass may override it.
    this.poll();
//  ^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  }
}
export { Service };

export function silent() {
  guarded();
  guardedWithState();
  arrow();
  (async () => {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  })();
}

export function lost() {
  rethrows();
//^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  reportsThroughUnknownCode();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  worksOutside();
//^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  destructures({ id: 1 });
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  noCatch();
//^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  // The handler may throw, whatever comes before it.
  guarded().then(() => work());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : has no rejection handler, and nobody awaits it.
}
