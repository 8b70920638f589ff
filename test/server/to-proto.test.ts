import assert from "node:assert/strict";
import path from "node:path";
import { type Finding, LineIndex } from "../../analyzer/src/index.ts";
import { type EditTarget, toDiagnostic, toWorkspaceEdit } from "../../server/src/lsp/to-proto.ts";
import { isChecked, toPath, toUri } from "../../server/src/lsp/uris.ts";

const file = path.resolve("/work/sp ace/ä.ts");
const text = "const a = '😀';\r\nsave();\r\n";
const lines = new LineIndex(text);

const finding: Finding = {
	rule: "floating-promise",
	severity: "warning",
	file,
	start: lines.positionAt(text.indexOf("save")),
	end: lines.positionAt(text.indexOf("save") + 6),
	message: "Not awaited.",
	notes: ["It may reject.", "Nobody hears of that."],
	related: [{ file, start: lines.positionAt(6), end: lines.positionAt(7), message: "Declared here." }],
	fixes: [],
};
const everything = { relatedInformation: true, codeDescription: true, tags: true, hints: true };

describe("findings in the protocol's terms", () => {
	it("have lines and characters from 0, and their notes in the message", () => {
		const { relatedInformation, codeDescription, ...diagnostic } = toDiagnostic(finding, everything);
		assert.deepEqual(diagnostic, {
			range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
			severity: 2,
			code: "floating-promise",
			source: "asynclint",
			message: "Not awaited.\nIt may reject.\nNobody hears of that.",
		});
		assert.deepEqual(relatedInformation, [
			{
				location: { uri: toUri(file), range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } } },
				message: "Declared here.",
			},
		]);
		assert.match(codeDescription?.href ?? "", /floating-promise/);
	});

	it("say each thing once: why, and what the fix changes, and a word for related places elsewhere", () => {
		const brief = { why: "Both only read.", change: "One starts even if the other fails." };
		const [related] = finding.related;
		assert.ok(related);
		const elsewhere = { ...related, message: "`b` only reads: the network (`fetch`).", brief: "reads the network" };
		const shown = toDiagnostic({ ...finding, brief, related: [elsewhere] }, everything);
		assert.equal(shown.message, "Not awaited.\nBoth only read.\nOne starts even if the other fails.");
		assert.deepEqual(
			shown.relatedInformation?.map(({ message }) => message),
			["reads the network"],
		);
		const twice = {
			...finding,
			notes: ["Declared here.", "It may reject.", "Nobody hears of that.", "So it is lost."],
		};
		assert.equal(toDiagnostic(twice, everything).message, "Not awaited.\nIt may reject.\nNobody hears of that.");
	});

	it("leave out what the client does not understand", () => {
		const bare = { relatedInformation: false, codeDescription: false, tags: false, hints: false };
		const diagnostic = toDiagnostic({ ...finding, rule: "unused-ignore" }, bare);
		assert.deepEqual(Object.keys(diagnostic).sort(), ["code", "message", "range", "severity", "source"]);
		// Faded, as other code that is of no use; and it is no rule that has a page.
		const shown = toDiagnostic({ ...finding, rule: "unused-ignore" }, everything);
		assert.deepEqual([shown.tags, shown.codeDescription], [[1], undefined]);
	});
});

describe("edits in the protocol's terms", () => {
	const other = path.resolve("/work/b.ts");
	const targets = new Map<string, EditTarget>([
		[file, { uri: toUri(file), version: 3, text }],
		[other, { uri: toUri(other), version: null, text: "b" }],
	]);
	const edits = [
		{ file, start: text.indexOf("'"), end: text.indexOf(";"), text: "1" },
		{ file: other, start: 1, end: 1, text: "\n" },
		{ file, start: text.indexOf("save"), end: text.indexOf("save"), text: "await " },
	];
	const ofFile = [
		{ range: { start: { line: 0, character: 10 }, end: { line: 0, character: 14 } }, newText: "1" },
		{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: "await " },
	];
	const ofOther = [{ range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, newText: "\n" }];

	it("name the version that they are for", () => {
		assert.deepEqual(
			toWorkspaceEdit(edits, (name) => targets.get(name), {
				documentChanges: true,
				createFiles: false,
				annotations: false,
			}),
			{
				documentChanges: [
					{ textDocument: { uri: toUri(file), version: 3 }, edits: ofFile },
					{ textDocument: { uri: toUri(other), version: null }, edits: ofOther },
				],
			},
		);
	});

	it("are by file for clients that know no versions", () => {
		assert.deepEqual(
			toWorkspaceEdit(edits, (name) => targets.get(name), {
				documentChanges: false,
				createFiles: false,
				annotations: false,
			}),
			{
				changes: { [toUri(file)]: ofFile, [toUri(other)]: ofOther },
			},
		);
	});

	it("are all or nothing", () => {
		assert.equal(
			toWorkspaceEdit(edits, (name) => (name === file ? targets.get(name) : undefined), {
				documentChanges: true,
				createFiles: true,
				annotations: false,
			}),
			undefined,
		);
	});

	it("wait for a person's word where the client can ask for it", () => {
		const support = { documentChanges: true, createFiles: false };
		const edit = (annotations: boolean) =>
			toWorkspaceEdit(edits, (name) => targets.get(name), { ...support, annotations }, "Await both");
		const { changeAnnotations, documentChanges = [] } = edit(true) ?? {};
		const [[id, annotation] = []] = Object.entries(changeAnnotations ?? {});
		assert.deepEqual(annotation, { label: "Await both", needsConfirmation: true });
		const parts = documentChanges.flatMap((change) => ("edits" in change ? change.edits : []));
		assert.ok(parts.length === 3 && parts.every((part) => "annotationId" in part && part.annotationId === id));
		assert.equal(edit(false)?.changeAnnotations, undefined);
	});
});

describe("URIs", () => {
	it("name files, however they are spelled", () => {
		assert.equal(toPath(toUri(file)), file);
		assert.equal(toPath("untitled:Untitled-1"), undefined);
		assert.equal(toPath("git:/work/a.ts?ref"), undefined);
	});

	it("are of files that can be checked, or not", () => {
		for (const name of [
			"a.ts",
			"a.tsx",
			"a.mts",
			"a.cts",
			"a.js",
			"a.jsx",
			"a.mjs",
			"a.cjs",
			"A.TS",
			"a.vue",
			"a.svelte",
		]) {
			assert.equal(isChecked(name), true, name);
		}
		for (const name of ["a.d.ts", "a.d.mts", "a.d.css.ts", "a.json", "a.html", "ts"])
			assert.equal(isChecked(name), false, name);
	});
});
