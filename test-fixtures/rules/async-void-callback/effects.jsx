// JavaScript that nobody checks: what React's effects return is a cleanup or nothing, and a promise is neither.
// @filename: node_modules/effects/package.json
{ "name": "effects", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/effects/index.d.ts
export declare function useEffect(effect: () => void | (() => void), dependencies?: readonly unknown[]): void;
export declare function useTask(task: () => void | Promise<void> | (() => void)): void;
export declare function useSubmit<T>(task: () => void | T): void;
// @filename: page.jsx
import { useEffect, useSubmit, useTask } from "effects";
async function save() {
  await fetch("https://example.org");
}
export function Page() {
  useEffect(async () => {
  //        ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `useEffect` expects a function that returns nothing.
    await save();
  }, []);
  useEffect(() => save());
  //        ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `useEffect` expects a function that returns nothing.
  useEffect(save, []);
  //        ^^^^ async-void-callback +wrap : `save` gives a promise that nobody takes: `useEffect` expects a function that returns nothing.
  useEffect(() => {
    save().catch(console.error);
    return () => {};
  });
  useTask(async () => {
    await save();
  });
  useSubmit(async () => {
    await save();
  });
  return null;
}
