// @compilerOptions {"strict": true}
// @options {"ignoreEntryPoints": false}
import { readFile } from "node:fs/promises";

async function main(): Promise<void> {
  console.log(await readFile("a.txt", "utf8"));
}

main();
//<^^^ floating-promise +catch +void : Node ends the process
