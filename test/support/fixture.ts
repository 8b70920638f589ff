/**
 * Fixtures: real source files in `test-fixtures/rules/<rule-id>/` that say in comments what a rule must report. This
 * module reads and writes their notation; it knows neither the analyzer nor the checker.
 *
 * A mark is a comment on the line after the finding's first line:
 *
 *     save();
 *   //^^^^^^ floating-promise +await +void : not awaited
 *
 * The carets stand under the span (under its first line's part when it spans several), then come the rule, each fix
 * that must be offered, in order, and text that the message or a note contains. A span that begins where the slashes
 * stand is written `//<^^^`: it starts at the first slash. `FIXME` before the rule marks a finding that should not be
 * there, `MISSING` one that should be and is not. A line without a mark must be silent.
 *
 * The marks and directives are taken out before a file is checked, so that they cannot influence what a rule sees.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export type MarkKind = "expected" | "FIXME" | "MISSING";

export interface Mark {
	kind: MarkKind;
	rule: string;
	/** From 0, in the file's text without marks. */
	line: number;
	/** Columns from 0, in UTF-16 code units; `end` is exclusive. */
	start: number;
	end: number;
	fixes: readonly string[];
	/** What the message or one of the notes contains; empty when anything will do. */
	text: string;
}

export interface FixtureFile {
	/** Relative to the fixture's folder, forward slashes. */
	name: string;
	/** Without marks and directives: what is checked. */
	text: string;
	marks: readonly Mark[];
	/** For each line of `text`, its line in the fixture's source, from 0. */
	sourceLines: readonly number[];
}

export interface Fixture {
	/** `<rule>/<file name>`, unique. */
	id: string;
	/** The folder's rule. */
	rule: string;
	/** Absolute path of the source. */
	path: string;
	source: string;
	files: readonly FixtureFile[];
	/** Rules that run, with their options; empty: every rule, as for `// @rules all`. */
	rules: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
	compilerOptions: Readonly<Record<string, unknown>> | undefined;
	/** Type errors that the fixture has on purpose. */
	typeErrors: number;
}

const MARK = /^(\s*)\/\/(<?)(\s*)(\^*)\s+(?:(FIXME|MISSING)\s+)?([a-z][\w-]*)((?:\s+\+[\w-]+)*)\s*(?::\s?(.*))?$/;
const EVERY_RULE = "all";
const LOOKS_LIKE_MARK = /^\s*\/\/(?:<|\s*\^)/;
const DIRECTIVE = /^\/\/ @(\w+)(?:\s*:)?\s*(.*)$/;

/** The repository's root, found upwards from this module (which runs from `out/`). */
export const repositoryRoot: string = (() => {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	while (!existsSync(path.join(folder, "test-fixtures"))) {
		const parent = path.dirname(folder);
		if (parent === folder) throw new Error("test-fixtures not found");
		folder = parent;
	}
	return folder;
})();

