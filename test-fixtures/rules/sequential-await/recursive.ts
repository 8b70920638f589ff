/** Functions that call themselves do what the rest of their bodies does, as long as it is not done to their parameters. */
async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

interface Tree {
	readonly name: string;
	readonly children: readonly Tree[];
}

function depthOf(tree: Tree): number {
	let depth = 0;
	for (const child of tree.children) depth = Math.max(depth, depthOf(child));
	return depth + 1;
}

async function named(path: string, tree: Tree): Promise<string> {
	return (await get(path)) + depthOf(tree);
}

export async function beside(tree: Tree) {
	const a = await named("/a", tree);
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await named("/b", tree);
	return [a, b];
}

async function fetchTree(tree: Tree): Promise<string> {
	const parts = [await get(tree.name)];
	for (const child of tree.children) parts.push(await fetchTree(child));
	return parts.join();
}

export async function throughRequests(one: Tree, other: Tree) {
	const a = await fetchTree(one);
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await fetchTree(other);
	return [a, b];
}

async function fetchAll(tree: Tree): Promise<string> {
	return (await Promise.all([get(tree.name), ...tree.children.map(fetchAll)])).join();
}

export async function asCallback(one: Tree, other: Tree) {
	const a = await fetchAll(one);
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await fetchAll(other);
	return [a, b];
}

async function collect(tree: Tree, into: string[]): Promise<number> {
	into.push(await get(tree.name));
	for (const child of tree.children) await collect(child, into);
	return into.length;
}

// The second one counts what the first one found.
export async function intoParameters(one: Tree, other: Tree) {
	const names: string[] = [];
	const a = await collect(one, names);
	const b = await collect(other, names);
	return [a, b];
}

let visited = 0;
async function count(tree: Tree): Promise<number> {
	visited++;
	await get(tree.name);
	for (const child of tree.children) await count(child);
	return visited;
}

export async function overSharedState(one: Tree, other: Tree) {
	const a = await count(one);
	const b = await count(other);
	return [a, b];
}

async function visit(tree: Tree, each: (name: string) => void): Promise<string> {
	each(tree.name);
	for (const child of tree.children) await visit(child, (name) => each(`${tree.name}/${name}`));
	return get(tree.name);
}

export async function withCallbacks(one: Tree, other: Tree) {
	const a = await visit(one, () => {});
	const b = await visit(other, () => {});
	return [a, b];
}

async function post(tree: Tree): Promise<string> {
	await fetch(`https://example.com/${tree.name}`, { method: "POST" });
	for (const child of tree.children) await post(child);
	return tree.name;
}

export async function writing(one: Tree, other: Tree) {
	const a = await post(one);
	const b = await post(other);
	return [a, b];
}

async function even(tree: Tree): Promise<string> {
	for (const child of tree.children) await odd(child);
	return get(tree.name);
}
async function odd(tree: Tree): Promise<string> {
	for (const child of tree.children) await even(child);
	return get(`${tree.name}/odd`);
}

export async function eachOther(one: Tree, other: Tree) {
	const a = await even(one);
	const b = await odd(other);
	return [a, b];
}
