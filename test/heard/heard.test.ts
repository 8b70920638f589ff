/**
 * Fixes that catch an error are executed: a failure has to be heard after each of them, wherever it stands. A program of
 * `test-fixtures/heard` says in its first lines what its output has to hold after a fix (`heard`, parts with `&` between
 * them; the exit code is a part), which fixes are offered beside `void` (`offers`), what runs it (`run`), and how it ends
 * before (`before`) where nobody hears then: mocha does not see what fails when its last test is over.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
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
import { transformSync } from "esbuild";
import type { FileResult, Fix } from "../../analyzer/src/index.ts";
import { applyEdits } from "../../analyzer/src/text/edits.ts";
import { checkSources } from "../support/check-sources.ts";
import { repositoryRoot } from "../support/fixture.ts";

const RULES = ["floating-promise", "async-void-callback", "async-executor", "unconsumed-promise"];
const NOT_HANDLED = ["void"];
const MOCHA = path.join(repositoryRoot, "node_modules/mocha/bin/mocha.js");

/** How a program is run, by the name that it gives in `run`. */
const RUNNERS: Readonly<Record<string, readonly string[]>> = {
	node: [],
	"node:test": ["--test", "--test-reporter=tap"],
	mocha: [MOCHA],
};

interface Program {
	readonly name: string;
	readonly text: string;
	/** What the output has to hold; empty where no fix is offered. */
	readonly heard: readonly string[];
	/** Ids of fixes, in the order in which they are offered. */
	readonly offers: readonly string[];
	readonly run: readonly string[];
	/** The exit code without a fix, where it is known. */
	readonly before: string | undefined;
}

function programsIn(folder: string): Program[] {
	return readdirSync(folder).map((name) => {
		const text = readFileSync(path.join(folder, name), "utf8");
		const says = (word: string) => new RegExp(`^// ${word}: (.+)$`, "m").exec(text)?.[1]?.trim();
		const run = RUNNERS[says("run") ?? "node"];
		const offers = says("offers");
		const heard = says("heard");
		assert.ok(run && offers && heard, `${name} does not say what is expected of it`);
		return {
			name,
			text,
			heard: heard === "-" ? [] : heard.split("&").map((part) => part.trim()),
			offers: offers === "none" ? [] : offers.split(",").map((id) => id.trim()),
			run,
			before: says("before"),
		};
	});
}

const programs = programsIn(path.join(repositoryRoot, "test-fixtures/heard"));

describe("a failure that a fix catches", function () {
	this.timeout(300_000);
	let results: ReadonlyMap<string, FileResult>;
	let folder: string;

	before(() => {
		// Most programs end with what is to be mended.
		const options = { "floating-promise": { ignoreEntryPoints: false } };
		results = checkSources(new Map(programs.map(({ name, text }) => [name, text])), RULES, {}, options);
		folder = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-heard-")));
		symlinkSync(path.join(repositoryRoot, "node_modules"), path.join(folder, "node_modules"), "junction");
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	/** What a program prints, and its exit code in a last line. */
	function outputOf({ name, run }: Program, text: string, id: string): string {
		const file = path.join(folder, id, name.replace(/\.ts$/, ".mjs"));
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, transformSync(text, { loader: "ts", target: "node20" }).code);
		const { stdout, stderr, status, signal } = spawnSync(process.execPath, [...run, file], {
			encoding: "utf8",
			cwd: folder,
			timeout: 20_000,
			// Mocha that runs this suite leaves traces in the environment that a runner within would go by.
			env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1" },
		});
		return `${stdout}\n${stderr}\nexit ${status ?? signal}\n`;
	}

	for (const program of programs) {
		it(`is heard in ${program.name}`, () => {
			const { name, text, heard, offers } = program;
			const findings = results.get(name)?.findings ?? [];
			assert.equal(findings.length, 1, `${findings.length} findings`);
			const fixes = (findings[0]?.fixes ?? []).filter(
				({ id, safety }) => safety !== "setting" && !NOT_HANDLED.includes(id),
			);
			assert.deepEqual(fixes.map(idOf), offers);
			const before = outputOf(program, text, "before");
			if (program.before) assert.ok(before.includes(program.before), before);
			else assert.doesNotMatch(before, /^exit (?:0|SIGTERM)$/m, `nobody heard before:\n${before}`);
			for (const fix of fixes) {
				const fixed = applyEdits(text, fix.edits);
				const output = outputOf(program, fixed, fix.id);
				for (const part of heard) assert.ok(output.includes(part), `"${part}" after ${fix.id}:\n${fixed}\n${output}`);
				assert.doesNotMatch(output, /^exit SIGTERM$/m, `hangs after ${fix.id}:\n${fixed}\n${output}`);
			}
		});
	}
});

function idOf({ id }: Fix): string {
	return id;
}
