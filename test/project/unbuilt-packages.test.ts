/** Packages of one repository that are not built: what imports them is judged by their sources. */
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { Workspace } from "../../analyzer/src/workspace.ts";
import { TestFolder } from "../server/lsp-client.ts";

const SAVE = `export async function save(): Promise<void> {
	await fetch("https://example.test");
}
`;
const use = (module: string): string => `import { save } from "${module}";\nsave();\n`;
const manifest = (name: string, more: object): string => JSON.stringify({ name, version: "1.0.0", ...more });

describe("unbuilt packages", () => {
	let folder: TestFolder;
	let workspace: Workspace;

	afterEach(() => {
		workspace.close();
		folder.remove();
	});

	/** @param links by the place in some `node_modules`, the folder that is linked there */
	const start = (files: Record<string, string>, links: Record<string, string>): void => {
		folder = new TestFolder({ "app/tsconfig.json": "{}", "app/package.json": manifest("app", {}), ...files });
		for (const [place, target] of Object.entries(links)) {
			mkdirSync(path.dirname(folder.file(place)), { recursive: true });
			symlinkSync(folder.file(target), folder.file(place), "junction");
		}
		workspace = new Workspace({ folders: [folder.path], overlays: true });
	};
	const found = (file = "app/main.ts"): string[] =>
		workspace.checkFile(folder.file(file)).findings.map(({ rule, start: { line } }) => `${line} ${rule}`);
	const optionsOf = (file = "app/main.ts"): string[] =>
		workspace.explainProject(folder.file(file)).changes.map(({ option }) => option);

	it("are found by `types`, where a root has links to all", () => {
		start(
			{
				"app/main.ts": use("@org/store"),
				"store/package.json": manifest("@org/store", { types: "dist/index.d.ts", main: "dist/index.js" }),
				"store/src/index.ts": SAVE,
			},
			{ "node_modules/@org/store": "store" },
		);
		assert.deepEqual(found(), ["2 floating-promise"]);
		assert.ok(optionsOf().includes("paths"));
	});

	it("are found by the folder that is published, where there is no main module", () => {
		start(
			{
				"app/main.ts": use("store/dist/inner/part"),
				"store/package.json": manifest("store", { files: ["dist/*", "README.md"] }),
				"store/src/inner/part.ts": SAVE,
			},
			{ "app/node_modules/store": "store" },
		);
		assert.deepEqual(found(), ["2 floating-promise"]);
	});

	it("are found by `exports`, part by part and by pattern", () => {
		const types = (file: string) => ({ types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` });
		start(
			{
				"app/main.ts": use("store"),
				"app/part.ts": use("store/part"),
				"app/any.ts": use("store/any/one"),
				"store/package.json": manifest("store", {
					exports: { ".": types("esm/main"), "./part": types("parts/part"), "./any/*": "./dist/any/*.js" },
				}),
				"store/src/main.ts": SAVE,
				"store/src/parts/part.mts": SAVE,
				"store/src/any/one.ts": SAVE,
			},
			{ "app/node_modules/store": "store" },
		);
		for (const file of ["main", "part", "any"]) assert.deepEqual(found(`app/${file}.ts`), ["2 floating-promise"], file);
	});

	it("are found behind each other, and by themselves", () => {
		const exports = { ".": "./lib/index.js" };
		start(
			{
				"app/main.ts": `import { kept } from "outer";\nkept.save();\n`,
				"outer/package.json": manifest("outer", { exports }),
				"outer/index.ts": `import * as inner from "inner";\nexport const kept = inner;\n`,
				"outer/tsconfig.json": "{}",
				"outer/use.ts": `import { kept } from "outer";\nkept.save();\n`,
				"inner/package.json": manifest("inner", { exports }),
				"inner/src/index.ts": SAVE,
			},
			{ "app/node_modules/outer": "outer", "outer/node_modules/inner": "inner" },
		);
		assert.deepEqual(found(), ["2 floating-promise"]);
		assert.deepEqual(found("outer/use.ts"), ["2 floating-promise"]);
	});

	it("are read with the paths of their own tsconfig, also where the project has the same", () => {
		const paths = '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }';
		start(
			{
				"app/tsconfig.json": paths,
				"app/package.json": manifest("app", { dependencies: { store: "*" } }),
				"app/src/main.ts": `${use("store")}${use("@/inner").replaceAll("save", "keep")}`,
				"app/src/inner.ts": "export const keep = (): void => {};\n",
				"store/package.json": manifest("store", { types: "dist/index.d.ts" }),
				"store/tsconfig.json": paths,
				"store/src/index.ts": 'export { save } from "@/inner";\n',
				"store/src/inner.ts": SAVE,
			},
			{ "app/node_modules/store": "store" },
		);
		assert.deepEqual(found("app/src/main.ts"), ["2 floating-promise"]);
	});

	it("are read with the paths of the project, where each reaches the other", () => {
		const paths = '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }';
		const types = "dist/index.d.ts";
		start(
			{
				"app/tsconfig.json": paths,
				"app/package.json": manifest("app", { types, dependencies: { store: "*" } }),
				"app/src/main.ts": use("store"),
				"store/package.json": manifest("store", { types, devDependencies: { app: "*" } }),
				"store/tsconfig.json": paths,
				"store/src/index.ts": SAVE,
			},
			{ "app/node_modules/store": "store", "store/node_modules/app": "app" },
		);
		assert.deepEqual(found("app/src/main.ts"), ["2 floating-promise"]);
		assert.deepEqual(workspace.checkFile(folder.file("app/src/main.ts")).problems, []);
	});

	it("leave alone what is built, what the tsconfig says, and what is installed from elsewhere", () => {
		start(
			{
				"app/tsconfig.json": '{ "compilerOptions": { "paths": { "mapped": ["./own.ts"] } } }',
				"app/own.ts": "export const save = (): void => {};\n",
				"app/main.ts": use("built"),
				"app/mapped.ts": use("mapped"),
				"app/foreign.ts": use("foreign"),
				"built/package.json": manifest("built", { types: "dist/index.d.ts" }),
				"built/dist/index.d.ts": "export declare function save(): void;\n",
				"built/src/index.ts": SAVE,
				"mapped/package.json": manifest("mapped", { types: "dist/index.d.ts" }),
				"mapped/src/index.ts": SAVE,
				"node_modules/.store/foreign/package.json": manifest("foreign", { types: "dist/index.d.ts" }),
				"node_modules/.store/foreign/src/index.ts": SAVE,
			},
			{
				"node_modules/built": "built",
				"node_modules/mapped": "mapped",
				"node_modules/foreign": "node_modules/.store/foreign",
			},
		);
		for (const file of ["main", "mapped", "foreign"]) assert.deepEqual(found(`app/${file}.ts`), [], file);
	});

	it("keep the tsconfig's own paths, wherever these are written", () => {
		start(
			{
				"config/base.json": '{ "compilerOptions": { "paths": { "~/*": ["../app/*"] } } }',
				"app/tsconfig.json": '{ "extends": "../config/base.json" }',
				"app/main.ts": `${use("store")}import { save as other } from "~/other";\nother();\n`,
				"app/other.ts": SAVE,
				"store/package.json": manifest("store", { main: "./build/index.js" }),
				"store/index.ts": SAVE,
			},
			{ "node_modules/store": "store" },
		);
		assert.deepEqual(found(), ["2 floating-promise", "4 floating-promise"]);
	});

	it("bear a package.json that says nothing sensible", () => {
		start(
			{
				"app/main.ts": use("broken"),
				"broken/package.json": "{",
				"odd/package.json": manifest("odd", { exports: { ".": null, "./a": [], "./b": { types: 3 } }, main: 4 }),
			},
			{ "node_modules/broken": "broken", "node_modules/odd": "odd", "node_modules/gone": "nowhere" },
		);
		assert.deepEqual(found(), []);
	});
});
