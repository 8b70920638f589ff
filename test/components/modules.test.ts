/** Where the scripts of components are, and the text that the checker reads in their place. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { modulesIn } from "../../analyzer/src/components/blocks.ts";
import { type Framework, fileAsWritten, isComponent, nameForChecker } from "../../analyzer/src/components/names.ts";
import { textForChecker } from "../../analyzer/src/components/text.ts";

function scripts(text: string, framework: Framework): string[][] {
	return modulesIn(text, framework).map(({ blocks }) => blocks.map(({ start, end }) => text.slice(start, end)));
}

const language = (text: string, framework: Framework): string | undefined => modulesIn(text, framework)[0]?.language;

describe("the scripts of a component", () => {
	const cases: readonly [name: string, framework: Framework, text: string, expected: string[][]][] = [
		["both of Vue's", "vue", "<script>a</script>\n<script setup>b</script>", [["a", "b"]]],
		["none", "vue", "<template><p>a < b</p></template>", [[]]],
		["none in nothing", "svelte", "", [[]]],
		[
			"behind tags that close themselves",
			"vue",
			"<template><textarea /><Title/></template><script>a</script>",
			[["a"]],
		],
		["behind tags that nothing closes", "vue", "<template><p><img></template><script>a</script>", [["a"]]],
		["none that lies within another block", "vue", "<docs>\n<script>a</script>\n</docs>", [[]]],
		["none that is elsewhere", "vue", '<script src="./a.ts"></script>', [[]]],
		["none in another language", "vue", '<script lang="coffee">a</script>', [[]]],
		["with what looks like tags", "vue", "<script>a < b; '<p>'</script>", [["a < b; '<p>'"]]],
		["one that closes itself", "vue", "<script /><script setup>a</script>", [["", "a"]]],
		["one that nothing closes", "vue", "<script>\na", [["\na"]]],
		["one that only begins", "vue", "<script>", [[""]]],
		["both of Svelte's", "svelte", "<script module>a</script><script>b</script>", [["a", "b"]]],
		["behind an arrow in an attribute", "svelte", "<A on:b={() => 1} />\n<script>a</script>", [["a"]]],
		["none of the page's head", "svelte", "<svelte:head><script>a</script></svelte:head>", [[]]],
		[
			"Astro's frontmatter and scripts",
			"astro",
			"---\na\n---\n<script>b</script><p/><script>c</script>",
			[["\na\n"], ["b"], ["c"]],
		],
		["a frontmatter with rows of dashes", "astro", "\n---\n// --- a\n-----\n---\n", [["\n// --- a\n-----\n"]]],
		["a frontmatter that nothing closes", "astro", "---\na", [["\na"]]],
		["an empty frontmatter", "astro", "---\n---\n<p/>", [["\n"]]],
		["no frontmatter", "astro", "<p>---</p>\n<script>a</script>", [[""], ["a"]]],
		["none that go into the page as they are", "astro", "<script is:inline>a</script>", [[""]]],
	];
	for (const [name, framework, text, expected] of cases) {
		it(`are found: ${name}`, () => assert.deepEqual(scripts(text, framework), expected));
	}

	it("are of the language that they say", () => {
		assert.equal(language('<script lang="ts">', "vue"), "ts");
		assert.equal(language('<script lang="tsx">', "vue"), "tsx");
		assert.equal(language("<script>", "vue"), "js");
		assert.equal(language('<script type="text/typescript">', "svelte"), "ts");
		assert.equal(language("---\n---", "astro"), "ts");
	});

	it("have names that lead back to the component", () => {
		for (const file of ["/a/B.vue", "/a/+page.svelte", "/a/index.astro"]) {
			assert.ok(isComponent(file));
			for (const index of [0, 1, 12]) assert.equal(fileAsWritten(nameForChecker(file, index, "mts")), file);
		}
		assert.equal(fileAsWritten("/a/state.svelte.ts"), "/a/state.svelte.ts");
	});
});

describe("the text for the checker", () => {
	const piece = fc.oneof(
		fc.constantFrom(
			"<script>",
			"<script setup lang='ts'>",
			"</script>",
			"---\n",
			"<template>",
			"</template>",
			"\r\n",
			"\n",
			"\r",
		),
		fc.constantFrom(
			"const a = b",
			"{{ größe }}",
			"😀",
			"<A b={() => 1}/>",
			"`",
			"/*",
			"//",
			"<!--",
			"-->",
			"let x = 1",
			"export let y",
		),
		fc.string({ unit: "grapheme" }),
	);

	it("has every piece of code where the component has it, and blanks around it", () => {
		const components = fc.tuple(fc.constantFrom<Framework[]>("vue", "svelte", "astro"), fc.array(piece));
		fc.assert(
			fc.property(components, ([framework, pieces]) => {
				const text = pieces.join("");
				for (const module of modulesIn(text, framework)) {
					const checked = textForChecker(text, module);
					let at = 0;
					for (const { start, end } of [...module.blocks, { start: text.length, end: text.length }]) {
						assert.ok(at <= start && start <= end);
						const blank = text.slice(at, start).replace(/[^\r\n]/g, " ");
						assert.equal(checked.slice(at, start).replace(/^;/, " "), blank);
						assert.equal(checked.slice(start, end), text.slice(start, end));
						at = end;
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	const checked = (text: string, framework: Framework): string =>
		modulesIn(text, framework).map((module) => textForChecker(text, module).trimStart())[0] ?? "";

	it("exports what the markup uses as well", () => {
		assert.match(checked("{#await a}{$b}{/await}<script>let a; const b = c;</script>", "svelte"), /;export { a, b };/);
	});

	it("is a module where the code is none", () => {
		assert.match(checked("<script>a()</script>", "vue"), /^a\(\); *\n;export { {2}};$/);
	});

	it("writes to what others write to", () => {
		const props = checked("<script>const { a, b = 1 } = $props();\nconst c = $derived(a);\nlet d;</script>", "svelte");
		assert.match(props, /^let {3}\{ a, b = 1 \} = \$props\(\);\nlet {3}c = \$derived\(a\);\nlet d;/);
		assert.match(props, /\(\) => \{ a = undefined; b = undefined; c = undefined \};$/);
		assert.match(checked("<A bind:b/><script>let a, b;</script>", "svelte"), /\(\) => \{ b = undefined \};$/);
		assert.match(checked("<script>export let a;</script>", "svelte"), /\(\) => \{ a = undefined \};$/);
	});
});
