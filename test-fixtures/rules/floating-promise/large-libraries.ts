// Packs of libraries that are too large to be probed, or of which another version is; declarations as the packages have them.
// @filename: node_modules/@ionic/core/package.json
{ "name": "@ionic/core", "version": "9.0.5", "types": "index.d.ts" }
// @filename: node_modules/@ionic/core/index.d.ts
export namespace Components {
  interface IonToast {
    present: () => Promise<void>;
    dismiss: (data?: unknown, role?: string) => Promise<boolean>;
    onWillDismiss: () => Promise<object>;
    onDidDismiss: () => Promise<object>;
  }
  interface IonContent {
    getScrollElement: () => Promise<HTMLElement>;
    scrollToTop: (duration?: number) => Promise<void>;
    scrollToBottom: (duration?: number) => Promise<void>;
    scrollToPoint: (x: number, y: number) => Promise<void>;
    scrollByPoint: (x: number, y: number) => Promise<void>;
  }
  interface IonInfiniteScroll {
    complete: () => Promise<void>;
  }
  interface IonInput {
    setFocus: () => Promise<void>;
    getInputElement: () => Promise<HTMLInputElement>;
  }
  interface IonItemSliding {
    closeOpened: () => Promise<boolean>;
  }
}
export declare const toastController: { create(options: object): Promise<Components.IonToast> };
// @filename: node_modules/@ionic/react/package.json
{ "name": "@ionic/react", "version": "9.0.5", "types": "index.d.ts" }
// @filename: node_modules/@ionic/react/index.d.ts
type Present = { (message: string): Promise<void>; (options: object): Promise<void> };
export declare function useIonActionSheet(): [Present, () => Promise<void>];
export declare function useIonAlert(): [Present, () => Promise<void>];
export declare function useIonLoading(): [Present, () => Promise<void>];
export declare function useIonToast(): [Present, () => Promise<void>];
export declare function useIonOther(): [Present, () => Promise<void>];
// @filename: node_modules/livekit-client/package.json
{ "name": "livekit-client", "version": "2.23.0", "types": "index.d.ts" }
// @filename: node_modules/livekit-client/index.d.ts
export declare class Room {
  connect: (url: string, token: string) => Promise<void>;
  disconnect: (stopTracks?: boolean) => Promise<void>;
}
// @filename: node_modules/tesseract.js/package.json
{ "name": "tesseract.js", "version": "7.0.0", "types": "index.d.ts" }
// @filename: node_modules/tesseract.js/index.d.ts
declare namespace Tesseract {
  interface Worker {
    recognize(image: string): Promise<object>;
    terminate(id?: string): Promise<object>;
  }
  interface Scheduler {
    terminate(): Promise<object>;
  }
}
export = Tesseract;
// @filename: node_modules/esbuild/package.json
{ "name": "esbuild", "version": "0.28.2", "types": "index.d.ts" }
// @filename: node_modules/esbuild/index.d.ts
export interface BuildContext {
  rebuild(): Promise<object>;
  dispose(): Promise<void>;
}
export declare function stop(): Promise<void>;
// @filename: node_modules/astro/package.json
{ "name": "astro", "version": "6.0.5", "types": "index.d.ts" }
// @filename: node_modules/astro/index.d.ts
export declare function navigate(href: string, options?: object): Promise<void>;
export declare function build(options: object): Promise<void>;
// @filename: node_modules/vscode-languageclient/package.json
{ "name": "vscode-languageclient", "version": "9.0.1", "types": "index.d.ts" }
// @filename: node_modules/vscode-languageclient/index.d.ts
export declare abstract class BaseLanguageClient {
  start(): Promise<void>;
  stop(timeout?: number): Promise<void>;
  sendRequest(method: string): Promise<object>;
}
export declare class LanguageClient extends BaseLanguageClient {
  stop(timeout?: number): Promise<void>;
  restart(): Promise<void>;
}
// @filename: node_modules/vuetify/package.json
{ "name": "vuetify", "version": "4.3.0", "types": "index.d.ts" }
// @filename: node_modules/vuetify/index.d.ts
export interface VForm {
  validate: () => Promise<{ valid: boolean }>;
}
// @filename: screen.ts
import { type Components, toastController } from "@ionic/core";
import { useIonActionSheet, useIonAlert, useIonLoading, useIonOther, useIonToast } from "@ionic/react";

