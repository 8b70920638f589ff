import { readFile } from "node:fs/promises";
import * as fs from "node:fs/promises";

async function load(url: string): Promise<Response> {
  return fetch(url);
}

async function loadNth(url: string, index: number): Promise<string> {
  return `${index}: ${await (await fetch(url)).text()}`;
}

const loadText = async (url: string) => (await fetch(url)).text();

class Client {
  base = "https://example.com";
  get = async (path: string): Promise<Response> => fetch(this.base + path);
  async post(path: string): Promise<Response> {
    return fetch(this.base + path, { method: "POST" });
  }
  async getAll(paths: string[]) {
    return Promise.all(paths.map(this.get));
    //     ^^^^^^^^^^^ unbounded-concurrency
  }
  async postAll(paths: string[]) {
    return Promise.all(paths.map((path) => this.post(path)));
    //     ^^^^^^^^^^^ unbounded-concurrency +limit
  }
  async postAllBound(paths: string[]) {
    return Promise.all(
    //     ^^^^^^^^^^^ unbounded-concurrency +limit
      paths.map(async function (this: void, path) {
        return fetch(path);
      }),
    );
  }
}

export async function all(urls: string[]) {
  const responses = await Promise.all(urls.map(load));
  //                      ^^^^^^^^^^^ unbounded-concurrency +limit
  const texts = await Promise.all(urls.map(loadNth));
  //                  ^^^^^^^^^^^ unbounded-concurrency +limit
  const more = await Promise.all(urls.map(loadText));
  //                 ^^^^^^^^^^^ unbounded-concurrency +limit
  // Several signatures: which one the rewrite would call is not certain, so there is none.
  const files = await Promise.all(urls.map((url) => readFile(url)));
  //                  ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a file operation
  const stats = await Promise.all(urls.map(fs.stat as (path: string) => Promise<{ size: number }>));
  return { responses, texts, more, files, stats, client: new Client() };
}
