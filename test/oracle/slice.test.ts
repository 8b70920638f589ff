/** Statements taken out of their function: reached where the function leaves early, and still told from a wrong rewrite. */
import assert from "node:assert/strict";
import type { Fix } from "../../analyzer/src/index.ts";
import { parseFiles } from "../support/parse.ts";
import { FEW_ORDERS } from "./compare.ts";
import { extract } from "./extract.ts";
import { checkRewrite } from "./rewrite.ts";
import { sliceOf } from "./slice.ts";

/** What each module begins with; a fix adds another import there. */
const HEADER = `import { read, write } from "stubs";\n`;

const TOGETHER = "const [a, b] = await Promise.all([first(id), second(id)]);";

/** A handler that leaves early, with two calls in a row whose callees are given. */
const handler = (first: string, second: string) => `${HEADER}
export default async function handler(req: Request, res: Reply) {
	if (req.method !== "GET") return res.status(405);
	const { id } = req.query;
	const first = async (id: string) => { try { return await ${first}; } catch { return "none"; } };
	const second = async (id: string) => ${second};
	const a = await first(id);
	const b = await second(id);
	return res.json({ a, b });
}
`;

describe("statements alone", function () {
	this.timeout(60_000);

	it("are reached where the function leaves before them", async () => {
		const result = await run(handler("read(id)", "read(`of ${id}`)"));
		assert.equal(result.whole, false);
		assert.equal(result.sliced, true);
		assert.deepEqual(result.failures, []);
	});

	it("show a rewrite that is wrong", async () => {
		const result = await run(handler("read(id)", "write(id)"));
		assert.match(result.failures.join("\n"), /order on store:/);
	});

	it("see what they assign outside", async () => {
		const body = (rest: string) =>
			`${HEADER}async function outer(list: { id: string }) {\n\tlet seen = "";\n\tconst inner = async () => {\n${rest}\n\t};\n\treturn inner;\n}`;
		const before = body(`const a = await read(list.id);\nseen = a;\nconst b = await read("x");\nreturn [a, b];`);
		const after = `const [a, b] = await Promise.all([read(list.id), read("x")]);\nseen = a;`;
		const result = await run(
			before,
			edit(before, `const a = await read(list.id);\nseen = a;\nconst b = await read("x");`, after),
		);
		assert.match(result.failures.join("\n"), /seen was|state/);
	});

	it("run in a loop that they leave, and as those of a class", async () => {
		const source = `${HEADER}
abstract class Jobs {
	private readonly ids: string[] = [];
	private async next(): Promise<void> {
		for (const id of this.ids) {
			const a = await this.look(id);
			const b = await read("b");
			if (a === b) continue;
		}
	}
	private look(id: string) { return read(id); }
}`;
		const old = `const a = await this.look(id);\n\t\t\tconst b = await read("b");`;
		const result = await run(
			source,
			edit(source, old, `const [a, b] = await Promise.all([this.look(id), read("b")]);`),
		);
		assert.equal(result.sliced, true);
	});

	it("are left out where they mean nothing elsewhere", async () => {
		const source = `${HEADER}class Jobs {
	#id = "a";
	async next() {
		const a = await read(this.#id);
		const b = await read("b");
	}
}`;
		const old = `const a = await read(this.#id);\n\t\tconst b = await read("b");`;
		const result = await run(source, edit(source, old, ""));
		assert.equal(result.sliced, "its statements use private names");
	});
});

const OLD = "const a = await first(id);\n\tconst b = await second(id);";

function edit(source: string, old: string, text: string): Fix {
	const start = source.indexOf(old);
	assert.ok(start >= 0);
	return {
		id: "promise-all",
		title: "",
		safety: "safe",
		edits: [
			{ start: 0, end: 0, text: `import { use } from "stubs";\n` },
			{ start, end: start + old.length, text },
		],
	} as unknown as Fix;
}

/** Whether function and statements were executed, and what was found in the statements. */
async function run(source: string, fix = edit(source, OLD, TOGETHER)) {
	const entry = "main.ts";
	const parsed = parseFiles({ [entry]: source });
	const files = new Map([[entry, source]]);
	try {
		const offset = fix.edits.at(-1)?.start ?? 0;
		const whole = extract(parsed.trees, entry, offset);
		const sliced = sliceOf(parsed.trees, entry, offset, fix);
		const results = typeof sliced === "string" ? [] : await checkRewrite(sliced, files, entry, fix, FEW_ORDERS);
		const isWhole =
			typeof whole !== "string" &&
			(await checkRewrite(whole, files, entry, fix, FEW_ORDERS)).some(({ isExercised }) => isExercised);
		return {
			whole: isWhole,
			sliced: typeof sliced === "string" ? sliced : results.some(({ isExercised }) => isExercised),
			failures: results.flatMap(({ failures }) => failures),
		};
	} finally {
		parsed.close();
	}
}
