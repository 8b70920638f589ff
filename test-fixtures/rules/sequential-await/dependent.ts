/** One needs the other: silence. */
import { readFile } from "node:fs/promises";

async function load(path: string): Promise<string> {
	return readFile(path, "utf8");
}

export async function byResult() {
	const path = await load("path");
	const text = await load(path);
	return text;
}

export async function byPattern() {
	const { length, at: pick } = await load("a");
	const text = await load(`${length}${pick(0)}`);
	return text;
}

export async function inTemplate() {
	const path = await load("path");
	const text = await load(`dir/${path}`);
	return text;
}

export async function inClosure(ids: string[]) {
	const prefix = await load("prefix");
	const texts = await Promise.all(ids.map((id) => load(prefix + id)));
	return texts;
}

export async function throughHelper() {
	const suffix = () => config;
	const read = async () => load(`x${suffix()}`);
	const config = await load("config");
	const text = await read();
	return [config, text];
}

export async function shorthand() {
	const path = await load("path");
	const text = await loadAt({ path });
	return text;
}

async function loadAt(at: { path: string }): Promise<string> {
	return load(at.path);
}

export async function afterTheNext() {
	const a = await load("a");
	const b = await load(a);
	const c = await load(b);
	return c;
}

const base = await load("base");
const usesBase = await loadFromBase("x");

async function loadFromBase(path: string): Promise<string> {
	return load(base + path);
}

export { usesBase };
