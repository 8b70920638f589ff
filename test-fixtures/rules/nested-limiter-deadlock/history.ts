// Reports of programs that stood still: what they did, and what they do now.
// @filename: node_modules/p-limit/package.json
{ "name": "p-limit", "version": "97.1.0", "types": "index.d.ts" }
// @filename: node_modules/p-limit/index.d.ts
export type LimitFunction = <R>(task: () => PromiseLike<R> | R) => Promise<R>;
export default function pLimit(concurrency: number): LimitFunction;
// @filename: folders.ts
import pLimit from "p-limit";

interface Entry {
  path: string;
  isFile: boolean;
}
declare function list(path: string): Promise<Entry[]>;

const CONCURRENCY = 10;

// cardstack/boxel#4785: each folder holds a slot while it waits for the folders in it.
export class FoldersBefore {
  protected remoteLimit = pLimit(CONCURRENCY);

  async files(folder = ""): Promise<string[]> {
    const entries = await list(folder);
    const found = await Promise.all(
      entries.map((entry) => {
        if (entry.isFile) return [entry.path];
        return this.remoteLimit(async () => {
          const below = await this.files(entry.path);
          //                  ^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : `this.files(entry.path)` waits for `this.remoteLimit` within a task of `this.remoteLimit`.
          return below.map((path) => `${folder}/${path}`);
        });
      }),
    );
    return found.flat();
  }
}

export class FoldersAfter {
  protected remoteLimit = pLimit(CONCURRENCY);

  async files(folder = ""): Promise<string[]> {
    const entries = await this.remoteLimit(() => list(folder));
    const found = await Promise.all(
      entries.map(async (entry) => {
        if (entry.isFile) return [entry.path];
        const below = await this.files(entry.path);
        return below.map((path) => `${folder}/${path}`);
      }),
    );
    return found.flat();
  }
}
// @filename: secrets.ts
import pLimit from "p-limit";

// backstage/backstage#23633: the call to the other side goes through the limiter that the listing around it holds.
export class SecretsBefore {
  private readonly limit = pLimit(5);
  private readonly url: string;
  constructor(url: string) {
    this.url = url;
  }

  async keys(path: string): Promise<string[]> {
    const names = await this.limit(() => this.call(path));
    const found: string[] = [];
    await Promise.all(
      names.map(async (name) => {
        if (name.endsWith("/")) found.push(...(await this.limit(() => this.keys(`${path}/${name}`))));
        //                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : `this.keys(`${path}/${name}`)` waits for `this.limit` within a task of `this.limit`.
        else found.push(name);
      }),
    );
    return found;
  }

  private async call(path: string): Promise<string[]> {
    const response = await fetch(`${this.url}/${path}`);
    return await response.json();
  }
}

export class SecretsAfter {
  private readonly limit = pLimit(5);
  private readonly url: string;
  constructor(url: string) {
    this.url = url;
  }

  async keys(path: string): Promise<string[]> {
    const names = await this.limit(() => this.call(path));
    const found: string[] = [];
    await Promise.all(
      names.map(async (name) => {
        if (name.endsWith("/")) found.push(...(await this.keys(`${path}/${name}`)));
        else found.push(name);
      }),
    );
    return found;
  }

  private async call(path: string): Promise<string[]> {
    const response = await fetch(`${this.url}/${path}`);
    return await response.json();
  }
}
// @filename: pages.ts
import pLimit from "p-limit";

interface Page {
  links: string[];
}
declare function open(url: string): Promise<Page>;

// sindresorhus/p-limit#14: one at a time, and the one waits for those in it.
const one = pLimit(1);

async function linksBefore(url: string): Promise<Page[]> {
  const { links } = await open(url);
  return await Promise.all(links.map((link) => one(() => open(link))));
}

export async function pagesBefore(urls: string[]) {
  return await Promise.all(urls.map((url) => one(() => linksBefore(url))));
  //                                                   ^^^^^^^^^^^^^^^^ nested-limiter-deadlock : `linksBefore(url)` waits for `one` within a task of `one`.
}

const outer = pLimit(1);
const inner = pLimit(1);

async function linksAfter(url: string): Promise<Page[]> {
  const { links } = await open(url);
  return await Promise.all(links.map((link) => inner(() => open(link))));
}

export async function pagesAfter(urls: string[]) {
  return await Promise.all(urls.map((url) => outer(() => linksAfter(url))));
}
// @filename: crawl.ts
import pLimit from "p-limit";

declare function open(url: string): Promise<string[]>;

// sindresorhus/p-limit#91: a task starts more tasks of its own limiter and waits for them, level by level.
const limit = pLimit(2);

export async function crawlBefore(url: string): Promise<number> {
  const links = await open(url);
  const counts = await Promise.all(links.map((link) => limit(() => crawlBefore(link))));
  //                                                               ^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : `crawlBefore(link)` waits for `limit` within a task of `limit`.
  return counts.reduce((sum, count) => sum + count, 1);
}

const slots = pLimit(2);

export async function crawlAfter(url: string): Promise<number> {
  const links = await slots(() => open(url));
  const counts = await Promise.all(links.map((link) => crawlAfter(link)));
  return counts.reduce((sum, count) => sum + count, 1);
}
// @filename: locks.ts
// w3c/web-locks#33: a name that is asked for again while it is held waits for itself.
export async function lockedBefore() {
  await navigator.locks.request("state", async () => {
    await navigator.locks.request("state", async () => fetch("/state"));
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for the lock `state` within work that holds it.
  });
}

export async function lockedAfter() {
  await navigator.locks.request("state", async () => {
    await fetch("/state");
  });
}
