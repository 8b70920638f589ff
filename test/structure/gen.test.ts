/** The generator: what it writes into pages and the manifest, and that writing twice changes nothing. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { RuleMeta } from "../../analyzer/src/ask/rule.ts";
import * as schemaModule from "../../analyzer/src/config/schema.ts";
import { REFUSALS } from "../../analyzer/src/facts/refusals.ts";
import { type Waterfall, Workspace } from "../../analyzer/src/index.ts";
import { type Pack, packs } from "../../analyzer/src/packs/index.ts";
import { ROWS } from "../../analyzer/src/projects/compat/table.ts";
import { repositoryRoot } from "../support/fixture.ts";

type Generate = (input: {
	rules: readonly RuleMeta[];
	refusals: typeof REFUSALS;
	schemaModule: typeof schemaModule;
	compatRows: typeof ROWS;
	packs: Readonly<Record<string, Pack>>;
	root: string;
	read: (file: string) => string | undefined;
}) => { files: Map<string, string>; problems: string[] };

type Draw = (input: {
	rules: readonly string[];
	read: (file: string) => string | undefined;
	Workspace: typeof Workspace;
	drawSvg: (waterfall: Waterfall) => string;
}) => ReturnType<Generate>;

const MANY = Array.from({ length: 30 }, (_, index) => `name-${index}`);

const rule: RuleMeta = {
	id: "alpha",
	summary: "Reports alpha.",
	category: "errors",
	defaultSeverity: "error",
	presets: ["recommended"],
	fixes: "sometimes",
	since: "0.1.0",
	sameAs: ["no-alpha"],
	options: {
		deep: { doc: "Look deeper.", schema: { type: "boolean" }, default: false },
		modes: { doc: "One | several.", schema: { type: "array", items: { enum: ["a", "b"] } }, default: ["a"] },
		many: { doc: "Many.", schema: { type: "array", items: { enum: MANY } }, default: MANY },
	},
};

describe("generator", () => {
	let run: (pages: Record<string, string>) => ReturnType<Generate>;
	before(async () => {
		const file = pathToFileURL(path.join(repositoryRoot, "scripts/lib/gen/generate.mjs")).href;
		const { generate } = (await import(file)) as { generate: Generate };
		run = (pages) =>
			generate({
				rules: [rule],
				refusals: REFUSALS,
				schemaModule,
				compatRows: ROWS,
				packs,
				root: repositoryRoot,
				read: (name) =>
					name.startsWith("docs/rules/alpha")
						? pages[name]
						: (pages[name] ?? readFileSync(path.join(repositoryRoot, name), "utf8")),
			});
	});

	it("puts header and options into a page and keeps them up to date", () => {
		const page = "docs/rules/alpha.md";
		const first = run({ [page]: "# alpha\n\nProse.\n\n## Options\n\nMore prose.\n" }).files.get(page) ?? "";
		assert.match(first, /^# alpha\n\n<!-- generated: header -->\n\*\*Reports alpha\.\*\*\n/);
		assert.match(first, /\| Severity \| error \|\n\| Presets \| recommended, strict \|/);
		assert.match(first, /<!-- end generated -->\n\nProse\.\n\n## Options\n\n<!-- generated: options -->\n\| Option /);
		assert.ok(first.includes('| `modes` | list of `"a"` or `"b"` | `["a"]` | One \\| several. |'));
		assert.ok(first.includes("| `many` | list of names, out of 30 | all | Many. |"));
		assert.ok(first.endsWith("<!-- end generated -->\n\nMore prose.\n"));
		assert.equal(run({ [page]: first }).files.get(page), first);
		assert.equal(run({ [page]: first.replace("Look deeper", "Something else") }).files.get(page), first);
	});

	it("names what is missing", () => {
		assert.deepEqual(run({}).problems, ["docs/rules/alpha.md is missing: every rule has a page"]);
		assert.deepEqual(run({ "docs/rules/alpha.md": "# Alpha\n" }).problems, [
			'docs/rules/alpha.md has to begin with "# alpha"',
		]);
	});

	it("draws the first bad example of pages that show its waterfall", async () => {
		const file = pathToFileURL(path.join(repositoryRoot, "scripts/lib/gen/waterfalls.mjs")).href;
		const { drawWaterfalls } = (await import(file)) as { drawWaterfalls: Draw };
		const draw = (page: string) =>
			drawWaterfalls({
				rules: ["await-in-loop"],
				read: () => page,
				Workspace,
				drawSvg: ({ name }) => `<svg>${name}</svg>`,
			});
		const picture = "![A picture](waterfalls/alpha.svg)\n";
		const example = '```ts bad\nexport async function load() { await fetch("https://example.com"); }\n```\n';
		assert.deepEqual(draw(example), { files: new Map(), problems: [] });
		assert.deepEqual(
			draw(`${example}\n${picture}`).files,
			new Map([["docs/rules/waterfalls/alpha.svg", "<svg>load</svg>"]]),
		);
		assert.match(draw(picture).problems.join(), /^docs\/rules\/await-in-loop\.md shows waterfalls\/alpha\.svg, and /);
	});

	it("lists each pack with what it covers and why", () => {
		const file = "docs/packs.md";
		const page = run({ [file]: "<!-- generated: packs -->\n<!-- end generated -->\n" }).files.get(file) ?? "";
		for (const [name, { reason }] of Object.entries(packs)) {
			const row = page.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
			assert.ok(row?.endsWith(`| ${reason} |`), name);
		}
		assert.match(page, /^\| `zustand` \| `zustand` \| `rehydrate` \| the promise never rejects/m);
	});

	it("gives the manifest a setting for each rule and leaves the rest of it alone", () => {
		const current = JSON.parse(readFileSync(path.join(repositoryRoot, "package.json"), "utf8"));
		const manifest = JSON.parse(run({}).files.get("package.json") ?? "");
		const rules = manifest.contributes.configuration.properties["asynclint.rules"].properties as object;
		assert.deepEqual(Object.keys(rules), ["alpha", "unused-ignore"]);
		assert.deepEqual(manifest.contributes.commands, current.contributes.commands);
		assert.deepEqual({ ...manifest, contributes: 0 }, { ...current, contributes: 0 });
	});
});
