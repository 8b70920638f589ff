/**
 * Rewrites that are known to be wrong, by the condition of `sequential-await` that forbids them, and some that are known
 * to be right. The oracle has to catch all of the former and none of the latter.
 */
import type { Recipe } from "./subject.ts";

export interface Control {
	/** The legality code that the rewrite breaks; `ok` when it breaks none. */
	readonly code: string;
	readonly name: string;
	/** Bodies of one async function `f(input, self)`. */
	readonly before: string;
	readonly after: string;
	/** How it must show: a pattern of one of the failures. `slow` when all that is wrong is that nothing is gained. */
	readonly shows: RegExp | "slow" | "nothing";
}

/** What each body finds around it. */
const HEADER = `
import { readFile, writeFile, appendFile } from "node:fs/promises";
import { read, write, eagerRead, eagerWrite, use, release, step, pay, at } from "stubs";
let token = "old";
let total = 0;
const cache = new Map<string, string>();
const order: string[] = [];
const get = async (path: string) => (await fetch("https://example.com" + path)).text();
const post = async (path: string) => (await fetch("https://example.com" + path, { method: "POST" })).text();
const calm = async (name: string) => { try { return await read(name); } catch { return "none"; } };
`;

export function recipeOf(body: string): Recipe {
	return {
		files: new Map([["main.ts", `${HEADER}\nasync function f(input: any, self: any) {\n${body}\n}\n`]]),
		entry: "main.ts",
		calls: [
			{
				prepare: `const input = { id: "i", list: ["p"], other: undefined as any }; input.other = input; const self = { user: "u" };`,
				call: "f(input, self)",
				state: "[input.id, input.list, self, token, total, [...cache], order]",
				disturb: `token = "new"; self.user = "v";`,
			},
		],
	};
}

const settle = (first: string, second: string, rest: string) => `
	const p = ${first}; const q = ${second};
	await Promise.allSettled([p, q]);
	const a = await p; const b = await q;
	${rest}`;

const together = (first: string, second: string, rest: string) =>
	`const [a, b] = await Promise.all([${first}, ${second}]);\n${rest}`;

const inTurn = (first: string, second: string, rest: string) =>
	`const a = await ${first};\nconst b = await ${second};\n${rest}`;

const RETURN = "return [a, b];";

/** Two calls that must stay one after the other, started together and settled exactly. */
function apart(code: string, name: string, first: string, second: string, shows: RegExp, rest = RETURN): Control {
	return { code, name, before: inTurn(first, second, rest), after: settle(first, second, rest), shows };
}

