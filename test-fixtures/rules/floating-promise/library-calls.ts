// Packs of libraries that are too large to be probed, and how far the packs of others reach.
// @filename: node_modules/nuxt/package.json
{ "name": "nuxt", "version": "4.4.5", "exports": { "./app": { "types": "./app.d.ts" } } }
// @filename: node_modules/nuxt/app.d.ts
export declare const navigateTo: (to: string | null | undefined) => Promise<void | false> | false | void | string;
export declare function refreshNuxtData(keys?: string | string[]): Promise<void>;
export declare function preloadRouteComponents(to: string): Promise<void>;
export declare function callOnce(run: () => unknown): Promise<void>;
interface _AsyncData<T> {
  data: T;
  refresh: () => Promise<void>;
  execute: () => Promise<void>;
}
export type AsyncData<T> = _AsyncData<T> & Promise<_AsyncData<T>>;
export declare function useFetch(url: string): AsyncData<string>;
// @filename: globals.d.ts
export {};
declare global {
  const navigateTo: typeof import("./node_modules/nuxt/app.js").navigateTo;
  const refreshNuxtData: (typeof import("./node_modules/nuxt/app.js"))["refreshNuxtData"];
  const callOnce: typeof import("./node_modules/nuxt/app.js").callOnce;
}
// @filename: node_modules/@sentry/core/package.json
{ "name": "@sentry/core", "version": "11.12.0", "types": "index.d.ts" }
// @filename: node_modules/@sentry/core/index.d.ts
export declare function flush(timeout?: number): Promise<boolean>;
export declare function close(timeout?: number): Promise<boolean>;
export declare function startSpan<T>(options: object, callback: (span: object) => T): T;
export declare function startSpanManual<T>(options: object, callback: (span: object) => T): T;
export declare function withScope<T>(callback: (scope: object) => T): T;
export declare function withIsolationScope<T>(callback: (scope: object) => T): T;
export declare function continueTrace<T>(trace: object, callback: () => T): T;
export declare function startNewTrace<T>(callback: () => T): T;
export declare function lazyLoadIntegration(name: string): Promise<object>;
// @filename: node_modules/expo-splash-screen/package.json
{ "name": "expo-splash-screen", "version": "57.0.9", "types": "index.d.ts" }
// @filename: node_modules/expo-splash-screen/index.d.ts
export declare function hideAsync(): Promise<void>;
export declare function preventAutoHideAsync(): Promise<boolean>;
// @filename: node_modules/expo-web-browser/package.json
{ "name": "expo-web-browser", "version": "57.0.3", "types": "index.d.ts" }
// @filename: node_modules/expo-web-browser/index.d.ts
export declare function openBrowserAsync(url: string): Promise<object>;
// @filename: node_modules/@apollo/client/package.json
{ "name": "@apollo/client", "version": "3.14.0", "types": "index.d.ts" }
// @filename: node_modules/@apollo/client/index.d.ts
export type LazyQueryExecFunction<T> = (options?: object) => Promise<{ data?: T }>;
export type MutationFunction<T> = (options?: object) => Promise<{ data?: T }>;
export declare function useLazyQuery<T>(query: string): [LazyQueryExecFunction<T>, { data?: T }];
export interface MutationHookOptions {
  onError?: (error: Error) => void;
  onCompleted?: () => void;
}
export type MutationTuple<T> = [mutate: (options?: MutationHookOptions) => Promise<{ data?: T }>, result: { data?: T }];
export declare function useMutation<T>(mutation: string, options?: MutationHookOptions): MutationTuple<T>;
export declare function useNamedMutation<T>(mutation: string, options?: MutationHookOptions): [MutationFunction<T>, { data?: T }];
export declare class ApolloClient {
  mutate(options: object): Promise<object>;
}
// @filename: node_modules/effector/package.json
{ "name": "effector", "version": "23.4.4", "types": "index.d.ts" }
// @filename: node_modules/effector/index.d.ts
export interface Effect<P, D> {
  (params: P): Promise<D>;
}
export declare function createEffect<P, D>(handler: (params: P) => Promise<D>): Effect<P, D>;
// @filename: node_modules/@rc-component/form/package.json
{ "name": "@rc-component/form", "version": "1.8.6", "types": "index.d.ts" }
// @filename: node_modules/@rc-component/form/index.d.ts
export interface ValidateFields<V> {
  (names?: string[]): Promise<V>;
}
export interface FormInstance<V> {
  validateFields: ValidateFields<V>;
  submit: () => void;
}
export declare function useForm<V>(): [FormInstance<V>];
// @filename: node_modules/electron/package.json
{ "name": "electron", "version": "41.7.1", "types": "electron.d.ts" }
// @filename: node_modules/electron/electron.d.ts
declare namespace Electron {
  interface App {
    whenReady(): Promise<void>;
  }
  class BrowserWindow {
    loadURL(url: string): Promise<void>;
    capturePage(): Promise<object>;
  }
}
declare module "electron" {
  const app: Electron.App;
  const BrowserWindow: typeof Electron.BrowserWindow;
}
// @filename: node_modules/@vue/runtime-core/package.json
{ "name": "@vue/runtime-core", "version": "3.5.45", "types": "index.d.ts" }
// @filename: node_modules/@vue/runtime-core/index.d.ts
export declare function nextTick(): Promise<void>;
export declare function nextTick<T, R>(this: T, fn: (this: T) => R | Promise<R>): Promise<R>;
export interface ComponentPublicInstance {
  $nextTick: typeof nextTick;
}
// @filename: library-calls.ts
/// <reference types="electron" />
import { useLazyQuery, useMutation } from "@apollo/client";
import { useForm } from "@rc-component/form";
import * as Sentry from "@sentry/core";
import { type ComponentPublicInstance, nextTick } from "@vue/runtime-core";
import { createEffect } from "effector";
import { app, BrowserWindow } from "electron";
import * as SplashScreen from "expo-splash-screen";
import { openBrowserAsync } from "expo-web-browser";
import * as nuxt from "nuxt/app";

