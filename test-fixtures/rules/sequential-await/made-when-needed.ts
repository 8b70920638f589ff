/** Clients that are made when somebody needs them first: whoever comes first makes the one that all others find. */
interface Client {
	load(path: string): Promise<string>;
}
async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}
const SETTINGS = { url: "/api" } as const;
class Api {
	readonly base: string;
	constructor(base: string) {
		this.base = base;
	}
	get(path: string): Promise<string> {
		return get(`${this.base}${path}`);
	}
}

let byBlock: string | undefined;
function inBlock(): string {
	if (!byBlock) {
		byBlock = `${SETTINGS.url}/block`;
	}
	return byBlock;
}
async function throughBlock(path: string) {
	return get(inBlock() + path);
}
export async function block() {
	const a = await throughBlock("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await throughBlock("/b");
	return [a, b];
}

let byOperator: Map<string, string> | undefined;
async function throughOperator(path: string) {
	byOperator ??= new Map();
	return get(path);
}
export async function operator() {
	const a = await throughOperator("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await throughOperator("/b");
	return [a, b];
}

let byReturn: string[] | null = null;
function early(): string[] {
	if (byReturn !== null) return byReturn;
	byReturn = ["x"];
	return byReturn;
}
async function throughReturn(path: string) {
	early();
	return get(path);
}
export async function earlyReturn() {
	const a = await throughReturn("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await throughReturn("/b");
	return [a, b];
}

let byResult: Api | undefined;
const result = () => (byResult ??= new Api("/api"));
async function throughResult(path: string) {
	result();
	return get(path);
}
export async function given() {
	const a = await throughResult("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await throughResult("/b");
	return [a, b];
}

class Registry {
	private static instance: Registry | undefined;
	readonly base = "/api";
	static shared(): Registry {
		if (!Registry.instance) Registry.instance = new Registry();
		return Registry.instance;
	}
}
async function throughInstance(path: string) {
	Registry.shared();
	return get(path);
}
export async function instance() {
	const a = await throughInstance("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await throughInstance("/b");
	return [a, b];
}

class Service {
	#api: Api | undefined;
	private open: Api | undefined;
	private isReady = false;
	private base = "";
	private own(): Api {
		return (this.#api ??= new Api("/api"));
	}
	private shared(): Api {
		if (!this.open) this.open = new Api("/api");
		return this.open;
	}
	private prepare(): string {
		if (!this.isReady) {
			this.isReady = true;
			this.base = "/prepared";
		}
		return this.base;
	}
	async loadOwn(path: string) {
		this.own();
		return get(path);
	}
	async loadShared(path: string) {
		return get(this.shared().base + path);
	}
	async loadPrepared(path: string) {
		return get(this.prepare() + path);
	}
}
const service = new Service();
export async function ownField() {
	const a = await service.loadOwn("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await service.loadOwn("/b");
	return [a, b];
}
export async function field() {
	const a = await service.loadShared("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await service.loadShared("/b");
	return [a, b];
}
export async function severalFields() {
	const a = await service.loadPrepared("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await service.loadPrepared("/b");
	return [a, b];
}

const holder = globalThis as unknown as { client?: Api };
function ofHolder(): Api {
	if (!holder.client) holder.client = new Api("/api");
	return holder.client;
}
async function throughHolder(path: string) {
	return get(ofHolder().base + path);
}
export async function held() {
	const a = await throughHolder("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughHolder("/b");
	return [a, b];
}

let asked: Promise<string> | undefined;
function ask(): Promise<string> {
	if (!asked) asked = get("/token");
	return asked;
}
async function throughPromise(path: string) {
	return get(path + (await ask()));
}
export async function promise() {
	const a = await throughPromise("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await throughPromise("/b");
	return [a, b];
}

declare function connectTo(url: string): Promise<Client>;
let connecting: Promise<Client> | undefined;
function connected(): Promise<Client> {
	connecting ??= connectTo("/api").catch((error: unknown) => {
		connecting = undefined;
		throw error;
	});
	return connecting;
}
async function throughConnection(path: string) {
	await connected();
	return get(path);
}
export async function connection() {
	const a = await throughConnection("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughConnection("/b");
	return [a, b];
}

let ofParameter: Api | undefined;
function by(base: string): Api {
	if (!ofParameter) ofParameter = new Api(base);
	return ofParameter;
}
async function throughParameter(path: string) {
	return get(by("/api").base + path);
}
export async function madeOfParameter() {
	const a = await throughParameter("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughParameter("/b");
	return [a, b];
}

let byChoice: string | undefined;
async function chooses(path: string, isOld: boolean) {
	if (!byChoice) {
		if (isOld) byChoice = "/old";
		else byChoice = "/new";
	}
	return get(byChoice + path);
}
export async function choiceOfFirst() {
	const a = await chooses("/a", true);
	const b = await chooses("/b", false);
	return [a, b];
}

// From here on others are let in, or whoever comes first decides.
let waited: string | undefined;
async function waitsToMake(path: string) {
	if (!waited) waited = await get("/token");
	return get(path + waited);
}
export async function madeTwice() {
	const a = await waitsToMake("/a");
	const b = await waitsToMake("/b");
	return [a, b];
}

let opened: Api | undefined;
async function waitsAfterwards(path: string) {
	if (!opened) {
		opened = new Api("/api");
		await opened.get("/open");
	}
	return get(path);
}
export async function notOpenedYet() {
	const a = await waitsAfterwards("/a");
	const b = await waitsAfterwards("/b");
	return [a, b];
}

let prepared: Api | undefined;
async function preparesAfterReturn(path: string) {
	if (prepared) return get(path);
	prepared = new Api("/api");
	await prepared.get("/open");
	return get(path);
}
export async function notPreparedYet() {
	const a = await preparesAfterReturn("/a");
	const b = await preparesAfterReturn("/b");
	return [a, b];
}

let firstPath: string | undefined;
async function remembers(path: string) {
	firstPath ??= path;
	return get(path + firstPath);
}
export async function whoComesFirst() {
	const a = await remembers("/a");
	const b = await remembers("/b");
	return [a, b];
}

let counted: number | undefined;
async function counts(path: string) {
	counted ??= 0;
	counted++;
	return get(path + counted);
}
export async function changedAfterwards() {
	const a = await counts("/a");
	const b = await counts("/b");
	return [a, b];
}

let fresh: string | undefined;
async function remade(path: string, again: boolean) {
	if (!fresh || again) fresh = `${path}!`;
	return get(path + fresh);
}
export async function madeAgain() {
	const a = await remade("/a", true);
	const b = await remade("/b", true);
	return [a, b];
}

let peeked: Api | undefined;
async function opens(path: string) {
	await get("/first");
	peeked ??= new Api("/api");
	return get(path);
}
async function peeks(path: string) {
	return get(path + peeked?.base);
}
async function closes(path: string) {
	peeked = undefined;
	return get(path);
}
export async function lookedAtWithoutMaking() {
	const a = await opens("/a");
	const b = await peeks("/b");
	return [a, b];
}
export async function dropped() {
	const a = await opens("/a");
	const b = await closes("/b");
	return [a, b];
}

let inflight: Promise<string> | undefined;
async function sharesWhileRunning(path: string) {
	inflight ??= get("/token").finally(() => {
		inflight = undefined;
	});
	return get(path + (await inflight));
}
export async function resetWhenDone() {
	const a = await sharesWhileRunning("/a");
	const b = await sharesWhileRunning("/b");
	return [a, b];
}

let notice: string | undefined;
async function notifies(path: string) {
	if (!notice) {
		notice = "sent";
		void fetch("/notice", { method: "POST" });
	}
	return get(path);
}
export async function doesMoreThanMake() {
	const a = await notifies("/a");
	const b = await notifies("/b");
	return [a, b];
}

// Elements and entries: one for each key.
const apis = new Map<string, Api>();
function apiOf(key: string): Api {
	if (!apis.has(key)) apis.set(key, new Api(key));
	return apis.get(key) as Api;
}
async function throughEntry(key: string) {
	apiOf(key);
	return get(key);
}
export async function entries() {
	const a = await throughEntry("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughEntry("/b");
	return [a, b];
}

const asking: Record<string, Promise<string>> = {};
function askFor(key: string) {
	let found = asking[key];
	if (!found) {
		found = get(key);
		asking[key] = found;
	}
	return found;
}
async function throughElement(key: string) {
	return get(await askFor(key));
}
export async function elements() {
	const a = await throughElement("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughElement("/b");
	return [a, b];
}

const lists: Record<string, string[]> = {};
async function collects(key: string) {
	lists[key] ??= [];
	lists[key]?.push(key);
	return get(key);
}
export async function addedTo() {
	const a = await collects("/a");
	const b = await collects("/b");
	return [a, b];
}

const results = new Map<string, string>();
async function remembersResult(key: string) {
	const known = results.get(key);
	if (known !== undefined) return known;
	const text = await get(key);
	results.set(key, text);
	return text;
}
export async function waitsBeforeEntry() {
	const a = await remembersResult("/a");
	const b = await remembersResult("/b");
	return [a, b];
}

const latest = new Map<string, string>();
async function firstOfKey(key: string, path: string) {
	if (!latest.has(key)) latest.set(key, path);
	return get(`${path}${latest.get(key)}`);
}
export async function firstOfSeveral() {
	const a = await firstOfKey("k", "/a");
	const b = await firstOfKey("k", "/b");
	return [a, b];
}
