// What a package brings along itself, it knows the number of.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const TEMPLATES = join(import.meta.dirname, "templates");

async function readTemplates(source: string) {
  const names = await readdir(source, { recursive: true });
  return await Promise.all(names.map((name) => readFile(name)));
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `names` starts a file operation at once, and how many there are is not known.
}

export async function brought() {
  return [await readTemplates(TEMPLATES), await readTemplates(join(import.meta.dirname, "static"))];
}
