/** Where the scaffolds put their entries, and what they refuse. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryRoot } from "../support/fixture.ts";

interface Lists {
	addToIndex(
		text: string,
		entry: { name: string; id: string; line: string; imports: RegExp; list: string },
	): string | undefined;
	addRow(text: string, below: string, row: string): string | undefined;
	addToChangelog(text: string, line: string): string | undefined;
	nextVersion(version: string, changelog: string): string;
}

interface Draft {
	readonly files: readonly string[];
	read(file: string): string;
	create(file: string, text: string): void;
}

interface Drafts {
	draftRule(root: string, name: string): Draft;
	draftPackage(root: string, name: string): Draft;
	Draft: new (root: string) => Draft;
}

async function load<T>(module: string): Promise<T> {
	return (await import(pathToFileURL(path.join(repositoryRoot, "scripts/lib/scaffold", module)).href)) as T;
}

describe("lists that a scaffold adds to", () => {
	let lists: Lists;
	before(async () => {
		lists = await load<Lists>("lists.mjs");
	});

	const index = `import { b } from "./b.ts";\nimport { d } from "./d.ts";\n\nexport const all: readonly X[] = [\n\tb,\n\td,\n];\n`;
	const added = (name: string) =>
		lists.addToIndex(index, {
			name,
			id: name,
			line: `import { ${name} } from "./${name}.ts";`,
			imports: /^import \{ (\w+) \} from "\.\/(\w+)\.ts";$/,
			list: "export const all",
		});

	it("stay sorted", () => {
		const order = (text = "") => [...text.matchAll(/^\t(\w),$/gm)].map(([, id]) => id).join("");
		const imported = (text = "") => [...text.matchAll(/^import \{ (\w) \}/gm)].map(([, id]) => id).join("");
		for (const [name, expected] of [
			["a", "abd"],
			["c", "bcd"],
			["e", "bde"],
		] as const) {
			assert.equal(order(added(name)), expected);
			assert.equal(imported(added(name)), expected);
		}
	});

	it("get a row at the end of the table that is meant", () => {
		const page = "One:\n\n| a |\n|---|\n| 1 |\n\nTwo:\n\n| a |\n|---|\n| 2 |\n";
		assert.equal(lists.addRow(page, "One:", "| new |"), page.replace("| 1 |\n", "| 1 |\n| new |\n"));
		assert.equal(lists.addRow(page, "Two:", "| new |"), `${page}| new |\n`);
		assert.equal(lists.addRow(page, "Three:", "| new |"), undefined);
	});

	it("get a line in what is not released, wherever that stands", () => {
		const add = (text: string) => lists.addToChangelog(text, "- New.");
		const old = "## [0.1.0] - 2020-01-01\n\n### Added\n\n- Old.\n";
		const fresh = "### Added\n\n- New.\n\n";
		assert.equal(add(`## [Unreleased]\n\n${old}`), `## [Unreleased]\n\n${fresh}${old}`);
		const fixed = "### Fixed\n\n- A bug.\n\n";
		assert.equal(add(`## [Unreleased]\n\n${fixed}${old}`), `## [Unreleased]\n\n${fresh}${fixed}${old}`);
		assert.equal(
			add(`## [Unreleased]\n\n### Added\n\n- One.\n\n${fixed}${old}`),
			`## [Unreleased]\n\n### Added\n\n- One.\n- New.\n\n${fixed}${old}`,
		);
		assert.equal(add(old), undefined);
	});

	it("know the version that comes next", () => {
		assert.equal(lists.nextVersion("0.1.0", "\n## [0.1.0]\n"), "0.1.0");
		assert.equal(lists.nextVersion("0.1.0", "\n## [0.1.0] - 2020-01-01\n"), "0.2.0");
		assert.equal(lists.nextVersion("1.9.3", "\n## [1.9.3] - 2020-01-01\n"), "1.10.0");
	});
});

describe("a scaffold", () => {
	let drafts: Drafts;
	before(async () => {
		drafts = {
			...(await load<Pick<Drafts, "draftRule">>("rule.mjs")),
			...(await load<Pick<Drafts, "draftPackage">>("package.mjs")),
			...(await load<Pick<Drafts, "Draft">>("draft.mjs")),
		};
	});

	for (const [name, why] of [
		["no-waiting-here", /never for its absence/],
		["await", /two or more words/],
		["Sequential-Thing", /two or more words/],
		["sequential_thing", /two or more words/],
		["../outside-of-it", /two or more words/],
		["sequential-await", /there is a rule/],
		["unused-ignore", /there is a rule/],
		["all-rules", /something else by the name allRules/],
	] as const) {
		it(`makes no rule ${name}`, () => {
			assert.throws(() => drafts.draftRule(repositoryRoot, name), why);
		});
	}

	for (const [name, why] of [
		["ioredis", /ioredis\.ts is about ioredis/],
		["@redis/client", /redis\.ts is about @redis\/client/],
		["../outside", /not the name of a package/],
		["@scope/", /not the name of a package/],
	] as const) {
		it(`makes no file for the package ${name}`, () => {
			assert.throws(() => drafts.draftPackage(repositoryRoot, name), why);
		});
	}

	it("names a package's constant so that it can be one", () => {
		const knowledgeOf = (name: string) => {
			const draft = drafts.draftPackage(repositoryRoot, name);
			return draft.read(draft.files[0] ?? "");
		};
		assert.match(
			knowledgeOf("@made-up/some.thing"),
			/export const madeUpSomeThing: .*names: \["@made-up\/some\.thing"\]/s,
		);
		assert.match(knowledgeOf("delete"), /export const deletePackage: /);
		assert.match(knowledgeOf("7zip-min"), /export const _7zipMin: /);
	});

	it("never overwrites, and writes nothing when it cannot write all", () => {
		const root = mkdtempSync(path.join(tmpdir(), "asynclint-draft-"));
		try {
			mkdirSync(path.join(root, "docs"));
			writeFileSync(path.join(root, "docs", "there.md"), "there");
			const draft = new drafts.Draft(root);
			draft.create("docs/new.md", "new");
			assert.throws(() => draft.create("docs/there.md", "other"), /docs\/there\.md is there already/);
			assert.throws(() => draft.create("docs/new.md", "other"), /docs\/new\.md is there already/);
			assert.deepEqual(readdirSync(path.join(root, "docs")), ["there.md"]);
		} finally {
			rmSync(root, { recursive: true });
		}
	});
});
