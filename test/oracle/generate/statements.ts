/** Statements of helpers, with what they do. Each kind writes its lines and notes its effects. */
import type { Helper, Scope } from "./scope.ts";

/** Paths that are apart, and some that are inside of one another. */
const PATHS = ["data/a", "data/b", "logs/c", "data", "other/d", "other/e", "other/f", "notes"];

const ROUTES = ["/users", "/plans", "/orders", "/items"];

type Kind = (scope: Scope) => string[];

/** Kinds that only read. */
const READING: readonly (readonly [number, Kind])[] = [
	[8, readFixed],
	[3, readGiven],
	[8, getFixed],
	[6, getGiven],
	[2, statOrList],
	[3, readCell],
	[3, readMap],
	[3, readBox],
	[2, takeApart],
	[2, alias],
	[2, readList],
	[5, callHelper],
	[3, branch],
	[2, loop],
	[3, attempt],
	[3, closure],
	[3, chain],
	[2, several],
	[2, guard],
	[1, leave],
	[1, runGiven],
	[1, compute],
	[1, freshObject],
	[1, syncRead],
	[1, readObject],
];

const WRITING: readonly (readonly [number, Kind])[] = [
	[6, writeFixed],
	[2, writeGiven],
	[5, post],
	[5, writeCell],
	[3, countCell],
	[4, writeMap],
	[4, writeBox],
	[3, writeList],
	[2, log],
	[2, writeLater],
	[2, writeInChain],
	[1, sortList],
	[1, assignBox],
	[1, syncWrite],
	[2, writeObject],
	[1, cacheOnce],
];

/** A few statements, at least one. */
export function statements(scope: Scope, count: number): string[] {
	const lines: string[] = [];
	for (let index = 0; index < count; index++) {
		const writes = scope.mayWrite && scope.tape.chance(50);
		lines.push(...scope.tape.weighted(writes ? WRITING : READING)(scope));
	}
	return lines;
}

/** Declares a variable that holds a string. */
function keep(scope: Scope, value: string): string[] {
	const name = scope.fresh();
	scope.texts.push(name);
	return [`${scope.tape.chance(80) ? "const" : "let"} ${name} = ${value};`];
}

function readFixed(scope: Scope): string[] {
	const path = scope.tape.one(PATHS);
	scope.reads(`fs:${path}`);
	return keep(scope, `await readFile(${JSON.stringify(path)}, "utf8")`);
}

/** The file that an expression names: any, unless it is a constant. */
export function fileOf(text: string): string {
	return `fs:${/^"(.*)"$/.exec(text)?.[1] ?? ""}`;
}

function readGiven(scope: Scope): string[] {
	const path = scope.text();
	scope.reads(fileOf(path));
	return keep(scope, `await readFile(${path}, "utf8")`);
}

function statOrList(scope: Scope): string[] {
	const path = scope.tape.one(PATHS);
	scope.reads(`fs:${path}`);
	const name = JSON.stringify(path);
	if (scope.tape.chance(50)) return keep(scope, `String((await stat(${name})).size)`);
	return keep(scope, `(await readdir(${name})).join()`);
}

/** Also used to make something wait: what is done when it returns hides from the schedules. */
export function getFixed(scope: Scope): string[] {
	scope.reads("http:");
	return keep(scope, `await get(${JSON.stringify(scope.tape.one(ROUTES))})`);
}

function getGiven(scope: Scope): string[] {
	scope.reads("http:");
	const url = `\`https://example.com/\${${scope.text()}}\``;
	if (scope.tape.chance(60)) return keep(scope, `await get(${scope.text()})`);
	const response = scope.fresh();
	return [`const ${response} = await fetch(${url});`, ...keep(scope, `await ${response}.text()`)];
}

function readCell(scope: Scope): string[] {
	const cell = scope.own("cell");
	scope.reads(`var:${cell}`);
	return keep(scope, cell);
}

function readMap(scope: Scope): string[] {
	const map = scope.own("map");
	scope.reads(`data:${map}`);
	return keep(scope, `${map}.get(${scope.text()}) ?? ""`);
}

function readBox(scope: Scope): string[] {
	const box = scope.box();
	const field = scope.tape.one(["name", "n", "inner.tag"]);
	scope.readsField(box, field.split(".")[0] ?? field);
	return keep(scope, `String(${box.expression}.${field})`);
}

function takeApart(scope: Scope): string[] {
	const box = scope.box();
	const name = scope.fresh();
	if (scope.tape.chance(50)) {
		scope.readsField(box, "name");
		scope.texts.push(name);
		return [`const { name: ${name} } = ${box.expression};`];
	}
	scope.readsField(box, "items");
	scope.lists.push({ expression: name, root: box.root === "fresh" ? "fresh" : `items of ${box.root}` });
	return [`const { items: ${name} } = ${box.expression};`];
}

