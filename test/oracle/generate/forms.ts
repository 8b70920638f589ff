/**
 * Statements of the function under test that await something otherwise than by `const x = await f();`. Each form has a
 * name, by which is counted how often it was written and how often it was rewritten.
 */
import { type Awaited, awaited, awaitedInTurn } from "./awaited.ts";
import { Effects } from "./effects.ts";
import type { Scope } from "./scope.ts";

/** What a form is written with. */
interface Writing {
	readonly scope: Scope;
	/** Of the statement in its function. */
	readonly index: number;
	/** The variable that has the result. */
	readonly name: string;
	/** A call that nothing else is like, noted among those of the program in the order in which they are asked for. */
	readonly next: () => string;
	/** A value that is there already. */
	readonly held: () => string;
	readonly note: (one: Awaited) => void;
}

type Write = (writing: Writing) => string[];

/** How often each is written, its name, and how. */
const FORMS: readonly (readonly [weight: number, form: string, write: Write])[] = [
	[3, "array", ({ name, next, held }) => [`const ${name} = [await ${next()}, ${held()}, await ${next()}];`]],
	[
		3,
		"object",
		({ name, next, held }) => [`const ${name} = { a: await ${next()}, b: ${held()}, c: await ${next()} };`],
	],
	[
		1,
		"object",
		({ name, next }) => [`const ${name} = { a: (await ${next()}).length, inner: { b: (await ${next()}).trim() } };`],
	],
	[
		2,
		"template",
		({ name, next, held }) => [`const ${name} = \`\${await ${next()}} \${${held()}} \${await ${next()}}\`;`],
	],
	[2, "argument", ({ name, next, held }) => [`const ${name} = join(await ${next()}, ${held()}, await ${next()});`]],
	[3, "condition", ({ name, next, held }) => [`const ${name} = ${held()} === "id" ? await ${next()} : null;`]],
	[1, "condition", ({ name, next, held }) => [`const ${name} = ${held()} === "id" ? "none" : await ${next()};`]],
	[2, "and", ({ name, next, held }) => [`const ${name} = ${held()} !== "id" && (await ${next()});`]],
	[1, "or", ({ name, next, held }) => [`const ${name} = ${held()} || (await ${next()});`]],
	[1, "or", ({ name, next, held }) => [`const ${name} = ${held()} === "k" || (await ${next()});`]],
	[3, "Promise.all", together],
	[3, "response", bodyOf],
	[4, "try", attempts],
	[3, "sum", turns(sum)],
	[3, "spread", turns(spread)],
	[2, "replace", turns(replace)],
	[2, "count", turns(count)],
	[4, "list", turns(fillList)],
	[2, "map", turns(fillMap)],
	[2, "dependent", turns(depend)],
];

/** The names of all forms, and of the usual one. */
export const FORM_NAMES: readonly string[] = ["plain", ...new Set(FORMS.map(([, form]) => form))];

/** Forms that must never be rewritten, since each turn needs what the ones before found. */
export const DEPENDENT = "dependent";

/** A statement, or a few that belong together, of a form that is drawn. */
export function unusual(scope: Scope, index: number, awaits: Awaited[]): { form: string; lines: string[] } {
	const { tape } = scope;
	let place = 0;
	const note = (one: Awaited) => void awaits.push(one);
	const next = () => {
		place++;
		const one = awaited(scope, index * 10 + place);
		note(one);
		return one.call;
	};
	const held = () => tape.one(["id", '"c"', scope.own("cell")]);
	const [form, write] = tape.weighted(FORMS.map(([weight, ...rest]) => [weight, rest] as const));
	return { form, lines: write({ scope, index, name: `r${index}`, next, held, note }) };
}

