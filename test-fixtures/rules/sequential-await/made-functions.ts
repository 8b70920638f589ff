/** Functions under another name: in objects, made of other functions, behind decorators. */
async function page(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
async function change(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { method: "POST" })).text();
}

declare const db: { base: string };

function makeRepo(base: string) {
	async function book(id: string) {
		return page(base + id);
	}
	const order = async (id: string) => change(base + id);
	return { page, book, shelf: book, order, other: page as unknown as () => Promise<string> };
}

export async function factory() {
	const repo = makeRepo(db.base);
	const a = await repo.page("a");
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that probably do not depend on each other: 3 network round trips could be 1.
	const b = await repo.book("b");
	const c = await repo.shelf("c");
	return [a, b, c];
}

export async function factoryThatWrites() {
	const repo = makeRepo(db.base);
	const a = await repo.order("a");
	const b = await repo.order("b");
	return [a, b];
}

let current = page;
export function replace(next: typeof page) {
	current = next;
}
const changing = { current };

export async function replaced() {
	const a = await changing.current("a");
	const b = await changing.current("b");
	return [a, b];
}

declare function cache<T>(fn: T): T;
declare function withTransaction<T>(fn: T): T;
declare function rateLimit<T>(fn: T): T;

const cachedPage = cache(page);
const cachedChange = cache(change);
const transacted = withTransaction(page);
const limited = rateLimit(page);
declare function assemble<T>(first: T, second: unknown): T;
declare function createPipeline<T>(first: T): T;
const assembled = assemble(page, change);
const piped = createPipeline(page);
const cachedParameter = (given: typeof page) => cache(given);

export async function wrappedByName() {
	const a = await cachedPage("a");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await cachedPage("b");
	return [a, b];
}

export async function wrappedThatWrites() {
	const a = await cachedChange("a");
	const b = await cachedChange("b");
	return [a, b];
}

export async function inTransactions() {
	const a = await transacted("a");
	const b = await transacted("b");
	return [a, b];
}

export async function limitedOnPurpose() {
	const a = await limited("a");
	const b = await limited("b");
	return [a, b];
}

export async function madeOfSeveral() {
	const a = await assembled("a");
	const b = await assembled("b");
	return [a, b];
}

export async function pipelines() {
	const a = await piped("a");
	const b = await piped("b");
	return [a, b];
}

export async function wrappedParameter(given: typeof page) {
	const made = cachedParameter(given);
	const a = await made("a");
	const b = await made("b");
	return [a, b];
}

function measured(target: unknown, context: ClassMethodDecoratorContext) {
	void target;
	void context.name;
}
function transactional(target: unknown, context: ClassMethodDecoratorContext) {
	void target;
	void context.name;
}

export class Service {
	async measuredOnes() {
		const a = await this.first("a");
		//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
		const b = await this.first("b");
		return [a, b];
	}
	async transactions() {
		const a = await this.second("a");
		const b = await this.second("b");
		return [a, b];
	}
	@measured
	private async first(id: string) {
		return page(id);
	}
	@transactional
	private async second(id: string) {
		return page(id);
	}
}
