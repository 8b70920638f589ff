// What listens in a page hears nothing of a program for Node, and who only reports errors does not listen.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: node_modules/@sentry/react/package.json
{ "name": "@sentry/react", "version": "10.0.0", "types": "index.d.ts" }
// @filename: node_modules/@sentry/react/index.d.ts
export declare function init(options: { dsn: string }): void;
// @filename: node_modules/@sentry/core/package.json
{ "name": "@sentry/core", "version": "10.0.0", "types": "index.d.ts" }
// @filename: node_modules/@sentry/core/index.d.ts
export declare function captureException(error: unknown): void;
// @filename: instrument.ts
import { init as start } from "@sentry/react";

start({ dsn: "https://example.org" });
// @filename: page.ts
declare function load(): Promise<void>;

export function show(): void {
  document.title = "…";
  load();
//^^^^^^ floating-promise +catch +void : only Sentry's handler of unhandled rejections hears of it
}
// @filename: program.ts
import { readFile } from "node:fs/promises";
import * as Sentry from "@sentry/core";

export function read(): void {
  Sentry.captureException(new Error("no file"));
  readFile("a.txt");
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : Node ends the process
}
