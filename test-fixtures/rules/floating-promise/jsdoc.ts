// Async functions of JavaScript whose JSDoc names what is in their promise: the keyword decides.
// @rules async-void-callback, async-array-callback, promise-as-value, redundant-await, useless-combinator
// @filename: library.js
/** @returns {string} what was loaded */
export async function load() {
  return (await fetch("a")).text();
}
/** @returns {void} */
export async function save() {
  await fetch("a");
}
/** @return {Object} */
export const settings = async () => (await fetch("a")).json();
/** @returns {Promise<string>} */
export async function typed() {
  return (await fetch("a")).text();
}
export class Store {
  /** @returns {string} */
  async get() {
    return (await fetch("a")).text();
  }
  /** @returns {boolean} */
  static async has() {
    return (await fetch("a")).ok;
  }
}
export const api = {
  /** @returns {number} */
  async count() {
    return (await fetch("a")).status;
  },
  /** @returns {number} */
  total: async function () {
    return (await fetch("a")).status;
  },
};
/** @returns {string} */
export function plain() {
  return "a";
}
/** @returns {string[]} */
export function list() {
  return ["a"];
}
// @filename: file.js
import { api, list, load, plain, save, settings, Store, typed } from "./library.js";
const store = new Store();

export async function calls() {
  load();
//^^^^^^ floating-promise +await +void : The promise `load()` is not awaited, returned or handled.
  save();
//^^^^^^ floating-promise +await +void : The promise `save()` is not awaited, returned or handled.
  settings();
//^^^^^^^^^^ floating-promise +await +void : The promise `settings()` is not awaited, returned or handled.
  typed();
//^^^^^^^ floating-promise +await +catch +void : The promise `typed()` is not awaited, returned or handled.
  store.get();
//^^^^^^^^^^^ floating-promise +await +void : The promise `store.get()` is not awaited, returned or handled.
  Store.has();
//^^^^^^^^^^^ floating-promise +await +void : The promise `Store.has()` is not awaited, returned or handled.
  api.count();
//^^^^^^^^^^^ floating-promise +await +void : The promise `api.count()` is not awaited, returned or handled.
  api.total();
//^^^^^^^^^^^ floating-promise +await +void : The promise `api.total()` is not awaited, returned or handled.
  store?.get();
//^^^^^^^^^^^^ floating-promise +await +void : The promise `store?.get()` is not awaited, returned or handled.
  const pending = load();
  pending;
//^^^^^^^ floating-promise +await +void : The promise `pending` is not awaited, returned or handled.
  load().then((text) => text);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +void : `load().then((text) => text)` has no rejection handler, and nobody awaits it.
}

export async function values() {
  if (Store.has()) return;
  //  ^^^^^^^^^^^ promise-as-value +await : `Store.has()` is a promise, which is always true as a condition.
  if (!load()) return;
  //   ^^^^^^ promise-as-value +await : `load()` is a promise, so that `!` is always false.
  const text = load();
  console.log(`${load()}`, "a" + text);
  //             ^^^^^^ promise-as-value +await : `load()` is a promise, which reads `[object Promise]` as text.
  //                             ^^^^ promise-as-value +await : `text` is a promise, which reads `[object Promise]` as text.
}

export async function callbacks(target) {
  [1].forEach(load);
  //          ^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
  [1].some(Store.has);
  //       ^^^^^^^^^ async-array-callback : `some` is true for every list that is not empty: its callback gives a promise.
  window.addEventListener("click", load);
  //                               ^^^^ async-void-callback : `load` gives a promise that nobody takes: `window.addEventListener` does not look at what it returns.
  setTimeout(save, 1);
  //         ^^^^ async-void-callback : `save` gives a promise that nobody takes: `setTimeout` does not look at what it returns.
  setTimeout(() => save(), 1);
  //         ^^^^^^^^^^^^ async-void-callback : This function gives a promise that nobody takes: `setTimeout` does not look at what it returns.
}

export async function fine() {
  await load();
  const pending = load();
  await pending;
  await store?.get();
  await Promise.all([load(), save()]);
  await Promise.all([1].map(() => load()));
  await Promise.all([1].map(load));
  const all = [1].map(load);
  await Promise.all(all);
  plain();
  store?.toString();
  const text = plain();
  text;
  if (plain()) return `${plain()}`;
  [1].forEach(plain);
  setTimeout(plain, 1);
  list().map(plain);
  return list().map((each) => each);
}
// @filename: typed.ts
import { list, load, plain, save, Store } from "./library.js";
declare const store: Store | undefined;

export async function calls() {
  load();
//^^^^^^ floating-promise +await +void : The promise `load()` is not awaited, returned or handled.
  Store.has();
//^^^^^^^^^^^ floating-promise +await +void : The promise `Store.has()` is not awaited, returned or handled.
  store?.get();
//^^^^^^^^^^^^ floating-promise +await +void : The promise `store?.get()` is not awaited, returned or handled.
  if (Store.has()) return;
  //  ^^^^^^^^^^^ promise-as-value +await : `Store.has()` is a promise, which is always true as a condition.
  const text = load();
  console.log(`${text}`);
  //             ^^^^ promise-as-value +await : `text` is a promise, which reads `[object Promise]` as text.
  [1].forEach(load);
  //          ^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
  setTimeout(save, 1);
  //         ^^^^ async-void-callback : `save` gives a promise that nobody takes: `setTimeout` does not look at what it returns.
}

export async function fine() {
  await load();
  const pending = load();
  await pending;
  await store?.get();
  await Promise.all([load(), save()]);
  await Promise.all([1].map(() => load()));
  await Promise.all([1].map(load));
  const text = plain();
  if (text) return `${text}`;
  return list().map(plain);
}
// @filename: narrowed.ts
declare function either(): boolean | Promise<boolean>;
declare function eitherLists(): string[] | Promise<string>[];

export async function narrowed() {
  const answer = either();
  if (answer instanceof Promise) return await answer;
  const other = either();
  if (typeof other === "boolean" && other) return other;
  const lists = eitherLists();
  return answer ? `${answer}` : lists.length;
}
