// A toast that is told what to say of a failure says it.
// @filename: node_modules/sonner/package.json
{ "name": "sonner", "version": "2.0.1", "types": "index.d.ts" }
// @filename: node_modules/sonner/index.d.ts
export declare const toast: {
  (message: string): string;
  error(message: string): string;
  promise(promise: Promise<unknown>, data?: { loading?: string; success?: string; error?: string }): string;
};
// @filename: toasts.ts
import { toast } from "sonner";
declare function save(text: string): Promise<unknown>;
declare function onClick(callback: () => void): void;
const TEXTS = { success: "saved", error: "not saved" };

export function listen() {
  onClick(async () => {
    const promise = save("a");
    toast.promise(promise, { loading: "saving", success: "saved", error: "not saved" });
    await promise;
  });
  onClick(async () => {
    const promise = save("a");
    toast.promise(promise, TEXTS);
    await promise;
  });
  const shown = async () => {
    const promise = save("a");
    toast.promise(promise, { ...TEXTS, loading: "saving" });
    return promise;
  };
  onClick(() => shown());
  onClick(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
    const promise = save("a");
    toast.promise(promise, { loading: "saving" });
    await promise;
  });
  onClick(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
    const promise = save("a");
    toast.promise(save("b"), { error: "not saved" });
    await promise;
  });
  onClick(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
    const promise = save("a");
    toast("saving");
    await promise;
  });
}
