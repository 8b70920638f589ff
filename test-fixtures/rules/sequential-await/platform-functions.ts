/** Functions of the language and of Node beside which awaits can be gathered, in five variants each, and neighbours that stay alone. */
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual, types } from "node:util";

const one = async () => (await fetch("https://example.com")).text();

async function within(url: string, ms: number) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), ms);
	const response = await fetch(url, { signal: controller.signal });
	clearTimeout(timer);
	return response.text();
}
async function withReason(url: string) {
	const controller = new AbortController();
	if (url === "") controller.abort(new Error("no address"));
	return (await fetch(url, { signal: controller.signal })).text();
}
async function withSignal(url: string) {
	return (await fetch(url, { signal: AbortSignal.timeout(100) })).text();
}
async function withAny(url: string) {
	const controller = new AbortController();
	setTimeout(() => { controller.abort(); }, 5);
	return (await fetch(url, { signal: AbortSignal.any([controller.signal, AbortSignal.timeout(9)]) })).text();
}
async function withHeard(url: string) {
	const controller = new AbortController();
	controller.signal.addEventListener("abort", () => {}, { once: true });
	setTimeout(() => controller.abort(), 5);
	return (await fetch(url, { signal: controller.signal })).text();
}
export async function requestsThatAreGivenUp() {
	let n = 0;
	const x1 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y1 = await within("a", 1);
	if (n > 0) n--;
	const x2 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y2 = await withReason("a");
	if (n > 0) n--;
	const x3 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y3 = await withSignal("a");
	if (n > 0) n--;
	const x4 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y4 = await withAny("a");
	if (n > 0) n--;
	const x5 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y5 = await withHeard("a");
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5];
}

let later: ReturnType<typeof setTimeout> | undefined;
async function stopsAnothers(url: string) {
	clearTimeout(later);
	later = setTimeout(() => {}, 5);
	return (await fetch(url)).text();
}
async function stopsWhatItGot(url: string, timer: ReturnType<typeof setTimeout>) {
	clearTimeout(timer);
	return (await fetch(url)).text();
}
async function stopsLate(url: string) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const controller = new AbortController();
	try {
		timer = setTimeout(() => controller.abort(), 5);
		return (await fetch(url, { signal: controller.signal })).text();
	} finally {
		clearTimeout(timer);
	}
}
async function stopsOneOfTwo(url: string) {
	let timer = later;
	if (url === "") timer = setTimeout(() => {}, 5);
	clearTimeout(timer);
	return (await fetch(url)).text();
}
async function stopsEachTime(url: string) {
	const timer = setInterval(() => {}, 5);
	const found = await (await fetch(url)).text();
	clearInterval(timer);
	return found;
}
export async function timers(timer: ReturnType<typeof setTimeout>) {
	let n = 0;
	const x1 = await one();
	const y1 = await stopsAnothers("a");
	if (n > 0) n--;
	const x2 = await one();
	const y2 = await stopsWhatItGot("a", timer);
	if (n > 0) n--;
	const x3 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y3 = await stopsLate("a");
	if (n > 0) n--;
	const x4 = await one();
	const y4 = await stopsOneOfTwo("a");
	if (n > 0) n--;
	const x5 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y5 = await stopsEachTime("a");
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5];
}

const shared = new AbortController();
let aborted = 0;
async function givesUpOthers(url: string) {
	shared.abort();
	return (await fetch(url)).text();
}
async function givesUp(url: string, controller: AbortController) {
	controller.abort();
	return (await fetch(url)).text();
}
const controllers = new Set<AbortController>();
async function givesUpItself(url: string) {
	const controller = new AbortController();
	controllers.add(controller);
	const text = await (await fetch(url)).text();
	controllers.delete(controller);
	controller.abort();
	return text;
}
async function counts(url: string) {
	const controller = new AbortController();
	controller.signal.addEventListener("abort", () => aborted++);
	controller.abort();
	return (await fetch(url)).text();
}
async function tells(url: string, target: EventTarget) {
	target.dispatchEvent(new Event("asked"));
	return (await fetch(url)).text();
}
const emitter = new EventEmitter();
async function emits(url: string) {
	emitter.emit("asked", url);
	return (await fetch(url)).text();
}
async function listens(url: string) {
	emitter.on("asked", () => {});
	return (await fetch(url)).text();
}
export async function whatOthersHear(target: EventTarget, controller: AbortController) {
	let n = 0;
	const x1 = await one();
	const y1 = await givesUpOthers("a");
	if (n > 0) n--;
	const x2 = await one();
	const y2 = await givesUp("a", controller);
	if (n > 0) n--;
	const x3 = await one();
	const y3 = await counts("a");
	if (n > 0) n--;
	const x4 = await one();
	const y4 = await tells("a", target);
	if (n > 0) n--;
	const x5 = await one();
	const y5 = await emits("a");
	if (n > 0) n--;
	const x6 = await one();
	const y6 = await listens("a");
	if (n > 0) n--;
	const x7 = await one();
	const y7 = await givesUpItself("a");
	return [x7, y7, x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6];
}