function alias(scope: Scope): string[] {
	const name = scope.fresh();
	if (scope.tape.chance(50)) {
		const box = scope.box();
		scope.boxes.push({ expression: name, root: box.root });
		return [`const ${name} = ${box.expression};`];
	}
	const list = scope.list();
	scope.lists.push({ expression: name, root: list.root });
	return [`const ${name} = ${list.expression};`];
}

function readList(scope: Scope): string[] {
	const list = scope.list();
	scope.readsField(list, "[]");
	const how = scope.tape.one(["join()", "at(0) ?? ''", "length.toString()", "map((one) => one.trim()).join()"]);
	return keep(scope, `${list.expression}.${how}`);
}

/** A call of another helper, with everything it wants. */
export function callOf(scope: Scope, helper: Helper): string {
	const roots: string[] = [];
	const args = helper.parameters.map((kind): string => {
		if (kind === "box" || kind === "list") {
			const holder = kind === "box" ? scope.box() : scope.list();
			roots.push(holder.root);
			return holder.expression;
		}
		roots.push("fresh");
		return kind === "id" ? scope.text() : callback(scope);
	});
	const inner = helper.effects;
	for (const [from, to] of [
		[inner.reads, scope.effects.reads],
		[inner.writes, scope.effects.writes],
	] as const) {
		for (const place of from) {
			const at = /@(items of )?\$(\d+)$/.exec(place);
			const root = at ? roots[Number(at[2])] : undefined;
			if (root === "fresh") continue;
			to.add(at && root !== undefined ? `${place.slice(0, at.index)}@${at[1] ?? ""}${root}` : place);
		}
	}
	return `${helper.name}(${args.join(", ")})`;
}

/** A function to hand to a helper. */
function callback(scope: Scope): string {
	const inner = scope.inner();
	inner.texts.push("given");
	const body = statements(inner, 1 + scope.tape.number(2));
	return `async (given: string) => { ${body.join(" ")} return ${inner.text()}; }`;
}

function callHelper(scope: Scope): string[] {
	const harmless = scope.shared.helpers.filter(({ effects }) => scope.mayWrite || effects.writes.size === 0);
	if (harmless.length === 0 || scope.depth < 1) return getFixed(scope);
	return keep(scope, `await ${callOf(scope, scope.tape.one(harmless))}`);
}

function branch(scope: Scope): string[] {
	if (scope.depth < 1) return getFixed(scope);
	const condition = `${scope.text()}.length > ${scope.tape.number(12)}`;
	const inner = statements(scope.inner(), 1 + scope.tape.number(2));
	const otherwise = scope.tape.chance(30) ? [`} else {`, ...statements(scope.inner(), 1)] : [];
	return [`if (${condition}) {`, ...inner, ...otherwise, "}"];
}

function loop(scope: Scope): string[] {
	if (scope.depth < 1) return getFixed(scope);
	const list = scope.list();
	scope.readsField(list, "[]");
	const inner = scope.inner();
	const name = scope.fresh();
	inner.texts.push(name);
	return [`for (const ${name} of ${list.expression}.slice()) {`, ...statements(inner, 1), "}"];
}

function attempt(scope: Scope): string[] {
	if (scope.depth < 1) return getFixed(scope);
	const tried = statements(scope.inner(), 1 + scope.tape.number(2));
	const [caught, last] = [scope.tape.chance(40), scope.tape.chance(20)];
	return [
		"try {",
		...tried,
		"} catch {",
		...(caught ? statements(scope.inner(), 1) : []),
		...(last ? ["} finally {", ...statements(scope.inner(), 1)] : []),
		"}",
	];
}

function closure(scope: Scope): string[] {
	if (scope.depth < 1) return getFixed(scope);
	const name = scope.fresh();
	const inner = scope.inner();
	const body = [...statements(inner, 1 + scope.tape.number(2)), ...getFixed(inner)];
	const made = [`const ${name} = async () => {`, ...body, `return ${inner.text()};`, "};"];
	return [...made, ...keep(scope, `await ${name}()`)];
}

function chain(scope: Scope): string[] {
	scope.reads("http:");
	const call = `get(${scope.text()})`;
	const how = scope.tape.one([
		".catch(() => '')",
		".then((text) => text.trim())",
		".then((text) => text, () => 'none')",
	]);
	return keep(scope, `await ${call}${how}`);
}

function several(scope: Scope): string[] {
	const list = scope.list();
	scope.readsField(list, "[]");
	scope.reads("http:");
	const inner = scope.tape.one(["get(one)", "get(one).catch(() => '')", "calm(one)"]);
	return keep(scope, `(await Promise.all(${list.expression}.map((one) => ${inner}))).join()`);
}

function guard(scope: Scope): string[] {
	return [
		`if (${scope.text()}.trim() === ${JSON.stringify(scope.tape.one(["", "id", "x"]))}) throw new Error("refused");`,
	];
}

function leave(scope: Scope): string[] {
	return [`if (${scope.text()}.length < ${scope.tape.number(3)}) return "nothing";`];
}

