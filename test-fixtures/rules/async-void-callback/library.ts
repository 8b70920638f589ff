// Functions of the standard library and of Node, whatever their types let through.
import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import { Transform } from "node:stream";

declare function save(): Promise<void>;
declare function load(): Promise<string>;

export function start(emitter: EventEmitter, target: EventTarget, signal: AbortSignal) {
  setTimeout(async () => {
  //         ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `setTimeout` does not look at what it returns.
    await save();
  }, 100);
  setTimeout(() => save(), 100);
  //         ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `setTimeout` does not look at what it returns.
  setInterval(save, 100);
  //          ^^^^ async-void-callback : `save` gives a promise that nobody takes: `setInterval` does not look at what it returns.
  queueMicrotask(async () => {
  //             ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `queueMicrotask` does not look at what it returns.
    await save();
  });
  process.nextTick(async () => {
  //               ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `process.nextTick` does not look at what it returns.
    await save();
  });
  process.on("SIGTERM", async () => {
  //                    ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `process.on` expects a function that returns nothing.
    await save();
  });
  emitter.on("data", async (chunk: string) => {
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `emitter.on` expects a function that returns nothing.
    console.log(chunk, await load());
  });
  emitter.once("end", async () => {
  //                  ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `emitter.once` expects a function that returns nothing.
    await save();
  });
  target.addEventListener("open", async () => {
  //                              ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `target.addEventListener` does not look at what it returns.
    await save();
  });
  signal.addEventListener("abort", save);
  //                               ^^^^ async-void-callback : `save` gives a promise that nobody takes: `signal.addEventListener` does not look at what it returns.
  createServer(async (_request, response) => {
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `createServer` expects a function that returns nothing.
    response.end(await load());
  });
  new Transform({
    async transform(chunk, _encoding, callback) {
    //    ^^^^^^^^^ async-void-callback +try : The async method `transform` gives a promise that nobody takes: `transform` is declared as a function that returns nothing.
      callback(null, `${chunk}${await load()}`);
    },
  });

  // Silent: nothing is given, or it is looked after.
  setTimeout(() => {
    save().catch(console.error);
  }, 100);
  setTimeout(() => save().catch(console.error), 100);
  emitter.off("data", save);
  emitter.removeListener("data", save);
  target.removeEventListener("open", save);
  emitter.on("end", () => console.log("end"));
  Promise.resolve().then(async () => {
    await save();
  }).catch(console.error);
  new ReadableStream({
    async start(controller) {
      controller.enqueue(await load());
    },
  });
}