export async function tell(message: string) {
  const toast = await toastController.create({ message });
  toast.present();
  toast.dismiss();
  toast.onWillDismiss().then(() => {});
  toast.onDidDismiss();
  toastController.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : The promise `toastController.create({})` is not awaited, returned or handled.
}

export function elements(
  content: Components.IonContent,
  scroll: Components.IonInfiniteScroll,
  input: Components.IonInput,
  item: Components.IonItemSliding,
) {
  content.scrollToTop(300);
  content.scrollToBottom();
  content.scrollToPoint(0, 1);
  content.scrollByPoint(0, 1);
  content.getScrollElement();
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `content.getScrollElement()` is not awaited, returned or handled.
  scroll.complete();
  input.setFocus();
  input.getInputElement();
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `input.getInputElement()` is not awaited, returned or handled.
  item.closeOpened();
}

export function useHooks() {
  const [present, dismiss] = useIonToast();
  const [ask] = useIonAlert();
  const [, hide] = useIonLoading();
  const [choose] = useIonActionSheet();
  const [other] = useIonOther();
  present("a");
  dismiss();
  ask({});
  hide();
  choose({});
  other("a");
//^^^^^^^^^^ floating-promise +catch +void : The promise `other("a")` is not awaited, returned or handled.
  return () => present("b");
}
// @filename: ends.ts
import type { BuildContext } from "esbuild";
import { stop } from "esbuild";
import type { Room } from "livekit-client";
import type { Scheduler, Worker } from "tesseract.js";
import type { LanguageClient } from "vscode-languageclient";

export function ends(room: Room, worker: Worker, scheduler: Scheduler, context: BuildContext, client: LanguageClient) {
  room.disconnect();
  worker.terminate();
  scheduler.terminate();
  context.dispose();
  stop();
  client.stop();
  client.restart();
  client.start();
}

export function goesOn(room: Room, worker: Worker, context: BuildContext, client: LanguageClient) {
  room.connect("a", "b");
//^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `room.connect("a", "b")` is not awaited, returned or handled.
  worker.recognize("a");
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `worker.recognize("a")` is not awaited, returned or handled.
  context.rebuild();
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `context.rebuild()` is not awaited, returned or handled.
  client.sendRequest("a");
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `client.sendRequest("a")` is not awaited, returned or handled.
}

async function close(room: Room) {
  await room.disconnect();
}

export function leave(room: Room) {
  close(room);
}
// @filename: pages.ts
import { build, navigate } from "astro";
import type { VForm } from "vuetify";

export function pages(form: VForm | null) {
  navigate("/");
  build({});
//^^^^^^^^^ floating-promise +catch +void : The promise `build({})` is not awaited, returned or handled.
  form?.validate();
}
// @filename: worker-configuration.d.ts
interface DurableObjectState {
  blockConcurrencyWhile<T>(callback: () => Promise<T>): Promise<T>;
  getAlarm(): Promise<number | null>;
}
// @filename: objects.ts
declare function migrate(): Promise<void>;

export class Counter {
  ctx: DurableObjectState;
  constructor(ctx: DurableObjectState) {
    this.ctx = ctx;
    ctx.blockConcurrencyWhile(() => migrate());
    this.ctx.blockConcurrencyWhile(async () => {
      await migrate();
    });
    ctx.getAlarm();
//  ^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `ctx.getAlarm()` is not awaited, returned or handled.
    migrate();
//  ^^^^^^^^^ floating-promise +catch +void : The promise `migrate()` is not awaited, returned or handled.
  }
}
// @filename: other-state.ts
interface OtherState {
  blockConcurrencyWhile(callback: () => Promise<void>): Promise<void>;
}

export function other(state: OtherState) {
  state.blockConcurrencyWhile(async () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `state.blockConcurrencyWhile(async () => {})` is not awaited, returned or handled.
}
