/** Components in the editor: their unsaved text is what counts, and what is offered is about their scripts. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import type { CodeAction } from "vscode-languageserver-protocol";
import { endCleanly, LspClient, TestFolder } from "../server/lsp-client.ts";
import { repositoryRoot } from "../support/fixture.ts";

const root = path.join(repositoryRoot, "test-fixtures", "workspaces", "components", "vue");

const LOST = `<template>größer 😀</template>
<script setup lang="ts">
import { save } from "./api";
save({ id: 1, name: "a" });
</script>
`;

const titled = (actions: CodeAction[], title: RegExp): CodeAction => {
	const found = actions.find((action) => title.test(action.title));
	assert.ok(found, `${title} in ${actions.map((action) => action.title)}`);
	return found;
};

describe("components in the editor", () => {
	let folder: TestFolder;
	let client: LspClient;

	beforeEach(async () => {
		const files = globSync("**/*", { cwd: root });
		folder = new TestFolder(
			Object.fromEntries(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")])),
		);
		client = await LspClient.start({ folders: [folder.path] });
	});

	afterEach(() => endCleanly(client, folder));

	const openFile = (name: string): string => client.open(folder.file(name), readFileSync(folder.file(name), "utf8"));
	const linesOf = async (uri: string): Promise<string[]> =>
		(await client.diagnostics(uri)).map(({ range, code }) => `${range.start.line + 1} ${code}`);

	it("are checked as on the command line", async () => {
		const uri = openFile("src/Profile.vue");
		const expected = ["26 sequential-await", "34 floating-promise", "39 async-array-callback"];
		assert.deepEqual(await linesOf(uri), expected);
	});

	it("are checked as they are typed, with and without a script", async () => {
		const uri = client.open(folder.file("src/New.vue"), "<template/>\n");
		assert.deepEqual(await linesOf(uri), []);
		client.change(uri, [{ text: LOST }]);
		assert.deepEqual(await linesOf(uri), ["4 floating-promise"]);
		// Another language is another file to the checker.
		client.change(uri, [{ text: LOST.replace(' lang="ts"', "").replace("größer", "größer\n") }]);
		assert.deepEqual(await linesOf(uri), ["5 floating-promise"]);
		client.change(uri, [{ text: "<script setup" }]);
		assert.deepEqual(await linesOf(uri), []);
	});

	it("see what other files have become", async () => {
		const uri = client.open(folder.file("src/New.vue"), LOST);
		assert.deepEqual(await linesOf(uri), ["4 floating-promise"]);
		const api = openFile("src/api.ts");
		client.change(api, [{ text: "export function save(user: object): void {}\n" }]);
		assert.deepEqual(await linesOf(uri), []);
	});

	it("are fixed, and told to be ignored, within the script", async () => {
		const at = { line: 3, character: 2 };
		const uri = client.open(folder.file("src/New.vue"), LOST);
		const apply = async (title: RegExp): Promise<string> => {
			client.change(uri, [{ text: LOST }]);
			client.apply(titled(await client.actions(uri, at), title).edit);
			return client.text(uri);
		};
		assert.equal(await apply(/catch/), LOST.replace('"a" });', '"a" }).catch(console.error);'));
		assert.deepEqual(await linesOf(uri), []);
		assert.equal(
			await apply(/for this line/),
			LOST.replace("\nsave", "\n// asynclint-ignore-next-line floating-promise\nsave"),
		);
		assert.deepEqual(await linesOf(uri), []);
		assert.equal(
			await apply(/for this file/),
			LOST.replace("\nimport", "\n/* asynclint-ignore-file floating-promise */\nimport"),
		);
		assert.deepEqual(await linesOf(uri), []);
	});

	it("get no comment where none can stand", async () => {
		const text = '<script setup lang="ts">import { save } from "./api"; save({ id: 1, name: "a" });</script>\n';
		const uri = client.open(folder.file("src/New.vue"), text);
		const actions = await client.actions(uri, { line: 0, character: 56 });
		assert.ok(!actions.some(({ title }) => /for this line/.test(title)));
		titled(actions, /for this file/);
	});

	it("are fixed all at once", async () => {
		const uri = openFile("src/Profile.vue");
		const before = client.text(uri);
		const [action] = await client.actions(uri, { line: 0, character: 0 }, ["source.fixAll"]);
		client.apply(action?.edit);
		const after = client.text(uri);
		assert.match(after, /const firstPromise = getUser\(1\);/);
		assert.equal(after.slice(0, after.indexOf("<script setup")), before.slice(0, before.indexOf("<script setup")));
		assert.equal(
			after.slice(after.indexOf("</script>\n\n<style")),
			before.slice(before.indexOf("</script>\n\n<style")),
		);
	});
});
