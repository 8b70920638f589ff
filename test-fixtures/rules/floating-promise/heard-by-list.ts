// The program listens to several events at once.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: errors.ts
["uncaughtException", "unhandledRejection"].forEach((event) => {
  process.on(event, (error) => {
    console.log(error);
  });
});
export {};
// @filename: main.ts
import { readFile } from "node:fs/promises";

export function read(): void {
  readFile("a.txt");
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : only the program's handler of unhandled rejections hears of it
}
