/** Random programs: a few helpers with effects that are known, and one function that awaits several of them in a row. */
import { Effects } from "./effects.ts";
import { type ParameterKind, Scope, type Shared } from "./scope.ts";
import { callOf, fileOf, getFixed, statements } from "./statements.ts";
import { Tape } from "./tape.ts";

export interface Program {
	/** The function under test. */
	readonly name: string;
	/** Its source, to follow {@link HEADER}. */
	readonly text: string;
	/** Its functions in the order of their text, the one under test last. */
	readonly functions: readonly { readonly name: string; readonly parameters: readonly ParameterKind[] }[];
	/** The calls that are awaited by its main statements, by the text of the call, in order. */
	readonly awaits: readonly { readonly call: string; readonly effects: Effects }[];
}

/** What all programs of a module share. */
export const HEADER = `import { appendFile, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { readFileSync, writeFileSync } from "node:fs";
interface Box { n: number; name: string; items: string[]; inner: { tag: string } }
async function get(path: string): Promise<string> { return (await fetch("https://example.com" + path)).text(); }
async function send(path: string, body: string): Promise<string> {
	return (await fetch("https://example.com" + path, { method: "POST", body })).text();
}
async function calm(path: string): Promise<string> { try { return await get(path); } catch { return "none"; } }
function join(...parts: string[]): string { return parts.join(); }
`;

const TYPES: Readonly<Record<ParameterKind, string>> = {
	id: "string",
	box: "Box",
	list: "string[]",
	run: "(given: string) => Promise<string>",
};

/** Parameters of the function under test. */
const MAIN: readonly ParameterKind[] = ["id", "box", "box", "list"];

/** How many numbers a program is made of at most. */
export const TAPE_LENGTH = 300;

/** @param numbers what is chosen wherever there is a choice */
export function programOf(numbers: readonly number[], suffix: string): Program {
	const tape = new Tape(numbers);
	const shared: Shared = { tape, suffix, helpers: [] };
	const state = [
		`let cell_${suffix} = "cell";`,
		`let total_${suffix} = 0;`,
		`const map_${suffix} = new Map<string, string>();`,
		`const list_${suffix}: string[] = ["first"];`,
		`const box_${suffix}: Box = { n: 0, name: "box", items: [], inner: { tag: "tag" } };`,
		`class Counter_${suffix} {`,
		"\tcount = 0;",
		"\tasync next(id: string): Promise<string> { this.count++; return get(id + this.count); }",
		`\tasync peek(id: string): Promise<string> { return get(id); }`,
		"}",
		`const counter_${suffix} = new Counter_${suffix}();`,
	];
	const helpers = Array.from({ length: 2 + tape.number(4) }, (_, index) => helper(shared, index));
	const { text, awaits } = mainFunction(shared);
	const name = `main_${suffix}`;
	const functions = [...shared.helpers, { name, parameters: MAIN }];
	const used = state.filter((line) => {
		const variable = /^(?:let|const) (\w+)/.exec(line)?.[1];
		if (variable === undefined || variable.startsWith("counter")) return true;
		return [...helpers, text].some((one) => one.includes(variable));
	});
	return { name, text: [...used, ...helpers, text, ""].join("\n"), functions, awaits };
}

/** The module's variables as every body sees them. */
function holders(shared: Shared): { boxes: Scope["boxes"]; lists: Scope["lists"] } {
	const box = `box_${shared.suffix}`;
	const list = `list_${shared.suffix}`;
	return { boxes: [{ expression: box, root: box }], lists: [{ expression: list, root: list }] };
}