/** All fixtures of all rules, sorted by id. */
export function listFixtures(root: string = path.join(repositoryRoot, "test-fixtures", "rules")): Fixture[] {
	const fixtures: Fixture[] = [];
	for (const rule of readdirSync(root, { withFileTypes: true })) {
		if (!rule.isDirectory()) continue;
		for (const entry of readdirSync(path.join(root, rule.name), { withFileTypes: true })) {
			if (!entry.isFile() || !isCheckable(entry.name)) continue;
			const file = path.join(root, rule.name, entry.name);
			fixtures.push(parseFixture(rule.name, file, readFileSync(file, "utf8")));
		}
	}
	return fixtures.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether the analyzer checks files of this name. */
export function isCheckable(name: string): boolean {
	return /\.[cm]?[jt]sx?$/.test(name) && !name.endsWith(".d.ts") && !name.includes("node_modules/");
}

/** @throws Error when a mark or directive is malformed */
export function parseFixture(rule: string, file: string, source: string): Fixture {
	const rules = new Map<string, Readonly<Record<string, unknown>>>([[rule, {}]]);
	let compilerOptions: Record<string, unknown> | undefined;
	let typeErrors = 0;
	const files: { name: string; lines: string[]; marks: Mark[]; sourceLines: number[] }[] = [];
	let current = { name: path.basename(file), lines: [] as string[], marks: [] as Mark[], sourceLines: [] as number[] };
	files.push(current);

	const sourceLines = source.split("\n");
	for (const [index, line] of sourceLines.entries()) {
		const where = `${file}:${index + 1}`;
		const directive = DIRECTIVE.exec(line);
		if (directive !== null) {
			const [, name, value = ""] = directive;
			if (name === "options") rules.set(rule, JSON.parse(value) as Record<string, unknown>);
			else if (name === "compilerOptions") compilerOptions = JSON.parse(value) as Record<string, unknown>;
			else if (name === "typeErrors") typeErrors = Number(value);
			else if (name === "rules" && value === EVERY_RULE) rules.clear();
			else if (name === "rules") {
				for (const id of value.split(",")) if (!rules.has(id.trim())) rules.set(id.trim(), {});
			} else if (name === "filename") {
				// What stands before the first `@filename` is no file when it is but a comment on the fixture.
				if (files.length === 1 && current.lines.every((text) => /^\s*(?:\/\/.*)?$/.test(text))) files.pop();
				current = { name: value.trim(), lines: [], marks: [], sourceLines: [] };
				files.push(current);
			} else keep(line, index);
			continue;
		}
		if (LOOKS_LIKE_MARK.test(line)) {
			current.marks.push(parseMark(line, current.lines.length - 1, where));
			continue;
		}
		keep(line, index);
	}

	function keep(line: string, index: number): void {
		current.lines.push(line);
		current.sourceLines.push(index);
	}

	return {
		id: `${rule}/${path.basename(file)}`,
		rule,
		path: file,
		source,
		files: files.map(({ name, lines, marks, sourceLines }) => ({ name, text: lines.join("\n"), marks, sourceLines })),
		rules,
		compilerOptions,
		typeErrors,
	};
}

function parseMark(text: string, line: number, where: string): Mark {
	const match = MARK.exec(text.trimEnd());
	if (match === null) throw new Error(`${where}: malformed mark: ${text.trim()}`);
	const [, indent = "", fromSlash, gap = "", carets = "", kind, rule = "", fixes = "", message = ""] = match;
	if (line < 0) throw new Error(`${where}: a mark before the first line`);
	const slash = indent.length;
	const firstCaret = slash + 2 + (fromSlash === "<" ? 1 : 0) + gap.length;
	return {
		kind: kind === "FIXME" || kind === "MISSING" ? kind : "expected",
		rule,
		line,
		start: fromSlash === "<" ? slash : firstCaret,
		end: firstCaret + carets.length,
		fixes: fixes
			.split("+")
			.slice(1)
			.map((fix) => fix.trim()),
		text: message.trim(),
	};
}

/** A mark as it is written below `line`, the text that it marks. */
export function formatMark(mark: Mark, line: string): string {
	const indent = /^\s*/.exec(line)?.[0] ?? "";
	let head: string;
	if (mark.start === indent.length && mark.end >= indent.length + 3) {
		head = `${indent}//<${"^".repeat(mark.end - mark.start - 3)}`;
		if (mark.start >= 2 && !indent.includes("\t")) {
			head = `//${" ".repeat(mark.start - 2)}${"^".repeat(mark.end - mark.start)}`;
		}
	} else if (mark.start >= indent.length + 2) {
		head = `${indent}//${" ".repeat(mark.start - indent.length - 2)}${"^".repeat(mark.end - mark.start)}`;
	} else if (mark.start >= 2) {
		head = `//${" ".repeat(mark.start - 2)}${"^".repeat(mark.end - mark.start)}`;
	} else {
		throw new Error(`the span ${mark.start}–${mark.end} is too short for a mark; indent or lengthen: ${line.trim()}`);
	}
	const words = [
		head,
		...(mark.kind === "expected" ? [] : [mark.kind]),
		mark.rule,
		...mark.fixes.map((id) => `+${id}`),
	];
	return words.join(" ") + (mark.text === "" ? "" : ` : ${mark.text}`);
}

/** The fixture's source with other marks. `marks` holds the new ones of each file, by its name. */
export function rewriteMarks(fixture: Fixture, marks: ReadonlyMap<string, readonly Mark[]>): string {
	const source = fixture.source.split("\n");
	const after = new Map<number, string[]>();
	for (const file of fixture.files) {
		const lines = file.text.split("\n");
		for (const mark of marks.get(file.name) ?? []) {
			const line = file.sourceLines[mark.line] ?? 0;
			after.set(line, [...(after.get(line) ?? []), formatMark(mark, lines[mark.line] ?? "")]);
		}
	}
	return source
		.flatMap((line, index) => (LOOKS_LIKE_MARK.test(line) ? [] : [line, ...(after.get(index) ?? [])]))
		.join("\n");
}
