// Promises in properties of the platform, and calls of the platform, that never reject.
// @filename: page.ts
declare function load(): Promise<void>;

export function fonts(fit: () => void) {
  document.fonts.ready.then(() => fit());
  document.fonts?.ready.then(fit);
  const { fonts } = document;
  fonts.ready.then(() => {});
  const ready = document.fonts.ready;
  ready.then(() => {});
  document.fonts.ready.then(() => load());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `document.fonts.ready.then(() => load())` has no rejection handler, and nobody awaits it.
  document.fonts.ready.then(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `document.fonts.ready.then(async () => { await load(); })` has no rejection handler, and nobody awaits it.
    await load();
  });
  document.fonts.load("1em a");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `document.fonts.load("1em a")` is not awaited, returned or handled.
}

export function workers(worker: ServiceWorker, send: (scope: string) => void) {
  navigator.serviceWorker.ready.then((registration) => send(registration.scope));
  navigator.serviceWorker.ready.then((registration) => registration.update());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `navigator.serviceWorker.ready.then(…)` has no rejection handler, and nobody awaits it.
  navigator.serviceWorker.register("/worker.js");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `navigator.serviceWorker.register("/worker.js")` is not awaited, returned or handled.
  return worker;
}

interface Own {
  ready: Promise<void>;
}

export function own(one: Own, animation: Animation) {
  one.ready.then(() => {});
  animation.finished.then(() => {});
  one.ready.then(() => load());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `one.ready.then(() => load())` has no rejection handler, and nobody awaits it.
  one.ready;
//^^^^^^^^^ floating-promise +catch +void : The promise `one.ready` is not awaited, returned or handled.
}

export function calls(lock: WakeLockSentinel, name: string, audio: AudioContext | undefined) {
  audio?.close();
  audio?.resume();
//^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `audio?.resume()` is not awaited, returned or handled.
  customElements.whenDefined("a-b").then(() => {});
  Notification.requestPermission();
  Notification.requestPermission().then((answer) => answer === name);
  lock.release();
  navigator.wakeLock.request("screen");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `navigator.wakeLock.request("screen")` is not awaited, returned or handled.
}
// @filename: worker.ts
/// <reference lib="webworker" />
export function install(scope: ServiceWorkerGlobalScope) {
  scope.skipWaiting();
  scope.clients.claim();
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `scope.clients.claim()` is not awaited, returned or handled.
}
// @filename: waiting.ts
async function shown(fit: () => void) {
  await document.fonts.ready;
  fit();
}

async function loaded(load: () => Promise<void>) {
  await document.fonts.ready;
  await load();
}

export function show(fit: () => void, load: () => Promise<void>) {
  shown(fit);
  loaded(load);
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `loaded(load)` is not awaited, returned or handled.
}
