// Thenables of packages, templates that packages tag, and what packages' makers give and is called at once.
// @filename: node_modules/queries/package.json
{ "name": "queries", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/queries/index.d.ts
export declare class Query<T> implements PromiseLike<T> {
	then<A = T, B = never>(
		done?: ((value: T) => A | PromiseLike<A>) | null,
		failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
	): Promise<A | B>;
	catch<B = never>(failed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B>;
}
export declare class Steps {
	then(step: () => void): Steps;
}
export declare function findBook(id: string): Query<string>;
export declare function findSteps(id: string): Steps;
// @filename: node_modules/paints/package.json
{ "name": "paints", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/paints/index.d.ts
export default function paint(parts: TemplateStringsArray, ...values: unknown[]): string;
export declare function job(parts: TemplateStringsArray, ...values: unknown[]): { id: number };
export declare function createModels(settings: { url: string }): (name: string) => { path: string };
export declare function createCalls(settings: { url: string }): (name: string) => Promise<string>;
// @filename: node_modules/texts/package.json
{ "name": "texts", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/texts/index.d.ts
declare const texts: { load(text: string | string[]): unknown; loadSync(path: string): unknown };
export default texts;
// @filename: main.ts
import paint, { createCalls, createModels, job } from "paints";
import { findBook, findSteps } from "queries";
import texts from "texts";

async function page(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
let failures = 0;

export async function caught(id: string) {
	const book = await findBook(id).catch(() => "");
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const next = await findBook(`${id}/next`).then((text) => text.trim());
	return [book, next];
}

export async function countedWhenCaught(id: string) {
	const book = await findBook(id).catch(() => {
		failures++;
		return "";
	});
	const next = await findBook(`${id}/next`).catch(() => {
		failures = 0;
		return "";
	});
	return [book, next];
}

async function steps(id: string) {
	findSteps(id).then(() => {
		failures++;
	});
	return page(id);
}

export async function noThenable(id: string) {
	const one = await steps(id);
	const two = await steps(`${id}/next`);
	return [one, two];
}

async function painted(id: string) {
	return page(paint`{red ${id}}`);
}
async function queued(id: string) {
	return page(String(job`build ${id}`.id));
}

export async function taggedTexts(id: string) {
	const one = await painted(id);
	//          ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const two = await painted(`${id}/next`);
	return [one, two];
}

export async function taggedObjects(id: string) {
	const one = await queued(id);
	const two = await queued(`${id}/next`);
	return [one, two];
}

async function modelled(name: string) {
	const model = createModels({ url: "https://example.com" })(name);
	return page(model.path);
}
async function called(name: string) {
	const answer = await createCalls({ url: "https://example.com" })(name);
	return page(answer);
}

export async function madeForAValue(name: string) {
	const one = await modelled(name);
	//          ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const two = await modelled(`${name}/next`);
	return [one, two];
}

export async function madeForAPromise(name: string) {
	const one = await called(name);
	const two = await called(`${name}/next`);
	return [one, two];
}

async function configured(path: string) {
	return page(String(texts.load(await page(path))));
}
async function configuredByList(path: string) {
	return page(String(texts.load([await page(path)])));
}
async function configuredFromDisk(path: string) {
	return page(String(texts.loadSync(path)));
}

export async function textsThatAreParsed(path: string) {
	const one = await configured(path);
	//          ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const two = await configured(`${path}/next`);
	return [one, two];
}

export async function listsThatAreLoaded(path: string) {
	const one = await configuredByList(path);
	const two = await configuredByList(`${path}/next`);
	return [one, two];
}

export async function filesThatAreLoaded(path: string) {
	const one = await configuredFromDisk(path);
	const two = await configuredFromDisk(`${path}/next`);
	return [one, two];
}
