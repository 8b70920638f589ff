// Implementations of an interface beside classes of the same name, under another name, and those for tests.
// @filename: store.ts
export interface Store {
	open(id: string): Promise<string>;
}
export class Client implements Store {
	async open(id: string) {
		return (await fetch(`https://example.com/${id}`)).text();
	}
}
// @filename: mail.ts
class Mail {}
export { Mail as Client };
// @filename: test-utils.ts
import type { Store } from "./store.ts";

export class CountingStore implements Store {
	count = 0;
	async open(id: string) {
		this.count++;
		return id;
	}
}
// @filename: shelf.ts
export interface Shelf {
	open(id: string): Promise<string>;
}
export class Rack implements Shelf {
	async open(id: string) {
		return (await fetch(`https://example.com/${id}`)).text();
	}
}
// @filename: others.ts
import { Rack as Base } from "./shelf.ts";

export class Drawer extends Base {
	override async open(id: string) {
		return (await fetch(`https://example.com/${id}`, { method: "POST" })).text();
	}
}
// @filename: drawers.ts
export interface Desk {
	open(id: string): Promise<string>;
}
export class Table implements Desk {
	async open(id: string) {
		return (await fetch(`https://example.com/${id}`)).text();
	}
}
// @filename: handed-on.ts
import { Table as Kept } from "./drawers.ts";

export { Kept };
// @filename: behind.ts
import { Kept } from "./handed-on.ts";

export class Till extends Kept {
	override async open(id: string) {
		return (await fetch(`https://example.com/${id}`, { method: "POST" })).text();
	}
}
// @filename: main.ts
import type { Desk } from "./drawers.ts";
import { Client } from "./mail.ts";
import type { Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

export const mail = new Client();

export async function anotherOfThatName(store: Store) {
	const one = await store.open("a");
	//          ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const two = await store.open("b");
	return [one, two];
}

export async function extendedUnderAnotherName(shelf: Shelf) {
	const one = await shelf.open("a");
	const two = await shelf.open("b");
	return [one, two];
}

export async function handedOnUnderAnotherName(desk: Desk) {
	const one = await desk.open("a");
	const two = await desk.open("b");
	return [one, two];
}
