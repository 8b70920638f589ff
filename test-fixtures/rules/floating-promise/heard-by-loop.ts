// The same in a loop.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: errors.ts
for (const event of ["unhandledRejection", "uncaughtException"] as const) {
  process.on(event, (error) => {
    console.log(error);
  });
}
export {};
// @filename: main.ts
import { readFile } from "node:fs/promises";

export function read(): void {
  readFile("a.txt");
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : only the program's handler of unhandled rejections hears of it
}
