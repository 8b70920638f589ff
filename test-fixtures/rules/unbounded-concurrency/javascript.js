// @compilerOptions {"checkJs": true}
import { readFile } from "node:fs/promises";

/** @param {string[]} files */
export async function readAll(files) {
  return Promise.all(files.map((file) => readFile(file, "utf8")));
  //     ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a file operation
}

/** @param {string[]} files */
export function readOne(files) {
  return Promise.all(files.slice(0, 1).map((file) => readFile(file, "utf8")));
}
