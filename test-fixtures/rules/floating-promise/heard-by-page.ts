// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: errors.ts
window.addEventListener("unhandledrejection", ({ reason }) => console.log(reason));
export {};
// @filename: page.ts
declare function load(): Promise<void>;

export function show(): void {
  document.title = "…";
  load();
//^^^^^^ floating-promise +catch +void : only the program's handler of unhandled rejections hears of it
}
// @filename: program.ts
import { readFile } from "node:fs/promises";

export function read(): void {
  readFile("a.txt");
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : Node ends the process
}