function runGiven(scope: Scope): string[] {
	const [run] = scope.runs;
	return run ? keep(scope, `await ${run}(${scope.text()})`) : getFixed(scope);
}

function compute(scope: Scope): string[] {
	return keep(scope, `[${scope.text()}, ${scope.text()}].map((one) => one.toUpperCase()).join("/")`);
}

function freshObject(scope: Scope): string[] {
	const name = scope.fresh();
	const value = `{ n: 1, name: ${scope.text()}, items: [], inner: { tag: "t" } }`;
	const lines = [`const ${name}: Box = ${value};`, `${name}.n += 1;`];
	scope.boxes.push({ expression: name, root: "fresh" });
	return lines;
}

function syncRead(scope: Scope): string[] {
	const path = scope.tape.one(PATHS);
	scope.reads(`fs:${path}`);
	return keep(scope, `readFileSync(${JSON.stringify(path)}, "utf8")`);
}

function readObject(scope: Scope): string[] {
	const object = scope.own("counter");
	scope.reads(`field:count@${object}`);
	return keep(scope, `String(${object}.count)`);
}

function writeFixed(scope: Scope): string[] {
	const path = scope.tape.one(PATHS);
	scope.writes(`fs:${path}`);
	const how = scope.tape.one(["writeFile", "appendFile"]);
	return [`await ${how}(${JSON.stringify(path)}, ${scope.text()});`];
}

function writeGiven(scope: Scope): string[] {
	const path = scope.text();
	scope.writes(fileOf(path));
	return [`await writeFile(${path}, "text");`];
}

function post(scope: Scope): string[] {
	scope.writes("http:");
	return keep(scope, `await send(${JSON.stringify(scope.tape.one(ROUTES))}, ${scope.text()})`);
}

function writeCell(scope: Scope): string[] {
	const cell = scope.own("cell");
	scope.writes(`var:${cell}`);
	return [`${cell} = ${scope.text()};`];
}

function countCell(scope: Scope): string[] {
	const total = scope.own("total");
	scope.reads(`var:${total}`);
	scope.writes(`var:${total}`);
	return [scope.tape.one([`${total}++;`, `${total} += ${scope.text()}.length;`, `${total} = ${total} * 2 + 1;`])];
}

function writeMap(scope: Scope): string[] {
	const map = scope.own("map");
	scope.writes(`data:${map}`);
	return [scope.tape.chance(80) ? `${map}.set(${scope.text()}, ${scope.text()});` : `${map}.delete(${scope.text()});`];
}

function writeBox(scope: Scope): string[] {
	const box = scope.box();
	const [field, statement] = scope.tape.one([
		["name", `.name = ${scope.text()};`],
		["n", ".n++;"],
		["inner", `.inner = { tag: ${scope.text()} };`],
	] as const);
	scope.writesField(box, field);
	return [`${box.expression}${statement}`];
}

function assignBox(scope: Scope): string[] {
	const box = scope.box();
	scope.writesField(box, "name");
	return [`Object.assign(${box.expression}, { name: ${scope.text()} });`];
}

function writeList(scope: Scope): string[] {
	const list = scope.list();
	scope.writesField(list, "[]");
	return [`${list.expression}.push(${scope.text()});`];
}

function sortList(scope: Scope): string[] {
	const list = scope.list();
	scope.writesField(list, "[]");
	return keep(scope, `${list.expression}.sort().join()`);
}

function log(scope: Scope): string[] {
	scope.writes("log:");
	return [`console.log(${scope.text()});`];
}

function writeLater(scope: Scope): string[] {
	const cell = scope.own("cell");
	scope.writes(`var:${cell}`);
	return [`setTimeout(() => { ${cell} = "late"; }, 10);`];
}

function writeInChain(scope: Scope): string[] {
	const cell = scope.own("cell");
	scope.writes(`var:${cell}`);
	scope.reads("http:");
	return keep(scope, `await get(${scope.text()}).then((text) => { ${cell} = text; return text; })`);
}

function syncWrite(scope: Scope): string[] {
	const path = scope.tape.one(PATHS);
	scope.writes(`fs:${path}`);
	return [`writeFileSync(${JSON.stringify(path)}, ${scope.text()});`];
}

function writeObject(scope: Scope): string[] {
	const object = scope.own("counter");
	scope.reads(`field:count@${object}`);
	scope.writes(`field:count@${object}`);
	return keep(scope, `await ${object}.next(${scope.text()})`);
}

function cacheOnce(scope: Scope): string[] {
	const map = scope.own("map");
	scope.reads(`data:${map}`);
	scope.writes(`data:${map}`);
	scope.reads("http:");
	const name = scope.fresh();
	const key = scope.text();
	scope.texts.push(`(${name} ?? "")`);
	return [
		`let ${name} = ${map}.get(${key});`,
		`if (${name} === undefined) {`,
		`${name} = await get(${key});`,
		`${map}.set(${key}, ${name});`,
		"}",
	];
}
