/** The ways to name a function whose body is certain, and those that are not. */
// @filename: client.ts
export async function load(path: string): Promise<string> {
	const response = await fetch(`https://example.com/${path}`);
	return response.text();
}

export default async function loadDefault(path: string): Promise<string> {
	return load(path);
}

export const store = {
	async get(key: string): Promise<string> {
		return load(key);
	},
	find: async (key: string): Promise<string> => load(key),
};

export class Client {
	readonly #base: string;
	constructor(base: string) {
		this.#base = base;
	}
	async get(key: string): Promise<string> {
		return load(`${this.#base}/${key}`);
	}
	static async of(key: string): Promise<string> {
		return load(key);
	}
}

export let replaceable = async (key: string): Promise<string> => load(key);
export function replace(other: (key: string) => Promise<string>) {
	replaceable = other;
}

export function overloaded(key: string): Promise<string>;
export function overloaded(key: number): Promise<string>;
export async function overloaded(key: string | number): Promise<string> {
	return load(String(key));
}

// @filename: main.ts
import loadDefault, { Client, load, load as fetchOne, overloaded, replaceable, store } from "./client.ts";
import * as client from "./client.ts";

const exact = new Client("https://example.com");

export async function functions(id: string) {
	const a = await load(id);
	//        ^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 5 awaits that do not depend on each other: 5 network round trips could be 1.
	const b = await loadDefault(id);
	const c = await fetchOne(id);
	const d = await client.load(id);
	const e = await overloaded(id);
	return [a, b, c, d, e];
}

export async function methods(id: string) {
	const a = await store.get(id);
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 4 awaits that do not depend on each other: 4 network round trips could be 1.
	const b = await store.find(id);
	const c = await exact.get(id);
	const d = await Client.of(id);
	return [a, b, c, d];
}

export async function anyClient(given: Client) {
	const a = await given.get("a");
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await given.get("b");
	return [a, b];
}

export async function reassigned() {
	const a = await replaceable("a");
	const b = await replaceable("b");
	return [a, b];
}

interface Loader {
	load(id: string): Promise<string>;
}

export async function interfaces(loader: Loader) {
	const a = await loader.load("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const b = await loader.load("b");
	return [a, b];
}

export async function parameters(get: (id: string) => Promise<string>) {
	const a = await get("a");
	const b = await get("b");
	return [a, b];
}

export class Service {
	async page(id: string) {
		const a = await this.#one(id);
		//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
		const b = await this.two(id);
		return [a, b];
	}
	async overridable(id: string) {
		const a = await this.three(id);
		//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
		const b = await this.three(`${id}!`);
		return [a, b];
	}
	async #one(id: string) {
		return load(id);
	}
	private async two(id: string) {
		return load(id);
	}
	async three(id: string) {
		return load(id);
	}
}

class Internal {
	async page(id: string) {
		const a = await this.one(id);
		//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
		const b = await this.one(`${id}!`);
		return [a, b];
	}
	async one(id: string) {
		return load(id);
	}
}

export const internal = () => new Internal();

const patched = {
	async get(key: string): Promise<string> {
		return load(key);
	},
};
patched.get = async (key) => key;

export async function patchedMethods() {
	const a = await patched.get("a");
	const b = await patched.get("b");
	return [a, b];
}

export async function chains() {
	const a = await fetch("https://example.com/a").then((response) => response.json());
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await fetch("https://example.com/b").then((response) => response.text());
	return [a, b];
}

export async function callbacks(ids: readonly string[]) {
	const a = await each(ids, (id) => load(id));
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await each(ids, load);
	return [a, b];
}

async function each(ids: readonly string[], visit: (id: string) => Promise<string>): Promise<string[]> {
	return Promise.all(ids.map((id) => visit(id)));
}

export async function impureCallbacks(ids: readonly string[], seen: string[]) {
	const a = await each(ids, async (id) => {
		seen.push(id);
		return load(id);
	});
	const b = await each(ids, async (id) => {
		seen.push(id);
		return load(id);
	});
	return [a, b];
}
