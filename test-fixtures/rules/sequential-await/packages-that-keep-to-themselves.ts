// What a package does that nothing is known of, as long as nobody waits for it.
// @filename: node_modules/tracing/package.json
{ "name": "tracing", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/tracing/index.d.ts
export interface Carrier {
	[name: string]: string;
}
export declare class Span {
	setTag(name: string, value: string): this;
	finish(): void;
	tag(name: string): void;
}
export interface Scope {
	setTag(name: string, value: string): void;
}
export declare class Tagged extends Error {
	constructor(message: string);
}
export declare class Meter {
	add(value: number): void;
}
export declare function current(): Span;
export declare function startSpan(name: string): Span;
export declare function inject(carrier: object): void;
export declare function annotate(carrier: object, label: string): void;
export declare function withScope(run: (scope: Scope) => void): void;
export declare function visit(run: (path: string) => void): void;
export declare function setUser(id: string): void;
export declare function getUser(): string;
export declare function beat(): void;
export declare function emit(name: string, carrier: object): void;
export declare function dispatch(name: string): void;
export declare function fire(name: string): void;
export declare function writeSync(path: string): void;
export declare function spawn(path: string): void;
export declare function flow(path: string): void;
export declare function drain(done: () => void): void;
export declare function settle(path: string): Promise<string>;
export declare function later(path: string): PromiseLike<string>;
export declare function leave(path: string): never;
export declare function invariant(value: unknown, message: string): asserts value;
export declare class Query {
	query(filter: string): Query;
	read(): string;
	text(): string;
	get(): Promise<any>;
	take(): Promise<any>;
	getResult(): Promise<void>;
}
export declare function query(path: string): Query;
export declare function anything(path: string): any;
// @filename: node_modules/pg/package.json
{ "name": "pg", "version": "8.0.0", "types": "index.d.ts" }
// @filename: node_modules/pg/index.d.ts
export declare function touch(carrier: object): void;
// @filename: main.ts
import { touch } from "pg";
import * as tracing from "tracing";
import {
	annotate,
	anything,
	beat,
	current,
	dispatch,
	drain,
	emit,
	fire,
	getUser,
	inject,
	invariant,
	later,
	leave,
	type Meter,
	query,
	settle,
	setUser,
	type Span,
	spawn,
	startSpan,
	Tagged,
	visit,
	withScope,
	writeSync,
} from "tracing";

async function get(path: string, headers: Record<string, string> = {}): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { headers })).text();
}

// What it is handed is new, so that nobody else sees what becomes of it.

async function traced(path: string) {
	const headers = {};
	inject(headers);
	return get(path, headers);
}
export async function newObjects() {
	const a = await traced("a");
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await traced("b");
	return [a, b];
}

