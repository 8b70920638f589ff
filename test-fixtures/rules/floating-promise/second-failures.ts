// What happens within a `catch`, and what it passes on.
import { setTimeout as delay, setImmediate as next } from "node:timers/promises";
declare function work(): Promise<void>;
declare function close(): Promise<void>;
declare function never(): Promise<never>;
declare function draw(value: unknown): void;
declare const signal: AbortSignal;
declare const process: { exit(code: number): never };

async function quiet() {
  await work().catch(draw);
}

// To clean up after a failure, with which nobody reckons to fail once more.
async function cleansUp() {
  try {
    await work();
  } catch (error) {
    draw(error);
    await close();
  }
}
async function cleansUpFirst() {
  try {
    await work();
  } catch (error) {
    await close();
    draw(error);
  }
}
async function passesQuietOn() {
  try {
    await quiet();
  } catch (error) {
    throw new Error("failed", { cause: error });
  }
}
async function passesSomeOn() {
  try {
    draw(await quiet());
  } catch (error) {
    if (error instanceof TypeError) throw error;
  }
}
async function watches() {
  await delay(300_000);
  draw("still here");
}
async function watchesNext() {
  await next();
  draw("next");
}
async function watchesIdly() {
  await delay(300_000, undefined, { ref: false });
  draw("still here");
}

// To try once more, to give back, to fail for good.
async function triesAgain() {
  try {
    await work();
  } catch {
    await work();
  }
}
async function takesAnother() {
  try {
    return await work();
  } catch {
    return await close();
  }
}
async function failsForGood() {
  try {
    await work();
  } catch {
    await never();
  }
}
async function passesOn() {
  try {
    await work();
  } catch (error) {
    throw new Error("failed", { cause: error });
  }
}
async function saysMore() {
  try {
    await quiet();
    throw new Error("too late");
  } catch (error) {
    throw new Error("failed", { cause: error });
  }
}
async function parses(text: string) {
  try {
    await quiet();
    draw(JSON.parse(text));
  } catch (error) {
    throw new Error("failed", { cause: error });
  }
}
async function watchesForSignal() {
  await delay(300_000, undefined, { signal });
  draw("still here");
}

export function left() {
  cleansUp();
  cleansUpFirst();
  passesQuietOn();
  passesSomeOn();
  watches();
  watchesNext();
  watchesIdly();
  quiet().finally(() => process.exit(1));
  quiet().then(() => process.exit(0));
}
export function lost() {
  triesAgain();
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `triesAgain()` is not awaited, returned or handled.
  takesAnother();
//^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `takesAnother()` is not awaited, returned or handled.
  failsForGood();
//^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `failsForGood()` is not awaited, returned or handled.
  passesOn();
//^^^^^^^^^^ floating-promise +catch +void : The promise `passesOn()` is not awaited, returned or handled.
  saysMore();
//^^^^^^^^^^ floating-promise +catch +void : The promise `saysMore()` is not awaited, returned or handled.
  parses("{}");
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `parses("{}")` is not awaited, returned or handled.
  watchesForSignal();
//^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `watchesForSignal()` is not awaited, returned or handled.
  delay(1000);
//^^^^^^^^^^^ floating-promise +catch +void : The promise `delay(1000)` is not awaited, returned or handled.
  work().finally(() => process.exit(1));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `work().finally(() => process.exit(1))` is not awaited, returned or handled.
  work().then(() => process.exit(0));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `work().then(() => process.exit(0))` has no rejection handler, and nobody awaits it.
}
