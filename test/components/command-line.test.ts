/** Components as the command line sees them: what is found, what is fixed, and that nothing else is touched. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { type JsonReport, places, Sandbox } from "../cli/process.ts";
import { repositoryRoot } from "../support/fixture.ts";

const root = path.join(repositoryRoot, "test-fixtures", "workspaces", "components");

/** A copy of a fixture's workspace. */
function copyOf(framework: string): Sandbox {
	const cwd = path.join(root, framework);
	const files = globSync("**/*", { cwd });
	return new Sandbox(Object.fromEntries(files.map((file) => [file, readFileSync(path.join(cwd, file), "utf8")])));
}

/** What the comments of a workspace's files say. */
function expectedIn(framework: string): string[] {
	const cwd = path.join(root, framework);
	return globSync("**/*.{vue,svelte,astro,ts}", { cwd }).flatMap((file) =>
		readFileSync(path.join(cwd, file), "utf8")
			.split("\n")
			.flatMap((line, index) => {
				const rule = /\/\/ expect: ([\w-]+)/.exec(line)?.[1];
				return rule === undefined ? [] : [`${file}:${index + 1} ${rule}`];
			}),
	);
}

const found = (report: JsonReport): string[] =>
	report.findings.map(({ file, start, rule }) => `${file}:${start.line} ${rule}`);

