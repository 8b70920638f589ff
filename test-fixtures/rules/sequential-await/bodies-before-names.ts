// What the program does itself counts, whatever it is called.
// @filename: node_modules/made/package.json
{ "name": "made", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/made/index.d.ts
export declare function pipe(settings: { name: string }): (id: string) => Promise<string>;
export declare function guarded<A extends unknown[], R>(settings: { run: (...args: A) => R }): (...args: A) => R;
// @filename: packages/built/dist/index.d.ts
export declare function readState(path: string): Promise<string>;
export interface Store {
	getEntry(id: string): Promise<string>;
}
export declare const store: Store;
export declare class States {
	loadState(path: string): Promise<string>;
}
// @filename: main.ts
import { guarded, pipe } from "made";
import { readState, States, store } from "./packages/built/dist/index.js";

async function text(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
async function change(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { method: "POST" })).text();
}

// A package of the same repository that was built: its sources would say what it does.
export async function built(path: string) {
	const state = await readState(path);
	const other = await text("other");
	return [state, other];
}
export async function builtMember(path: string) {
	const state = await new States().loadState(path);
	const other = await text("other");
	return [state, other];
}
export async function builtObject(id: string) {
	const entry = await store.getEntry(id);
	const other = await store.getEntry("other");
	return [entry, other];
}

// An interface with more implementations than anybody would say do the same, one of which writes.
export interface Invites {
	listInvites(team: string): Promise<string>;
}
export class First implements Invites {
	listInvites = (team: string) => text(team);
}
export class Second implements Invites {
	listInvites = (team: string) => text(`second/${team}`);
}
export class Third implements Invites {
	listInvites = (team: string) => text(`third/${team}`);
}
export class Fourth implements Invites {
	listInvites = (team: string) => text(`fourth/${team}`);
}
export class Fifth implements Invites {
	listInvites = (team: string) => change(team);
}
export async function manyImplementations(invites: Invites) {
	const a = await invites.listInvites("a");
	const b = await invites.listInvites("b");
	return [a, b];
}

export interface Plans {
	getPlan(team: string): Promise<string>;
}
export class StoredPlans implements Plans {
	getPlan = (team: string) => text(team);
}
export async function oneImplementation(plans: Plans) {
	const a = await plans.getPlan("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await plans.getPlan("b");
	return [a, b];
}

export interface Remote {
	getRemote(team: string): Promise<string>;
}
export async function noImplementation(remote: Remote) {
	const a = await remote.getRemote("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const b = await remote.getRemote("b");
	return [a, b];
}

// A body that is not understood to its end.
async function getStatus(team: string): Promise<string> {
	const found = await (globalThis as unknown as { run: (team: string) => Promise<string> }).run(team);
	return found;
}
export async function notToItsEnd() {
	const a = await getStatus("a");
	const b = await getStatus("b");
	return [a, b];
}

// What a package makes of nothing of the program's is the package's; what it makes of functions does what these do.
const getRows = pipe({ name: "rows" });
const isLive = text.length > 0;
const getLiveRows = isLive ? pipe({ name: "live" }) : null;
const getChanged = guarded({ run: change });
export async function madeByAPackage() {
	const a = await getRows("a");
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const b = await getRows("b");
	return [a, b];
}
export async function madeOrNot() {
	const a = await getLiveRows?.("a");
	const b = await getRows("b");
	return [a, b];
}
export async function madeOfAFunction() {
	const a = await getChanged("a");
	const b = await getChanged("b");
	return [a, b];
}

// What callers hand over.
export async function handed(getItem: (id: string) => Promise<string>) {
	const a = await getItem("a");
	const b = await getItem("b");
	return [a, b];
}
export async function takenOut({ loadItem }: { loadItem: (id: string) => Promise<string> }) {
	const a = await loadItem("a");
	const b = await loadItem("b");
	return [a, b];
}
async function normalized(path: string, { normalize }: { normalize: (path: string) => string }) {
	return text(normalize(path));
}
export async function handedToCompute(options: { normalize: (path: string) => string }) {
	const a = await normalized("a", options);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await normalized("b", options);
	return [a, b];
}

// An object that is of one of two classes has a method of one of them.
abstract class Shelf {
	abstract readonly kind: string;
}
class Books extends Shelf {
	readonly kind = "books";
	content(): Promise<string> {
		return text("books");
	}
	change(): Promise<string> {
		return text("books");
	}
}
class Boxes extends Shelf {
	readonly kind = "boxes";
	content(): Promise<string> {
		return text("boxes");
	}
	change(): Promise<string> {
		return change("boxes");
	}
}
export async function ofTwoClasses(shelf: Books | Boxes) {
	const a = await shelf.content();
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await shelf.content();
	return [a, b];
}
export async function ofTwoClassesOneChanges(shelf: Books | Boxes) {
	const a = await shelf.change();
	const b = await shelf.change();
	return [a, b];
}

// A method that may be overridden and calls itself.
export class Tree {
	async getNodes(path: string): Promise<string[]> {
		const own = await text(path);
		return own === "" ? [] : [own, ...(await this.getNodes(`${path}/${own}`))];
	}
}
export async function recursive(tree: Tree) {
	const a = await tree.getNodes("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await tree.getNodes("b");
	return [a, b];
}
