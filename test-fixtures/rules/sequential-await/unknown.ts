/** What a callee does cannot be seen: silence. */
import { readFile } from "node:fs/promises";

declare function opaque(id: string): Promise<string>;
declare const anything: any;

async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

async function throughOpaque(path: string): Promise<string> {
	return opaque(path);
}

const deeper1 = async (path: string): Promise<string> => deeper2(path);
const deeper2 = async (path: string): Promise<string> => deeper3(path);
const deeper3 = async (path: string): Promise<string> => deeper4(path);
const deeper4 = async (path: string): Promise<string> => deeper5(path);
const deeper5 = async (path: string): Promise<string> => deeper6(path);
const deeper6 = async (path: string): Promise<string> => deeper7(path);
const deeper7 = async (path: string): Promise<string> => deeper8(path);
const deeper8 = async (path: string): Promise<string> => deep1(path);
async function deep1(path: string): Promise<string> {
	return deep2(path);
}
async function deep2(path: string): Promise<string> {
	return deep3(path);
}
async function deep3(path: string): Promise<string> {
	return deep4(path);
}
async function deep4(path: string): Promise<string> {
	return deep5(path);
}
async function deep5(path: string): Promise<string> {
	return deep6(path);
}
async function deep6(path: string): Promise<string> {
	return get(path);
}

async function retry(path: string, left: number): Promise<string> {
	try {
		return await get(path);
	} catch (error) {
		if (left === 0) throw error;
		return retry(path, left - 1);
	}
}

export async function undeclared() {
	const a = await get("/a");
	const b = await opaque("b");
	const c = await get("/c");
	const d = await throughOpaque("d");
	const e = await get("/e");
	return [a, b, c, d, e];
}

export async function untyped() {
	const a = await anything.load("a");
	const b = await anything.load("b");
	return [a, b];
}

export async function tooDeep() {
	const a = await deeper1("/a");
	const b = await deeper1("/b");
	return [a, b];
}

export async function deepEnough() {
	const a = await deep1("/a");
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await deep1("/b");
	return [a, b];
}

export async function recursive() {
	const a = await retry("/a", 2);
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await retry("/b", 2);
	return [a, b];
}

export async function untypedRequest(request: Request, options: RequestInit) {
	const a = await fetch(request);
	const b = await fetch("https://example.com", options);
	const c = await fetch("https://example.com", { ...options });
	return [a, b, c];
}

export async function identifiers(pending: Promise<string>) {
	const started = get("/started");
	const a = await pending;
	const b = await started;
	const c = await get("/c");
	return [a, b, c];
}

export async function alreadyTogether() {
	const a = await Promise.all([get("/a"), get("/b")]);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await Promise.all([get("/c"), get("/d")]);
	return [a, b];
}

export async function thenables(lazy: { then(done: (value: string) => void): void }) {
	const a = await lazy;
	const b = await lazy;
	return [a, b];
}

export async function nestedAwait() {
	const a = await (await fetch("https://example.com/a")).text();
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await (await fetch("https://example.com/b")).text();
	return [a, b];
}

export async function withAccessor(options: Options) {
	const a = await get("/a");
	const b = await get(options.path);
	return [a, b];
}

class Options {
	reads = 0;
	get path(): string {
		this.reads++;
		return `/${this.reads}`;
	}
}

function* numbers(log: string[]): Generator<number> {
	log.push("started");
	yield 1;
}

async function iterate(values: Iterable<number>): Promise<string> {
	return get(`/${[...values].join()}`);
}

export async function iterables(log: string[]) {
	const a = await get("/a");
	const b = await iterate(numbers(log));
	return [a, b];
}

export async function dynamicImport(path: string) {
	const a = await imported(path);
	const b = await imported(`${path}/b`);
	return [a, b];
}

async function imported(path: string): Promise<string> {
	const { default: text } = await import(path);
	return get(text);
}

export async function fileHandle() {
	const text = await readFile("a.txt", "utf8");
	const size = await sizeOf("b.txt");
	return [text, size];
}

async function sizeOf(path: string): Promise<number> {
	const { open } = await import("node:fs/promises");
	const file = await open(path);
	return (await file.stat()).size;
}
