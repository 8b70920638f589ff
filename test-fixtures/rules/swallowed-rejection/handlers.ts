// Rejection handlers that do nothing, and those that do.
// @filename: tools.ts
export function noop(): void {}
export declare function doNothing(): void;
export const helpful = (error: unknown) => console.error(error);
export const nop = helpful;
// @filename: handlers.ts
import * as tools from "./tools.ts";
import { doNothing, helpful, noop } from "./tools.ts";
import { setTimeout as later } from "node:timers/promises";
declare function save(): Promise<number>;
declare function report(error: unknown): void;
declare function play(): Promise<void>;
declare const pending: Promise<number>;
declare const anything: any;
declare const socket: { close(): Promise<void>; send(text: string): Promise<void>; ready: Promise<void> };

const nothing = () => {};
let changing: (error: unknown) => void = () => {};
function empty() {}
function ignoreErrors() {}
const handle = (error: unknown) => report(error);

export async function swallowed() {
  save().catch(() => {});
  //           ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(function () {});
  //           ^^^^^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch((error) => {});
  //           ^^^^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch((_) => undefined);
  //           ^^^^^^^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(() => null);
  //           ^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(() => false);
  //           ^^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(() => void 0);
  //           ^^^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(() => ({}));
  //           ^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(() => {
  //           ^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
    return;
  });
  save().catch(async () => {});
  //           ^^^^^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(nothing);
  //           ^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(empty);
  //           ^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(noop);
  //           ^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(tools.noop);
  //           ^^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(doNothing);
  //           ^^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().then((value) => report(value), () => {});
  //                                    ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().then((value) => report(value)).catch(() => {});
  //                                          ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  save().catch(() => {}).finally(() => report("done"));
  //           ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  await save().catch(() => {});
  //                 ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  void save().catch(() => {});
  //                ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  socket.send("hello").catch(() => {});
  //                         ^^^^^^^^ swallowed-rejection +report : When `socket.send("hello")` fails, nobody learns of it: the handler does nothing.
  new Promise((_, reject) => setTimeout(reject)).catch(() => {});
  //                                                   ^^^^^^^^ swallowed-rejection +report : When `new Promise((_, reject) => setTimeout(reject))` fails, nobody learns of it: the handler does nothing.
  (async () => {
    await save();
  })().catch(() => {});
  //         ^^^^^^^^ swallowed-rejection +report : When `(async () => { await save(); })()` fails, nobody learns of it: the handler does nothing.
  changing = handle;
}

export async function handled() {
  save().catch(report);
  save().catch((error) => report(error));
  save().catch(handle);
  save().catch(helpful);
  save().catch(tools.nop);
  save().catch(changing);
  save().then(() => {}, report);
  save().catch(report).catch(() => {});
  save().then((value) => value, report).catch(() => {});
  save().catch(() => report("failed"));
  save().catch(() => {
    changing = handle;
  });
  await save().catch(() => process.exit(1));
}

export async function valueTaken() {
  const maybe = await save().catch(() => undefined);
  const fallback = await save().catch(() => 0);
  const both = await Promise.all([save().catch(() => 0), save().catch(() => {})]);
  if (await save().catch(() => false)) report("saved");
  [1, 2].map(() => save().catch(() => undefined));
  report(await save().catch(() => undefined));
  return [maybe, fallback, both];
}

export function returned() {
  return save().catch(() => undefined);
}

export async function explained() {
  // best effort
  save().catch(() => {});
  save().catch(() => {}); // the next run saves again
  save().catch(() => {
    // nothing to do
  });
  save().catch(/* nobody cares */ () => {});
  save()
    // may well fail
    .catch(() => {});
  save().catch((ignored) => {});
  save().catch((_ignore) => {});
  save().catch(ignoreErrors);
}

export async function explainedFurtherOut(text: string, job: { join(): Promise<void> } | undefined) {
  // A failed write makes the reads fail.
  if (text !== "") save().catch(() => {});
  // Whoever started it hears of its errors.
  if (job) {
    void job.join().catch(() => {});
  }
  if (text === "") {
    void job?.join().catch(() => {});
    return;
  }
  // This is about both.
  if (text === "a") {
    report(text);
    save().catch(() => {});
    //           ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
  }
}

export async function guarded() {
  // Somebody else awaits these. The handler keeps them from ending the process in the meantime.

  pending.catch(() => {});
  socket.ready.catch(() => {});
  const saved = save();
  saved.catch(() => {});
  saved.then(() => report("saved")).catch(() => {});
  Promise.all([saved, pending]).catch(() => {});
  (socket.ready = socket.send("ready")).catch(() => {});
  await saved;
}

export async function endsOrProbes() {
  socket.close().catch(() => {});
  await socket.close().catch(() => {});
  play().catch(() => {});
  import("node:fs").catch(() => {});
  later(100).catch(() => {});
  Promise.reject(new Error("no")).catch(() => {});
}

export async function stop() {
  await socket.send("bye").catch(() => {});
}

export async function trySend() {
  await socket.send("hello").catch(() => {});
}

export async function cleaning() {
  try {
    await socket.send("hello");
  } finally {
    socket.send("bye").catch(() => {});
  }
}

export async function neverRejecting() {
  quiet().catch(() => {});
}

async function quiet() {
  try {
    await save();
  } catch (error) {
    report(error);
  }
}

export async function unknown() {
  anything.catch(() => {});
  anything.load().catch(() => {});
  socket.send("hello").catch(anything);
}
