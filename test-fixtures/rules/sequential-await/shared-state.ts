/** What is read after an await may have been changed by others meanwhile: silence, unless it cannot change. */
async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

let token = "";

export function login(next: string) {
	token = next;
}

export async function moduleVariable() {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await get(`/b?token=${token}`);
	return [a, b];
}

async function authorized(path: string): Promise<string> {
	return get(`${path}?token=${token}`);
}

export async function inCallee() {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await authorized("/b");
	return [a, b];
}

export const state = { user: "" };

export async function moduleObject() {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await get(`/users/${state.user}`);
	return [a, b];
}

const LIMITS = { page: 20, path: "/limits" };
const ROUTES = { users: "/users", plans: "/plans" } as const;
enum Kind {
	First = "first",
	Second = "second",
}

export async function constants() {
	const a = await get(LIMITS.path);
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 4 awaits that do not depend on each other: 4 network round trips could be 1.
	const b = await get(ROUTES.users);
	const c = await get(Kind.Second);
	const d = await get(`/items?limit=${LIMITS.page}`);
	return [a, b, c, d];
}

export class Session {
	private id = "";
	private readonly base: string;
	constructor(base: string) {
		this.base = base;
	}
	become(id: string) {
		this.id = id;
	}
	async mutable() {
		const a = await get("/a");
		//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
		const b = await get(`/sessions/${this.id}`);
		return [a, b];
	}
	async constant() {
		const a = await get("/a");
		//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
		const b = await get(`${this.base}/b`);
		return [a, b];
	}
}

export async function refs(element: { current: { id: string } }) {
	const a = await get("/a");
	const b = await get(`/b/${element.current.id}`);
	return [a, b];
}

export async function changedByListener(target: EventTarget) {
	let latest = "";
	target.addEventListener("change", () => {
		latest = "changed";
	});
	const a = await get("/a");
	const b = await get(`/b/${latest}`);
	return [a, b];
}

export async function passedOn() {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await describe(state);
	return [a, b];
}

async function describe(what: { user: string }): Promise<string> {
	return get(`/describe/${what.user}`);
}

export async function settledLocal(id: string) {
	let path = "/a";
	if (id === "") path = "/b";
	const a = await get(path);
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await get(`${path}/b`);
	return [a, b];
}

export async function clock() {
	const a = await get("/a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await get(`/b?at=${Date.now()}`);
	return [a, b];
}

export async function timed() {
	const a = await timedGet("/a");
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await timedGet("/b");
	return [a, b];
}

async function timedGet(path: string): Promise<number> {
	const began = performance.now();
	await get(path);
	return performance.now() - began;
}

export async function environment() {
	const a = await get(`/a/${process.env["STAGE"]}`);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const b = await get(`/b/${process.env["STAGE"]}`);
	return [a, b];
}

export async function randomIds() {
	const a = await get(`/a/${crypto.randomUUID()}`);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await get(`/b/${Math.random()}`);
	return [a, b];
}

let stage = "first";

async function changesLater(path: string): Promise<string> {
	const text = await get(path);
	setTimeout(() => {
		stage = "late";
	}, 10);
	return text;
}

// Whether the statement between sees the change depends on how long it waits.
export async function changedByTimer(id: string) {
	const a = await changesLater("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather +promise-all : nobody looks at what `setTimeout` changes later
	const seen = stage;
	const b = await get(`/b/${id}`);
	return [a, seen, b];
}
