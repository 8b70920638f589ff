// Handlers that are assigned to the platform's properties: their types let any result through, and nobody looks at it.
declare function save(data?: unknown): Promise<void>;
const worker = new Worker("worker.js");
worker.onmessage = async (event) => {
//                 ^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `worker.onmessage` is called by what does not look at its result.
  await save(event.data);
};
window.onload = async () => {
//              ^^^^^^^^^^^ async-void-callback +try : `window.onload` is called by what does not look at its result
  await save();
};
const button = document.createElement("button");
button.onclick = () => save();
//               ^^^^^^^^^^^^ async-void-callback +catch : `button.onclick` is called by what does not look at its result
async function flush() {
  await save();
}
new WebSocket("wss://example.org").onopen = flush;
//                                          ^^^^^ async-void-callback +wrap : `flush` gives a promise that nobody takes
onmessage = async () => {
//          ^^^^^^^^^^^ async-void-callback +try : `onmessage` is called by what does not look at its result
  await save();
};
class Pool extends Worker {
  listen() {
    this.onerror = async () => {
    //             ^^^^^^^^^^^ async-void-callback +try : `this.onerror` is called by what does not look at its result
      await save();
    };
  }
}

// The program's own, other properties, and handlers that lose nothing.
interface Own {
  onopen: (() => any) | null;
  onclose: () => unknown;
}
declare const own: Own;
own.onopen = async () => {
  await save();
};
own.onclose = async () => {
  await save();
};
declare const untyped: any;
untyped.onopen = async () => {
  await save();
};
worker.onmessage = () => void save();
worker.onmessage = null;
worker.onmessage = async (event) => {
  try {
    await save(event.data);
  } catch (error) {
    console.error(error);
  }
};
export { Pool };
