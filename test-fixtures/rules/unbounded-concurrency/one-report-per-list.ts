// A list that outlives its function is reported once in a file.
import { readFile } from "node:fs/promises";

declare function configured(): string[];

const mirrors = configured();

export async function ping() {
  await Promise.all(mirrors.map((mirror) => fetch(mirror)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `mirrors` starts a network request at once, and how many there are is not known.
}

export async function warmUp() {
  await Promise.all(mirrors.filter((mirror) => mirror !== "").map((mirror) => fetch(`${mirror}/index.html`)));
}

export async function sizes() {
  return await Promise.all(mirrors.map((mirror) => mirror.length));
}

export class Plugins {
  private readonly plugins: { name: string; url: string }[] = [];

  add(name: string, url: string) {
    this.plugins.push({ name, url });
  }

  async load() {
    return await Promise.all(this.plugins.map(({ url }) => fetch(url)));
    //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `this.plugins` starts a network request at once, and how many there are is not known.
  }

  async check() {
    await Promise.all(this.plugins.map((plugin) => fetch(plugin.url)));
  }
}

// Each call of these has lists of its own.

export async function textsOfFiles(files: string[]) {
  await Promise.all(files.map((file) => readFile(file)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a file operation at once, and nothing bounds how many there are.
}

export async function twiceOverFiles(files: string[]) {
  const first = await Promise.all(files.map((file) => readFile(file)));
  //                  ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a file operation at once, and nothing bounds how many there are.
  const second = await Promise.all(files.map((file) => fetch(file)));
  //                   ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a network request at once, and nothing bounds how many there are.
  return [first, second];
}
