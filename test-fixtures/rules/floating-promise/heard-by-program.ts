// The program listens for rejections that nobody handles: it hears of them, and nothing ends.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: errors.ts
import { appendFileSync } from "node:fs";

process.on("unhandledRejection", (reason) => appendFileSync("errors.log", String(reason)));
// @filename: main.ts
import { readFile } from "node:fs/promises";
import "./errors.ts";

async function main(): Promise<void> {
  console.log(await readFile("a.txt", "utf8"));
}

main();
//<^^^ floating-promise +catch +void : only the program's handler of unhandled rejections hears of it
// @filename: page.ts
declare function load(): Promise<void>;

export function show(): void {
  document.title = "…";
  load();
//^^^^^^ floating-promise +catch +void : only the browser's console hears of it
}
// @filename: errors.test.ts
window.addEventListener("unhandledrejection", () => {});
export {};
