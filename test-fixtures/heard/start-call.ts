// heard: lost & exit 1
// offers: catch
import { readFileSync } from "node:fs";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

async function main(): Promise<void> {
  console.log(readFileSync(import.meta.filename, "utf8").length > 0);
  await save();
}
main();
