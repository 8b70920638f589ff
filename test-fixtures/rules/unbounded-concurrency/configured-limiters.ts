// @options {"limiters": ["slots.ts#withSlot", "our-limits", "our-tools#Gate"]}
// @filename: node_modules/our-limits/index.d.ts
export declare function throttled<T>(task: () => Promise<T>): Promise<T>;
// @filename: node_modules/our-tools/index.d.ts
export declare class Gate {
  pass<T>(task: () => Promise<T>): Promise<T>;
}
export declare class Door {
  pass<T>(task: () => Promise<T>): Promise<T>;
}
// @filename: slots.ts
import { throttled } from "our-limits";
export async function withSlot<T>(task: () => Promise<T>): Promise<T> {
  return throttled(task);
}
export async function atOnce<T>(task: () => Promise<T>): Promise<T> {
  return task();
}
// @filename: configured-limiters.ts
import { throttled } from "our-limits";
import { Door, Gate } from "our-tools";
import { atOnce, withSlot } from "./slots.ts";

const gate = new Gate();
const door = new Door();

export async function all(urls: string[]) {
  await Promise.all(urls.map((url) => withSlot(() => fetch(url))));
  await Promise.all(urls.map((url) => throttled(() => fetch(url))));
  await Promise.all(urls.map((url) => gate.pass(() => fetch(url))));
  await Promise.all(urls.map((url) => door.pass(() => fetch(url))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map((url) => atOnce(() => fetch(url))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
}
