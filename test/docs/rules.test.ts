/** Every example on a rule's page is checked, in one workspace for all pages. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { allRules, applyEdits, type Finding, type TextEdit } from "../../analyzer/src/index.ts";
import { type DocsBlock, type DocsPage, readPages } from "../support/docs.ts";
import { repositoryRoot } from "../support/fixture.ts";
import { analyzeFolder } from "../support/fixture-run.ts";
import { type TypeErrors, typeErrors } from "../support/fixture-types.ts";

const ruleIds = new Set(allRules.map((rule) => rule.meta.id));
const pages = readPages(["docs/rules/*.md"]).filter((page) => ruleIds.has(ruleOf(page.file)));
const KINDS = ["bad", "good", "fixed"];

function ruleOf(page: string): string {
	return path.basename(page, ".md");
}

function examplesOf(page: DocsPage): DocsBlock[] {
	return page.blocks.filter((block) => ["ts", "tsx", "js", "jsx"].includes(block.language) && block.tags.length > 0);
}

function nameOf(block: DocsBlock): string {
	return `${ruleOf(block.page)}/line-${block.line}.${block.language}`;
}

describe("examples on the rules' pages", () => {
	let root: string;
	let findings: ReadonlyMap<string, readonly Finding[]>;
	let errors: ReadonlyMap<string, TypeErrors>;

	before(() => {
		root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-docs-")));
		const projects = writeWorkspace(root);
		findings = analyzeFolder(root);
		errors = typeErrors(projects);
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	function found(block: DocsBlock): readonly Finding[] {
		const file = path.join(root, nameOf(block));
		assert.ok(findings.has(file), "the block was not checked");
		const { syntax = [], types = [] } = errors.get(file) ?? {};
		assert.deepEqual([...syntax, ...types], [], "type errors");
		return findings.get(file) ?? [];
	}

	for (const page of pages) {
		const rule = ruleOf(page.file);
		const examples = examplesOf(page);
		examples.forEach((block, index) => {
			const title = `${page.file}:${block.line} ${block.language} ${block.tags.join(" ")}`;
			const [kind, wantedFix, ...rest] = block.tags;
			it(title, () => {
				assert.ok(
					KINDS.includes(kind ?? "") && rest.length === 0,
					`${title}: a block is ${KINDS.join(", ")} or without tags`,
				);
				if (kind === "fixed") {
					const bad = examples.slice(0, index).findLast((one) => one.tags[0] === "bad");
					assert.ok(bad !== undefined, "there is no bad block before it");
					const edits = found(bad).flatMap((finding) => editsOf(finding, wantedFix));
					assert.equal(applyEdits(bad.text, distinct(edits)), block.text);
					assert.deepEqual(messages(found(block)), [], "the fix does not mend it");
				} else {
					if (kind === "good") assert.deepEqual(messages(found(block)), []);
					else assert.deepEqual([...new Set(found(block).map((finding) => finding.rule))], [rule]);
				}
			});
		});
	}
});

function messages(findings: readonly Finding[]): string[] {
	return findings.map((finding) => finding.message);
}

/** @returns absolute paths of the tsconfig files */
function writeWorkspace(root: string): string[] {
	symlinkSync(path.join(repositoryRoot, "node_modules"), path.join(root, "node_modules"), "junction");
	const overrides: object[] = [];
	const projects = pages.map((page) => {
		const rule = ruleOf(page.file);
		const folder = path.join(root, rule);
		mkdirSync(folder);
		const config = path.join(folder, "tsconfig.json");
		writeFileSync(config, JSON.stringify({ compilerOptions }));
		writeFileSync(path.join(folder, "declarations.d.ts"), page.declarations);
		overrides.push({ files: [`${rule}/**`], rules: { [rule]: "error" } });
		for (const block of examplesOf(page)) {
			writeFileSync(path.join(root, nameOf(block)), block.text);
			if (block.options) overrides.push({ files: [nameOf(block)], rules: { [rule]: ["error", block.options] } });
		}
		return config;
	});
	const off = Object.fromEntries([...ruleIds].map((id) => [id, "off"]));
	writeFileSync(path.join(root, "asynclint.json"), JSON.stringify({ rules: off, overrides, minConfidence: "C" }));
	return projects;
}

const compilerOptions = {
	target: "es2024",
	lib: ["es2024", "dom", "dom.iterable"],
	module: "preserve",
	moduleDetection: "force",
	jsx: "preserve",
	allowJs: true,
	types: ["node"],
	strict: true,
	noEmit: true,
	skipLibCheck: true,
};

function editsOf(finding: Finding, wanted: string | undefined): readonly TextEdit[] {
	const fix = wanted === undefined ? finding.fixes[0] : finding.fixes.find((one) => one.id === wanted);
	const offered = finding.fixes.map((one) => one.id).join(", ") || "none";
	assert.ok(fix !== undefined, `the finding has no fix ${wanted ?? ""}; it offers ${offered}`);
	return fix.edits;
}

/** Several findings may ask for the same import. */
function distinct(edits: readonly TextEdit[]): TextEdit[] {
	const seen = new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit]));
	return [...seen.values()];
}
