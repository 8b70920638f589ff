/**
 * The examples, run by the real task runners: what a change makes run again is what it may change the findings of, and all
 * else comes out of the cache.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { CacheServer } from "./cache-server.ts";
import { ExampleCopy, type Result, type Runner, unavailable } from "./workspace.ts";

const PACKAGES = ["orders", "prices", "store"];
const REPORT = "reports/asynclint.json";

/** The beginning of a function as it is, and as one that gives a promise, which its caller in another package drops. */
const SETTING = "function setStock(article: string, count: number): void {";
const SAVING = `async function setStock(article: string, count: number): Promise<void> {
	if (count < 0) throw new Error(article);`;

/** How to run a task in all packages, and to read for which it ran. */
interface Example {
	readonly name: string;
	readonly runner: Runner;
	words(task: string): string[];
	/** Packages that were looked up in the cache, and found there or not. */
	ran(result: Result, task: string): { hits: string[]; misses: string[] };
}

const EXAMPLES: readonly Example[] = [
	{
		name: "turborepo",
		runner: "turbo",
		words: (task) => ["run", task],
		ran: ({ output }) => ({
			hits: matches(output, /@shop\/(\w+):[\w:]+: cache hit/g),
			misses: matches(output, /@shop\/(\w+):[\w:]+: cache miss/g),
		}),
	},
	{
		name: "nx",
		runner: "nx",
		words: (task) => ["run-many", "--targets", task, "--output-style=static"],
		ran: ({ output }) => {
			const all = matches(output, /> nx run @shop\/(\w+):/g);
			const hits = matches(output, /> nx run @shop\/(\w+):\S+ +\[(?:local cache|existing outputs)/g);
			return { hits, misses: all.filter((name) => !hits.includes(name)) };
		},
	},
];

function matches(output: string, pattern: RegExp): string[] {
	return [...new Set([...output.matchAll(pattern)].map(([, name = ""]) => name))].sort();
}

function describeWith(runner: Runner, title: string, body: (this: Mocha.Suite) => void): void {
	const missing = unavailable(runner);
	if (missing === undefined) describe(title, body);
	else describe.skip(`${title}: ${missing}`, body);
}

for (const example of EXAMPLES) {
	const { name, runner } = example;

	describeWith(runner, `the example ${name}`, function () {
		this.timeout(300_000);
		let copy: ExampleCopy;

		before(() => {
			copy = new ExampleCopy(name, runner);
			// Both ask git which files there are.
			spawnSync("git", ["init", "--quiet"], { cwd: copy.folder });
		});
		afterEach("no process is left behind", async () => {
			// Some take a moment to end after the task runner has.
			while (copy.processes().length > 0) await delay(50);
		});
		after(() => copy.remove());

		async function expectRun(task: string, misses: readonly string[], code = 0): Promise<Result> {
			const result = await copy.run(example.words(task));
			assert.equal(result.code, code, result.output);
			const hits = PACKAGES.filter((one) => !misses.includes(one));
			assert.deepEqual(example.ran(result, task), { hits, misses }, result.output);
			return result;
		}

		it("runs once, and is all cached then, reports included", async () => {
			await expectRun("lint:report", PACKAGES);
			const report = `packages/orders/${REPORT}`;
			const before = copy.read(report);
			assert.equal(JSON.parse(before).summary.files, 1);
			copy.replace(report, before, "");
			await expectRun("lint:report", []);
			assert.equal(copy.read(report), before);
		});

		it("runs again where types of a dependency changed, and finds what that means", async () => {
			await expectRun("lint", PACKAGES);
			for (const one of PACKAGES) copy.replace(`packages/${one}/README.md`, "#", "# About");
			await expectRun("lint", []);
			const source = "packages/store/src/index.ts";
			copy.replace(source, SETTING, SAVING);
			const { output } = await expectRun("lint", ["orders", "store"], 1);
			assert.match(output, /floating-promise/);
			copy.replace(source, SAVING, SETTING);
			await expectRun("lint", []);
		});

		it("runs again where the configuration changed", async () => {
			copy.replace("asynclint.json", "recommended", "minimal");
			await expectRun("lint", PACKAGES);
		});
	});
}

describeWith("turbo", "Turborepo's remote cache", function () {
	this.timeout(300_000);

	it("has for one machine what another one found", async () => {
		const cache = await CacheServer.start("secret");
		const copies: ExampleCopy[] = [];
		try {
			const env = { TURBO_API: cache.url, TURBO_TOKEN: "secret", TURBO_TEAM: "team_shop" };
			const results: Result[] = [];
			for (let machine = 0; machine < 2; machine++) {
				const copy = new ExampleCopy("turborepo", "turbo");
				copies.push(copy);
				spawnSync("git", ["init", "--quiet"], { cwd: copy.folder });
				results.push(await copy.run(["run", "lint:report"], env));
			}
			const [first, second] = results.map((result) => {
				assert.equal(result.code, 0, result.output);
				return EXAMPLES[0]?.ran(result, "lint:report");
			});
			assert.deepEqual(first, { hits: [], misses: PACKAGES });
			assert.deepEqual(second, { hits: PACKAGES, misses: [] }, results[1]?.output);
			assert.equal(cache.requests.filter((one) => one.startsWith("PUT ")).length, PACKAGES.length);
			for (const name of PACKAGES) {
				const report = `packages/${name}/${REPORT}`;
				assert.equal(copies[1]?.read(report), copies[0]?.read(report));
			}
		} finally {
			await cache.stop();
			for (const copy of copies) copy.remove();
		}
	});
});
