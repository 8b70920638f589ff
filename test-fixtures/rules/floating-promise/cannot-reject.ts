// Promises that cannot reject, through other functions of the program and through chains.
declare function work(): Promise<void>;
declare function log(error: unknown): void;
declare function fail(error: unknown): never;
declare function list(): string[];
declare const running: boolean;

async function guarded() {
  try {
    await work();
  } catch (error) {
    log(error);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function passesOn() {
  return guarded();
}

async function waitsForOthers() {
  await guarded();
  await passesOn();
}

async function polls() {
  while (running) {
    try {
      await work();
    } catch (error) {
      log(error);
    }
    await sleep(1000);
  }
}

async function each(names: string[]) {
  for (const name of names) {
    console.log(name);
    await guarded();
  }
  await Promise.all(names.map(async () => await guarded()));
  await Promise.all([guarded(), guarded()]);
}

async function savesInHandler() {
  try {
    await work();
  } catch {
    await guarded();
  } finally {
    await work().catch(log);
  }
}

const caught = () => work().catch((error) => log(error));

const chained = () =>
  work()
    .then(() => work(), log)
    .catch(log)
    .finally(() => log("done"));

function recursive(depth: number): Promise<void> {
  return depth > 0 ? recursive(depth - 1) : guarded();
}

async function ping(left: number): Promise<void> {
  await guarded();
  if (left > 0) await pong(left - 1);
}

async function pong(left: number): Promise<void> {
  try {
    await work();
  } catch {}
  await ping(left);
}

async function choosing(kind: "a" | "b") {
  switch (kind) {
    case "a":
      return guarded();
    case "b":
      return await guarded();
  }
}

async function keeps() {
  const first = guarded();
  const { length } = [first];
  await first;
  return length;
}

export function silent() {
  passesOn();
  waitsForOthers();
  polls();
  each(["a"]);
  savesInHandler();
  caught();
  chained();
  recursive(3);
  ping(3);
  pong(3);
  choosing("a");
  keeps();
  guarded().then(() => console.log("done"));
  guarded().then(() => guarded()).finally(() => log("done"));
  Promise.all([guarded(), caught()]);
  const kept = guarded();
  kept;
  // What nobody knows to throw is taken to return.
  eachOf();
  iterates();
  calls(list);
  disposes();
}

async function recursiveButFails(depth: number): Promise<void> {
  if (depth > 0) await recursiveButFails(depth - 1);
  await work();
}

async function tick(left: number): Promise<void> {
  await guarded();
  if (left > 0) await tock(left - 1);
}

async function tock(left: number): Promise<void> {
  if (left < 0) throw new Error("too few");
  await tick(left);
}

// What is supposed of one while the other is looked at must not outlast that.
async function first(left: number): Promise<void> {
  if (left > 0) await second(left - 1);
  await work();
}

async function second(left: number): Promise<void> {
  await guarded();
  await first(left);
}

async function eachOf() {
  for (const name of list()) console.log(name);
  await guarded();
}

function* names() {
  yield "a";
  throw new Error("no more");
}

async function iterates() {
  for (const name of names()) console.log(name);
  await guarded();
}

async function allFail() {
  await Promise.all([guarded(), work()]);
}

async function anyFails() {
  await Promise.any([]);
}

const rethrows = () =>
  work().catch((error) => {
    throw error;
  });

const failsForSure = () => work().catch(fail);

const waitsInHandler = () => work().catch(async () => await work());

const reactionFails = () => guarded().then(() => work());

function executes(): Promise<void> {
  return new Promise((resolve, reject) => setTimeout(() => (running ? resolve() : reject(new Error("late"))), 1));
}

async function calls(callback: () => void) {
  callback();
  await guarded();
}

async function awaitsGiven(callback = async () => await guarded()) {
  await callback();
}

let replaced = async () => await guarded();
replaced = async () => await work();

const service = {
  run: async () => await guarded(),
  other: async () => await guarded(),
};
service.other = async () => await work();

async function disposes() {
  using handle = { [Symbol.dispose]: () => fail("") };
  await guarded();
}

export function lost() {
  recursiveButFails(1);
//^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  tick(3);
//^^^^^^^ floating-promise +catch +void
  tock(3);
//^^^^^^^ floating-promise +catch +void
  first(1);
//^^^^^^^^ floating-promise +catch +void
  second(1);
//^^^^^^^^^ floating-promise +catch +void
  allFail();
//^^^^^^^^^ floating-promise +catch +void
  anyFails();
//^^^^^^^^^^ floating-promise +catch +void
  rethrows();
//^^^^^^^^^^ floating-promise +catch +void
  failsForSure();
//^^^^^^^^^^^^^^ floating-promise +catch +void
  waitsInHandler();
//^^^^^^^^^^^^^^^^ floating-promise +catch +void
  reactionFails();
//^^^^^^^^^^^^^^^ floating-promise +catch +void
  executes();
//^^^^^^^^^^ floating-promise +catch +void
  awaitsGiven(() => work());
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  replaced();
//^^^^^^^^^^ floating-promise +catch +void
  service.run();
  service.other();
//^^^^^^^^^^^^^^^ floating-promise +catch +void
  // It cannot reject either, but a delay that nobody waits for is none.
  sleep(100);
//^^^^^^^^^^ floating-promise +catch +void
  Promise.allSettled([work()]);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}
