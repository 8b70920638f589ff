// Calls whose own body shows that they cannot reject lose nothing.
declare function work(): Promise<void>;
declare function log(error: unknown): void;
declare function fail(error: unknown): never;
declare function save(error: unknown): Promise<void>;
declare function flag(on: boolean): void;
declare const listeners: { onError?: (error: unknown) => void };

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

async function reportsThroughOtherCode() {
  let message = "";
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) message = error.message;
    log(error);
    listeners.onError?.(new Error(message));
    try {
      if (message === "") throw error;
    } catch {
      return;
    }
  } finally {
    flag(false);
  }
}

async function failsForSure() {
  try {
    await work();
  } catch (error) {
    fail(error);
  }
}

async function waitsInHandler() {
  try {
    await work();
  } catch (error) {
    await save(error);
  }
}

async function passesOn() {
  try {
    return work();
  } catch {
    return;
  }
}

async function passesOnFromHandler() {
  try {
    await work();
  } catch (error) {
    return save(error);
  }
}

async function takesErrorsApart() {
  try {
    await work();
  } catch ({ message }: any) {
    log(message);
  }
}

async function returnsValues() {
  try {
    await work();
    return [1].map((value) => value + 1);
  } catch (error) {
    return String(error);
  }
}

async function handsThrough(pending: Promise<void>) {
  return pending;
}

const shorthand = async (pending: Promise<void>) => pending;

async function measured() {
  const started = Date.now();
  const seen = new Set<string>();
  try {
    await work();
  } catch {
    console.error(Date.now() - started, seen);
  }
}

async function flagsOutside() {
  flag(true);
  try {
    await work();
  } catch {}
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
    // A subclass may override it, but there is none.
    this.poll();
  }
}
export { Service };

class Whole {
  async poll() {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
  start() {
    this.poll();
  }
}
class Base {
  async poll() {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
}
class Extended extends Base {
  override async poll() {
    await work();
  }
}
const whole: Whole = new Whole();
whole.poll();
const base: Base = new Extended();
base.poll();
//<^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.

declare function failWith(texts: TemplateStringsArray): never;

async function failsWithTemplate() {
  try {
    await work();
  } catch {
    failWith`nothing`;
  }
}

async function assignsDefaults(given: { text?: string }) {
  let text = "";
  ({ text = String(fail(given)) } = given);
  try {
    await work();
  } catch {
    log(text);
  }
}

async function assignsFromAnything(given: any) {
  let text = "";
  [text] = given;
  try {
    await work();
  } catch {
    log(text);
  }
}

async function assignsParts(given: { text: string }, list: string[]) {
  let text = "";
  let first: string | undefined = "";
  ({ text } = given);
  [first] = list;
  try {
    await work();
  } catch {
    log(text + first);
  }
}

export function silent() {
  guarded();
  guardedWithState();
  arrow();
  reportsThroughOtherCode();
  returnsValues();
  measured();
  waitsInHandler();
  assignsParts({ text: "" }, []);
  // What nobody knows to throw is taken to return.
  takesErrorsApart();
  flagsOutside();
  destructures({ id: 1 });
  assignsDefaults({});
  assignsFromAnything([]);
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
  failsForSure();
//^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  passesOn();
//^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  passesOnFromHandler();
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  handsThrough(work());
//^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  shorthand(work());
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  worksOutside();
//^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  failsWithTemplate();
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  noCatch();
//^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  // The handler may throw, whatever comes before it.
  guarded().then(() => work());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : has no rejection handler, and nobody awaits it.
}
