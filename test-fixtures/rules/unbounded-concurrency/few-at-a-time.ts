// Lists that whoever gives them keeps short, and work that is handed on rather than begun.
// @filename: node_modules/queue-client/package.json
{ "name": "queue-client", "version": "94.4.0", "types": "index.d.ts" }
// @filename: node_modules/queue-client/index.d.ts
export declare class Client {
  rpop(key: string, count: number): Promise<string[]>;
  zpopmin(key: string, count: number): Promise<string[]>;
  srandmember(key: string, count: number): Promise<string[]>;
  receive(input: { QueueUrl: string; MaxNumberOfMessages: number }): Promise<{ Messages?: { Body: string }[] }>;
  query(text: string, values?: unknown[]): Promise<{ rows: { url: string }[] }>;
}
export declare function tool<T>(options: { execute: (input: T) => Promise<unknown> }): { name: string };
export declare function wrap<T>(work: () => Promise<T>): { name: string };
// @filename: few-at-a-time.ts
import { lstat, readdir, readFile, stat, unlink } from "node:fs/promises";
import { cpus } from "node:os";
import { type Client, tool, wrap } from "queue-client";

export async function popped(client: Client) {
  const urls = await client.rpop("jobs", 10);
  await Promise.all(urls.map((url) => fetch(url)));
  await Promise.all((await client.zpopmin("jobs", 5)).map((url) => fetch(url)));
  await Promise.all((await client.srandmember("jobs", 5)).map((url) => fetch(url)));
}

export async function received(client: Client) {
  const { Messages = [] } = await client.receive({ QueueUrl: "q", MaxNumberOfMessages: 10 });
  await Promise.all(Messages.map((message) => fetch(message.Body)));
}

async function due(client: Client) {
  const { rows } = await client.query("SELECT url FROM jobs WHERE due < now() LIMIT 20");
  return rows;
}

const PAGE_SIZE = 25;

async function page(client: Client, cursor: string) {
  return (await client.query(`SELECT url FROM jobs WHERE id > $1 LIMIT ${PAGE_SIZE}`, [cursor])).rows;
}

export async function asked(client: Client) {
  await Promise.all((await due(client)).map((row) => fetch(row.url)));
  const rows = await page(client, "a");
  await Promise.all(rows.map((row) => fetch(row.url)));
}

export async function handedOn(names: string[]) {
  const tools = await Promise.all(
    names.map(async (name) => {
      await Promise.resolve();
      return tool({ execute: async () => await fetch(`https://example.com/${name}`) });
    }),
  );
  const wrapped = await Promise.all(names.map(async (name) => wrap(() => fetch(`https://example.com/${name}`))));
  const later = await Promise.all(names.map(async (name) => () => fetch(`https://example.com/${name}`)));
  const objects = await Promise.all(
    names.map(async (name) => ({ name, load: async () => await fetch(`https://example.com/${name}`) })),
  );
  return { tools, wrapped, later, objects };
}

export async function workers(queue: string[], concurrency: number) {
  const run = async () => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) await fetch(url);
  };
  await Promise.all(cpus().map(run));
  const started: Promise<void>[] = [];
  for (let count = 0; count < concurrency; count++) started.push(run());
  await Promise.all(started);
  await Promise.all([...Array(concurrency).keys()].map(() => run()));
}

enum Region {
  Europe = "eu",
  America = "us",
}
const HOSTS = { eu: "https://eu.example", us: "https://us.example" } as const;

export async function declared() {
  await Promise.all(Object.values(Region).map((region) => fetch(HOSTS[region])));
  await Promise.all(Object.keys(HOSTS).map((region) => fetch(region)));
  await Promise.all(Object.entries(HOSTS).map(([, host]) => fetch(host)));
}

// What is like them, and long.

async function all(client: Client) {
  const { rows } = await client.query("SELECT url FROM jobs");
  return rows;
}

export async function long(client: Client) {
  await Promise.all((await all(client)).map((row) => fetch(row.url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `await all(client)` starts a network request at once, and nothing bounds how many there are.
}

export async function begun(names: string[]) {
  await Promise.all(
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `names` starts a network request at once, and nothing bounds how many there are.
    names.map(async (name) => {
      const load = async () => await fetch(`https://example.com/${name}`);
      return await load();
    }),
  );
  await Promise.all(names.map((name) => new Promise((resolve) => resolve(fetch(name)))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `names` starts a network request at once, and nothing bounds how many there are.
}

async function retry<T>(work: () => Promise<T>): Promise<T> {
  return await work().catch(() => work());
}

export async function retried(names: string[]) {
  await Promise.all(names.map((name) => retry(() => fetch(name))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `names` starts a network request at once, and nothing bounds how many there are.
  await Promise.all(names.map(async (name) => [1, 2].map((at) => fetch(`${name}${at}`))));
  //    ^^^^^^^^^^^ unbounded-concurrency : Every element of `names` starts a network request at once, and nothing bounds how many there are.
}

// One request to the file system each, of which Node sends as many at once as its pool has threads.

export async function lookedAtFiles(paths: string[]) {
  await Promise.all(paths.map((path) => stat(path)));
  await Promise.all(paths.map(async (path) => ((await lstat(path)).isDirectory() ? await readdir(path) : [])));
  await Promise.all(paths.map((path) => unlink(path)));
}

export async function openedFiles(paths: string[]) {
  await Promise.all(paths.map((path) => readFile(path)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `paths` starts a file operation at once, and nothing bounds how many there are.
  await Promise.all(paths.map(async (path) => ((await lstat(path)).isFile() ? await readFile(path) : "")));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `paths` starts a file operation at once, and nothing bounds how many there are.
}

const loaderFor = (base: string) => async (path: string) => await (await fetch(base + path)).text();

export async function madeLoaders(paths: string[]) {
  await Promise.all(paths.map(async (path) => await loaderFor("https://example.com")(path)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `paths` starts a network request at once, and nothing bounds how many there are.
  const load = loaderFor("https://example.com");
  await Promise.all(paths.map((path) => load(path)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `paths` starts a network request at once, and nothing bounds how many there are.
}
