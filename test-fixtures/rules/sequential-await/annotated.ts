// What the author says of functions counts in place of what can be found out.

/** @effect reads db:User */
declare function loadUser(id: string): Promise<string>;

/** Loads a plan.
 * @param id whose
 * @effect reads db:Plan
 */
declare const loadPlan: (id: string) => Promise<string>;

interface Store {
	/** @effect reads cache */
	get(key: string): Promise<string>;
	/** @effect writes cache */
	set(key: string, value: string): Promise<void>;
	/** @effect reads db:Order, writes db:Audit */
	audit: (id: string) => Promise<string>;
	plain(key: string): Promise<string>;
}

/** @effect writes db:User */
declare function saveUser(id: string): Promise<string>;
/** @effect unknown */
async function sync(): Promise<string> {
	return (await fetch("https://example.com")).text();
}
/** @effect reads the database */
declare function misspelt(): Promise<string>;
/** @effect guards */
declare function session(): Promise<string>;
/**
 * @effect reads http
 * @effect costly
 */
declare function complete(prompt: string): Promise<string>;
/** @effects reads db */
declare function otherTag(): Promise<string>;
/** @effect reads db */
declare function thenable(): PromiseLike<string>;
/** @effect pure */
declare function compute(): Promise<string>;
/** @effect reads db */
declare function each(run: (row: string) => void): Promise<string>;
/** @effect reads http */
export const viaLibrary = (id: string): Promise<string> => opaque(id);
declare function opaque(id: string): Promise<string>;

export class Repository {
	private client = opaque;
	/** @effect reads db:User */
	async find(id: string): Promise<string> {
		return this.client(id);
	}
	/** @effect reads db:Order */
	orders = (id: string): Promise<string> => this.client(id);

	async both(id: string) {
		const user = await this.find(id);
		//           ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : only reads: the database (`find`)
		const orders = await this.orders(id);
		return user + orders;
	}
}

export async function reads(id: string, store: Store) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 4 awaits
	const plan = await loadPlan(id);
	const cached = await store.get("key");
	const page = await viaLibrary("page");
	return { user, plan, cached, page };
}

export async function ofAnInstance(repository: Repository, id: string) {
	const user = await repository.find(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits
	const orders = await repository.orders(id);
	return user + orders;
}

export async function otherKeys(id: string, store: Store) {
	const audited = await store.audit(id);
	//              ^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : reads the database
	const user = await loadUser(id);
	return audited + user;
}

export async function sameKey(id: string) {
	const saved = await saveUser(id);
	const user = await loadUser(id);
	return saved + user;
}

export async function writtenCache(store: Store) {
	const cached = await store.get("key");
	await store.set("key", "value");
	return cached;
}

export async function withoutComment(id: string, store: Store) {
	const user = await loadUser(id);
	const plain = await store.plain("key");
	return user + plain;
}

export async function saidToBeUnknown(id: string) {
	const user = await loadUser(id);
	const synced = await sync();
	return user + synced;
}

export async function notUnderstood(id: string) {
	const user = await loadUser(id);
	const other = await misspelt();
	return user + other;
}

export async function anotherTag(id: string) {
	const user = await loadUser(id);
	const other = await otherTag();
	return user + other;
}

export async function condition(id: string) {
	const who = await session();
	const user = await loadUser(id);
	return who + user;
}

export async function dear(id: string) {
	const user = await loadUser(id);
	const text = await complete("prompt");
	return user + text;
}

export async function noPromise(id: string) {
	const user = await loadUser(id);
	const other = await thenable();
	return user + other;
}

export async function noWork(id: string) {
	const user = await loadUser(id);
	const other = await compute();
	return user + other;
}

export async function callbacks(id: string, seen: string[]) {
	const rows = await each((row) => seen.push(row));
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits
	const more = await each((row) => seen.push(row));
	const user = await loadUser(id);
	return rows + more + user;
}
