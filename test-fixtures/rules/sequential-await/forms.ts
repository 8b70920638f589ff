/** Awaits within one statement, awaits that are one of two ways, chains of awaits, and lists that are gathered already. */
import { readFile, writeFile } from "node:fs/promises";

let stage = "first";

async function get(path: string): Promise<{ name: string; items: string[] }> {
	const response = await fetch(`https://api.example.com${path}`);
	return (await response.json()) as { name: string; items: string[] };
}

async function post(path: string): Promise<string> {
	const response = await fetch(`https://api.example.com${path}`, { method: "POST" });
	return response.text();
}

async function advance(path: string): Promise<string> {
	const text = await readFile(path, "utf8");
	stage = "second";
	return text;
}

function show(one: unknown, other: unknown): string {
	return `${one} ${other}`;
}

export async function object() {
	return { a: await get("/a"), b: await get("/b"), c: 1 };
	//          ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
}

export async function shorthand(id: string) {
	return { id, a: await get(`/a/${id}`), id2: id, b: { inner: await get(`/b/${id}`) } };
	//              ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
}

export async function array() {
	return [await get("/a"), await get("/b")];
	//      ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
}

export async function lists(ids: string[]) {
	const first = [await get("/a"), ...(await get("/b")).items, ...ids];
	//             ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	return first;
}

export async function args() {
	const text = show(await get("/a"), (await get("/b")).name);
	//                ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	return text;
}

export async function template() {
	return `${(await get("/a")).name} and ${(await get("/b")).name}`;
	//         ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
}

export async function sum() {
	return (await get("/a")).items.length + (await get("/b")).items.length;
	//      ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
}

export async function thenAnother() {
	const both = { a: await get("/a"), b: await get("/b") };
	//                ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that do not depend on each other: 3 network round trips could be 1.
	const c = await get("/c");
	return { both, c };
}

export async function needed() {
	return { a: await get("/a"), b: await get(await readFile("b.txt", "utf8")) };
	//          ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
}

export async function writes(path: string) {
	return { a: await get("/a"), b: await post(path) };
}

export async function written(path: string) {
	return [await readFile(path, "utf8"), await writeFile(path, "")];
}

export async function seen(path: string) {
	return { before: await get("/a"), stage, after: await advance(path) };
}

export async function workBetween() {
	return { a: JSON.parse((await get("/a")).name) as unknown, b: await get("/b") };
	//                      ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
}

export async function onCondition(full: boolean) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: up to 2 network round trips could be 1.
	const b = full ? await get("/b") : null;
	return { a, b };
}

export async function otherwise(full: boolean) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: up to 2 network round trips could be 1.
	const b = full ? null : await get("/b");
	return { a, b };
}

export async function andOr(full: boolean, given: { name: string } | undefined) {
	const a = full && (await get("/a"));
	//                 ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that do not depend on each other: up to 3 network round trips could be 1.
	const b = given ?? (await get("/b"));
	const c = await get("/c");
	return { a, b, c };
}

export async function conditionIsResult() {
	const a = await get("/a");
	const b = a.name === "" ? null : await get("/b");
	return { a, b };
}

export async function conditionChanges(path: string) {
	const a = await advance(path);
	const b = stage === "first" ? await get("/b") : null;
	return { a, b };
}

export async function conditionWorks(path: string) {
	const a = await get("/a");
	const b = path.startsWith("/") ? await get("/b") : null;
	return { a, b };
}

export async function onConditionPosts(full: boolean) {
	const a = await get("/a");
	const b = full ? await post("/b") : null;
	return { a, b };
}

export async function chains() {
	const a = await (await fetch("https://example.com/a")).text();
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await (await fetch("https://example.com/b")).text();
	return a + b;
}

export async function chainsOfPosts() {
	const a = await (await fetch("https://example.com/a")).text();
	const b = await (await fetch("https://example.com/b", { method: "POST" })).text();
	return a + b;
}

export async function chainNeeds() {
	const a = await (await fetch("https://example.com/a")).text();
	const b = await (await fetch(`https://example.com/${a}`)).text();
	return a + b;
}

export async function joined() {
	const [a, b] = await Promise.all([get("/a"), get("/b")]);
	//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that do not depend on each other: 3 network round trips could be 1.
	const c = await get("/c");
	const [d, e] = await Promise.all([get("/d"), get("/e")]);
	return [a, b, c, d, e];
}

export async function joinedWhole() {
	const both = await Promise.all([get("/a"), get("/b")]);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const c = await get("/c");
	return { both, c };
}

export async function joinedList(ids: string[]) {
	const [a, ...others] = await Promise.all([get("/a"), ...ids.map((id) => get(id))]);
	//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const c = await get("/c");
	return { a, others, c };
}

export async function joinedNeeds() {
	const [a, b] = await Promise.all([get("/a"), get("/b")]);
	const c = await get(a.name);
	return [a, b, c];
}

export async function joinedPosts() {
	const [a, b] = await Promise.all([get("/a"), get("/b")]);
	const c = await post("/c");
	return [a, b, c];
}

export async function assigned(id: string) {
	let user: { name: string } | undefined;
	let plan: { name: string } | undefined;
	try {
		user = await get(`/users/${id}`);
		//     ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
		plan = await get(`/plans/${id}`);
	} catch {
		user = undefined;
	}
	return { user, plan };
}

export async function fields(id: string) {
	const items = (await get(`/users/${id}`)).items;
	//             ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const planName = (await get(`/plans/${id}`)).name;
	return show(items, planName);
}

export async function betweenThem(id: string) {
	const user = await get(`/users/${id}`);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const title = user.name.trim();
	const { items } = await get(`/plans/${id}`);
	return { title, items };
}

export async function commented(id: string) {
	// The user comes first.
	const user = await get(`/users/${id}`); // by id
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.

	// Then the plan.
	const plan = await get(`/plans/${id}`); /* by id as well */
	return { user, plan };
}

export async function bodies(one: Response, other: Response) {
	const first = await one.text();
	const second = await other.text();
	return first + second;
}

/** What stands first in a statement may fail before the rest of it begins. */
export async function overtaking(id: string) {
	const text = `${await post(id)} ${await advance(id)}`;
	const page = await get("/a");
	return [text, page];
}