async function tracedByName(path: string) {
	const headers = {};
	tracing.annotate(headers, path);
	return get(path, headers);
}
export async function throughTheModule() {
	const a = await tracedByName("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await tracedByName("b");
	return [a, b];
}

async function span(path: string) {
	const made = startSpan(path);
	made.setTag("path", path);
	try {
		return await get(path);
	} finally {
		made.finish();
	}
}
export async function objectsOfItsOwn() {
	const a = await span("a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await span("b");
	return [a, b];
}

async function reported(path: string) {
	withScope((scope) => {
		scope.setTag("path", path);
	});
	return get(path);
}
export async function callbacksWithObjectsOfTheirOwn() {
	const a = await reported("a");
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await reported("b");
	return [a, b];
}

async function checked(path: string) {
	invariant(path, "A path is missing.");
	return get(path);
}
export async function conditionsWithin() {
	const a = await checked("a");
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await checked("b");
	return [a, b];
}

function decorate(headers: Record<string, string>) {
	inject(headers);
}
async function decorated(path: string) {
	const headers = { path: "a" };
	decorate(headers);
	return get(path, headers);
}
export async function handedOn() {
	const a = await decorated("a");
	const b = await decorated("b");
	return [a, b];
}

class Failure extends Tagged {
	constructor(readonly path: string) {
		super(path);
	}
}
async function failing(path: string) {
	const text = await get(path);
	if (text === "") throw new Failure(path);
	return text;
}
export async function classesOfThePackage() {
	const a = await failing("a");
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await failing("b");
	return [a, b];
}

// A step on the way to what is asked, and what takes something away.
async function asked(path: string) {
	return get(query(path).query("id").text());
}
async function answered(path: string): Promise<string> {
	return await query(path).get();
}
export async function answers() {
	const a: string = await query("a").get();
	//                ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const b: string = await answered("b");
	return [a, b];
}
export async function othersTaken() {
	const a: string = await query("a").take();
	const b: string = await query("b").take();
	return [a, b];
}
export async function nothingGiven() {
	const a = await query("a").getResult();
	const b = await query("b").getResult();
	return [a, b];
}
async function taken(path: string) {
	return get(query(path).read());
}
export async function steps() {
	const a = await asked("a");
	//        ^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await asked("b");
	return [a, b];
}
export async function takenAway() {
	const a = await taken("a");
	const b = await taken("b");
	return [a, b];
}

// It changes what the package keeps, or what the program does.

async function asUser(path: string) {
	setUser(path);
	return get(path);
}
async function ofUser(path: string) {
	return get(path + getUser());
}
async function alive(path: string) {
	beat();
	return get(path);
}
export async function bothSet() {
	const a = await asUser("a");
	const b = await asUser("b");
	return [a, b];
}
export async function oneSetsOneLooks() {
	const a = await asUser("a");
	const b = await ofUser("b");
	return [a, b];
}
export async function bothLook() {
	const a = await ofUser("a");
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await ofUser("b");
	return [a, b];
}
export async function nothingElseInReach() {
	const a = await alive("a");
	const b = await alive("b");
	return [a, b];
}

const defaults: Record<string, string> = {};
export function setDefault(name: string, value: string) {
	defaults[name] = value;
}
async function withDefaults(path: string) {
	inject(defaults);
	return get(path, defaults);
}
export async function objectsOfAll() {
	const a = await withDefaults("a");
	const b = await withDefaults("b");
	return [a, b];
}

async function withGiven(path: string, headers: Record<string, string>) {
	annotate(headers, path);
	return get(path, headers);
}
export async function objectsOfTheCaller(headers: Record<string, string>) {
	const a = await withGiven("a", headers);
	const b = await withGiven("b", headers);
	return [a, b];
}

async function tagged(path: string, of: Span) {
	of.setTag("path", path);
	return get(path);
}
export async function objectsOfThePackage(of: Span) {
	const a = await tagged("a", of);
	const b = await tagged("b", of);
	return [a, b];
}
async function taggedNow(path: string) {
	current().tag(path);
	return get(path);
}
export async function objectsThatItGives() {
	const a = await taggedNow("a");
	const b = await taggedNow("b");
	return [a, b];
}

// What nobody looks at again is a message.
async function decoratedInPlace(path: string) {
	decorate({ path: "a" });
	return get(path);
}
export async function handedOnInPlace() {
	const a = await decoratedInPlace("a");
	const b = await decoratedInPlace("b");
	return [a, b];
}
async function told(path: string) {
	const message = { path };
	annotate(message, path);
	return get(path);
}
async function toldByAnother(path: string) {
	const made = startSpan(path);
	made.tag(path);
	return get(path);
}
export async function messages() {
	const a = await told("a");
	const b = await told("b");
	return [a, b];
}
export async function messagesOfAnother() {
	const a = await toldByAnother("a");
	const b = await toldByAnother("b");
	return [a, b];
}

let count = 0;
async function visited(path: string) {
	visit(() => {
		count++;
	});
	return get(path + count);
}
function counted() {
	count++;
}
async function visitedByName(path: string) {
	visit(counted);
	return get(path + count);
}
export async function callbacksThatCount() {
	const a = await visited("a");
	const b = await visited("b");
	return [a, b];
}
export async function callbacksByName() {
	const a = await visitedByName("a");
	const b = await visitedByName("b");
	return [a, b];
}

class Session {
	user = "";
	async load(path: string) {
		inject(this);
		return get(path + this.user);
	}
}
const session = new Session();
export async function instances() {
	const a = await session.load("a");
	const b = await session.load("b");
	return [a, b];
}

// It goes further than its package.

const withName = (run: () => void) => async (path: string) => {
	run();
	return get(path);
};
async function emitted(path: string) {
	emit("load", {});
	return get(path);
}
async function dispatched(path: string) {
	dispatch(path);
	return get(path);
}
async function fired(path: string) {
	fire(path);
	return get(path);
}
async function written(path: string) {
	writeSync(path);
	return get(path);
}
async function spawned(path: string) {
	spawn(path);
	return get(path);
}
async function touched(path: string) {
	touch({});
	return get(path);
}
export async function listeners() {
	const a = await emitted("a");
	const b = await emitted("b");
	return [a, b];
}
export async function actions() {
	const a = await dispatched("a");
	const b = await dispatched("b");
	return [a, b];
}
export async function events() {
	const a = await fired("a");
	const b = await fired("b");
	return [a, b];
}
export async function files() {
	const a = await written("a");
	const b = await written("b");
	return [a, b];
}
export async function processes() {
	const a = await spawned("a");
	const b = await spawned("b");
	return [a, b];
}
export async function packagesOfDatabases() {
	const a = await touched("a");
	const b = await touched("b");
	return [a, b];
}

// Somebody waits for it.

async function drained(path: string) {
	await new Promise<void>((resolve) => drain(resolve));
	return get(path);
}
async function settled(path: string) {
	void settle(path);
	return get(path);
}
async function settledLater(path: string) {
	later(path);
	return get(path);
}
async function left(path: string) {
	if (!path) leave(path);
	return get(path);
}
async function whatever(path: string) {
	anything(path);
	return get(path);
}
export async function executors() {
	const a = await drained("a");
	const b = await drained("b");
	return [a, b];
}
export async function promises() {
	const a = await settle("a");
	const b = await settle("b");
	return [a, b];
}
export async function floating() {
	const a = await settled("a");
	const b = await settled("b");
	return [a, b];
}
export async function thenables() {
	const a = await settledLater("a");
	const b = await settledLater("b");
	return [a, b];
}
export async function endings() {
	const a = await left("a");
	const b = await left("b");
	return [a, b];
}
export async function unknownResults() {
	const a = await whatever("a");
	const b = await whatever("b");
	return [a, b];
}
export async function inBetween() {
	const a = await get("a");
	setUser(a.slice(1));
	const b = await get("b");
	return [a, b];
}
export const unused = withName;
export const meters: Meter[] = [];
