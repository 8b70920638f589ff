/** Methods of the class that is extended, called on `super`. */
// @filename: store.ts
export async function load(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
export async function change(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { method: "POST" })).text();
}
export class Store {
	private readonly prefix = "store";
	async page(id: string): Promise<string> {
		return await load(`${this.prefix}/${id}`);
	}
	async twice(id: string): Promise<string> {
		return await load(`${this.prefix}/${id}/twice`);
	}
	async save(id: string): Promise<string> {
		return await change(`${this.prefix}/${id}`);
	}
	async replaced(id: string): Promise<string> {
		return await load(id);
	}
	static async every(): Promise<string> {
		return await load("every");
	}
}
Store.prototype.replaced = async (id: string) => change(id);

// @filename: heirs.ts
import { Store } from "./store.js";

class Between extends Store {}
class Cached extends Between {
	override async page(id: string): Promise<string> {
		return (await super.page(id)).trim();
	}
	override async save(id: string): Promise<string> {
		return await super.save(id);
	}
	override async replaced(id: string): Promise<string> {
		return await super.replaced(id);
	}
	override async twice(id: string): Promise<string> {
		return await super.twice(id);
	}
	static override async every(): Promise<string> {
		return await super.every();
	}
	async directly(id: string) {
		const a = await super.page(id);
		//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
		const b = await super.page(`${id}!`);
		return [a, b];
	}
}

export async function reads(id: string) {
	const cached = new Cached();
	const a = await cached.page(id);
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 4 awaits that do not depend on each other: 4 network round trips could be 1.
	const b = await cached.page(`${id}!`);
	const c = await Cached.every();
	const d = await cached.twice(id);
	return [a, b, c, d];
}
export async function saves(id: string) {
	const cached = new Cached();
	const a = await cached.save(id);
	const b = await cached.page(id);
	return [a, b];
}
export async function replaced(id: string) {
	const cached = new Cached();
	const a = await cached.replaced(id);
	const b = await cached.page(id);
	return [a, b];
}

type Constructor = new () => Store;
function Logged(base: Constructor): Constructor {
	return class extends base {
		override async page(id: string): Promise<string> {
			await this.save(id);
			return await super.page(id);
		}
	};
}
/** What the type says is not what it extends. */
class Mixed extends Logged(Store) {
	override async page(id: string): Promise<string> {
		return await super.page(id);
	}
}
export async function mixed(id: string) {
	const store = new Mixed();
	const a = await store.page(id);
	const b = await store.page(`${id}!`);
	return [a, b];
}
