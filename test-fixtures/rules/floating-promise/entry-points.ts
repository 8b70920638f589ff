// What a script for Node does last: its error ends the process with a stack and exit code 1, which is what is meant.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: node_modules/commander/package.json
{ "name": "commander", "version": "14.0.0", "types": "index.d.ts" }
// @filename: node_modules/commander/index.d.ts
export declare const program: { parseAsync(argv: string[]): Promise<void>; write(file: string): Promise<void> };
export declare function run(argv: string[]): Promise<void>;
export declare function fill(argv: string[]): Promise<void>;
// @filename: work.ts
export declare function work(name?: string): Promise<void>;
// @filename: bin.ts
#!/usr/bin/env node
export {};
if (process.argv.includes("--version")) console.log("1.0.0");
else import("./work.ts");
// @filename: script.ts
import { readFile } from "node:fs/promises";
import { work } from "./work.ts";

main();

async function main(): Promise<void> {
  console.log(await readFile("a.txt", "utf8"));
  work();
//^^^^^^ floating-promise +await +catch +void : Node ends the process
}
// @filename: iife.ts
import process from "node:process";
import { work } from "./work.ts";

(async () => {
  await work(process.argv[2]);
})();
// @filename: imported.ts
import { cwd } from "node:process";
import { work } from "./work.ts";

work(cwd()).finally(() => console.log("done"));
// @filename: commands.ts
import { program } from "commander";

program.parseAsync(process.argv);
// @filename: running.ts
import { run } from "commander";

run(process.argv);
// @filename: server.ts
import { createServer } from "node:http";
import { work } from "./work.ts";

export const server = createServer();

async function start(): Promise<void> {
  await work();
  server.listen(3000);
}

start();
// @filename: guarded.ts
import { pathToFileURL } from "node:url";
import { work } from "./work.ts";

export async function seed(): Promise<void> {
  await work();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  seed();
}
// @filename: followed.ts
import { cwd } from "node:process";
import { work } from "./work.ts";

work(cwd());
//<^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
console.log("started");
// @filename: two.ts
import { cwd } from "node:process";
import { work } from "./work.ts";

{
  work(cwd());
//^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}
work();
// @filename: module.ts
import { cwd } from "node:process";
import { work } from "./work.ts";

export const folder = cwd();
work(folder);
//<^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
// @filename: file.ts
import { writeFile } from "node:fs/promises";

writeFile("a.txt", "text");
//<^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `writeFile("a.txt", "text")` is not awaited, returned or handled.
// @filename: package.ts
import { fill, program } from "commander";

if (process.argv[2]) fill(process.argv);
//                   ^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
else program.write(process.argv[3] ?? "");
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
// @filename: declared.ts
import "node:process";

declare function f(): Promise<void>;
f();
//< floating-promise +catch +void : The promise `f()` is not awaited, returned or handled.
// @filename: page.ts
import { work } from "./work.ts";

async function main(): Promise<void> {
  await work(document.title);
}

main();
//<^^^ floating-promise +catch +void : only the browser's console hears of it
