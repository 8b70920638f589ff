/** Random programs: a few helpers with effects that are known, and one function that awaits several of them in a row. */
import { type Awaited, awaited } from "./awaited.ts";
import { unusual } from "./forms.ts";
import { type ParameterKind, Scope, type Shared } from "./scope.ts";
import { statements } from "./statements.ts";
import { Tape } from "./tape.ts";

export interface Program {
	/** The function under test. */
	readonly name: string;
	/** Its source, to follow {@link HEADER}. */
	readonly text: string;
	/** Its functions in the order of their text, the one under test last. */
	readonly functions: readonly { readonly name: string; readonly parameters: readonly ParameterKind[] }[];
	/** The calls that are awaited by its main statements, by the text of the call, in order. */
	readonly awaits: readonly Awaited[];
	/** Those statements, with the names of their forms, in order. */
	readonly statements: readonly { readonly form: string; readonly text: string }[];
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
	const { text, ...parts } = mainFunction(shared);
	const name = `main_${suffix}`;
	const functions = [...shared.helpers, { name, parameters: MAIN }];
	const used = state.filter((line) => {
		const variable = /^(?:let|const) (\w+)/.exec(line)?.[1];
		if (variable === undefined || variable.startsWith("counter")) return true;
		return [...helpers, text].some((one) => one.includes(variable));
	});
	return { name, text: [...used, ...helpers, text, ""].join("\n"), functions, ...parts };
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

function mainFunction(shared: Shared): Pick<Program, "text" | "awaits" | "statements"> {
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
	const written: { form: string; text: string }[] = [];
	const write = (form: string, own: readonly string[]) => {
		const indented = own.map((line) => `\t${line}`);
		lines.push(...indented);
		written.push({ form, text: indented.join("\n") });
	};
	const count = 2 + tape.number(5);
	for (let index = 0; index < count; index++) {
		const name = `r${index}`;
		if (tape.chance(40)) {
			const { form, lines: own } = unusual(scope, index, awaits);
			write(form, own);
			results.push(name);
			if (tape.chance(15)) scope.texts.push(`String(${name})`);
			continue;
		}
		const call = awaited(scope, index);
		awaits.push(call);
		const line = tape.weighted([
			[12, `const ${name} = await ${call.call};`],
			[2, `let ${name} = await ${call.call};`],
			[2, `const ${name}: string = await ${call.call};`],
			[1, `const { length: ${name} } = await ${call.call};`],
			[2, `await ${call.call};`],
		]);
		write("plain", [line]);
		if (!line.startsWith("await")) {
			results.push(name);
			if (!line.includes("{ length") && tape.chance(15)) scope.texts.push(name);
		}
		if (tape.chance(8)) lines.push(`\t${between(scope, results)}`);
	}
	const body = lines.join("\n");
	const result = `return [${results.join(", ")}];`;
	const wrapped = tape.weighted([
		[10, `${body}\n\t${result}`],
		[2, `\ttry {\n${body}\n\t${result}\n\t} catch (error) {\n\treturn [String(error)];\n\t}`],
		[1, `\ttry {\n${body}\n\t${result}\n\t} finally {\n\tawait send("/done", "");\n\t}`],
		[1, `\tfor (const turn of [1, 2]) {\n${body}\n\tif (turn === 2) ${result}\n\t}\n\treturn [];`],
		[1, `\tif (id !== "") {\n${body}\n\t${result}\n\t}\n\treturn [];`],
	]);
	const parameters = "id: string, one: Box, two: Box, items: string[]";
	return {
		text: `export async function main_${shared.suffix}(${parameters}) {\n${wrapped}\n}`,
		awaits,
		statements: written,
	};
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