/** Calls that are gathered already, and often another one beside them. Those that collide do so before and after. */
function together({ scope, index, name, next, note }: Writing): string[] {
	const { tape } = scope;
	// Of calls that cannot fail, it does not matter which one would fail first.
	const calm = (place: number) => reading(`calm("/p${index}${place}")`);
	const list = tape.weighted<() => Awaited>([
		// What is written out there is rewritten as well, and its reads may be left running either way when the other call fails.
		[2, () => listed([8, 9].map((place) => awaited(scope, index * 10 + place, false)))],
		[5, () => listed([calm(8), calm(9)])],
		[1, () => reading(`["/p${index}8", "/p${index}9"].map((path) => ${tape.one(["get", "calm"])}(path))`)],
	])();
	const call = `Promise.all(${list.call})`;
	note({ ...list, call });
	const line = tape.chance(60) ? `const [${name}, ${name}b] = await ${call};` : `const ${name} = await ${call};`;
	const beside = tape.weighted<() => string[]>([
		[2, () => []],
		[1, () => [next()]],
		[
			3,
			() => {
				note(calm(7));
				return [calm(7).call];
			},
		],
	])();
	const lines = [line, ...beside.map((one) => `const ${name}c = await ${one};`)];
	// Others that could fail would join them.
	const apart = tape.chance(60) ? ['if (id === "stop") console.log("stop");'] : [];
	return [...apart, ...lines, ...apart];
}

function listed(calls: readonly Awaited[]): Awaited {
	const effects = new Effects();
	for (const { effects: own } of calls) {
		for (const place of own.reads) effects.reads.add(place);
		for (const place of own.writes) effects.writes.add(place);
	}
	return { call: `[${calls.map((one) => one.call).join(", ")}]`, effects };
}

/** Something that reads from the network. */
function reading(call: string): Awaited {
	const effects = new Effects();
	effects.reads.add("http:");
	return { call, effects };
}

/** `await (await fetch(…)).text()` */
function bodyOf({ scope, index, name, note }: Writing): string[] {
	const call = `fetch(\`https://example.com/\${${scope.text()}}/${index}\`)`;
	note(reading(call));
	const body = scope.tape.one([
		`await (await ${call}).text()`,
		`await (await ${call}).json()`,
		`((await (await ${call}).json()) as { name: string }).name`,
	]);
	return [`const ${name} = ${body};`];
}

/** Two `try` blocks in a row that await one call each, with handlers of one kind. */
function attempts({ scope, name, next }: Writing): string[] {
	const { tape } = scope;
	const other = `${name}b`;
	const handler = tape.weighted<(target: string) => string[]>([
		[3, () => ["} catch {"]],
		[3, (target) => ["} catch {", `${target} = "none";`]],
		[2, (target) => ["} catch (error) {", `${target} = String(error);`]],
		[2, () => ["} catch {", "return [];"]],
		[1, () => ["} catch (error) {", 'throw new Error("refused", { cause: error });']],
		[1, () => ["} catch (error) {", "console.error(error);"]],
		[1, () => ["} catch {", `${scope.own("cell")} = "failed";`]],
		[1, (target) => [`} finally {`, `${target} += "!";`]],
	]);
	const tried = (target: string) => {
		const call = next();
		return tape.weighted([
			[4, [`${target} = await ${call};`]],
			[1, [`const found = await ${call};`, `${target} = found.trim();`]],
		]);
	};
	const [first, second] = [`let ${name} = "";`, `let ${other} = "";`];
	const one = ["try {", ...tried(name), ...handler(name), "}"];
	const two = ["try {", ...tried(other), ...handler(other), "}"];
	return tape.chance(50) ? [first, second, ...one, ...two] : [first, ...one, second, ...two];
}

/** What stands before a loop, and in it. */
interface Turn {
	readonly before: readonly string[];
	readonly body: readonly string[];
}

/** @param element the variable of the loop. @param call what each turn awaits */
type WriteTurn = (writing: Writing, element: string, call: string) => Turn;

