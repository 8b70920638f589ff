/** Projects that change while the checker runs, and tsconfig files that are hard to read. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { Workspace } from "../../analyzer/src/workspace.ts";
import { TestFolder } from "../server/lsp-client.ts";

const SAVE = `declare function go(): Promise<void>;
export async function save(): Promise<void> {
	await go();
}
`;
const use = (module: string): string => `import { save } from "${module}";\nsave();\n`;
const component = `<script setup lang="ts">\n${use("./lib")}</script>\n`;
const FIVE = JSON.stringify({ devDependencies: { typescript: "~5.9" } });

describe("projects", () => {
	let folder: TestFolder;
	let workspace: Workspace;

	afterEach(() => {
		workspace.close();
		folder.remove();
	});

	const start = (files: Record<string, string>): void => {
		folder = new TestFolder(files);
		workspace = new Workspace({ folders: [folder.path], overlays: true });
	};
	const found = (file: string): string[] => workspace.checkFile(folder.file(file)).findings.map(({ rule }) => rule);
	const optionsOf = (file: string): string[] =>
		workspace.explainProject(folder.file(file)).changes.map(({ option }) => option);

	it("are read again when what their tsconfig extends has changed, whatever its name", () => {
		start({
			"package.json": FIVE,
			"config/base.json": "{}",
			"tsconfig.json": '{ "extends": "./config/base.json" }',
			"src/lib.ts": SAVE,
			"src/use.ts": use("lib"),
		});
		assert.deepEqual(found("src/use.ts"), []);
		folder.write("config/base.json", '{ "compilerOptions": { "baseUrl": "../src" } }');
		workspace.notifyChanges({ changed: [folder.file("config/base.json")] });
		assert.deepEqual(found("src/use.ts"), ["floating-promise"]);
	});

	it("are read again when a lock file names another version", () => {
		const lock = (version: string) => `lockfileVersion: '9.0'\npackages:\n  typescript@${version}:\n`;
		start({
			"package.json": JSON.stringify({ devDependencies: { typescript: "catalog:" } }),
			"pnpm-lock.yaml": lock("7.0.2"),
			"tsconfig.json": "{}",
			"lib.ts": SAVE,
		});
		assert.deepEqual(optionsOf("lib.ts"), []);
		folder.write("pnpm-lock.yaml", lock("5.9.2"));
		workspace.notifyChanges({ changed: [folder.file("pnpm-lock.yaml")] });
		assert.ok(optionsOf("lib.ts").includes("strict"));
	});

	it("of no tsconfig are those of a package that came later", () => {
		start({
			"package.json": "{}",
			"tsconfig.json": '{ "files": [] }',
			"inner/node_modules/@types/near/index.d.ts": "declare function near(): Promise<void>;\n",
			"inner/node_modules/@types/near/package.json": '{ "name": "@types/near", "types": "index.d.ts" }',
			"inner/use.ts": "near();\nexport {};\n",
		});
		assert.deepEqual(found("inner/use.ts"), []);
		folder.write("inner/package.json", "{}");
		workspace.notifyChanges({ created: [folder.file("inner/package.json")] });
		assert.deepEqual(found("inner/use.ts"), ["floating-promise"]);
	});

	it("take components although their tsconfig has just gone away", () => {
		start({ "package.json": FIVE, "tsconfig.json": "{}", "lib.ts": SAVE, "A.vue": component, "B.vue": component });
		assert.deepEqual(found("A.vue"), ["floating-promise"]);
		rmSync(folder.file("tsconfig.json"));
		assert.deepEqual(found("B.vue"), ["floating-promise"]);
		workspace.notifyChanges({ deleted: [folder.file("tsconfig.json")] });
		assert.deepEqual(found("B.vue"), ["floating-promise"]);
	});

	it("look up what they import from a referenced one with its adapted options", () => {
		const composite = { composite: true, outDir: "dist" };
		start({
			"package.json": FIVE,
			"a/tsconfig.json": JSON.stringify({
				compilerOptions: { ...composite, baseUrl: "." },
				references: [{ path: "../b" }],
			}),
			"a/lib.ts": SAVE,
			"a/index.ts": 'export { save } from "lib";\n',
			"b/tsconfig.json": JSON.stringify({ compilerOptions: composite, references: [{ path: "../a" }] }),
			"b/use.ts": use("../a/index"),
		});
		assert.deepEqual(found("b/use.ts"), ["floating-promise"]);
		const { problems, notes } = workspace.plan({ paths: ["."] });
		assert.deepEqual(problems, []);
		assert.ok(notes.every(({ message }) => !/emit|\.asynclint\.json/.test(message)));
	});

	it("cost no other one anything when the checker fails over their tsconfig", () => {
		start({
			"tsconfig.json": '{ "references": [{ "path": 3 }] }',
			"lib.ts": SAVE,
			"use.ts": use("./lib"),
			"sound/tsconfig.json": "{}",
			"sound/use.ts": use("../lib"),
		});
		const plan = workspace.plan({ paths: ["."] });
		assert.deepEqual(
			plan.problems.map(({ file }) => file),
			[folder.file("tsconfig.json")],
		);
		assert.equal(plan.files.length, 3);
		assert.deepEqual(found("use.ts"), ["floating-promise"]);
		assert.deepEqual(found("sound/use.ts"), ["floating-promise"]);
	});

	it("are adapted where a package.json begins with a byte order mark", () => {
		start({ "package.json": `\uFEFF${FIVE}`, "tsconfig.json": "{}", "lib.ts": SAVE });
		assert.ok(optionsOf("lib.ts").includes("strict"));
	});

	it("are adapted where a file stands in the place of TypeScript's scope", () => {
		start({ "package.json": FIVE, "node_modules/@typescript": "", "tsconfig.json": "{}", "lib.ts": SAVE });
		assert.ok(optionsOf("lib.ts").includes("strict"));
	});

	it("include components in a folder whose name means something to a replacement", () => {
		start({ "x$&y/tsconfig.json": '{ "include": ["${configDir}/src"] }', "x$&y/src/A.vue": component });
		const { configFile } = workspace.explainProject(folder.file("x$&y/src/A.vue"));
		assert.equal(configFile, folder.file("x$&y/tsconfig.json"));
	});
});