async function matching(text: string) {
	const names = [...text.matchAll(/\w+/g)].map((match) => match[0]);
	return (await fetch(names.join())).text();
}
async function counting(text: string) {
	let count = 0;
	for (const match of text.matchAll(/\d+/g)) count += Number(match[0]);
	return (await fetch(String(count))).text();
}
async function owning(text: string) {
	const found = { a: 1 };
	return Object.prototype.hasOwnProperty.call(found, text) ? (await fetch(text)).text() : "";
}
async function slicing(...texts: string[]) {
	const rest = Array.prototype.slice.call(texts, 1);
	return (await fetch(rest.join() + Math.max.apply(null, [1, 2]))).text();
}
class Refused extends Error {
	constructor(message: string) {
		super(message);
		Object.setPrototypeOf(this, Refused.prototype);
	}
}
async function refusing(text: string) {
	if (text === "") throw new Refused("empty");
	return (await fetch(text)).text();
}
async function describing(text: string) {
	const found = Object.fromEntries(Object.entries({ text }).map(([key, value]) => [key, value]));
	return (await fetch(JSON.stringify(structuredClone(Object.freeze(found))))).text();
}
async function formatting(value: number) {
	const price = new Intl.NumberFormat("en").formatToParts(value).map(({ value: part }) => part);
	const zone = new Intl.PluralRules("en").resolvedOptions().locale;
	return (await fetch(price.join() + zone + Reflect.ownKeys({ price }).length)).text();
}
async function hashing(text: string) {
	const key = createHash("sha256").update(text).digest("hex") + randomBytes(4).toString("hex");
	return (await fetch(key + isDeepStrictEqual(key, text) + types.isProxy(text))).text();
}
const storage = new AsyncLocalStorage<string>();
async function scoped(text: string) {
	return storage.run(text, async () => (await fetch(text)).text());
}
export async function whatTheLanguageHas(text: string) {
	let n = 0;
	const x1 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y1 = await matching(text);
	if (n > 0) n--;
	const x2 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y2 = await counting(text);
	if (n > 0) n--;
	const x3 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y3 = await owning(text);
	if (n > 0) n--;
	const x4 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y4 = await slicing(text);
	if (n > 0) n--;
	const x5 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y5 = await refusing(text);
	if (n > 0) n--;
	const x6 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y6 = await describing(text);
	if (n > 0) n--;
	const x7 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y7 = await formatting(n);
	if (n > 0) n--;
	const x8 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y8 = await hashing(text);
	if (n > 0) n--;
	const x9 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y9 = await scoped(text);
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6, x7, y7, x8, y8, x9, y9, n];
}

const list: string[] = [];
async function pushing(text: string) {
	Array.prototype.push.call(list, text);
	return (await fetch(text)).text();
}
async function changing(found: { a?: number }) {
	Object.setPrototypeOf(found, null);
	return (await fetch("a")).text();
}
async function calling(fn: (text: string) => void) {
	fn.call(undefined, "a");
	return (await fetch("a")).text();
}
async function generating(texts: IterableIterator<string>) {
	return (await fetch([...texts].join())).text();
}
async function proxying(target: object) {
	const watched = new Proxy(target, { get: () => aborted++ });
	return (await fetch(JSON.stringify(watched))).text();
}
async function throughCallback() {
	randomBytes(4, () => aborted++);
	return (await fetch("a")).text();
}
async function inGlobal() {
	(globalThis as unknown as { seen: Map<string, string> }).seen.set("a", "b");
	return (await readFile("a", "utf8"));
}
async function ranElsewhere(text: string, fn: () => Promise<string>) {
	return storage.run(text, fn);
}
export async function whatDoesMore(found: { a?: number }, texts: IterableIterator<string>, fn: () => Promise<string>) {
	let n = 0;
	const x1 = await one();
	const y1 = await pushing("a");
	if (n > 0) n--;
	const x2 = await one();
	const y2 = await changing(found);
	if (n > 0) n--;
	const x3 = await one();
	const y3 = await calling((text) => list.push(text));
	if (n > 0) n--;
	const x4 = await one();
	const y4 = await generating(texts);
	if (n > 0) n--;
	const x5 = await one();
	const y5 = await proxying(found);
	if (n > 0) n--;
	const x6 = await one();
	const y6 = await throughCallback();
	if (n > 0) n--;
	const x7 = await one();
	const y7 = await inGlobal();
	if (n > 0) n--;
	const x8 = await one();
	const y8 = await ranElsewhere("a", fn);
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6, x7, y7, x8, y8];
}