declare function save(): Promise<void>;
declare function show(value: unknown): void;

export function nuxtApp() {
  nuxt.navigateTo("/");
  nuxt.refreshNuxtData();
  nuxt.preloadRouteComponents("/");
  nuxt.callOnce(save);
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  navigateTo("/");
  refreshNuxtData();
  callOnce(save);
//^^^^^^^^^^^^^^ floating-promise +catch +void
  const { refresh, execute } = nuxt.useFetch("/");
  refresh();
  execute();
  nuxt.useFetch("/");
}

export function sentry() {
  Sentry.flush();
  Sentry.close(2000).then((sent) => show(sent));
  Sentry.startSpan({}, async () => show(1));
  Sentry.startSpan({}, save);
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  Sentry.startSpanManual({}, async () => show(1));
  Sentry.startSpanManual({}, save);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  Sentry.withScope(async () => show(1));
  Sentry.withScope(save);
//^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  Sentry.withIsolationScope(async () => show(1));
  Sentry.continueTrace({}, async () => show(1));
  Sentry.startNewTrace(async () => show(1));
  Sentry.startNewTrace(async () => await save());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  Sentry.lazyLoadIntegration("replay");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

export function expo() {
  SplashScreen.hideAsync();
  SplashScreen.preventAutoHideAsync();
  openBrowserAsync("https://example.com");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

export function apollo() {
  const [load] = useLazyQuery("query");
  load();
  const [change] = useMutation("mutation");
  change();
//^^^^^^^^ floating-promise +catch +void
}

const saveFx = createEffect((_id: number) => save());

export function effects() {
  saveFx(1);
  saveFx(1).catch(() => {});
  const submit = async () => {
    await saveFx(1);
  };
  submit();
//^^^^^^^^ floating-promise +catch +void
}

export function form() {
  const [instance] = useForm<{ name: string }>();
  instance.validateFields();
  instance.validateFields(["name"]).catch(show);
  const submit = async () => {
    await instance.validateFields();
  };
  submit();
//^^^^^^^^ floating-promise +catch +void
}

export function desktop() {
  app.whenReady().then(() => show(new BrowserWindow()));
  app.whenReady().then(async () => show(await new BrowserWindow().capturePage()));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  const start = async () => {
    await app.whenReady();
  };
  start();
  new BrowserWindow().loadURL("https://example.com");
  new BrowserWindow().capturePage();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

export function ticks(instance: ComponentPublicInstance) {
  nextTick();
  nextTick(() => show(1));
  nextTick(save);
//^^^^^^^^^^^^^^ floating-promise +catch +void
  nextTick().then(() => show(1));
  nextTick().then(save);
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  instance.$nextTick(() => show(1));
  instance.$nextTick(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
    await save();
  });
  const later = async () => {
    await nextTick();
  };
  later();
}
// @filename: mutations.ts
import { type ApolloClient, type MutationHookOptions, useMutation, useNamedMutation } from "@apollo/client";

/** As a generator writes it for each operation. */
function useSaveMutation(options?: MutationHookOptions) {
  return useMutation<string>("mutation save { save }", options);
}

export function useSaving(client: ApolloClient, show: (error: Error) => void) {
  const [save] = useMutation<string>("", { onError: show });
  const [saveGenerated] = useSaveMutation({ onError: (error) => show(error) });
  const [saveLost] = useSaveMutation({ onCompleted: () => {} });
  const [saveUntold] = useMutation<string>("", { onError: undefined });
  const [saveOnce] = useMutation<string>("");
  const [saveNamed] = useNamedMutation<string>("", { onError: show });
  save();
  saveNamed();
  saveGenerated();
  saveOnce({ onError: show });
  saveLost();
//^^^^^^^^^^ floating-promise +catch +void : The promise `saveLost()` is not awaited, returned or handled.
  saveUntold();
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `saveUntold()` is not awaited, returned or handled.
  saveOnce();
//^^^^^^^^^^ floating-promise +catch +void : The promise `saveOnce()` is not awaited, returned or handled.
  client.mutate({ onError: show });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `client.mutate({ onError: show })` is not awaited, returned or handled.
}
