/** What is not proven, but likely: calls without a body whose names say that they read, methods that might be overridden. */
interface Profile {
	name: string;
}

export interface Users {
	getUser(id: string): Promise<Profile>;
	findPlan(id: string): Promise<string | undefined>;
	listTeams(id: string): Promise<string[]>;
	getOrCreateToken(id: string): Promise<string>;
	getNextNumber(): Promise<number>;
	saveUser(user: Profile): Promise<Profile>;
	refresh(): Promise<void>;
	getVoid(): Promise<void>;
	read(): Promise<string>;
	getAny(): Promise<any>;
	fetch(path: string, options: { method: string }): Promise<string>;
	name(id: string): string;
}

export async function names(users: Users, id: string) {
	const user = await users.getUser(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that probably do not depend on each other: 3 round trips could be 1.
	const plan = await users.findPlan(id);
	const teams = await users.listTeams(id);
	return [user, plan, teams];
}

export async function creating(users: Users, id: string) {
	const user = await users.getUser(id);
	const token = await users.getOrCreateToken(id);
	return [user, token];
}

export async function counting(users: Users) {
	const a = await users.getNextNumber();
	const b = await users.getNextNumber();
	return [a, b];
}

export async function saving(users: Users, given: Profile) {
	const saved = await users.saveUser(given);
	const plan = await users.findPlan("a");
	return [saved, plan];
}

export async function refreshing(users: Users, id: string) {
	await users.refresh();
	const user = await users.getUser(id);
	return user;
}

export async function nothingGiven(users: Users, id: string) {
	const nothing = await users.getVoid();
	const user = await users.getUser(id);
	return [nothing, user];
}

export async function streams(users: Users) {
	const head = await users.read();
	const body = await users.read();
	return head + body;
}

export async function anyResult(users: Users, id: string) {
	const a = await users.getAny();
	const b = await users.getAny();
	return [a, b];
}

export async function methods(users: Users, method: string) {
	const a = await users.fetch("/a", { method: "POST" });
	const b = await users.fetch("/b", { method });
	return [a, b];
}

export async function between(users: Users, id: string) {
	const user = await users.getUser(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const title = user.name.toUpperCase();
	const plan = await users.findPlan(id);
	return title + plan;
}

export async function setBetween(users: Users, id: string) {
	const user = await users.getUser(id);
	id = user.name;
	const plan = await users.findPlan(id);
	return [user, plan];
}

export async function guardBetween(users: Users, id: string) {
	const user = await users.getUser(id);
	if (user.name === "") return undefined;
	const plan = await users.findPlan(id);
	return [user, plan];
}

export async function takenApart(users: Users, id: string) {
	const { name } = await users.getUser(id);
	//               ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const teams = (await users.listTeams(id)).length;
	return name + teams;
}

export async function returned(users: Users, id: string) {
	const user = await users.getUser(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	return { user, teams: await users.listTeams(id) };
}

export async function chained(users: Users, id: string) {
	const user = await users.getUser(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const plan = await users.findPlan(user.name);
	const teams = await users.listTeams(id);
	return [plan, teams];
}

declare function withTransaction<T>(run: (tx: Users) => Promise<T>): Promise<T>;

export async function transaction(id: string) {
	return withTransaction(async (tx) => {
		const user = await tx.getUser(id);
		const plan = await tx.findPlan(id);
		return [user, plan];
	});
}

export class Page {
	settings = { id: "a" };
	protected async load(id: string): Promise<string> {
		return (await fetch(`/users/${id}`)).text();
	}
	async show(users: Users) {
		const text = await this.load("b");
		//           ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
		const user = await users.getUser(this.settings.id);
		return [text, user];
	}
}

declare function cache<T>(fn: T): T;
const cached = cache(async (id: string) => (await fetch(`/users/${id}`)).text());

export async function wrapped(id: string) {
	const user = await cached(id);
	//           ^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const plan = await cached(`plan of ${id}`);
	return [user, plan];
}

export async function lazyModules(users: Users, id: string) {
	const fs = await import("node:fs");
	//         ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const user = await users.getUser(id);
	return [fs, user];
}

const textsOf = async (language: string) => (await import(`./locales/${language}.json`)).default as string;

export async function ownModules(language: string) {
	const texts = await textsOf(language);
	//            ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : loading a module does no more than to define what is in it
	const fallback = await textsOf("en");
	return [texts, fallback];
}

export const store = {
	base: "/",
	async load(id: string) {
		return (await fetch(`/users/${id}`)).text();
	},
	async both(id: string) {
		const user = await this.load(id);
		//           ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
		const plan = await this.load(`plan of ${id}`);
		return [user, plan];
	},
};

// What is got has to be given back, or may be asked for.
export interface Blobs {
	getStream(id: string): Promise<{ destroy(): void }>;
	getPassphrase(): Promise<string>;
	secretStorage: { get(name: string): Promise<string> };
}

export async function acquiring(users: Users, blobs: Blobs, id: string) {
	const user = await users.getUser(id);
	const stream = await blobs.getStream(id);
	return [user, stream];
}

export async function asking(users: Users, blobs: Blobs, id: string) {
	const user = await users.getUser(id);
	const phrase = await blobs.getPassphrase();
	return [user, phrase];
}

export async function secrets(blobs: Blobs) {
	const a = await blobs.secretStorage.get("a");
	const b = await blobs.secretStorage.get("b");
	return [a, b];
}

// Who asks something for its own results waits until it has run; what it says about itself is another thing then.
export interface Job {
	getQueryResults(): Promise<string[]>;
	getMetadata(): Promise<{ bytes: number }>;
	listResults(page: number): Promise<string[]>;
}

export async function running(job: Job) {
	const rows = await job.getQueryResults();
	const { bytes } = await job.getMetadata();
	return [rows, bytes];
}

export async function results(job: Job) {
	const first = await job.listResults(1);
	//            ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const second = await job.listResults(2);
	return [first, second];
}
