// Promises that a library, or its author, looks after are not lost in a callback, whichever function gives them.
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.110.2", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
export declare class QueryClient {
  invalidateQueries(filters?: object): Promise<void>;
  fetchQuery(options: object): Promise<unknown>;
}
export interface Result {
  refetch: () => Promise<unknown>;
}
// @filename: node_modules/react-hook-form/package.json
{ "name": "react-hook-form", "version": "7.94.2", "types": "index.d.ts" }
// @filename: node_modules/react-hook-form/index.d.ts
export type SubmitHandler<T, R = unknown> = (data: T, event?: object) => R | Promise<R>;
export type UseFormHandleSubmit<T> = <R>(valid: SubmitHandler<T, R>, invalid?: (errors: object) => unknown) => (event?: object) => Promise<Awaited<R> | undefined>;
export declare function useForm<T>(): { handleSubmit: UseFormHandleSubmit<T> };
// @filename: node_modules/metrics/package.json
{ "name": "metrics", "version": "2.0.0", "types": "index.d.ts" }
// @filename: node_modules/metrics/index.d.ts
/** @asynclint floats */
export declare function count(name: string): Promise<void>;
export declare function flush(): Promise<void>;
// @filename: trust.tsx
import type { QueryClient, Result } from "@tanstack/query-core";
import { count, flush } from "metrics";
import { type SubmitHandler, useForm } from "react-hook-form";

interface Fields {
  name: string;
}
declare const client: QueryClient;
declare const query: Result;
declare function save(data?: unknown): Promise<void>;
declare function on(event: string, listener: () => void): void;

const refresh = () => client.invalidateQueries();
const refreshAll = async () => {
  await refresh();
  await Promise.all([refresh(), client.invalidateQueries()]);
};
const refreshAndSave = async () => {
  await refresh();
  await save();
};

on("a", () => refresh());
on("a", refresh);
on("a", refreshAll);
on("a", query.refetch);
on("a", async () => {
  await refreshAll();
});
on("a", () => client.invalidateQueries().then(() => refresh()));
on("a", () => count("a"));
on("a", async () => await count("a"));
/** @asynclint floats */
async function touch() {
  await save();
}
on("a", touch);
on("a", () => touch());
on("a", refreshAndSave);
//      ^^^^^^^^^^^^^^ async-void-callback +wrap : gives a promise that nobody takes
on("a", () => client.fetchQuery({}));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +catch : gives a promise that nobody takes
on("a", () => client.invalidateQueries().then(() => save()));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +catch : gives a promise that nobody takes
on("a", () => flush());
//      ^^^^^^^^^^^^^ async-void-callback +catch : gives a promise that nobody takes

const { handleSubmit } = useForm<Fields>();
const guarded: SubmitHandler<Fields> = async (data) => {
  try {
    await save(data);
  } catch {
    console.error("not saved");
  }
};
const saves = async (data: Fields) => {
  await save(data);
};
const submit = handleSubmit(guarded);
on("b", handleSubmit(guarded));
on("b", submit);
on("b", () => handleSubmit(guarded)());
on("b", async () => {
  await submit();
});
on("b", handleSubmit((data) => console.log(data)));
on("b", () => handleSubmit(saves)());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +catch : gives a promise that nobody takes
on("b", async () => {
//      ^^^^^^^^^^^ async-void-callback +try : gives a promise that nobody takes
  await handleSubmit(saves)();
});
