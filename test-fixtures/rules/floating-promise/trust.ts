// What a pack knows of a call holds for the functions that only make such calls, and for chains whose handlers cannot fail.
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.109.1", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
export declare class QueryClient {
  invalidateQueries(filters?: object): Promise<void>;
  resetQueries(filters?: object): Promise<void>;
  fetchQuery(options: object): Promise<unknown>;
}
// @filename: node_modules/@trpc/react-query/package.json
{ "name": "@trpc/react-query", "version": "11.18.0", "types": "index.d.ts" }
// @filename: node_modules/@trpc/react-query/index.d.ts
type DecorateRouter = { invalidate(input?: undefined, filters?: object): Promise<void> };
type DecorateQueryProcedure<P> = {
  fetch(input?: P): Promise<P>;
  ensureData(input?: P): Promise<P>;
  prefetch(input?: P): Promise<void>;
  prefetchInfinite(input?: P): Promise<void>;
  invalidate(input?: P, filters?: object): Promise<void>;
  refetch(input?: P): Promise<void>;
  cancel(input?: P): Promise<void>;
  reset(input?: P): Promise<void>;
};
type Procedure = { _def: "query" };
type DecoratedRecord<R> = DecorateRouter & {
  [K in keyof R]: R[K] extends Procedure ? DecorateQueryProcedure<R[K]> : DecoratedRecord<R[K]> & DecorateRouter;
};
export type CreateReactUtils<R> = DecoratedRecord<R> & { client: { query(path: string): Promise<unknown> } };
export declare function createReact<R>(): { useUtils(): CreateReactUtils<R> };
// @filename: node_modules/@types/vscode/package.json
{ "name": "@types/vscode", "version": "1.141.1", "types": "index.d.ts" }
// @filename: node_modules/@types/vscode/index.d.ts
declare module "vscode" {
  export namespace window {
    export function showErrorMessage(message: string): Thenable<string | undefined>;
    export function showInputBox(): Thenable<string | undefined>;
  }
}
interface Thenable<T> extends PromiseLike<T> {}
// @filename: trust.ts
/// <reference types="vscode" />
import type { QueryClient } from "@tanstack/query-core";
import { createReact } from "@trpc/react-query";
import { window } from "vscode";

declare const client: QueryClient;
declare function save(): Promise<void>;
declare function tell(text: string): void;
type Query = { _def: "query" };
const trpc = createReact<{ post: { list: Query; one: Query }; me: Query }>();

export function procedures() {
  const utils = trpc.useUtils();
  const { me } = utils;
  utils.invalidate();
  utils.post.invalidate();
  utils.post.list.invalidate();
  utils.post.list.refetch();
  utils.post.one.prefetch();
  utils.post.one.prefetchInfinite();
  utils.me.cancel();
  me.reset();
  me.fetch();
//^^^^^^^^^^ floating-promise +catch +void
  utils.me.ensureData();
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  utils.client.query("me");
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  Promise.all([utils.me.invalidate(), utils.post.one.invalidate()]);
  Promise.all([utils.me.invalidate(), save()]);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

const refresh = (name: string) => client.invalidateQueries({ predicate: (key: string) => key.startsWith(name) });
function refreshLater() {
  return client.resetQueries();
}
async function refreshAll(names: string[]) {
  for (const name of names) await refresh(name);
  await Promise.all([client.invalidateQueries(), refreshLater()]);
  return client.invalidateQueries();
}
const chained = () => client.invalidateQueries().then(() => refresh("a")).finally(() => console.log("done"));
class Cache {
  static clear() {
    return client.resetQueries();
  }
  async #clear() {
    await client.resetQueries();
  }
  clear() {
    this.#clear();
  }
}
const helpers = { refresh: async () => await client.invalidateQueries() };
function useRefresh() {
  return { refresh: () => client.invalidateQueries(), load: () => client.fetchQuery({}) };
}
const warn = async (text: string) => {
  await window.showErrorMessage(text);
};
const handled = () => save().catch(() => client.invalidateQueries());

async function refreshAndSave() {
  await client.invalidateQueries();
  await save();
}
const fetches = () => client.fetchQuery({});
const refreshOrSave = (all: boolean) => (all ? client.invalidateQueries() : save());
async function refreshAndThrow(name: string) {
  await client.invalidateQueries();
  if (name === "") throw new Error("no name");
}
const thenSaves = () => client.invalidateQueries().then(() => save());
const asks = async () => await window.showInputBox();
async function takes(pending: Promise<void>[]) {
  while (pending.length > 0) await pending.shift();
}

export function wrappers() {
  refresh("/a");
  refreshLater();
  refreshAll([]);
  chained();
  Cache.clear();
  helpers.refresh();
  const { refresh: again, load } = useRefresh();
  again();
  warn("lost");
  handled();
  load();
//^^^^^^ floating-promise +catch +void
  refreshAndSave();
//^^^^^^^^^^^^^^^^ floating-promise +catch +void
  fetches();
//^^^^^^^^^ floating-promise +catch +void
  refreshOrSave(true);
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  refreshAndThrow("");
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  thenSaves();
//^^^^^^^^^^^ floating-promise +catch +void
  asks();
//^^^^^^ floating-promise +catch +void
  takes([save()]);
//^^^^^^^^^^^^^^^ floating-promise +catch +void
}
export { Cache };

export function chains(done: () => void, next: () => Promise<void>) {
  client.invalidateQueries().then(() => tell("done"));
  client.invalidateQueries().then(done);
  client.invalidateQueries().finally(() => tell("done"));
  client.invalidateQueries().then(() => client.resetQueries()).then(() => tell("done"));
  client.invalidateQueries().then(async () => {
    try {
      await save();
    } catch {
      tell("failed");
    }
  });
  window.showErrorMessage("lost").then((answer) => tell(answer ?? ""));
  client.invalidateQueries().then(() => save());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : has no rejection handler
  client.invalidateQueries().then(next);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : has no rejection handler
  client.invalidateQueries().finally(() => save());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  const saving = async () => await save();
  client.invalidateQueries().then(saving);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : has no rejection handler
  const failing = () => {
    throw new Error("no");
  };
  client.invalidateQueries().then(failing).then(() => tell("done"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : has no rejection handler
}
