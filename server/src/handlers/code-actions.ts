import { readFileSync } from "node:fs";
import {
	type CancellationToken,
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	type Diagnostic,
	LSPErrorCodes,
	type Range,
	ResponseError,
} from "vscode-languageserver";
import type { Finding, TextEdit } from "../../../analyzer/src/index.ts";
import { FIX_ALL } from "../lsp/capabilities.ts";
import { diffEdits } from "../lsp/text-diff.ts";
import { docsOf, type EditTarget, toDiagnostic, toRange, toWorkspaceEdit } from "../lsp/to-proto.ts";
import { toUri } from "../lsp/uris.ts";
import { Superseded } from "../state/checks.ts";
import { type CheckableDocument, isCheckable } from "../state/documents.ts";
import { Priority } from "../state/schedule.ts";
import type { Session } from "../state/session.ts";
import { toResponse } from "./diagnostics.ts";

/** A command of the client that saves documents. */
const SAVE = "asynclint.save";

/** Offers fixes, ignore comments and documentation for the findings in a range, and the fix of all that is safe. */
export function offerCodeActions(session: Session): void {
	const { connection, documents, features } = session;
	connection.onCodeAction(async (params, token) => {
		await session.ready;
		const document = documents.get(params.textDocument.uri);
		if (document === undefined || !isCheckable(document)) return [];
		if (!session.settings.enable || !features.codeActionLiterals) return [];
		const { only } = params.context;
		try {
			const actions: CodeAction[] = [];
			if (wants(only, CodeActionKind.QuickFix)) actions.push(...(await quickFixes(session, document, params, token)));
			// Not in the menu of a light bulb: only where source actions are asked for, as on saving.
			if (only !== undefined && wants(only, FIX_ALL)) actions.push(...(await fixAll(session, document)));
			return actions;
		} catch (error) {
			if (error instanceof Superseded)
				throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed.");
			throw toResponse(error);
		}
	});
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
	return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

async function quickFixes(
	session: Session,
	document: CheckableDocument,
	params: CodeActionParams,
	token: CancellationToken,
): Promise<CodeAction[]> {
	const { result, version } = await session.checks.current(document, token, true);
	const findings = result.findings.filter((finding) => touches(toRange(finding.start, finding.end), params.range));
	const fixes: CodeAction[] = [];
	const ignores: CodeAction[] = [];
	const docs = new Map<string, CodeAction>();
	for (const finding of findings) {
		const diagnostics = [shownAs(finding, params.context.diagnostics, session)];
		fixes.push(...fixesOf(session, finding, diagnostics));
		ignores.push(...(await ignoresOf(session, document, finding, diagnostics)));
		const href = docsOf(finding.rule);
		if (href !== undefined && !docs.has(finding.rule)) {
			const title = `Show documentation for ${finding.rule}`;
			const command = { title, command: "asynclint.explainRule", arguments: [finding.rule] };
			docs.set(finding.rule, { title, kind: CodeActionKind.QuickFix, diagnostics, command });
		}
	}
	// The edits' places were computed for this version; the ignore comments' on the text the analyzer had by then.
	if (document.text.version !== version || !session.documents.isOpen(document)) throw new Superseded();
	return [...fixes, ...ignores, ...docs.values()];
}

function fixesOf(session: Session, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
	const safe = finding.fixes.filter((fix) => fix.safety === "safe");
	const preferred = finding.fixes.find((fix) => fix.isPreferred) ?? (safe.length === 1 ? safe[0] : undefined);
	return finding.fixes.flatMap((fix): CodeAction[] => {
		const edit = editOf(session, fix.edits);
		if (edit === undefined) return [];
		const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edit };
		if (fix === preferred) action.isPreferred = true;
		if (fix.safety === "setting" && session.features.commands.has(SAVE)) {
			// Settings hold from when they are saved; who picked this wants to see that at once.
			const uris = [...new Set(fix.edits.map(({ file }) => toUri(file)))];
			action.command = { title: fix.title, command: SAVE, arguments: uris };
		}
		return [action];
	});
}

async function ignoresOf(
	session: Session,
	document: CheckableDocument,
	finding: Finding,
	diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
	// A comment that silences nothing is not silenced by another comment.
	if (docsOf(finding.rule) === undefined) return [];
	const params = { file: document.path, rule: finding.rule, offset: finding.start.offset };
	const edits = await session.ask(Priority.interactive, "ignoreEdits", params);
	const actions: CodeAction[] = [];
	const offer = (title: string, ofFile: TextEdit[] | undefined): void => {
		const edit = ofFile && editOf(session, ofFile);
		if (edit) actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, edit });
	};
	offer(`Ignore ${finding.rule} for this line`, edits.line);
	offer(`Ignore ${finding.rule} for this file`, edits.file);
	return actions;
}

/** Computed anew on the text as it is now, so that it is right even when nothing was shown yet. */
async function fixAll(session: Session, document: CheckableDocument): Promise<CodeAction[]> {
	const { version } = document.text;
	const before = document.text.getText();
	const after = await session.ask(Priority.interactive, "fixAll", { file: document.path, text: before });
	if (document.text.version !== version || !session.documents.isOpen(document)) throw new Superseded();
	if (after === undefined) return [];
	const edits = diffEdits(before, after).map((edit) => ({ file: document.path, ...edit }));
	const edit = editOf(session, edits);
	return edit === undefined ? [] : [{ title: "Fix all safe asynclint problems", kind: FIX_ALL, edit }];
}

function editOf(session: Session, edits: readonly TextEdit[]): CodeAction["edit"] {
	return toWorkspaceEdit(edits, (path) => targetOf(session, path), session.features);
}

function targetOf(session: Session, path: string): EditTarget | undefined {
	const open = session.documents.at(path);
	if (open !== undefined) return { uri: open.uri, version: open.text.version, text: open.text.getText() };
	try {
		return { uri: toUri(path), version: null, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
		return isMissing ? { uri: toUri(path), version: null, text: "", missing: true } : undefined;
	}
}

/** The client's own object for a finding, if it sent one, so that it knows what an action belongs to. */
function shownAs(finding: Finding, given: readonly Diagnostic[], session: Session): Diagnostic {
	const own = toDiagnostic(finding, session.features.diagnostics);
	return given.find((one) => one.code === own.code && sameRange(one.range, own.range)) ?? own;
}

function sameRange(a: Range, b: Range): boolean {
	return compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0;
}

function touches(a: Range, b: Range): boolean {
	return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Range["start"], b: Range["start"]): number {
	return a.line - b.line || a.character - b.character;
}
