/** The calls are independent, yet a rewrite would not do exactly the same in every case. */
import { readFile } from "node:fs/promises";

interface User {
	id: string;
	profile?: { image: string };
	tags: string[];
}

async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

async function getAs<T>(path: string): Promise<T> {
	return JSON.parse(await get(path)) as T;
}

function parse(text: string): string {
	if (text === "") throw new Error("empty");
	return text;
}

/** Not async: it throws before there is a promise. */
function strict(id: string): Promise<string> {
	if (id === "") throw new Error("no id");
	return get(`/strict/${id}`);
}

/** Async: it never throws, it rejects. */
async function lenient(id: string): Promise<string> {
	if (id === "") throw new Error("no id");
	return get(`/lenient/${id}`);
}

export async function throwingArgument(text: string) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await get(parse(text));
	return [a, b];
}

export async function throwingArgumentFirst(text: string) {
	const a = await get(parse(text));
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await get("/b");
	return [a, b];
}

export async function missingProperty(user: User) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await get(user.profile!.image);
	return [a, b];
}

export async function untypedProperty(user: any) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await get(user.profile.image);
	return [a, b];
}

export async function indexed(user: User, at: number) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await get(user.tags[at] ?? "");
	return [a, b];
}

export async function convertedObject(user: User) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await get(`/${user}`);
	return [a, b];
}

export async function throwsBeforePromise(id: string) {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await strict(id);
	return [a, b];
}

export async function throwsBeforePromiseFirst(id: string) {
	const a = await strict(id);
	//        ^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await get("/b");
	return [a, b];
}

export async function rejectsOnly(id: string) {
	const a = await lenient(id);
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await lenient(`${id}!`);
	return [a, b];
}

export async function inferredFromContext() {
	const a: string = await getAs("/a");
	const b: number[] = await getAs("/b");
	return [a, b];
}

export async function explicitType() {
	const a: string = await getAs<string>("/a");
	//                ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const { id } = await getAs<User>("/b");
	return [a, id];
}

export async function inferredFromNothing() {
	const a = await getAs("/a");
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await getAs("/b");
	return [a, b];
}

export async function defaultsInPattern() {
	const { length = 0 } = await get("/a");
	const text = await get("/b");
	return [length, text];
}

export async function held() {
	var a = await get("/a");
	var b = await get("/b");
	return [a, b];
}

export async function suppressed() {
	const a = await get("/a");
	// @ts-expect-error the path is a number on purpose
	const b = await get(1);
	return [a, b];
}

export async function suppressedWithoutName() {
	const a = await get("/a");
	// @ts-expect-error the path is a number on purpose
	await get(1);
	return a;
}

export async function suppressedWhereReturned() {
	const a = await get("/a");
	// @ts-expect-error the path is a number on purpose
	return (await get(1)) + a;
}

export async function notCovered() {
	const a = await get("/a");
	/* c8 ignore next */
	const b = await get("/b");
	return [a, b];
}

export async function objectArguments(id: string) {
	const a = await search({ path: "/a", tags: [id, "x"] });
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await search({ path: `/b/${id}`, tags: [] });
	return [a, b];
}

async function search(query: { path: string; tags: string[] }): Promise<string> {
	return get(`${query.path}?${query.tags.join(",")}`);
}

export async function spread(paths: string[]) {
	const a = await readFile("a", "utf8");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const b = await search({ path: "/b", tags: [...paths] });
	return [a, b];
}

class Row {
	#reads = 0;
	readonly data = { id: "x" };
	get id() {
		this.#reads++;
		return `${this.#reads}`;
	}
}

async function row(): Promise<Row> {
	await get("/row");
	return new Row();
}

async function pairs(): Promise<Map<string, string>> {
	return new Map([["a", await get("/pairs")]]);
}

export async function accessorInPattern() {
	const { id } = await row();
	const b = await get("/b");
	return [id, b];
}

export async function dataInPattern() {
	const {
		data: { id },
	} = await row();
	const [[key] = []] = await pairs();
	const [first] = await pairs();
	//              ^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await get("/b");
	return [id, key, first, b];
}

export const first = await get("/first");
export const second = await get("/second");

const third = await get("/third");
//            ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
const fourth = await get("/fourth");
export { fourth, third };

async function rows(path: string): Promise<{ value: number }[]> {
	return (await fetch(`https://example.com${path}`)).json();
}

export async function patternInPattern() {
	const [{ value: first }] = await rows("/a");
	//                         ^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const [{ value: second }] = await rows("/b");
	return [first, second];
}
