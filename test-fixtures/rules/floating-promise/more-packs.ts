// More libraries whose calls look after their own promises; declarations as the packages have them.
// @options {"checkThenables": true}
// @filename: node_modules/fastify/package.json
{ "name": "fastify", "version": "5.12.8", "types": "index.d.ts" }
// @filename: node_modules/fastify/index.d.ts
export interface SafePromiseLike<T> extends PromiseLike<T> {
  __linterBrands: "SafePromiseLike";
}
export interface FastifyReply {
  code(status: number): FastifyReply;
  send(payload?: unknown): FastifyReply;
  then(fulfilled: () => void, rejected: (error: Error) => void): void;
}
export interface FastifyInstance {
  register(plugin: (instance: FastifyInstance) => Promise<void>): FastifyInstance & SafePromiseLike<undefined>;
  after(): FastifyInstance & SafePromiseLike<undefined>;
  ready(): FastifyInstance & SafePromiseLike<undefined>;
  get(path: string, handler: (request: object, reply: FastifyReply) => unknown): FastifyInstance;
  listen(options: { port: number }): Promise<string>;
  close(): Promise<undefined>;
}
export default function fastify(): FastifyInstance & PromiseLike<FastifyInstance>;
// @filename: node_modules/@reduxjs/toolkit/package.json
{ "name": "@reduxjs/toolkit", "version": "2.14.0", "types": "index.d.ts" }
// @filename: node_modules/@reduxjs/toolkit/index.d.ts
export type SafePromise<T> = Promise<T> & { __linterBrands: "SafePromise" };
export type AsyncThunkAction<R> = (dispatch: Dispatch) => SafePromise<R> & { abort(): void; unwrap(): Promise<R> };
export type MutationActionCreatorResult<R> = SafePromise<{ data: R }> & { unwrap(): Promise<R> };
export interface Dispatch {
  <R>(thunk: (dispatch: Dispatch) => R): R;
}
export declare const store: { dispatch: Dispatch };
export declare function createAsyncThunk<A, R>(type: string, run: (argument: A) => Promise<R>): (argument: A) => AsyncThunkAction<R>;
export declare function useSaveMutation(): readonly [(argument: number) => MutationActionCreatorResult<string>];
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.108.0", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
export declare class QueryClient {
  invalidateQueries(filters?: object): Promise<void>;
  resetQueries(filters?: object): Promise<void>;
  prefetchQuery(options: object): Promise<void>;
  resumePausedMutations(): Promise<unknown>;
  fetchQuery(options: object): Promise<unknown>;
}
export interface InfiniteResult {
  fetchNextPage: (options?: object) => Promise<InfiniteResult>;
  refetch: (options?: object) => Promise<InfiniteResult>;
}
export interface MutationResult {
  mutate: (variables: number) => void;
  mutateAsync: (variables: number) => Promise<string>;
}
// @filename: node_modules/@tanstack/router-core/package.json
{ "name": "@tanstack/router-core", "version": "1.171.39", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/router-core/index.d.ts
export type NavigateFn = (options: { to: string }) => Promise<void>;
export type UseNavigateResult<From extends string> = (options: { to: string; from?: From }) => Promise<void>;
export declare class RouterCore {
  navigate: NavigateFn;
  invalidate: (options?: object) => Promise<void>;
  preloadRoute: (options: { to: string }) => Promise<undefined>;
  load: () => Promise<void>;
}
export declare function useNavigate(): UseNavigateResult<string>;
// @filename: node_modules/react-hook-form/package.json
{ "name": "react-hook-form", "version": "7.92.0", "types": "index.d.ts" }
// @filename: node_modules/react-hook-form/index.d.ts
export type UseFormTrigger<T> = (name?: keyof T) => Promise<boolean>;
export declare function useForm<T>(): {
  trigger: UseFormTrigger<T>;
  handleSubmit: (valid: (data: T) => unknown) => () => Promise<void>;
};
// @filename: node_modules/i18next/package.json
{ "name": "i18next", "version": "26.7.2", "types": "index.d.ts" }
// @filename: node_modules/i18next/index.d.ts
export interface i18n {
  changeLanguage(language?: string): Promise<unknown>;
  loadNamespaces(names: string): Promise<void>;
}
declare const instance: i18n;
export default instance;
// @filename: node_modules/next/package.json
{ "name": "next", "version": "16.4.6" }
// @filename: node_modules/next/router.d.ts
export interface NextRouter {
  push(url: string): Promise<boolean>;
  replace(url: string): Promise<boolean>;
  prefetch(url: string): Promise<void>;
}
export declare function useRouter(): NextRouter;
// @filename: node_modules/react-router/package.json
{ "name": "react-router", "version": "7.18.6", "types": "index.d.ts" }
// @filename: node_modules/react-router/index.d.ts
export interface SubmitFunction {
  (target: object): Promise<void>;
}
export interface FetcherSubmitFunction {
  (target: object): Promise<void>;
}
export interface Fetcher {
  submit: FetcherSubmitFunction;
  load: (href: string) => Promise<void>;
}
export declare function useSubmit(): SubmitFunction;
export declare function useFetcher(): Fetcher;
// @filename: node_modules/@types/vscode/package.json
{ "name": "@types/vscode", "version": "1.140.0", "types": "index.d.ts" }
// @filename: node_modules/@types/vscode/index.d.ts
declare module "vscode" {
  export namespace window {
    export function showErrorMessage(message: string, ...items: string[]): Thenable<string | undefined>;
    export function showInputBox(): Thenable<string | undefined>;
    export function withProgress<R>(options: object, task: () => Thenable<R>): Thenable<R>;
  }
  export namespace commands {
    export function executeCommand(command: string): Thenable<unknown>;
  }
  export namespace env {
    export function openExternal(target: string): Thenable<boolean>;
  }
  export interface Webview {
    postMessage(message: unknown): Thenable<boolean>;
  }
  export interface Memento {
    update(key: string, value: unknown): Thenable<void>;
  }
}
interface Thenable<T> extends PromiseLike<T> {}
// @filename: more-packs.ts
/// <reference types="vscode" />
import { createAsyncThunk, store, useSaveMutation } from "@reduxjs/toolkit";
import type { InfiniteResult, MutationResult, QueryClient } from "@tanstack/query-core";
import { type RouterCore, useNavigate } from "@tanstack/router-core";
import fastify from "fastify";
import i18n from "i18next";
import { useRouter } from "next/router";
import { useForm } from "react-hook-form";
import { useFetcher, useSubmit } from "react-router";
import { commands, env, type Memento, type Webview, window } from "vscode";

export function serve() {
  const app = fastify();
  app.register(async () => {});
  app.after();
  app.ready();
  app.get("/", async (_request, reply) => {
    reply.send();
    reply.code(200).send();
    return reply;
  });
  app.listen({ port: 80 });
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void +allow : is not awaited, returned or handled.
  app.close();
//^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}

const load = createAsyncThunk("load", async (id: number) => id);

export function act() {
  store.dispatch(load(1));
  const [save] = useSaveMutation();
  save(1);
  save(1).unwrap();
//^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  store.dispatch(async () => await fetch("/"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}

export function query(client: QueryClient, pages: InfiniteResult, mutation: MutationResult) {
  client.invalidateQueries();
  client.resetQueries();
  client.prefetchQuery({});
  client.resumePausedMutations();
  client.fetchQuery({});
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  pages.fetchNextPage();
  const { fetchNextPage, refetch } = pages;
  fetchNextPage();
  refetch();
  mutation.mutate(1);
  mutation.mutateAsync(1);
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}

export function route(router: RouterCore) {
  const go = useNavigate();
  go({ to: "/" });
  router.navigate({ to: "/" });
  router.invalidate();
  router.preloadRoute({ to: "/" });
  router.load();
//^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  useRouter().push("/");
  useSubmit()({});
  const fetcher = useFetcher();
  fetcher.submit({});
  fetcher.load("/");
}

export function form() {
  const { trigger, handleSubmit } = useForm<{ name: string }>();
  trigger();
  handleSubmit(() => {})();
  i18n.changeLanguage("de");
  i18n.loadNamespaces("app");
}

export function extension(webview: Webview, memento: Memento) {
  window.showErrorMessage("lost");
  window.showErrorMessage("lost", "again").then((answer) => console.log(answer));
  window.withProgress({}, async () => {});
  commands.executeCommand("close");
  env.openExternal("https://example.com");
  webview.postMessage({});
  window.showInputBox();
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : is not awaited, returned or handled.
  memento.update("key", 1);
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : is not awaited, returned or handled.
}