describe("components on the command line", () => {
	let sandbox: Sandbox;
	afterEach(() => sandbox.remove());

	for (const framework of ["vue", "svelte", "astro"]) {
		it(`are checked: ${framework}`, async () => {
			sandbox = copyOf(framework);
			const report = await sandbox.check(["--preset", "strict"], 1);
			assert.deepEqual(found(report).sort(), expectedIn(framework).sort());
			assert.deepEqual(report.errors, []);
			// Each belongs to the tsconfig that includes it.
			assert.deepEqual(report.notes, []);
		});

		it(`are fixed in their scripts alone: ${framework}`, async () => {
			sandbox = copyOf(framework);
			const outcome = await sandbox.run(["--preset", "strict", "--fix-suggestions"]);
			let changed = 0;
			for (const file of globSync("**/*.{vue,svelte,astro}", { cwd: path.join(root, framework) })) {
				const before = readFileSync(path.join(root, framework, file), "utf8");
				const after = readFileSync(sandbox.path(file), "utf8");
				if (before !== after) changed++;
				assert.deepEqual(markupOf(after), markupOf(before), file);
			}
			assert.ok(changed > 0, outcome.stderr);
			assert.deepEqual((await sandbox.check(["--preset", "strict", "--quiet"], 0)).findings, []);
		});
	}

	it("get safe fixes", async () => {
		sandbox = copyOf("vue");
		await sandbox.run(["--fix"]);
		const text = readFileSync(sandbox.path("src/Profile.vue"), "utf8");
		assert.match(text, /\tconst firstPromise = getUser\(1\);\n\tconst secondPromise = getUser\(2\);/);
	});

	it("get a limiter where the script has its imports", async () => {
		sandbox = new Sandbox({
			"a.svelte": `<p/>\n<script lang="ts">\n\timport { b } from "./b";\n\texport async function all(ids: number[]) {\n\t\treturn await Promise.all(ids.map(async (id) => (await fetch(b(id))).json()));\n\t}\n</script>\n`,
			"b.ts": "export const b = (id: number) => `/${id}`;\n",
			"package.json": '{ "dependencies": { "p-limit": "7" } }',
			"tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, lib: ["esnext", "dom"], types: [] } }),
		});
		await sandbox.run(["--fix-suggestions", "--only", "unbounded-concurrency"]);
		const text = readFileSync(sandbox.path("a.svelte"), "utf8");
		assert.match(text, /^<p\/>\n<script lang="ts">\n\timport \{ b \} from ".\/b";\n\timport pLimit from "p-limit";\n/);
	});

	it("get a helper at the end of their only script", async () => {
		sandbox = new Sandbox({
			"a.vue": `<script setup lang="ts">\nasync function all(ids: number[]) {\n  return await Promise.all(ids.map(async (id) => (await fetch(\`/\${id}\`)).json()));\n}\ndefineExpose({ all });\n</script>\n\n<template/>\n`,
			"tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, lib: ["esnext", "dom"], types: [] } }),
		});
		await sandbox.run(["--fix-suggestions", "--only", "unbounded-concurrency"]);
		const text = readFileSync(sandbox.path("a.vue"), "utf8");
		assert.match(text, /\ndefineExpose\(\{ all \}\);\n\n\/\*\*(?:\n \*)? Lets at most/);
		assert.match(text, /\n\}\n<\/script>\n\n<template\/>\n$/);
	});

	it("are what a tsconfig, named alone, includes", async () => {
		sandbox = copyOf("vue");
		const report = await sandbox.check(["-p", "tsconfig.app.json", "--only", "async-array-callback"], 1);
		assert.deepEqual(places(report), ["src/Profile.vue:39"]);
		assert.deepEqual(report.errors, []);
	});

	it("belong to no project where no tsconfig means them", async () => {
		sandbox = copyOf("vue");
		sandbox.write("src/legacy/Old.vue", "<script>\nfetch('x');\n</script>\n");
		const report = await sandbox.check(["src/legacy"], 1);
		assert.deepEqual(places(report), ["src/legacy/Old.vue:2"]);
		assert.match(report.notes[0]?.message ?? "", /no tsconfig/);
	});

	it("are meant by the patterns of the settings", async () => {
		sandbox = copyOf("vue");
		sandbox.write(
			"asynclint.json",
			'{ "ignore": ["**/Profile.vue"], "overrides": [{ "files": ["**/*.vue"], "rules": { "floating-promise": "warning" } }] }',
		);
		const { findings } = await sandbox.check([], 0);
		assert.deepEqual(
			findings.map(({ file, severity }) => [file, severity]),
			[["src/Options.vue", "warning"]],
		);
	});

	it("are what settings name", async () => {
		const text =
			'<script setup lang="ts">\nasync function load() {\n\tawait fetch("x");\n}\nload();\ndefineExpose({ load });\n</script>\n';
		sandbox = new Sandbox({ "src/a.vue": text, "asynclint.json": "{}" });
		const [finding] = (await sandbox.check([], 1)).findings;
		const setting = finding?.fixes.find(({ safety }) => safety === "setting");
		assert.match(setting?.edits[0]?.text ?? "", /"path": "src\/a\.vue"/);
		const allow = { allowCalls: [{ from: "file", path: "src/a.vue", name: "load" }] };
		sandbox.write("asynclint.json", JSON.stringify({ rules: { "floating-promise": ["error", allow] } }));
		assert.deepEqual(places(await sandbox.check([], 0)), []);
	});

	it("may be broken", async () => {
		const files = {
			"bom.vue": '\ufeff<template>größer 😀</template>\r\n<script setup lang="ts">\r\nfetch("x");\r\n</script>\r\n',
			"empty.vue": "",
			"two.vue": '<script>\nconst a = 1\n</script>\n<script setup>\n(fetch)("x");\n</script>',
			"unclosed.vue": '<script>\nfetch("x");\n',
			"template.svelte": "<script>\nconst a = `x\n</script>\n",
			"words.svelte":
				"<p>if for default export type</p>\n<script>\ndefault; if (a) fetch('x'); type = 1; let b\n</script>",
			"nested.vue": "<template><div><template></div></template>\n<script>\n}}} fetch('x')\n</script>",
			"open.astro": "---\nfetch('x');\n",
			"class.astro": "---\nclass A {",
		};
		sandbox = new Sandbox({
			...files,
			"tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, lib: ["esnext", "dom"], types: [] } }),
		});
		const report = await sandbox.check([], 1);
		assert.deepEqual(report.errors, []);
		assert.equal(report.summary.files, Object.keys(files).length);
		const expected = ["bom.vue:3", "open.astro:2", "two.vue:5", "unclosed.vue:2", "words.svelte:3"];
		assert.deepEqual(
			places(report)
				.filter((at) => !at.startsWith("nested"))
				.sort(),
			expected,
		);
		await sandbox.run(["--fix-suggestions"]);
		assert.equal(
			readFileSync(sandbox.path("bom.vue"), "utf8"),
			files["bom.vue"].replace('("x")', '("x").catch(console.error)'),
		);
	});
});

/** Everything outside of the scripts, the frontmatter included. */
function markupOf(text: string): string {
	return text.replace(/^---\n[\s\S]*?\n---/, "---\n---").replace(/(<script[^>]*>)[\s\S]*?(?=<\/script>)/g, "$1");
}