export const controls: readonly Control[] = [
	apart("G1", "a result is used before it is there", `read("x")`, `read(a + "/more")`, /ReferenceError|Cannot access/),
	{
		code: "G1",
		name: "a variable is used before the result is in it",
		before: `let a = ""; a = await read("x"); const b = await read("after " + a); ${RETURN}`,
		after: `let a = ""; const p = read("x"); const q = read("after " + a); await Promise.allSettled([p, q]); a = await p; const b = await q; ${RETURN}`,
		shows: /outcome was/,
	},
	{
		code: "G1",
		name: "a result reaches the other call through a closure",
		before: `let a = ""; const next = () => read("after " + a); a = await read("x"); const b = await next(); ${RETURN}`,
		after: `let a = ""; const next = () => read("after " + a); const p = read("x"); const q = next(); await Promise.allSettled([p, q]); a = await p; const b = await q; ${RETURN}`,
		shows: /outcome was/,
	},
	{
		code: "G1",
		name: "a result reaches the other call through a statement in between",
		before: `const a = await read("x"); input.id = a; const b = await read(input.id); ${RETURN}`,
		after: `const p = read("x"); const q = read(input.id); await Promise.allSettled([p, q]); const a = await p; input.id = a; const b = await q; ${RETURN}`,
		shows: /outcome was/,
	},

	apart(
		"G2",
		"a file is read while it is written",
		`writeFile("d/a", "t")`,
		`readFile("d/a", "utf8")`,
		/order on fs:d\/a/,
	),
	apart(
		"G2",
		"a folder is read while a file is written in it",
		`writeFile("d/a", "t")`,
		`readFile("d", "utf8")`,
		/order on fs:/,
	),
	apart("G2", "two writes of one file", `appendFile("log", "a")`, `appendFile("log", "b")`, /order on fs:log/),
	apart(
		"G2",
		"a request that changes something beside one that reads",
		`post("/orders")`,
		`get("/orders")`,
		/order on http:/,
	),
	apart("G2", "a read that is overtaken by a change", `get("/orders")`, `post("/orders")`, /order on http:/),
	apart(
		"G2",
		"a count in a variable of the module",
		`(async () => { await read("x"); total += 1; return total; })()`,
		`(async () => { total *= 2; await read("y"); return total; })()`,
		/outcome was|state/,
	),
	apart(
		"G2",
		"a list that is filled in the order of completion",
		`(async () => { const x = await read("x"); order.push(x); return x; })()`,
		`(async () => { const y = await read("y"); order.push(y); return y; })()`,
		/state was/,
	),
	apart(
		"G2",
		"one object under two names",
		`(async () => { await read("x"); input.id = "changed"; return 1; })()`,
		`(async () => { const seen = input.other.id; await read("y"); return seen; })()`,
		/outcome was/,
	),
	apart(
		"G2",
		"a cache that the first fills for the second",
		`(async () => { cache.set("k", await read("k")); return 1; })()`,
		`(async () => cache.get("k") ?? (await read("k again")))()`,
		/outcome was/,
	),
	apart(
		"G2",
		"lines of a log",
		`(async () => { console.log("one"); await read("x"); console.log("one done"); })()`,
		`(async () => { console.log("two"); await read("y"); })()`,
		/order on log:/,
	),

	apart("G3", "two queries on one connection", `use("first")`, `use("second")`, /order on held:/),
	{
		code: "G3",
		name: "a lock that is released while something runs under it",
		before: `await use("lock"); const a = await read("x"); const b = await use("work"); await release("lock"); ${RETURN}`,
		after: `await use("lock"); const a = await read("x"); const p = use("work"); const q = release("lock"); await Promise.allSettled([p, q]); const b = await p; await q; ${RETURN}`,
		shows: /order on held:/,
	},

	{
		code: "G4",
		name: "what stands behind an early return, when it writes",
		before: `const a = await read("x"); if (!a) return a; const b = await write("y"); ${RETURN}`,
		after: `const p = read("x"); const q = write("y"); await Promise.allSettled([p, q]); const a = await p; if (!a) return a; const b = await q; ${RETURN}`,
		shows: /order on store:y/,
	},
	{
		code: "G4",
		name: "what stands behind a throw, when its failure is seen first",
		before: `const a = await read("x"); if (!a) throw new Error("none"); const b = await read("y"); ${RETURN}`,
		after: `const p = read("x"); const b = await read("y"); const a = await p; if (!a) throw new Error("none"); ${RETURN}`,
		shows: /outcome was|unhandled was/,
	},
	{
		code: "G4",
		name: "an optional call whose condition comes first",
		before: `const a = await read("x"); const b = a ? await write("y") : undefined; ${RETURN}`,
		after: `const p = read("x"); const q = write("y"); await Promise.allSettled([p, q]); const a = await p; const b = a ? await q : undefined; ${RETURN}`,
		shows: /order on store:y/,
	},

	apart("G5", "a variable of the module that others set meanwhile", `read("x")`, `read("for " + token)`, /outcome was/),
	apart("G5", "a field that others set meanwhile", `read("x")`, `read("for " + self.user)`, /outcome was/),
	apart(
		"G5",
		"the same, read by the callee",
		`read("x")`,
		`(async () => { const now = token; return now + (await read("y")); })()`,
		/outcome was/,
	),
	apart(
		"G5",
		"the clock",
		`read("x")`,
		`(async () => { const now = at(); await read("y"); return now; })()`,
		/outcome was/,
	),

	apart(
		"G6",
		"a write that happens although what comes before it fails",
		`read("x")`,
		`write("y")`,
		/order on store:y was \{\}, is/,
	),
	apart("G6", "a request that changes something, likewise", `read("x")`, `post("/orders")`, /order on http: was/),
	apart("G6", "something that costs, likewise", `read("x")`, `pay("y")`, /order on bill:y was/),
	apart(
		"G6",
		"a change of a parameter, likewise",
		`read("x")`,
		`(async () => { input.list.push("q"); return await read("y"); })()`,
		/state was/,
	),

	{
		code: "G7",
		name: "both are started and awaited one after the other",
		before: inTurn(`read("x")`, `read("y")`, RETURN),
		after: `const p = read("x"); const q = read("y"); const a = await p; const b = await q; ${RETURN}`,
		shows: /unhandled was nothing, is Error: read\(y\)/,
	},
	{
		code: "G7",
		name: "`Promise.all` throws the failure that comes first in time",
		before: inTurn(`read("x")`, `read("y")`, RETURN),
		after: together(`read("x")`, `read("y")`, RETURN),
		shows: /outcome was error Error: read\(x\), is error Error: read\(y\)/,
	},
	{
		code: "G7",
		name: "`Promise.all` leaves a sibling running",
		before: inTurn(`read("x")`, `calm("y")`, RETURN),
		after: together(`read("x")`, `calm("y")`, RETURN),
		shows: /left over was nothing, is read\(y\)/,
	},
	{
		code: "G7",
		name: "a call throws after the one before it was started",
		before: inTurn(`read("x")`, `eagerRead("y")`, RETURN),
		after: settle(`read("x")`, `eagerRead("y")`, RETURN),
		shows: /unhandled was nothing|left over was nothing|outcome was/,
	},
	{
		code: "G7",
		name: "all are settled and no failure is thrown",
		before: inTurn(`read("x")`, `read("y")`, RETURN),
		after: `const [p, q] = await Promise.allSettled([read("x"), read("y")]); return [(p as any).value, (q as any).value];`,
		shows: /outcome was error/,
	},
	{
		code: "G7",
		name: "all are settled and the last failure is thrown",
		before: inTurn(`read("x")`, `read("y")`, RETURN),
		after: `const p = read("x"); const q = read("y"); await Promise.allSettled([p, q]); const b = await q; const a = await p; ${RETURN}`,
		shows: /outcome was error Error: read\(x\), is error Error: read\(y\)|unhandled/,
	},
	{
		code: "G7",
		name: "the results are swapped",
		before: inTurn(`read("x")`, `read("y")`, RETURN),
		after: `const p = read("x"); const q = read("y"); await Promise.allSettled([p, q]); const a = await p; const b = await q; return [b, a];`,
		shows: /outcome was value/,
	},

	{
		code: "G8",
		name: "a resource is released while a sibling uses it",
		before: `try { ${inTurn(`use("first")`, `use("second")`, RETURN)} } finally { await release("it"); }`,
		after: `try { ${together(`use("first")`, `use("second")`, RETURN)} } finally { await release("it"); }`,
		shows: /order on held:/,
	},
	{
		code: "G8",
		name: "the catch sees another error",
		before: `try { ${inTurn(`read("x")`, `read("y")`, RETURN)} } catch (error) { return String(error); }`,
		after: `try { ${together(`read("x")`, `read("y")`, RETURN)} } catch (error) { return String(error); }`,
		shows: /outcome was/,
	},
	{
		code: "G8",
		name: "a try that covers one of both",
		before: `const a = await read("x"); let b = ""; try { b = await read("y"); } catch { b = "none"; } ${RETURN}`,
		after: `let a = "", b = ""; try { [a, b] = await Promise.all([read("x"), read("y")]); } catch { b = "none"; } ${RETURN}`,
		shows: /outcome was error/,
	},
	{
		code: "G8",
		name: "what runs on while the cleanup logs",
		before: `try { ${inTurn(`read("x")`, `calm("y")`, RETURN)} } finally { console.log("cleaned"); }`,
		after: `try { ${together(`read("x")`, `calm("y")`, RETURN)} } finally { console.log("cleaned"); }`,
		shows: /left over was nothing/,
	},

	{
		code: "G9",
		name: "promises that were started before",
		before: `const p = calm("x"); const q = calm("y"); const a = await p; const b = await q; ${RETURN}`,
		after: `const p = calm("x"); const q = calm("y"); const [a, b] = await Promise.all([p, q]); ${RETURN}`,
		shows: "slow",
	},
	{
		code: "G9",
		name: "calls that wait for nothing",
		before: `const a = await (async () => 1)(); const b = await (async () => 2)(); ${RETURN}`,
		after: `const [a, b] = await Promise.all([(async () => 1)(), (async () => 2)()]); ${RETURN}`,
		shows: "slow",
	},

	apart(
		"G10",
		"steps of a workflow, replayed in the order of their starts",
		`step("one")`,
		`step("two")`,
		/order on held:/,
	),
	apart("G10", "questions to a person", `step("name?")`, `step("age?")`, /order on held:/),

	{
		code: "ok",
		name: "both are settled and awaited in order",
		before: inTurn(`read("x")`, `read("y")`, RETURN),
		after: settle(`read("x")`, `read("y")`, RETURN),
		shows: "nothing",
	},
	{
		code: "ok",
		name: "`Promise.all` of calls that cannot fail",
		before: inTurn(`calm("x")`, `calm("y")`, RETURN),
		after: together(`calm("x")`, `calm("y")`, RETURN),
		shows: "nothing",
	},
	{
		code: "ok",
		name: "writes to places that are not one another, none of which fails unseen",
		before: inTurn(`write("x").catch(() => 0)`, `write("y").catch(() => 0)`, RETURN),
		after: settle(`write("x").catch(() => 0)`, `write("y").catch(() => 0)`, RETURN),
		shows: "nothing",
	},
	{
		code: "ok",
		name: "a call that may throw at once stands first",
		before: inTurn(`eagerRead("x")`, `read("y")`, RETURN),
		after: settle(`eagerRead("x")`, `read("y")`, RETURN),
		shows: "nothing",
	},
	{
		code: "ok",
		name: "a write first, a read elsewhere second",
		before: inTurn(`writeFile("d/a", "t")`, `readFile("e/b", "utf8")`, RETURN),
		after: settle(`writeFile("d/a", "t")`, `readFile("e/b", "utf8")`, RETURN),
		shows: "nothing",
	},
	{
		code: "ok",
		name: "state that is read before either",
		before: `const now = token; ${inTurn(`read("x")`, `read("for " + now)`, RETURN)}`,
		after: `const now = token; ${settle(`read("x")`, `read("for " + now)`, RETURN)}`,
		shows: "nothing",
	},
	{
		code: "ok",
		name: "inside of a try that cleans up",
		before: `try { ${inTurn(`read("x")`, `read("y")`, RETURN)} } catch (error) { return String(error); } finally { await release("it"); }`,
		after: `try { ${settle(`read("x")`, `read("y")`, RETURN)} } catch (error) { return String(error); } finally { await release("it"); }`,
		shows: "nothing",
	},
	{
		code: "ok",
		name: "chains of several requests each",
		before: inTurn(`(async () => read(await read("x")))()`, `(async () => read(await read("y")))()`, RETURN),
		after: settle(`(async () => read(await read("x")))()`, `(async () => read(await read("y")))()`, RETURN),
		shows: "nothing",
	},
	{
		code: "ok",
		name: "calls that run several at once themselves",
		before: inTurn(`Promise.all([read("x"), read("y")])`, `Promise.all([read("v"), read("w")])`, RETURN),
		after: settle(`Promise.all([read("x"), read("y")])`, `Promise.all([read("v"), read("w")])`, RETURN),
		shows: "nothing",
	},
	{
		code: "ok",
		name: "a guard that the calls do not stand behind",
		before: `${inTurn(`read("x")`, `read("y")`, `if (!a) return b; ${RETURN}`)}`,
		after: `${settle(`read("x")`, `read("y")`, `if (!a) return b; ${RETURN}`)}`,
		shows: "nothing",
	},
];
