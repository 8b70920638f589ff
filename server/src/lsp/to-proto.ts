/** From the analyzer's plain data to the protocol's types. */
import {
	type CodeDescription,
	CreateFile,
	type Diagnostic,
	DiagnosticSeverity,
	DiagnosticTag,
	type MarkupContent,
	MarkupKind,
	type TextEdit as ProtocolEdit,
	type Range,
	type TextDocumentEdit,
	type WorkspaceEdit,
} from "vscode-languageserver";
import {
	type Finding,
	findRule,
	LineIndex,
	type Position,
	type Refusal,
	ruleDocsUrl,
	type Severity,
	type TextEdit,
	type Waterfall as Waits,
} from "../../../analyzer/src/index.ts";
import type { Waterfall, WaterfallBar } from "./protocol.ts";
import { toUri } from "./uris.ts";

export const SOURCE = "asynclint";

/** What the client understands beyond the bare protocol. */
export interface DiagnosticSupport {
	relatedInformation: boolean;
	codeDescription: boolean;
	tags: boolean;
	/** It shows hints beside the text alone, and not in a list of what is wrong. */
	hints: boolean;
}

export function toPosition(position: Position): { line: number; character: number } {
	return { line: position.line - 1, character: position.column - 1 };
}

export function toRange(start: Position, end: Position): Range {
	return { start: toPosition(start), end: toPosition(end) };
}

export function toSeverity(severity: Severity): DiagnosticSeverity {
	switch (severity) {
		case "error":
			return DiagnosticSeverity.Error;
		case "warning":
			return DiagnosticSeverity.Warning;
		case "info":
			return DiagnosticSeverity.Information;
	}
}

/** The page of a rule; `undefined` for findings that no rule makes, such as `unused-ignore`. */
export function docsOf(rule: string): string | undefined {
	return findRule(rule) === undefined ? undefined : ruleDocsUrl(rule);
}

/** Why something was left alone, as text for a hover. */
export function toExplanation(refusals: readonly Refusal[], markdown: boolean): MarkupContent {
	const lines = refusals.map(({ rule, code, reason }) => {
		const page = `${docsOf(rule)}#what-it-reports`;
		return markdown ? `- **${code}** ${reason} ([${rule}](${page}))` : `${code}: ${reason} (${rule})`;
	});
	const all = [...new Set(lines)].join("\n");
	const head = "asynclint considered this and left it alone:";
	return markdown
		? { kind: MarkupKind.Markdown, value: `${head}\n\n${all}` }
		: { kind: MarkupKind.PlainText, value: `${head}\n${all}` };
}

export function toDiagnostic(finding: Finding, support: DiagnosticSupport): Diagnostic {
	const diagnostic: Diagnostic = {
		range: toRange(finding.start, finding.end),
		severity: toSeverity(finding.severity),
		code: finding.rule,
		source: SOURCE,
		message: [finding.message, ...evidenceOf(finding)].join("\n"),
	};
	const href = docsOf(finding.rule);
	if (support.codeDescription && href !== undefined) diagnostic.codeDescription = { href } satisfies CodeDescription;
	if (support.relatedInformation && finding.related.length > 0) {
		diagnostic.relatedInformation = finding.related.map((one) => ({
			location: { uri: toUri(one.file), range: toRange(one.start, one.end) },
			message: one.brief ?? one.message,
		}));
	}
	if (support.tags && finding.rule === "unused-ignore") diagnostic.tags = [DiagnosticTag.Unnecessary];
	return diagnostic;
}

export function toWaterfall({ name, file, start, end, today, after, bars }: Waits): Waterfall {
	return {
		name,
		uri: toUri(file),
		range: toRange(start, end),
		today,
		after,
		// What is called, and how it is repeated, is for whoever matches traces.
		bars: bars.map(({ file: at, start: from, end: to, callee, calls, repeated, ...bar }): WaterfallBar => {
			const place = callee && { uri: toUri(callee.file), position: toPosition(callee.position) };
			return { ...bar, uri: toUri(at), range: toRange(from, to), ...(place && { callee: place }) };
		}),
	};
}

/** Editors put all of it into one hover: why, and what the fix changes, a line each. */
function evidenceOf({ brief, notes, related }: Finding): readonly string[] {
	if (brief !== undefined) return brief.change === undefined ? [brief.why] : [brief.why, brief.change];
	const said = new Set(related.map(({ message }) => message));
	return notes.filter((note) => !said.has(note)).slice(0, MOST_NOTES);
}

/** Rules begin with what says most. */
const MOST_NOTES = 2;

/** A text that edits refer to, as the server holds it. */
export interface EditTarget {
	uri: string;
	/** Null for a file that is not open. */
	version: number | null;
	text: string;
	/** There is no such file yet. */
	missing?: boolean;
}

/** How a client takes changes of several files. */
export interface EditSupport {
	/** It takes `documentChanges`. */
	documentChanges: boolean;
	/** These may create files. */
	createFiles: boolean;
	/** It asks a person before it makes changes that say so. */
	annotations: boolean;
}

/**
 * @param edits by absolute path, offsets into the target's text
 * @param target gives the text of a path; when one is missing, there is no edit at all
 * @param preview what the changes are called where the client is to show them to a person first
 */
export function toWorkspaceEdit(
	edits: readonly TextEdit[],
	target: (path: string) => EditTarget | undefined,
	support: EditSupport,
	preview?: string,
): WorkspaceEdit | undefined {
	const byFile = new Map<string, TextEdit[]>();
	for (const edit of edits) {
		const ofFile = byFile.get(edit.file);
		if (ofFile === undefined) byFile.set(edit.file, [edit]);
		else ofFile.push(edit);
	}
	const changes: TextDocumentEdit[] = [];
	const creations: CreateFile[] = [];
	for (const [path, ofFile] of byFile) {
		const document = target(path);
		if (document === undefined) return undefined;
		if (document.missing) creations.push(CreateFile.create(document.uri, { ignoreIfExists: true }));
		const lines = new LineIndex(document.text);
		changes.push({
			textDocument: { uri: document.uri, version: document.version },
			edits: ofFile.map(
				(edit): ProtocolEdit => ({
					range: toRange(lines.positionAt(edit.start), lines.positionAt(edit.end)),
					newText: edit.text,
				}),
			),
		});
	}
	if (creations.length > 0 && !support.createFiles) return undefined;
	if (support.documentChanges && support.annotations && preview !== undefined) return annotated(changes, preview);
	if (support.documentChanges) return { documentChanges: [...creations, ...changes] };
	return {
		changes: Object.fromEntries(changes.map((change) => [change.textDocument.uri, change.edits as ProtocolEdit[]])),
	};
}

const ANNOTATION = "fix";

function annotated(changes: readonly TextDocumentEdit[], label: string): WorkspaceEdit {
	return {
		documentChanges: changes.map(({ textDocument, edits }) => ({
			textDocument,
			edits: edits.map((edit) => ({ ...edit, annotationId: ANNOTATION })),
		})),
		changeAnnotations: { [ANNOTATION]: { label, needsConfirmation: true } },
	};
}