function helper(shared: Shared, index: number): string {
	const { tape } = shared;
	const kinds = tape.weighted<readonly ParameterKind[]>([
		[6, ["id"]],
		[2, []],
		[2, ["box"]],
		[1, ["list"]],
		[1, ["id", "box"]],
		[1, ["box", "box"]],
		[1, ["id", "run"]],
	]);
	const name = `${tape.one(["load", "fetch", "find", "make", "save"])}${index}_${shared.suffix}`;
	const names = kinds.map((kind, at) => `${kind}${at}`);
	const { boxes, lists } = holders(shared);
	const scope = new Scope({
		shared,
		texts: ['"k"', ...names.filter((_, at) => kinds[at] === "id")],
		boxes: [...boxes, ...own(names, kinds, "box")],
		lists: [...lists, ...own(names, kinds, "list")],
		runs: names.filter((_, at) => kinds[at] === "run"),
		mayWrite: tape.chance(55),
		depth: 2,
	});
	const parameters = names.map((one, at) => `${one}: ${TYPES[kinds[at] ?? "id"]}`).join(", ");
	const form = tape.weighted([
		[6, "async"],
		[2, "arrow"],
		[1, "plain"],
	]);
	const isAsync = form !== "plain";
	let text: string;
	if (isAsync) {
		const body = statements(scope, 1 + tape.number(3));
		scope.reads("http:");
		const wait = `const last = await get(${JSON.stringify(`/${name}`)});`;
		body.splice(tape.chance(50) ? 0 : body.length, 0, wait);
		scope.texts.push("last");
		// What it does on the next level is what it does on this one.
		if (kinds[0] === "id" && tape.chance(15)) {
			const deeper = `if (id0.length < 4) await ${name}(${['id0 + "!"', ...names.slice(1)].join(", ")});`;
			body.splice(tape.chance(50) ? 0 : body.length, 0, deeper);
		}
		const lines = [...body, `return ${scope.text()};`].map((line) => `\t${line}`).join("\n");
		text =
			form === "async"
				? `async function ${name}(${parameters}): Promise<string> {\n${lines}\n}`
				: `const ${name} = async (${parameters}): Promise<string> => {\n${lines}\n};`;
	} else {
		// Whatever it does before it gives a promise is done at once, and may throw.
		scope.reads("http:");
		const cell = scope.own("cell");
		const before = tape.weighted([
			[3, ""],
			[1, `if (${scope.text()}.trim() === "k") throw new Error("at once");`],
			[scope.mayWrite ? 2 : 0, `${cell} = "set at once";`],
		]);
		if (before.startsWith(cell)) scope.writes(`var:${cell}`);
		text = `function ${name}(${parameters}): Promise<string> {\n\t${before}\n\treturn get(${scope.text()});\n}`;
	}
	shared.helpers.push({ name, parameters: kinds, effects: scope.effects, isAsync });
	return text;
}

function own(names: readonly string[], kinds: readonly ParameterKind[], wanted: ParameterKind): Scope["boxes"] {
	return names.flatMap((expression, at) => (kinds[at] === wanted ? [{ expression, root: `$${at}` }] : []));
}

function mainFunction(shared: Shared): { text: string; awaits: Program["awaits"] } {
	const { tape } = shared;
	const { boxes, lists } = holders(shared);
	const scope = new Scope({
		shared,
		texts: ["id"],
		boxes: [...boxes, { expression: "one", root: "argument0" }, { expression: "two", root: "argument1" }],
		lists: [...lists, { expression: "items", root: "argument2" }],
		mayWrite: true,
		depth: 2,
	});
	const awaits: Awaited[] = [];
	const results: string[] = [];
	const lines: string[] = [];
	const count = 2 + tape.number(5);
	for (let index = 0; index < count; index++) {
		const name = `r${index}`;
		if (tape.chance(25)) {
			lines.push(unusual(scope, tape, index, awaits));
			results.push(name);
			if (tape.chance(15)) scope.texts.push(`String(${name})`);
			continue;
		}
		const call = awaited(scope, tape, index);
		awaits.push(call);
		lines.push(
			tape.weighted([
				[12, `const ${name} = await ${call.call};`],
				[2, `let ${name} = await ${call.call};`],
				[2, `const ${name}: string = await ${call.call};`],
				[1, `const { length: ${name} } = await ${call.call};`],
				[2, `await ${call.call};`],
			]),
		);
		const last = lines.at(-1) ?? "";
		if (!last.startsWith("await")) {
			results.push(name);
			if (!last.includes("{ length") && tape.chance(15)) scope.texts.push(name);
		}
		if (tape.chance(8)) lines.push(between(scope, results));
	}
	const body = lines.map((line) => `\t${line}`).join("\n");
	const result = `return [${results.join(", ")}];`;
	const wrapped = tape.weighted([
		[10, `${body}\n\t${result}`],
		[2, `\ttry {\n${body}\n\t${result}\n\t} catch (error) {\n\treturn [String(error)];\n\t}`],
		[1, `\ttry {\n${body}\n\t${result}\n\t} finally {\n\tawait send("/done", "");\n\t}`],
		[1, `\tfor (const turn of [1, 2]) {\n${body}\n\tif (turn === 2) ${result}\n\t}\n\treturn [];`],
		[1, `\tif (id !== "") {\n${body}\n\t${result}\n\t}\n\treturn [];`],
	]);
	const parameters = "id: string, one: Box, two: Box, items: string[]";
	return { text: `export async function main_${shared.suffix}(${parameters}) {\n${wrapped}\n}`, awaits };
}

