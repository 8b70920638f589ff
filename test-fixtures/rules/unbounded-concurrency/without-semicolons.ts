// What the fix adds has the semicolons and quotation marks of the file.
// @filename: helper.ts
export async function loadAll(urls: string[]) {
  return Promise.all(urls.map((url) => fetch(url)))
  //     ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function bracket(urls: string[]) {
  const texts: string[] = []
  ;[texts[0]] = await Promise.all(urls.map(async (url) => (await fetch(url)).text()))
  //                  ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  return texts
}

export const loadAllAtOnce = (urls: string[]) => Promise.all(urls.map((url) => fetch(url)))
//                                               ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
// @filename: package/package.json
{ "name": "app", "dependencies": { "p-limit": "^7.0.0" } }
// @filename: package/imports.ts
import { readFile } from 'node:fs/promises'

export async function readAll(names: string[]) {
  return Promise.all(names.map((name) => readFile(name, 'utf8')))
  //     ^^^^^^^^^^^ unbounded-concurrency +p-limit : Every element of `names` starts a file operation at once, and nothing bounds how many there are.
}
