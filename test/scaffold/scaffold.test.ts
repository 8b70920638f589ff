/**
 * What `npm run new-rule` and `npm run new-package` make is whole: in a copy of the parts that they touch, both are run,
 * and the suites that every rule and every package has to pass judge the result.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repositoryRoot } from "../support/fixture.ts";

const RULE = "placeholder-that-floats";
const PACKAGE = "made-up-client";

/** What the two scripts read and write, and what judges it. */
const PARTS = [
	...[
		"package.json",
		"package-lock.json",
		"biome.json",
		".gitignore",
		"tsconfig.base.json",
		"README.md",
		"CHANGELOG.md",
	],
	...["analyzer", "cli/src", "server/src", "waterfall/src/drawing", "docs", "schema", "scripts", "test/support"],
	...["test/structure/rules.test.ts", "test/structure/imports.test.ts"],
	...["test/docs/rules.test.ts", "test/docs/migrating.test.ts", "test/fixtures/fixtures.test.ts"],
	...["test/packages/packages.test.ts", "test/packages/package.json", "test/packages/tsconfig.json"],
];

const SUITES = ["structure", "docs", "fixtures", "packages"];

interface MochaReport {
	passes: { fullTitle: string }[];
	failures: { fullTitle: string; err: { message?: string } }[];
}

