/** One object under several names, and code that runs without a call to be seen. */
import { readFile, writeFile } from "node:fs/promises";
import * as nodefs from "node:fs";

async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

// Assignment through alias of outer object
const registry: { current: string; list: string[] } = { current: "", list: [] };
export { registry };
async function setThroughAlias(path: string): Promise<string> {
	const alias = registry;
	alias.current = path;
	return get(path);
}
async function readAlias(path: string): Promise<string> {
	const alias = registry;
	return get(path + alias.current);
}
export async function aliasing() {
	const a = await setThroughAlias("/a");
	const b = await readAlias("/b");
	return [a, b];
}
// Destructured alias
async function setThroughPattern(path: string): Promise<string> {
	const { list } = registry;
	list.push(path);
	return get(path);
}
async function readPattern(path: string): Promise<string> {
	return get(path + registry.list.length);
}
export async function patternAlias() {
	const a = await setThroughPattern("/a");
	const b = await readPattern("/b");
	return [a, b];
}
// Default param that reads state
let mode = "x";
export function setMode(m: string) { mode = m; }
async function withDefault(path: string, m = mode): Promise<string> { return get(path + m); }
export async function defaults() {
	const a = await withDefault("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await withDefault("/b");
	return [a, b];
}
// Object spread of param being mutated
async function mutate(o: { x: number }): Promise<string> { o.x++; return get("/m"); }
async function spreads(o: { x: number }): Promise<string> { const c = { ...o }; return get(`/${c.x}`); }
export async function spreading(o: { x: number }) {
	const a = await mutate(o);
	const b = await spreads(o);
	return [a, b];
}
// Array index write and for-of read
async function put(o: string[], i: number): Promise<string> { o[i] = "x"; return get("/p"); }
async function iter(o: string[]): Promise<string> { let s = ""; for (const x of o) s += x; return get(s); }
export async function indexing(o: string[]) {
	const a = await put(o, 1);
	const b = await iter(o);
	return [a, b];
}
// Getter on class
class Counter { n = 0; get next() { return ++this.n; } }
async function useCounter(c: Counter): Promise<string> { return get(`/${c.next}`); }
export async function getters(c: Counter) {
	const a = await useCounter(c);
	const b = await useCounter(c);
	return [a, b];
}
// ValueOf / toString implicit
class Money { n = 0; toString() { this.n++; return "x"; } }
async function useMoney(c: Money): Promise<string> { return get(`/${c}`); }
export async function implicit(c: Money) {
	const a = await useMoney(c);
	const b = await useMoney(c);
	return [a, b];
}
// Destructuring with getter
async function useCounter2(c: Counter): Promise<string> { const { next } = c; return get(`/${next}`); }
export async function getters2(c: Counter) {
	const a = await useCounter2(c);
	const b = await useCounter2(c);
	return [a, b];
}
// Closure assigned later
export async function assignedLater() {
	let fn = async () => get("/a");
	const a = await get("/x");
	const b = await fn();
	fn = async () => { await writeFile("x", "y"); return ""; };
	return [a, b, fn];
}
// Sync fs write
async function saveSync(p: string): Promise<string> { nodefs.writeFileSync(p, "x"); return get("/s"); }
export async function syncfs() {
	const a = await saveSync("a");
	const b = await readFile("a", "utf8");
	return [a, b];
}
// Thenable class
class Lazy implements PromiseLike<string> { then<A, B>(ok?: ((v: string) => A | PromiseLike<A>) | null): PromiseLike<A | B> { return get("/lazy").then(ok) as Promise<A>; } }
function lazy(): Lazy { return new Lazy(); }
export async function lazies() {
	const a = await lazy();
	const b = await lazy();
	return [a, b];
}
// Promise typed but custom
function viaNew(): Promise<string> { return new Promise((resolve) => { get("/n").then(resolve); }); }
export async function vianews() {
	const a = await viaNew();
	//        ^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await viaNew();
	return [a, b];
}
// Object.assign, delete
async function assign(o: { x?: number }): Promise<string> { Object.assign(o, { x: 1 }); return get("/m"); }
async function del(o: { x?: number }): Promise<string> { delete o.x; return get("/m"); }
async function readX(o: { x?: number }): Promise<string> { return get(`/${o.x}`); }
export async function assigns(o: { x?: number }) {
	const a = await assign(o);
	const b = await readX(o);
	const c = await del(o);
	const d = await readX(o);
	return [a, b, c, d];
}
// Arguments object
async function args(..._all: unknown[]): Promise<string> { arguments[0].x = 1; return get("/m"); }
export async function useArgs(o: { x?: number }) {
	const a = await args(o);
	const b = await readX(o);
	return [a, b];
}
// Sort mutates the argument
async function sorted(o: string[]): Promise<string> { return get(o.sort().join()); }
async function firstOf(o: string[]): Promise<string> { return get(o[0] ?? ""); }
export async function sorting(o: string[]) {
	const a = await sorted(o);
	const b = await firstOf(o);
	return [a, b];
}
// Static fields
class Conf { static url = "/a"; static async load() { Conf.url = "/b"; return get(Conf.url); } static async read() { return get(Conf.url); } }
export async function statics() {
	const a = await Conf.load();
	const b = await Conf.read();
	return [a, b];
}
// This mutation in instance
class Cl { #n = 0; async inc() { this.#n++; return get(`/${this.#n}`); } async peek() { return get(`/${this.#n}`); } }
const cl = new Cl();
export async function instances() {
	const a = await cl.inc();
	const b = await cl.peek();
	return [a, b];
}
// Module-level iife
export async function iife() {
	const a = await (async () => { mode = "z"; return get("/a"); })();
	const b = await get(`/${mode}`);
	return [a, b];
}
// Nested data fresh
async function freshNested(): Promise<string> { const r: { list: string[] } = { list: [] }; r.list.push("a"); return get(r.list.join()); }
export async function fresh() {
	const a = await freshNested();
	const b = await freshNested();
	return [a, b];
}
// Callback stored param
async function retry<T>(f: () => Promise<T>): Promise<T> { try { return await f(); } catch { return f(); } }
export async function retries(id: string) {
	const a = await retry(() => get(`/${id}`));
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await retry(() => get(`/b/${id}`));
	return [a, b];
}
export async function retriesWriting(id: string) {
	const a = await retry(() => get(`/${id}`));
	const b = await retry(() => writeFile("x", id));
	return [a, b];
}
// Who passes a new object loses nothing; what hangs on it may still be older.
interface Query { path: string; tags: { name: string } }
async function search(query: Query): Promise<string> {
	const { tags } = query;
	query.path = `/search${query.path}`;
	tags.name = "x";
	return get(query.path);
}
export async function newObjects() {
	const a = await search({ path: "/a", tags: { name: "a" } });
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await search({ path: "/b", tags: { name: "b" } });
	return [a, b];
}
export async function olderInNew(tags: { name: string }) {
	const a = await search({ path: "/a", tags });
	const b = await search({ path: "/b", tags });
	return [a, b];
}
export async function older(query: Query) {
	const a = await search(query);
	const b = await search(query);
	return [a, b];
}
async function passing(query: Query): Promise<string> { return search(query); }
export async function newObjectsPassedOn() {
	const a = await passing({ path: "/a", tags: { name: "a" } });
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await passing({ path: "/b", tags: { name: "b" } });
	return [a, b];
}
