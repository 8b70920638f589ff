// A client that is started reports what nobody handles.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: node_modules/@sentry/node/package.json
{ "name": "@sentry/node", "version": "10.0.0", "types": "index.d.ts" }
// @filename: node_modules/@sentry/node/index.d.ts
export declare function init(options: { dsn: string }): void;
export declare function captureException(error: unknown): void;
// @filename: instrument.ts
import * as Sentry from "@sentry/node";

Sentry.init({ dsn: "https://example.org" });
// @filename: main.ts
import { readFile } from "node:fs/promises";

async function main(): Promise<void> {
  console.log(await readFile("a.txt", "utf8"));
}

main();
//<^^^ floating-promise +catch +void : only Sentry's handler of unhandled rejections hears of it
