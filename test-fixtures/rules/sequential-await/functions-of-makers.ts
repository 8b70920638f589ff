/** Functions that the program's own makers give, and objects of functions that are handed over. */
async function page(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
async function change(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { method: "POST" })).text();
}

function loaderFor(table: string) {
	return async (id: string) => page(`${table}/${id}`);
}
const loadUser = loaderFor("users");
const loadPlan = loaderFor("plans");

export async function madeOnce(id: string) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const plan = await loadPlan(id);
	return [user, plan];
}

export async function madeAndCalled(id: string) {
	const user = await loaderFor("users")(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const plan = await loaderFor("plans")(id);
	return [user, plan];
}

function changerFor(table: string) {
	return async (id: string) => change(`${table}/${id}`);
}
const changeUser = changerFor("users");

export async function madeThatWrites(id: string) {
	const user = await changeUser(id);
	const plan = await loadPlan(id);
	return [user, plan];
}

function eitherFor(isDraft: boolean, table: string) {
	if (isDraft) return async (id: string) => change(`${table}/${id}`);
	return async (id: string) => page(`${table}/${id}`);
}
const either = eitherFor(false, "users");

export async function oneOfThemWrites(id: string) {
	const user = await either(id);
	const plan = await either(id);
	return [user, plan];
}

function safeFor(isDraft: boolean, table: string) {
	const drafts = async (id: string) => page(`drafts/${table}/${id}`);
	return isDraft ? drafts : loaderFor(table);
}
const safe = safeFor(false, "users");

export async function allOfThemRead(id: string) {
	const user = await safe(id);
	//           ^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const plan = await safe(id);
	return [user, plan];
}

/** Which function it runs is not known here. */
function around(load: (id: string) => Promise<string>) {
	return async (id: string) => load(id);
}
const aroundOne = around(page);

export async function madeAroundOthers(id: string) {
	const user = await aroundOne(id);
	//           ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const plan = await aroundOne(id);
	return [user, plan];
}

function* loaders() {
	yield page;
	return page;
}
const none = loaders() as unknown as typeof page;

export async function madeByGenerators(id: string) {
	const user = await none(id);
	const plan = await none(id);
	return [user, plan];
}

/** It remembers the last answer, so that calls of it have an order. */
function rememberingFor(table: string) {
	let last = "";
	return async (id: string) => {
		const before = last;
		last = await page(`${table}/${id}`);
		return before;
	};
}
const remembering = rememberingFor("users");

export async function madeWithMemory(id: string) {
	const user = await remembering(id);
	const plan = await remembering(id);
	return [user, plan];
}

interface Querier {
	query(text: string): (id: string) => Promise<string>;
}
export class HttpQuerier implements Querier {
	query(text: string) {
		return async (id: string) => page(text + id);
	}
}
function usage(querier: Querier) {
	const query = querier.query("usage");
	return async (id: string) => (await query(id)).trim();
}
function keys(querier: Querier) {
	return async (id: string) => querier.query("keys")(id);
}
function insert(querier: Querier) {
	const query = querier.query("insert");
	return async (id: string) => change(await query(id));
}
export class Warehouse {
	private readonly querier: Querier = new HttpQuerier();
	get billing() {
		return { usage: usage(this.querier), keys: keys(this.querier) };
	}
	get events() {
		return { insert: insert(this.querier) };
	}
}
const warehouse = new Warehouse();

export async function membersOfGetters(id: string) {
	const used = await warehouse.billing.usage(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const known = await warehouse.billing.keys(id);
	return [used, known];
}

export async function membersThatWrite(id: string) {
	const used = await warehouse.events.insert(id);
	const known = await warehouse.billing.keys(id);
	return [used, known];
}

const SQL = "sql";
const CACHE = "cache";
declare const isCached: boolean;

// biome-ignore lint/suspicious/noExplicitAny: as people write it
async function run(queries: any) {
	return isCached ? queries[CACHE]() : queries[SQL]();
}
async function findUser(id: string) {
	return run({ [SQL]: () => page(`users/${id}`), [CACHE]: () => page(`cached/users/${id}`) });
}
async function findPlan(id: string) {
	return run({ [SQL]: () => page(`plans/${id}`), [CACHE]: () => page(`cached/plans/${id}`) });
}
async function claim(id: string) {
	return run({ [SQL]: () => page(`plans/${id}`), [CACHE]: () => change(`cached/plans/${id}`) });
}

export async function pickedByKey(id: string) {
	const user = await findUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await findPlan(id);
	return [user, plan];
}

export async function pickedThatMayWrite(id: string) {
	const user = await findUser(id);
	const plan = await claim(id);
	return [user, plan];
}

interface Steps {
	visit(id: string): Promise<string>;
	leave?(id: string): Promise<string>;
}
async function go({ visit }: Steps, id: string) {
	return visit(id);
}
async function goFurther(steps: Steps, id: string) {
	return go(steps, id);
}
async function tour(id: string) {
	return go({ visit: page, leave: change }, id);
}
async function tourThatWrites(id: string) {
	return go({ visit: change }, id);
}
async function longTour(id: string) {
	const steps: Steps = { visit: (at) => page(at) };
	return goFurther(steps, id);
}
async function tourOf(others: object, id: string) {
	return go({ ...(others as Steps) }, id);
}

export async function pickedByName(id: string) {
	const one = await tour(id);
	//          ^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const two = await tour(`${id}/next`);
	return [one, two];
}

export async function pickedByNameThatWrites(id: string) {
	const one = await tour(id);
	const two = await tourThatWrites(id);
	return [one, two];
}

export async function handedOn(id: string) {
	const one = await tour(id);
	//          ^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const two = await longTour(id);
	return [one, two];
}

export async function spreadOver(others: object, id: string) {
	const one = await tour(id);
	const two = await tourOf(others, id);
	return [one, two];
}
