/** Their order can be told: silence. */
import { appendFile, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";

async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

async function post(path: string, body: string): Promise<string> {
	return (await fetch(`https://example.com${path}`, { method: "POST", body })).text();
}

export async function writeThenRead() {
	await writeFile("a.txt", "a");
	const text = await readFile("a.txt", "utf8");
	return text;
}

export async function readThenWrite() {
	const text = await readFile("a.txt", "utf8");
	await writeFile("b.txt", "b");
	return text;
}

export async function folderFirst(path: string) {
	await mkdir("data/out");
	const names = await readdir("data");
	await writeFile(path, "x");
	return names;
}

export async function anyPath(path: string) {
	await appendFile(path, "x");
	const text = await readFile("log.txt", "utf8");
	return text;
}

export async function moved() {
	await rename("a", "b");
	const text = await readFile("c", "utf8");
	await rm("d");
	return text;
}

export async function postThenGet() {
	const made = await post("/orders", "{}");
	const orders = await get("/orders");
	return [made, orders];
}

export async function getThenPost() {
	const orders = await get("/orders");
	const made = await post("/orders", "{}");
	return [made, orders];
}

let count = 0;

async function counted(path: string): Promise<string> {
	count += 1;
	return get(`${path}?n=${count}`);
}

export async function moduleVariable() {
	const a = await counted("/a");
	const b = await counted("/b");
	return [a, b];
}

async function fill(target: { text?: string; more?: string }, path: string): Promise<string> {
	target.text = await get(path);
	return path;
}

async function show(target: { text?: string }): Promise<string> {
	return get(`/${target.text}`);
}

export async function parameterChanged(target: { text?: string }) {
	const path = await fill(target, "/a");
	const shown = await show(target);
	return [path, shown];
}

export async function argumentChanged(target: { text?: string }) {
	const path = await fill(target, "/a");
	const text = await get(`/${target.text}`);
	return [path, text];
}

async function collect(into: string[], path: string): Promise<number> {
	into.push(await get(path));
	return into.length;
}

export async function arrayOrder(into: string[]) {
	const a = await collect(into, "/a");
	const b = await collect(into, "/b");
	return [a, b];
}

const pages = new Map<string, string>();

async function cached(path: string): Promise<string> {
	const known = pages.get(path);
	if (known !== undefined) return known;
	const text = await get(path);
	pages.set(path, text);
	return text;
}

export async function throughCache() {
	const a = await cached("/a");
	const b = await cached("/b");
	return [a, b];
}

export async function localVariable() {
	let page = 0;
	const next = async () => {
		page++;
		return get(`/pages/${page}`);
	};
	const a = await next();
	const b = await next();
	return [a, b];
}

export async function loggedInOrder() {
	const a = await logged("/a");
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await logged("/b");
	return [a, b];
}

async function logged(path: string): Promise<string> {
	console.log("loading", path);
	return get(path);
}

export async function bodyOnce(response: Response) {
	const a = await response.clone().text();
	const b = await response.text();
	return [a, b];
}

export async function sameBody(one: Response, other: Response) {
	const a = await one.text();
	const b = await other.text();
	return [a, b];
}
