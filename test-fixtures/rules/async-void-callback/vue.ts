// Vue hands what the promise of an effect or a hook rejects with to the application's error handler.
// @filename: node_modules/@vue/runtime-core/package.json
{ "name": "@vue/runtime-core", "version": "3.5.0", "types": "index.d.ts" }
// @filename: node_modules/@vue/runtime-core/index.d.ts
export type WatchEffect = (onCleanup: (cleanup: () => void) => void) => void;
export declare function watchEffect(effect: WatchEffect): () => void;
export declare function watchPostEffect(effect: WatchEffect): () => void;
export declare function watch<T>(source: () => T, callback: (value: T) => void): () => void;
export interface CreateHook { (hook: () => void, target?: object | null): void }
export declare const onMounted: CreateHook;
export declare function onScopeDispose(dispose: () => void): void;
// @filename: node_modules/vue/package.json
{ "name": "vue", "version": "3.5.0", "types": "index.d.ts" }
// @filename: node_modules/vue/index.d.ts
export * from "@vue/runtime-core";
// @filename: component.ts
import { onMounted, onScopeDispose, watch, watchEffect, watchPostEffect } from "vue";
import * as Vue from "vue";
declare function save(): Promise<void>;
async function refresh() {
  await save();
}
watchEffect(async () => {
  await save();
});
watchEffect(async (onCleanup) => {
  onCleanup(() => {});
  await save();
});
watchEffect(refresh);
watchPostEffect(() => save());
watch(
  () => 1,
  async () => {
    await save();
  },
);
onMounted(refresh);
Vue.watchEffect(async () => {
  await save();
});
watchEffect((onCleanup) => {
  onCleanup(async () => {
  //        ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onCleanup` expects a function that returns nothing.
    await save();
  });
});
onScopeDispose(async () => {
//             ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onScopeDispose` expects a function that returns nothing.
  await save();
});

// A function of the program's own with such a name.
function own(watchEffect: (effect: () => void) => void) {
  watchEffect(async () => {
  //          ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `watchEffect` expects a function that returns nothing.
    await save();
  });
}
export { own };
