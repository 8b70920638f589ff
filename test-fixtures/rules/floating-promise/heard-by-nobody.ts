// Other events than that of rejections, which only stands beside them.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: errors.ts
export const all = ["unhandledRejection"]; ["SIGINT", "SIGTERM"].forEach((event) => {
  process.on(event, (error) => {
    console.log(error);
  });
});
export {};
// @filename: main.ts
import { readFile } from "node:fs/promises";

export function read(): void {
  readFile("a.txt");
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : Node ends the process
}
