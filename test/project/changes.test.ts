/** Projects that change while the checker runs, and tsconfig files that are hard to read. */
import assert from "node:assert/strict";
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
	const optionsOf = (file: string): string[] =>
		workspace.explainProject(folder.file(file)).changes.map(({ option }) => option);

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
