const ids = ["a", "b", "c"];

async function load(id: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${id}`);
	return response.text();
}

// Whoever iterates decides when the next turn comes.
export async function* generated() {
	for (const id of ids) {
		const text = await load(id);
		yield text;
	}
}

export async function* insideGenerator() {
	const texts: string[] = [];
	for (const id of ids) texts.push(await load(id));
	yield texts;
}

export async function asynchronously(list: AsyncIterable<string>) {
	const texts: string[] = [];
	for await (const id of list) texts.push(await load(id));
	return texts;
}

function* names() {
	yield "a";
	yield "b";
}

export async function ofGenerator() {
	const texts: string[] = [];
	for (const id of names()) texts.push(await load(id));
	return texts;
}

// One connection, by what it is called.
declare const db: { transaction<T>(run: (tx: { load(id: string): Promise<string> }) => Promise<T>): Promise<T> };

export async function inTransaction() {
	return await db.transaction(async (tx) => {
		const texts: string[] = [];
		for (const id of ids) texts.push(await tx.load(id));
		for (const id of ids) texts.push(await load(id));
		return texts;
	});
}

async function loadWith(session: { token: string }, id: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${id}?${session.token}`);
	return response.text();
}

export async function withSession(session: { token: string }) {
	const texts: string[] = [];
	for (const id of ids) texts.push(await loadWith(session, id));
	return texts;
}

// Conditions.
async function ensureThere(id: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${id}`);
	if (!response.ok) throw new Error(id);
	return response.text();
}

export async function ensured() {
	const texts: string[] = [];
	for (const id of ids) texts.push(await ensureThere(id));
	return texts;
}

// State that others may change while a turn waits.
let token = "";
export function setToken(value: string) {
	token = value;
}

async function loadWithToken(id: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${id}?${token}`);
	return response.text();
}

export class Client {
	base = "https://api.example.com";
	list: string[] = [];

	async all() {
		const texts: string[] = [];
		for (const id of ids) texts.push(await loadWithToken(id));
		for (const id of ids) {
			const response = await fetch(`${this.base}/${id}`);
			texts.push(await response.text());
		}
		for (const id of this.list) texts.push(await load(id));
		return texts;
	}
}

// A clock.
export async function timed() {
	const texts: string[] = [];
	for (const id of ids) {
		const text = await load(id);
		texts.push(`${Date.now()} ${text}`);
	}
	return texts;
}

// Resources that a turn releases.
declare function open(): { [Symbol.dispose](): void };

export async function disposed() {
	const texts: string[] = [];
	for (const id of ids) {
		using _handle = open();
		texts.push(await load(id));
	}
	return texts;
}

// Nothing of its own to wait for.
async function double(id: string): Promise<string> {
	return id + id;
}

export async function atOnce() {
	const texts: string[] = [];
	for (const id of ids) texts.push(await double(id));
	return texts;
}
