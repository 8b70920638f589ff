/** Caches whose entries are loaded again when they are old: whoever comes second puts in what the first would. */
async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}
interface Kept {
	text: string;
	at: number;
}
const MAX_AGE = 60_000;

const freshCache = new Map<string, Kept>();
async function whileFresh(path: string): Promise<string> {
	const kept = freshCache.get(path);
	if (kept && Date.now() - kept.at < MAX_AGE) {
		return kept.text;
	}
	const text = await get(path);
	freshCache.set(path, { text, at: Date.now() });
	return text;
}
export async function fresh() {
	const a = await whileFresh("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await whileFresh("/b");
	return [a, b];
}

const comparedCache = new Map<string, string>();
async function whereCompared(path: string): Promise<string> {
	const kept = comparedCache.get(path);
	if (kept !== undefined) return kept;
	const text = await get(path);
	comparedCache.set(path, text);
	return text;
}
export async function compared() {
	const a = await whereCompared("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await whereCompared("/b");
	return [a, b];
}

const askedCache = new Map<string, string>();
async function whereAsked(path: string): Promise<string | undefined> {
	if (askedCache.has(path)) return askedCache.get(path);
	askedCache.set(path, await get(path));
	return askedCache.get(path);
}
export async function asked() {
	const a = await whereAsked("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await whereAsked("/b");
	return [a, b];
}

const laterCache = new Map<string, Kept>();
async function withBlock(path: string, isPublic: boolean): Promise<string> {
	const kept = laterCache.get(path);
	if (kept && kept.at > Date.now()) return kept.text;
	const text = await get(path);
	if (isPublic) {
		laterCache.set(path, { text, at: Date.now() + MAX_AGE });
	}
	return text;
}
export async function inBlock() {
	const a = await withBlock("/a", true);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await withBlock("/b", false);
	return [a, b];
}

class Loader {
	private readonly valueCache = new Map<string, Kept>();
	async load(path: string): Promise<string> {
		const kept = this.valueCache.get(path);
		if (kept && Date.now() - kept.at < MAX_AGE) return kept.text;
		const text = await get(path);
		this.valueCache.set(path, { text, at: Date.now() });
		return text;
	}
}
const loader = new Loader();
export async function ofClass() {
	const a = await loader.load("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await loader.load("/b");
	return [a, b];
}

const twiceCache = new Map<string, Kept>();
async function filledTwice(path: string): Promise<string> {
	const kept = twiceCache.get(path);
	if (kept && Date.now() - kept.at < MAX_AGE) return kept.text;
	const text = await get(path);
	if (text === "") {
		twiceCache.set(path, { text: "nothing", at: Date.now() });
		return "nothing";
	}
	twiceCache.set(path, { text, at: Date.now() });
	return text;
}
export async function twice() {
	const a = await filledTwice("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await filledTwice("/b");
	return [a, b];
}

// Neighbours: something else sees what is put in, or what is put in is made of what was there.

const countCache = new Map<string, Kept & { times: number }>();
async function counting(path: string): Promise<string> {
	const kept = countCache.get(path);
	if (kept && kept.times > 3) return kept.text;
	const text = await get(path);
	countCache.set(path, { text, at: 0, times: (kept?.times ?? 0) + 1 });
	return text;
}
export async function madeOfTheOld() {
	const a = await counting("/a");
	const b = await counting("/b");
	return [a, b];
}

const seenCache = new Map<string, string>();
async function seenElsewhere(path: string): Promise<string> {
	const kept = seenCache.get(path);
	if (kept) return kept;
	const text = await get(path);
	seenCache.set(path, text);
	return text;
}
async function look(path: string): Promise<string> {
	return get(seenCache.get("/a") ?? path);
}
export async function seen() {
	const a = await seenElsewhere("/a");
	const b = await look("/b");
	return [a, b];
}

const listedCache = new Map<string, string>();
async function listed(path: string): Promise<string> {
	const kept = listedCache.get(path);
	if (kept) return kept;
	const text = await get(path);
	listedCache.set(path, text);
	return text;
}
export async function counted() {
	const a = await listed("/a");
	const b = await get(`/b/${listedCache.size}`);
	return [a, b];
}

const registry = new Map<string, string>();
async function registered(path: string): Promise<string> {
	const kept = registry.get(path);
	if (kept) return kept;
	const text = await get(path);
	registry.set(path, text);
	return text;
}
export async function noCache() {
	const a = await registered("/a");
	const b = await registered("/b");
	return [a, b];
}

const otherCache = new Map<string, string>();
async function underAnotherKey(path: string): Promise<string> {
	const kept = otherCache.get(path);
	if (kept) return kept;
	const text = await get(path);
	otherCache.set("last", text);
	return text;
}
export async function anotherKey() {
	const a = await underAnotherKey("/a");
	const b = await underAnotherKey("last");
	return [a, b];
}

const droppedCache = new Map<string, string>();
async function kept(path: string): Promise<string> {
	const found = droppedCache.get(path);
	if (found) return found;
	const text = await get(path);
	droppedCache.set(path, text);
	return text;
}
async function drop(path: string): Promise<string> {
	droppedCache.delete(path);
	return get(path);
}
export async function dropped() {
	const a = await drop("/a");
	const b = await kept("/a");
	return [a, b];
}

const readBetweenCache = new Map<string, string>();
async function readBetween(path: string): Promise<string> {
	if (readBetweenCache.has(path)) return "";
	const before = readBetweenCache.get("/b") ?? "";
	const text = await get(path);
	readBetweenCache.set(path, before + text);
	return text;
}
export async function between() {
	const a = await readBetween("/a");
	const b = await readBetween("/b");
	return [a, b];
}
