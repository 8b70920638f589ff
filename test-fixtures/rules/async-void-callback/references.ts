// References to functions that give a promise.
import { EventEmitter } from "node:events";
// @filename: jobs.ts
export async function flush(): Promise<void> {
  await fetch("https://example.org/flush");
}
export async function quiet(): Promise<void> {
  try {
    await fetch("https://example.org/quiet");
  } catch (error) {
    console.error(error);
  }
}
export function now(): number {
  return 1;
}
// @filename: connection.ts
import { EventEmitter } from "node:events";
import { flush, now, quiet } from "./jobs.ts";

async function save(key: string): Promise<void> {
  await fetch(key);
}
async function stop() {
  await fetch("https://example.org/stop");
}
async function again() {
  await fetch("https://example.org/again");
}
const refresh = async () => {
  await fetch("https://example.org");
};
declare function onChange(callback: (key: string) => void): void;
declare function onEnd(callback: () => void): void;
declare function map<T>(callback: () => T): T;

onChange(save);
//       ^^^^ async-void-callback : `save` gives a promise that nobody takes: `onChange` expects a function that returns nothing.
onEnd(stop);
//    ^^^^ async-void-callback +wrap : `stop` gives a promise that nobody takes: `onEnd` expects a function that returns nothing.
onEnd(flush);
//    ^^^^^ async-void-callback : `flush` gives a promise that nobody takes: `onEnd` expects a function that returns nothing.
const handlers: { change?: (key: string) => void; end: () => void } = { end: refresh };
//                                                                           ^^^^^^^ async-void-callback : `refresh` gives a promise that nobody takes: `end` is declared as a function that returns nothing.
handlers.change = refresh;
//                ^^^^^^^ async-void-callback : `refresh` gives a promise that nobody takes: `handlers.change` is declared as a function that returns nothing.

class Connection {
  readonly #emitter = new EventEmitter();
  open() {
    this.#emitter.on("message", this.onMessage);
    //                          ^^^^^^^^^^^^^^ async-void-callback +try : `this.onMessage` gives a promise that nobody takes: `this.#emitter.on` expects a function that returns nothing.
    this.#emitter.on("error", this.#onError);
    //                        ^^^^^^^^^^^^^ async-void-callback +try : `this.#onError` gives a promise that nobody takes: `this.#emitter.on` expects a function that returns nothing.
    this.#emitter.on("close", this.onClose.bind(this));
    //                        ^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback : `this.onClose.bind(this)` gives a promise that nobody takes: `this.#emitter.on` expects a function that returns nothing.
    this.#emitter.on("tick", this.onTick);
  }
  async onMessage() {
    await fetch("https://example.org");
  }
  async #onError() {
    await fetch("https://example.org");
  }
  async onClose() {
    await fetch("https://example.org");
  }
  onTick() {}
  guarded: (() => Promise<void>) | null = null;
  listen(target: EventTarget) {
    this.guarded = async () => {
      try {
        await fetch("https://example.org");
      } catch (error) {
        console.error(error);
      }
    };
    target.addEventListener("open", this.guarded);
    this.guarded = null;
  }
}

// Needed a second time, to take it away again: no wrapper is offered.
const emitter = new EventEmitter();
emitter.on("end", again);
//                ^^^^^ async-void-callback +try : `again` gives a promise that nobody takes: `emitter.on` expects a function that returns nothing.
emitter.off("end", again);

// Silent: no promise, none that can reject, a result that is taken, a call rather than a value.
onEnd(now);
onEnd(quiet);
map(flush);
flush().catch(console.error);
export { Connection, handlers, save };