/** A statement with awaits in literals, arguments and templates, with one that may be left out, or with several in one. */
function unusual(scope: Scope, tape: Tape, index: number, awaits: Awaited[]): string {
	const name = `r${index}`;
	const next = (place: number) => {
		const call = awaited(scope, tape, index * 10 + place);
		awaits.push(call);
		return `await ${call.call}`;
	};
	const held = () => tape.one(["id", '"c"', scope.own("cell")]);
	return tape.weighted<() => string>([
		[3, () => `const ${name} = [${next(1)}, ${held()}, ${next(2)}];`],
		[3, () => `const ${name} = { a: ${next(1)}, b: ${held()}, c: ${next(2)} };`],
		[1, () => `const ${name} = { a: (${next(1)}).length, inner: { b: (${next(2)}).trim() } };`],
		[2, () => `const ${name} = \`\${${next(1)}} \${${held()}} \${${next(2)}}\`;`],
		[2, () => `const ${name} = join(${next(1)}, ${held()}, ${next(2)});`],
		[3, () => `const ${name} = ${held()} === "id" ? ${next(1)} : "none";`],
		[1, () => `const ${name} = ${held()} === "id" ? "none" : ${next(1)};`],
		[2, () => `const ${name} = ${held()} !== "id" && (${next(1)});`],
		[1, () => `const ${name} = ${held()} || (${next(1)});`],
		[3, () => together(scope, tape, index, awaits)],
		[2, () => bodyOf(scope, index, awaits)],
	])();
}

/** Two calls that are gathered already. Those that collide do so before and after. */
function together(scope: Scope, tape: Tape, index: number, awaits: Awaited[]): string {
	// What is written out there is rewritten as well, and its reads may be left running either way when the other call fails.
	const calls = [1, 2].map((place) => awaited(scope, tape, index * 10 + place, false));
	const effects = new Effects();
	for (const { effects: own } of calls) {
		for (const place of own.reads) effects.reads.add(place);
		for (const place of own.writes) effects.writes.add(place);
	}
	const call = `Promise.all([${calls.map((one) => one.call).join(", ")}])`;
	awaits.push({ call, effects });
	const name = `r${index}`;
	return tape.chance(60) ? `const [${name}, ${name}b] = await ${call};` : `const ${name} = await ${call};`;
}

/** `await (await fetch(…)).text()` */
function bodyOf(scope: Scope, index: number, awaits: Awaited[]): string {
	const effects = new Effects();
	effects.reads.add("http:");
	const call = `fetch(\`https://example.com/\${${scope.text()}}/${index}\`)`;
	awaits.push({ call, effects });
	return `const r${index} = await (await ${call}).text();`;
}

type Awaited = { call: string; effects: Effects };

/** What is awaited: mostly a helper, sometimes the platform itself, with arguments that may be anything in reach. */
function awaited(scope: Scope, tape: Tape, index: number, mayBeInline = true): Awaited {
	const effects = new Effects();
	const { shared, boxes, lists } = scope;
	// Calls that are the same in every respect could not be told apart.
	const texts = [...scope.texts, `"/p${index}"`, `"/q${index}"`];
	if (tape.chance(6)) {
		texts.push(scope.own("cell"));
	}
	const inner = new Scope({ shared, effects, texts, boxes, lists, mayWrite: tape.chance(30), depth: 1 });
	const quiet = shared.helpers.filter((one) => one.effects.writes.size === 0);
	const call = tape.weighted<() => string>([
		[10, () => callOf(inner, tape.one(quiet.length > 0 && tape.chance(30) ? quiet : shared.helpers))],
		[2, () => known(inner, "get", "http:")],
		[2, () => known(inner, "readFile", "fs:")],
		[1, () => known(inner, "calm", "http:")],
		[mayBeInline ? 1 : 0, () => inline(inner)],
		[1, () => known(inner, `${scope.own("counter")}.peek`, "http:")],
	])();
	return { call, effects };
}

function known(scope: Scope, name: string, place: string): string {
	const text = scope.text();
	scope.reads(name === "readFile" ? fileOf(text) : place);
	return name === "readFile" ? `readFile(${text}, "utf8")` : `${name}(${text})`;
}

/** A function that is written and called at once. */
function inline(scope: Scope): string {
	const body = [...statements(scope, 1 + scope.tape.number(2)), ...getFixed(scope)];
	return `(async () => { ${body.join(" ")} return ${scope.text()}; })()`;
}

/** Something that stands between two awaits. */
function between(scope: Scope, results: readonly string[]): string {
	const last = results.at(-1);
	return scope.tape.one([
		`if (id === "stop") return [];`,
		`console.log("between");`,
		`${scope.own("cell")} = ${last ? `String(${last})` : '"x"'};`,
		`one.name = id;`,
		last ? `if (!${last}) return [${last}];` : ";",
	]);
}
