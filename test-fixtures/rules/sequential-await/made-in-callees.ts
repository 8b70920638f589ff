/** What a function makes itself is its own, whoever it hands it to: accumulators, and what functions give that only make it. */
async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

async function total(names: readonly string[], path: string) {
	const counts = names.reduce(
		(acc, name) => {
			acc[name] = name.length;
			return acc;
		},
		{} as Record<string, number>,
	);
	return get(`${path}?${JSON.stringify(counts)}`);
}
export async function accumulated(names: readonly string[]) {
	const a = await total(names, "/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await total(names, "/b");
	return [a, b];
}

const shared: Record<string, number> = {};
async function sharedTotal(names: readonly string[], path: string) {
	names.reduce((acc, name) => {
		acc[name] = name.length;
		return acc;
	}, shared);
	return get(path);
}
export async function accumulatedElsewhere(names: readonly string[]) {
	const a = await sharedTotal(names, "/a");
	const b = await sharedTotal(names, "/b");
	return [a, b];
}

async function replacedTotal(names: readonly string[], path: string) {
	names.reduce((acc, name) => {
		acc[name] = name.length;
		return shared;
	}, {} as Record<string, number>);
	return get(path);
}
export async function accumulatorReplaced(names: readonly string[]) {
	const a = await replacedTotal(names, "/a");
	const b = await replacedTotal(names, "/b");
	return [a, b];
}

function makeHeaders(name: string) {
	const headers: { name: string; kind?: string } = { name };
	headers.kind = "made";
	return headers;
}
async function withHeaders(path: string) {
	const headers = makeHeaders(path);
	headers.kind = "own";
	return get(path + headers.kind);
}
export async function madeByCallee() {
	const a = await withHeaders("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await withHeaders("/b");
	return [a, b];
}

async function loadList(path: string) {
	const text = await get(path);
	return text.split(",");
}
async function sortedList(path: string) {
	const list = await loadList(path);
	list.sort();
	return get(list.join());
}
export async function madeByAsyncCallee() {
	const a = await sortedList("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await sortedList("/b");
	return [a, b];
}

const known: { name: string; kind?: string }[] = [];
function register(name: string) {
	const entry: { name: string; kind?: string } = { name };
	known.push(entry);
	return entry;
}
async function withRegistered(path: string) {
	const entry = register(path);
	entry.kind = "own";
	return get(path + entry.kind);
}
export async function keptElsewhere() {
	const a = await withRegistered("/a");
	const b = await withRegistered("/b");
	return [a, b];
}

function pick(name: string) {
	return known.find((entry) => entry.name === name) ?? { name };
}
async function withPicked(path: string) {
	const entry: { kind?: string } = pick(path);
	entry.kind = path;
	return get(path);
}
export async function maybeOlder() {
	const a = await withPicked("/a");
	const b = await withPicked("/b");
	return [a, b];
}

const parameterBack = (entry: { kind?: string }) => entry;
async function withParameter(path: string, entry: { kind?: string }) {
	parameterBack(entry).kind = path;
	return get(path);
}
export async function givenBack(entry: { kind?: string }) {
	const a = await withParameter("/a", entry);
	const b = await withParameter("/b", entry);
	return [a, b];
}

function chain(names: string[], name: string): string[] {
	return name === "" ? [name] : chain(names, name.slice(1));
}
async function withChain(path: string) {
	chain([], path).push(path);
	return get(path);
}
export async function callsItself() {
	const a = await withChain("/a");
	const b = await withChain("/b");
	return [a, b];
}

interface Tree {
	name: string;
	below: Tree[];
}
function collect(tree: Tree, into: string[]): void {
	into.push(tree.name);
	for (const one of tree.below) collect(one, into);
}
async function names(tree: Tree, path: string) {
	const found: string[] = [];
	collect(tree, found);
	return get(`${path}?${found.join()}`);
}
export async function collectedBelow(tree: Tree) {
	const a = await names(tree, "/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await names(tree, "/b");
	return [a, b];
}

const all: string[] = [];
async function namesOfAll(tree: Tree, path: string) {
	collect(tree, all);
	return get(path);
}
export async function collectedForAll(tree: Tree) {
	const a = await namesOfAll(tree, "/a");
	const b = await namesOfAll(tree, "/b");
	return [a, b];
}

function add(name: string, to = new Set<string>()) {
	to.add(name);
	return to;
}
async function withDefault(path: string) {
	return get(path + add(path).size);
}
async function withShared(path: string, to: Set<string>) {
	add(path, to);
	return get(path);
}
export async function collectedByDefault() {
	const a = await withDefault("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await withDefault("/b");
	return [a, b];
}
export async function collectedInShared(to: Set<string>) {
	const a = await withShared("/a", to);
	const b = await withShared("/b", to);
	return [a, b];
}

function rename(trees: Tree[], name: string): void {
	for (const tree of trees) tree.name = name;
}
async function renamed(tree: Tree, path: string) {
	const trees = [tree];
	rename(trees, path);
	return get(path + tree.name);
}
export async function olderInOwnList(tree: Tree) {
	const a = await renamed(tree, "/a");
	const b = await renamed(tree, "/b");
	return [a, b];
}

function renameEach(name: string, ...trees: Tree[]): void {
	for (const tree of trees) tree.name = name;
}
async function renamedEach(tree: Tree, path: string) {
	renameEach(path, { name: "", below: [] }, tree);
	return get(path + tree.name);
}
export async function olderBesideNew(tree: Tree) {
	const a = await renamedEach(tree, "/a");
	const b = await renamedEach(tree, "/b");
	return [a, b];
}

async function ofAnswer(path: string) {
	const answer = (await (await fetch(path)).json()) as { value: string };
	return get(answer.value);
}
export async function answers() {
	const a = await ofAnswer("/a");
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await ofAnswer("/b");
	return [a, b];
}
