/** Members without a body: followed into all implementations that the program has of them, where these are few. */
// @filename: net.ts
export async function load(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
export async function change(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { method: "POST" })).text();
}

// @filename: types.ts
export interface Catalog {
	page(id: string): Promise<string>;
	book(id: string): Promise<string>;
}
export interface Shelf {
	page(id: string): Promise<string>;
}
export interface Mirror {
	getPage(id: string): Promise<string>;
}
export interface Counted {
	getPage(id: string): Promise<string>;
}
export interface Archive {
	page(id: string): Promise<string>;
}
export interface Ghost {
	page(id: string): Promise<string>;
}
export interface Renamed {
	page(id: string): Promise<string>;
}
export default interface Unnamed {
	page(id: string): Promise<string>;
}
export interface Standing {
	page(id: string): Promise<string>;
}
export interface Wide extends Narrow {
	more(id: string): Promise<string>;
}
export interface Narrow {
	page(id: string): Promise<string>;
}
export type Plain = {
	page: (id: string) => Promise<string>;
};
export interface Twice {
	page(id: string): Promise<string>;
}
export abstract class Base {
	abstract page(id: string): Promise<string>;
	async both(id: string) {
		const a = await this.page(id);
		//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
		const b = await this.page(`${id}!`);
		return [a, b];
	}
}
export abstract class Overridden {
	abstract page(id: string): Promise<string>;
}
export interface Inherited {
	page(id: string): Promise<string>;
}
export interface Held {
	page(id: string): Promise<string>;
}

// @filename: classes.ts
import { change, load } from "./net.ts";
import type { Archive, Catalog, Counted, Held, Inherited, Mirror, Renamed as Other, Shelf, Standing, Wide } from "./types.ts";
import type Anything from "./types.ts";
import { Base, Overridden } from "./types.ts";

export class HttpCatalog implements Catalog {
	async page(id: string) {
		return load(id);
	}
	async book(id: string) {
		return change(id);
	}
}
export class FirstShelf implements Shelf {
	async page(id: string) {
		return load(id);
	}
}
export class SecondShelf implements Shelf {
	async page(id: string) {
		return change(id);
	}
}
export class NearMirror implements Mirror {
	async getPage(id: string) {
		return load(`near/${id}`);
	}
}
export class FarMirror implements Mirror {
	async getPage(id: string) {
		return load(`far/${id}`);
	}
}
export class PlainPages implements Counted {
	async getPage(id: string) {
		return load(id);
	}
}
export class CountingPages implements Counted {
	async getPage(id: string) {
		await change(`seen/${id}`);
		return load(id);
	}
}
export class HttpArchive implements Archive {
	async page(id: string) {
		return load(id);
	}
}
export const otherArchive: Archive = {
	async page(id: string) {
		return change(id);
	},
};
export class HttpRenamed implements Other {
	async page(id: string) {
		return load(id);
	}
}
export class HttpUnnamed implements Anything {
	async page(id: string) {
		return load(id);
	}
}
export class FakeStanding implements Standing {
	async page(id: string) {
		return load(id);
	}
}
export class HttpWide implements Wide {
	async page(id: string) {
		return load(id);
	}
	async more(id: string) {
		return change(id);
	}
}
export class HttpBase extends Base {
	async page(id: string) {
		return load(id);
	}
}
export class HttpOverridden extends Overridden {
	async page(id: string) {
		return load(id);
	}
}
export class DeeperOverridden extends HttpOverridden {
	override async page(id: string) {
		return change(id);
	}
}
class Parent {
	async page(id: string) {
		return load(id);
	}
}
export class Child extends Parent implements Inherited {}
export class HttpHeld implements Held {
	page = makePage("held");
}
declare function makePage(name: string): (id: string) => Promise<string>;

// @filename: objects.ts
import { change, load } from "./net.ts";
import type { Plain, Twice } from "./types.ts";

export function createPlain(prefix: string): Plain {
	return { page: async (id) => load(prefix + id) };
}
export const first: Twice = { page: (id) => load(id) };
export const twice = [{ page: (id) => change(id) }] satisfies Twice[];

// @filename: main.ts
import type Unnamed from "./types.ts";
import type {
	Archive,
	Base,
	Catalog,
	Counted,
	Ghost,
	Held,
	Inherited,
	Mirror,
	Narrow,
	Overridden,
	Plain,
	Renamed,
	Shelf,
	Standing,
	Twice,
	Wide,
} from "./types.ts";

export async function onlyClass(catalog: Catalog) {
	const a = await catalog.page("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await catalog.page("b");
	return [a, b];
}

export async function onlyClassThatWrites(catalog: Catalog) {
	const a = await catalog.page("a");
	const b = await catalog.book("b");
	return [a, b];
}

export async function onlyObject(plain: Plain) {
	const a = await plain.page("a");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await plain.page("b");
	return [a, b];
}

export async function extendedInterface(narrow: Narrow, wide: Wide) {
	const a = await narrow.page("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await wide.page("b");
	return [a, b];
}

export async function onlySubclass(base: Base) {
	const a = await base.page("a");
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await base.page("b");
	return [a, b];
}

export class Reader {
	private readonly catalog: Catalog;
	constructor(catalog: Catalog) {
		this.catalog = catalog;
	}
	async read() {
		const a = await this.catalog.page("a");
		//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
		const b = await this.catalog.page("b");
		return [a, b];
	}
}

export async function twoClasses(shelf: Shelf) {
	const a = await shelf.page("a");
	const b = await shelf.page("b");
	return [a, b];
}

export async function eitherOfTwo(mirror: Mirror) {
	const a = await mirror.getPage("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await mirror.getPage("b");
	return [a, b];
}

// Its name says that it reads, and one of its two bodies says that it does not.
export async function oneOfTwoWrites(counted: Counted) {
	const a = await counted.getPage("a");
	const b = await counted.getPage("b");
	return [a, b];
}

export async function classAndObject(archive: Archive) {
	const a = await archive.page("a");
	const b = await archive.page("b");
	return [a, b];
}

export async function noImplementation(ghost: Ghost) {
	const a = await ghost.page("a");
	const b = await ghost.page("b");
	return [a, b];
}

export async function underAnotherName(renamed: Renamed) {
	const a = await renamed.page("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await renamed.page("b");
	return [a, b];
}

export async function underAnyName(unnamed: Unnamed) {
	const a = await unnamed.page("a");
	const b = await unnamed.page("b");
	return [a, b];
}

export async function standIn(standing: Standing) {
	const a = await standing.page("a");
	const b = await standing.page("b");
	return [a, b];
}

export async function overriddenAgain(overridden: Overridden) {
	const a = await overridden.page("a");
	const b = await overridden.page("b");
	return [a, b];
}

export async function inheritedFromElsewhere(inherited: Inherited) {
	const a = await inherited.page("a");
	const b = await inherited.page("b");
	return [a, b];
}

export async function heldFunction(held: Held) {
	const a = await held.page("a");
	const b = await held.page("b");
	return [a, b];
}

export async function twoObjects(twice: Twice) {
	const a = await twice.page("a");
	const b = await twice.page("b");
	return [a, b];
}
