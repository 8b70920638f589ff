// How long a list gets: known to be long, handed on by callers, or not known, which is no more than an information.
// @filename: package.json
{ "name": "application", "private": true, "type": "module" }
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "94.6.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export interface User {
  id: string;
  url: string;
  posts: { url: string }[];
}
export declare class PrismaClient {
  readonly user: {
    findMany(args?: object): PrismaPromise<User[]>;
    findUniqueOrThrow(args: object): PrismaPromise<User>;
  };
}
// @filename: lengths.ts
import { readdir, readFile } from "node:fs/promises";
import { PrismaClient } from "@prisma/client";

enum Status {
  Open = "open",
}
interface Request {
  body: { urls: string[] };
  query: { urls: string[] };
}
interface Page {
  urls: string[];
  next: string | undefined;
}
declare function nextPage(cursor: string | undefined): Promise<Page>;
declare const schema: { parse(value: unknown): { urls: string[] } };
const prisma = new PrismaClient();

export async function queries(ownerId: string, since: Date, ids: string[]) {
  const all = await prisma.user.findMany();
  await Promise.all(all.map((user) => fetch(user.url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `all` starts a network request at once, and nothing bounds how many there are.
  const open = await prisma.user.findMany({ where: { status: "open", kind: Status.Open }, select: { url: true } });
  await Promise.all(open.map((user) => fetch(user.url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `open` starts a network request at once, and nothing bounds how many there are.
  const recent = await prisma.user.findMany({ where: { seen: { gt: since } } });
  await Promise.all(recent.filter((user) => user.url !== "").map((user) => fetch(user.url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `recent.filter((user) => user.url !== "")` starts a network request at once, and nothing bounds how many there are.
  // Those of one owner are few as a rule.
  const own = await prisma.user.findMany({ where: { ownerId } });
  await Promise.all(own.map((user) => fetch(user.url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `own` starts a network request at once, and how many there are is not known.
  const asked = await prisma.user.findMany({ where: { id: { in: ids } } });
  await Promise.all(asked.map((user) => fetch(user.url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `asked` starts a network request at once, and how many there are is not known.
  const user = await prisma.user.findUniqueOrThrow({ where: { id: ownerId } });
  await Promise.all(user.posts.map((post) => fetch(post.url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `user.posts` starts a network request at once, and how many there are is not known.
}

export async function files(folder: string) {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(names.map((name) => readFile(name)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `names` starts a file operation at once, and nothing bounds how many there are.
  const lines = (await readFile("urls.txt", "utf8")).split("\n");
  await Promise.all(lines.map((line) => fetch(line)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `lines` starts a network request at once, and nothing bounds how many there are.
  // One folder may have a few.
  const here = await readdir(folder);
  await Promise.all(here.map((name) => readFile(name)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `here` starts a file operation at once, and how many there are is not known.
}

export async function requests(request: Request, req: Request) {
  await Promise.all(req.body.urls.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `req.body.urls` starts a network request at once, and nothing bounds how many there are.
  const { urls } = schema.parse(request.query);
  await Promise.all(urls.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function pages() {
  const urls: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await nextPage(cursor);
    urls.push(...page.urls);
    cursor = page.next;
  } while (cursor);
  await Promise.all(urls.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

async function tree(folder: string): Promise<void> {
  const entries = await readdir(folder);
  await Promise.all(
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `entries` starts a file operation at once, and nothing bounds how many there are.
    entries.map(async (entry) => {
      await readFile(entry);
      await tree(entry);
    }),
  );
}

async function loadLines(urls: string[]) {
  await Promise.all(urls.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

async function loadFewLines(urls: string[]) {
  await Promise.all(urls.map((url) => fetch(url)));
}

async function loadGiven(urls: string[]) {
  await Promise.all(urls.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and how many there are is not known.
}

export async function callers(text: string, given: { urls: string[] }) {
  await loadLines(text.split(/\r?\n/));
  await loadLines(["a"]);
  await loadFewLines(["a", "b"]);
  await loadFewLines(given.urls.slice(0, 10));
  await loadGiven(given.urls);
  await tree("a");
}

export async function nobodyCalls(urls: string[]) {
  await Promise.all(urls.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and how many there are is not known.
}

export async function filled(given: { url: string }[]) {
  const users = await prisma.user.findMany({ where: { status: "expired" } });
  const urls: string[] = [];
  for (const user of users) {
    if (user.url !== "") urls.push(user.url);
  }
  const distinct = [...new Set(urls)];
  await Promise.all(distinct.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `distinct` starts a network request at once, and nothing bounds how many there are.
  const others = new Set<string>();
  for (const { url } of given) others.add(url);
  await Promise.all([...others].map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `[...others]` starts a network request at once, and how many there are is not known.
}

// What ends by itself, what is done once, what is always the same.

async function deleteTree(input: { id: string }, parents?: Map<string, string>): Promise<void> {
  const children = await prisma.user.findMany({ where: { parent: input.id } });
  if (parents?.has(input.id)) return;
  await Promise.all(children.map((child) => deleteTree({ id: child.id }, new Map(parents))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `children` starts a database query at once, and how many there are is not known.
}

async function oneLevel(id: string, withOthers = true): Promise<void> {
  const others = withOthers ? await prisma.user.findMany({ where: { id: { in: [id] } } }) : [];
  await fetch(id);
  await Promise.all(others.map((other) => oneLevel(other.id, false)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `others` starts a network request at once, and how many there are is not known.
}

declare function memoize<T extends (...args: never[]) => unknown>(work: T): T;
const template = memoize(async (path: string) => await readFile(path, "utf8"));

export async function remembered(names: string[]) {
  await Promise.all(names.map(async (name) => (await template("page.html")).replace("NAME", name)));
}

async function populate(kinds: string[] = ["a", "b", "c"]) {
  await Promise.all(kinds.map((kind) => fetch(`/${kind}`)));
}

export async function usual() {
  await populate();
  await deleteTree({ id: "a" });
  await oneLevel("a");
}

interface Matcher {
  url: string;
  matchers: Matcher[];
}

export async function matched(matcher: Matcher): Promise<void> {
  await fetch(matcher.url);
  await Promise.all(matcher.matchers.map((inner) => matched(inner)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `matcher.matchers` starts a network request at once, and how many there are is not known.
}