/** A loop with a known number of turns, or rarely any. */
function turns(write: WriteTurn): Write {
	return (writing) => {
		const { scope, index, name, note } = writing;
		const { tape } = scope;
		const element = `e${index}`;
		const list = scope.list();
		const header = tape.weighted([
			[6, `const ${element} of ["u", "v"]`],
			[2, `const ${element} of ["u", "v", "w"]`],
			[2, `let ${element} = 0; ${element} < 3; ${element}++`],
			[1, `const ${element} of ${list.expression}.slice()`],
		]);
		const one = awaitedInTurn(scope, index, element);
		const { before, body } = write(writing, element, one.call);
		if (body.some((line) => line.includes(one.call))) note(one);
		const ends = tape.one([scope.text(), '"u"', '"1"']);
		const beside = tape.weighted<readonly string[]>([
			[16, []],
			[1, [`console.log(${element});`]],
			[1, [`${scope.own("total")}++;`]],
			[1, [`if (String(${element}) === ${ends}) continue;`]],
			[1, [`if (String(${element}) === ${ends}) break;`]],
		]);
		const loop = [`for (${header}) {`, ...beside, ...body, "}"];
		// What was done before a failure shows.
		const shown = ["} catch (error) {", `return [String(error), ${name}];`, "}"];
		return [...before, ...(tape.chance(15) ? ["try {", ...loop, ...shown] : loop)];
	};
}

function sum({ scope, name }: Writing, _: string, call: string): Turn {
	const [start, ...body] = scope.tape.one([
		["0", `${name} += (await ${call}).length;`],
		["0", `${name} -= (await ${call}).length;`],
		["1", `const found = await ${call};`, `${name} = ${name} * 2 + found.length;`],
		['""', `${name} += await ${call};`],
	]);
	return { before: [`let ${name} = ${start};`], body };
}

function spread({ scope, name }: Writing, element: string, call: string): Turn {
	const added = scope.tape.weighted([
		[3, `[...${name}, await ${call}]`],
		[1, `[...${name}, String(${element}), await ${call}]`],
		[1, `[await ${call}, ...${name}]`],
		[2, `${name}.concat(await ${call})`],
	]);
	return { before: [`let ${name}: string[] = [];`], body: [`${name} = ${added};`] };
}

function replace({ scope, name }: Writing, element: string, call: string): Turn {
	const start = scope.tape.one(['"u0 v1 w2"', `id + " u0 v1 w2"`]);
	return {
		before: [`let ${name} = ${start};`],
		body: [`${name} = ${name}.replace(String(${element}), await ${call});`],
	};
}

function count({ scope, name }: Writing, _: string, call: string): Turn {
	const counted = scope.tape.one(["done++;", "done += 2;", "done = done + 1;"]).replaceAll("done", `${name}done`);
	const filled = scope.tape.one([
		[`${name}.push(await ${call});`],
		[`const found = await ${call};`, `if (found.length > 12) ${name}.push(found);`],
	]);
	return {
		before: [`const ${name}: (string | number)[] = [];`, `let ${name}done = 0;`],
		body: scope.tape.chance(70) ? [...filled, counted] : [counted, ...filled],
	};
}

function fillList({ scope, name }: Writing, element: string, call: string): Turn {
	const body = scope.tape.one([
		[`${name}.push(await ${call});`],
		[`${name}.push((await ${call}).trim());`],
		[`${name}.push({ of: ${element}, text: await ${call} });`],
		[`const found = await ${call};`, `${name}.push(found, ${element});`],
		[`const found = await ${call};`, `if (found !== "") ${name}.push(found);`],
		[`const path = \`/own/\${${element}}\`;`, `${name}.push(path + (await ${call}));`],
	]);
	return { before: [`const ${name}: unknown[] = [];`], body };
}

function fillMap({ scope, name }: Writing, element: string, call: string): Turn {
	const [start, ...body] = scope.tape.one([
		["new Map<unknown, string>()", `${name}.set(${element}, await ${call});`],
		["new Set<string>()", `${name}.add(await ${call});`],
		["{} as Record<string, string>", `${name}["k" + ${element}] = await ${call};`],
	]);
	return { before: [`const ${name} = ${start};`], body };
}

/** Folds that look at what the turns before found. */
function depend({ scope, name }: Writing, element: string, call: string): Turn {
	const asked = scope.tape.one([
		`${name} += await get(${name} + ${element});`,
		`if (${name}.length < 30) ${name} += await ${call};`,
		`${name} = ${name} === "" ? await ${call} : ${name};`,
		`${name} ||= await ${call};`,
		`${name} = await ${call};`,
	]);
	return { before: [`let ${name} = "";`], body: [asked] };
}
