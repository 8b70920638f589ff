// JavaScript, with types from JSDoc and inference.
import { EventEmitter } from "node:events";
/** @returns {Promise<number>} */
function load() {
  return fetch("https://example.org").then((response) => response.status);
}

/** @param {() => void} callback */
function onClose(callback) {
  callback();
}

export function start() {
  onClose(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
    await load();
  });
  setTimeout(() => load(), 10);
  //         ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `setTimeout` does not look at what it returns.
  new EventEmitter().on("end", async () => {
  //                           ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `new EventEmitter().on` expects a function that returns nothing.
    console.log(await load());
  });
  onClose(() => load().catch(() => 0));
  untyped(async () => {
    await load();
  });
}

function untyped(callback) {
  callback();
}
