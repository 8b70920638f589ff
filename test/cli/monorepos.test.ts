/** Repositories of several packages and projects: what is checked as what. */
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { places, Sandbox } from "./process.ts";

const json = (value: object): string => JSON.stringify(value);
const options = {
	target: "es2022",
	module: "esnext",
	moduleResolution: "bundler",
	strict: true,
	lib: ["es2022", "dom"],
};
const project = (more: object = {}, rest: object = {}): string =>
	json({ compilerOptions: { ...options, ...more }, ...rest });

const LOAD = "export async function load(url: string): Promise<number> {\n\treturn (await fetch(url)).status;\n}\n";
const USES = 'import { load } from "@w/data";\nexport function start(): void {\n\tload("/");\n}\n';
const LOST = "export function lose(): void {\n\tfetch('/');\n}\n";

describe("a repository of several packages", () => {
	let sandbox: Sandbox;

	afterEach(() => sandbox.remove());

	/** Links a package as package managers do. */
	function link(name: string, target: string): void {
		const place = sandbox.path(name);
		mkdirSync(path.dirname(place), { recursive: true });
		symlinkSync(sandbox.path(target), place, "junction");
	}

	it("of npm or yarn: packages that give their sources are seen through links, each file checked once", async () => {
		sandbox = new Sandbox({
			"package.json": json({ workspaces: ["packages/*"] }),
			"packages/data/package.json": json({ name: "@w/data", exports: { ".": "./src/index.ts" } }),
			"packages/data/tsconfig.json": project(),
			"packages/data/src/index.ts": LOAD + LOST,
			"packages/app/package.json": json({ name: "@w/app", dependencies: { "@w/data": "*" } }),
			"packages/app/tsconfig.json": project(),
			"packages/app/main.ts": USES,
			"tsconfig.json": json({ files: [] }),
		});
		link("node_modules/@w/data", "packages/data");
		const report = await sandbox.check([], 1);
		assert.deepEqual(places(report), ["packages/app/main.ts:3", "packages/data/src/index.ts:5"]);
		assert.equal(report.summary.projects, 2);
	});

	it("of pnpm: packages lie in a store, and each sees its own dependencies alone", async () => {
		sandbox = new Sandbox({
			"pnpm-workspace.yaml": "packages:\n  - packages/*\n",
			"node_modules/.pnpm/jobs@1.0.0/node_modules/jobs/package.json": json({ name: "jobs", types: "index.d.ts" }),
			"node_modules/.pnpm/jobs@1.0.0/node_modules/jobs/index.d.ts": "export declare function run(): Promise<void>;",
			"packages/data/package.json": json({ name: "@w/data", types: "src/index.ts" }),
			"packages/data/tsconfig.json": project(),
			"packages/data/src/index.ts": `import { run } from "jobs";\n${LOAD}run();\n`,
			"packages/app/package.json": json({ name: "@w/app" }),
			"packages/app/tsconfig.json": project(),
			"packages/app/main.ts": USES,
			"tsconfig.json": json({ files: [] }),
		});
		link("packages/data/node_modules/jobs", "node_modules/.pnpm/jobs@1.0.0/node_modules/jobs");
		link("packages/app/node_modules/@w/data", "packages/data");
		assert.deepEqual(places(await sandbox.check([], 1)), ["packages/app/main.ts:3", "packages/data/src/index.ts:5"]);
	});

	it("whose packages give what was built: that is what callers see", async () => {
		sandbox = new Sandbox({
			"packages/data/package.json": json({ name: "@w/data", types: "dist/index.d.ts" }),
			"packages/data/tsconfig.json": project({ outDir: "dist" }, { include: ["src"] }),
			"packages/data/src/index.ts": LOAD,
			"packages/data/dist/index.d.ts": "export declare function load(url: string): Promise<number>;",
			"packages/app/tsconfig.json": project(),
			"packages/app/main.ts": USES,
			"tsconfig.json": json({ files: [] }),
		});
		link("node_modules/@w/data", "packages/data");
		assert.deepEqual(places(await sandbox.check([], 1)), ["packages/app/main.ts:3"]);
	});

	it("with project references: the sources of a referenced project count, built or not", async () => {
		sandbox = new Sandbox({
			"tsconfig.json": json({ files: [], references: [{ path: "./data" }, { path: "./app" }] }),
			"data/package.json": json({ name: "@w/data", types: "dist/index.d.ts" }),
			"data/tsconfig.json": project({ composite: true, outDir: "dist", rootDir: "src" }, { include: ["src"] }),
			"data/src/index.ts": LOAD + LOST,
			"app/tsconfig.json": project({ composite: true, outDir: "dist" }, { references: [{ path: "../data" }] }),
			"app/main.ts": USES,
		});
		link("node_modules/@w/data", "data");
		const report = await sandbox.check([], 1);
		assert.deepEqual(places(report), ["data/src/index.ts:5", "app/main.ts:3"].sort());
		// Naming the solution is the same.
		assert.deepEqual(places(await sandbox.check(["-p", "tsconfig.json"], 1)), places(report));
	});

	it("with several tsconfigs over one folder: the first that includes a file, in the order of references", async () => {
		sandbox = new Sandbox({
			"tsconfig.json": json({
				files: [],
				references: [{ path: "./tsconfig.app.json" }, { path: "./tsconfig.node.json" }],
			}),
			"tsconfig.app.json": project({ types: [] }, { include: ["src"] }),
			"tsconfig.node.json": project({ lib: ["es2022"], types: [] }, { include: ["vite.config.ts", "src/shared.ts"] }),
			"src/main.ts": LOST,
			// In the project of the page there is `fetch`; in the other there is none.
			"src/shared.ts": LOST,
			"vite.config.ts": LOST,
		});
		const report = await sandbox.check([], 1);
		assert.deepEqual(places(report), ["src/main.ts:2", "src/shared.ts:2"]);
		assert.deepEqual(places(await sandbox.check(["-p", "tsconfig.node.json"], 0)), []);
	});

	it("may have a tsconfig beside others that only a flag names", async () => {
		sandbox = new Sandbox({
			"tsconfig.json": project({ types: [] }, { include: ["src"] }),
			"tsconfig.test.json": project({ types: [] }, { include: ["checks"] }),
			"src/main.ts": LOST,
			"checks/one.ts": LOST,
		});
		// Without the flag its files belong to no tsconfig, which is told.
		const report = await sandbox.check([], 1);
		assert.deepEqual(places(report), ["checks/one.ts:2", "src/main.ts:2"].sort());
		assert.match(
			report.notes.map(({ file, message }) => `${file}: ${message}`).join("\n"),
			/checks\/one\.ts: Belongs to no tsconfig/,
		);
		const named = await sandbox.check(["-p", "tsconfig.test.json"], 1);
		assert.deepEqual([places(named), named.notes], [["checks/one.ts:2"], []]);
	});
});