describe("what the scaffolds make", function () {
	this.timeout(300_000);
	let root: string;
	let printed: string;
	let report: MochaReport;

	before(() => {
		root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-scaffold-")));
		copy(root);
		printed =
			run(root, "scripts/new-rule.mjs", RULE) +
			run(root, "scripts/new-package.mjs", `${PACKAGE}@1.2.3`, "--no-install");
		run(root, "node_modules/typescript/bin/tsc", "-b");
		for (const page of readdirSync(path.join(root, "docs/rules"))) {
			// The examples of all other rules are checked elsewhere.
			if (page !== `${RULE}.md`) rmSync(path.join(root, "docs/rules", page), { recursive: true });
		}
		const tests = SUITES.flatMap((suite) =>
			readdirSync(path.join(root, "out/test", suite))
				.filter((file) => file.endsWith(".test.js"))
				.map((file) => `out/test/${suite}/${file}`),
		);
		const file = path.join(root, "report.json");
		const options = ["--timeout", "120000", "--reporter", "json", "--reporter-option", `output=${file}`];
		const mocha = ["node_modules/mocha/bin/mocha.js", ...options, ...tests];
		// It fails for what is left of the other rules and packages.
		spawnSync(process.execPath, mocha, { cwd: root, stdio: "ignore" });
		report = JSON.parse(readFileSync(file, "utf8")) as MochaReport;
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	/** What was found about it, and about the tree as a whole. */
	function failures(about: string): string[] {
		const concerns = new RegExp(
			`${about}|^(registry|imports|config schema|version|the page on migrating|fixtures exist)`,
		);
		return report.failures
			.filter(({ fullTitle }) => concerns.test(fullTitle))
			.map(({ fullTitle, err }) => `${fullTitle}: ${err.message}`);
	}

	function passed(title: RegExp): number {
		return report.passes.filter(({ fullTitle }) => title.test(fullTitle)).length;
	}

	it("is a rule that passes what every rule has to pass", () => {
		assert.deepEqual(failures(RULE), []);
		assert.equal(passed(new RegExp(`^rule ${RULE} `)), 7);
		assert.equal(passed(/^registry /), 2);
		assert.ok(passed(/^imports /) > 10);
		assert.equal(passed(new RegExp(`^fixtures ${RULE}/basics\\.ts$`)), 1);
		assert.equal(passed(new RegExp(`^examples on the rules' pages docs/rules/${RULE}\\.md:\\d+ ts (bad|good)$`)), 2);
		assert.equal(passed(/^the page on migrating names every rule/), 1);
	});

	it("is a package that passes what every package has to pass", () => {
		assert.deepEqual(failures(PACKAGE), []);
		assert.equal(passed(/probed by code that the packages' types allow$/), 1);
		assert.equal(passed(new RegExp(`holds for the probes of ${PACKAGE}$`)), 1);
		assert.equal(passed(new RegExp(`is probed entry by entry for ${PACKAGE}$`)), 1);
		const manifest = JSON.parse(read("test/packages/package.json")) as { dependencies: Record<string, string> };
		assert.equal(manifest.dependencies[PACKAGE], "1.2.3");
		assert.deepEqual(Object.keys(manifest.dependencies), Object.keys(manifest.dependencies).sort());
	});

	it("is told which keys there are to write entries for", () => {
		const exported = run(root, "scripts/lib/scaffold/exports.mjs", path.join(root, "test/packages"), PACKAGE);
		assert.deepEqual(JSON.parse(exported), [
			{ key: "load", from: PACKAGE },
			{ key: "new Client", from: "made-up-base" },
		]);
	});

	it("is formatted and generated", () => {
		run(
			root,
			"node_modules/@biomejs/biome/bin/biome",
			"ci",
			"analyzer",
			"schema",
			"package.json",
			"test/packages/package.json",
		);
		const schema = JSON.parse(read("schema/asynclint.schema.json")) as { definitions: object };
		assert.ok(JSON.stringify(schema).includes(`"${RULE}"`));
	});

	it("is named wherever rules are", () => {
		for (const file of ["README.md", "CHANGELOG.md", "docs/migrating.md", "package.json"]) {
			assert.ok(read(file).includes(RULE), file);
		}
	});

	it("says where something is left to do, by lines that say so", () => {
		const places = [...printed.matchAll(/^ {2}(\S+):(\d+)$/gm)];
		assert.ok(places.length > 10);
		for (const [, file = "", line] of places) {
			assert.match(read(file).split("\n")[Number(line) - 1] ?? "", /REPLACE ME/, `${file}:${line}`);
		}
	});

	function read(file: string): string {
		return readFileSync(path.join(root, file), "utf8");
	}
});

function copy(root: string): void {
	for (const part of PARTS) {
		cpSync(path.join(repositoryRoot, part), path.join(root, part), {
			recursive: true,
			filter: (file) => !/[\\/](node_modules|vscode-host)$/.test(file),
		});
	}
	mkdirSync(path.join(root, "test-fixtures/rules"), { recursive: true });
	symlinkSync(path.join(repositoryRoot, "node_modules"), path.join(root, "node_modules"), "junction");
	const references = (...folders: string[]) => folders.map((folder) => ({ path: folder }));
	write(root, "tsconfig.json", { files: [], references: references("./analyzer", "./waterfall", "./test") });
	// What draws the pictures of the pages needs no other part.
	write(root, "waterfall/tsconfig.json", { extends: "../tsconfig.base.json", include: ["src"] });
	write(root, "test/tsconfig.json", {
		extends: "../tsconfig.base.json",
		include: ["."],
		exclude: ["packages/node_modules", "packages/probes"],
		references: references("../analyzer"),
		compilerOptions: { types: ["node", "mocha"] },
	});
	// In place of what npm would install.
	const installed = `test/packages/node_modules/${PACKAGE}`;
	write(root, `${installed}/package.json`, { name: PACKAGE, version: "1.2.3", types: "index.d.ts" });
	const load = "export declare function load(id: string): Promise<string>;\n";
	write(root, `${installed}/index.d.ts`, `${load}export { Client as default } from "made-up-base";\n`);
	const base = "test/packages/node_modules/@types/made-up-base";
	write(root, `${base}/package.json`, { name: "@types/made-up-base", version: "1.0.0", types: "index.d.ts" });
	write(root, `${base}/index.d.ts`, "export declare class Client {}\n");
}

function write(root: string, file: string, content: string | object): void {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
	writeFileSync(path.join(root, file), typeof content === "string" ? content : JSON.stringify(content));
}

/** Runs a program of the copy; it has to succeed. */
function run(root: string, script: string, ...args: string[]): string {
	const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, script), ...args], {
		cwd: root,
		encoding: "utf8",
	});
	assert.equal(status, 0, `${script} ${args.join(" ")}\n${stdout}${stderr}`);
	return stdout;
}
