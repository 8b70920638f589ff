/** Limiters that are known to be right or wrong, each the rewrite of the same program. */
import type { Recipe } from "./subject.ts";

export interface LimitedControl {
	readonly name: string;
	/** A function `limit` that takes a task. */
	readonly limiter: string;
	/** What has to be noticed; undefined where nothing is wrong. */
	readonly shows: RegExp | undefined;
	/** What becomes of each promise of the list, `$`. */
	readonly each?: string;
	/** What becomes of the list of promises, `$`. */
	readonly all?: string;
}

/** How many the limiters below let run, but for those that are wrong in just that. */
export const WIDTH = 2;

const slots = (width: number, begin = "() => next?.()") => `
let free = ${width};
const waiting = [];
async function limit(task) {
	if (free > 0) free--;
	else await new Promise((resolve) => waiting.push(resolve));
	try { return await task(); }
	finally {
		const next = waiting.shift();
		if (next) (${begin})();
		else free++;
	}
}`;

export const limitedControls: readonly LimitedControl[] = [
	{ name: "a limiter of slots", limiter: slots(WIDTH), shows: undefined },
	{
		name: "a limiter that lets one more run",
		limiter: slots(WIDTH + 1),
		shows: /^3 operations are under way at once$/m,
	},
	{
		name: "a limiter that lets one less run",
		limiter: slots(WIDTH - 1),
		shows: /^no more than 1 are ever under way at once$/m,
	},
	{
		name: "a limiter that lets two go on for one that ends",
		limiter: slots(WIDTH, "() => { next(); waiting.shift()?.(); }"),
		shows: /operations are under way at once$/m,
	},
	{
		name: "a limiter that keeps the slot of a task that fails",
		limiter: `${slots(WIDTH).replace("finally {", "finally { if (failed.has(task)) return; ").replace("return await task();", "return await task().catch((error) => { failed.add(task); throw error; });")}\nconst failed = new Set();`,
		shows: /begins other tasks/,
	},
	{
		name: "one that drops the last task",
		limiter: `${slots(WIDTH)}\nlet begun = 0;\nconst all = limit;\nlimit = (task) => ++begun > ${WIDTH * 3} ? Promise.resolve() : all(task);`,
		shows: /no fault: it begins other tasks/,
	},
	{
		name: "one that gives the results in the order in which they come",
		limiter: `${slots(WIDTH)}\nconst came = [];`,
		each: "$.then((value) => { came.push(value); })",
		all: "$.then(() => came)",
		shows: /no fault: it ended with value/,
	},
	{
		name: "one that swallows an error",
		limiter: slots(WIDTH),
		each: "$.catch(() => undefined)",
		shows: /rejects: it ended with value/,
	},
	{
		name: "one that throws the error of the first in the list",
		limiter: slots(WIDTH),
		all: "Promise.allSettled(made).then((ends) => ends.map((end) => { if (end.reason) throw end.reason; return end.value; }))",
		shows: / and .* rejects: it ended with error/,
	},
	{
		name: "one that leaves rejections to nobody",
		limiter: slots(WIDTH),
		all: "(async () => { const values = []; for (const one of made) values.push(await one); return values; })()",
		shows: /nobody handles/,
	},
	{
		name: "one that begins no more once a task has failed",
		limiter: `${slots(WIDTH)}\nlet hasFailed = false;\nconst all = limit;\nlimit = (task) => all(async () => { if (hasFailed) throw hasFailed; try { return await task(); } catch (error) { hasFailed = error; throw error; } });`,
		shows: /rejects: it begins other tasks/,
	},
	{
		name: "one that never ends",
		limiter: slots(WIDTH, "() => undefined"),
		shows: /no fault: it ended with pending/,
	},
];

/** A list of writes with all of them at once, or through the limiter of a control. */
export function programOf(control: LimitedControl | undefined, length: number): Recipe {
	const { limiter = "", each = "$", all = "$" } = control ?? {};
	const work = control ? "limit(() => write(name))" : "write(name)";
	const made = `const made = names.map((name) => ${each.replace("$", () => work)});`;
	const body = `world.watch(); ${made} return await ${all.replace("$", "Promise.all(made)")};`;
	const text = `import { write } from "stubs";\nexport async function run(names) { ${limiter}\n${body} }`;
	const names = Array.from({ length }, (_, at) => `n${at}`);
	return {
		files: new Map([["limited.ts", text]]),
		entry: "limited.ts",
		calls: [{ call: `run(${JSON.stringify(names)})` }],
	};
}
