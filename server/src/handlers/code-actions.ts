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
import type { Finding, Fix } from "../../../analyzer/src/index.ts";
import { FIX_ALL } from "../lsp/capabilities.ts";
import { groupOf } from "../lsp/marks.ts";
import { docsOf, toDiagnostic, toRange } from "../lsp/to-proto.ts";
import { Superseded } from "../state/checks.ts";
import { type CheckableDocument, isCheckable } from "../state/documents.ts";
import type { Session } from "../state/session.ts";
import { toResponse } from "./diagnostics.ts";
import { editOf, needsPreview, preferredOf } from "./edits.ts";
import { fixAllActions, fixAllEdit, ignoreActions, offActions, resolveFixAll, saving } from "./rule-actions.ts";

/** Offers what can be done about the findings in a range, and the fix of all that is safe. */
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
	if (features.resolvesEdits) connection.onCodeActionResolve((action) => resolveFixAll(session, action));
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
	const findings = result.findings.filter((finding) => touches(finding, params.range));
	const fixes: CodeAction[] = [];
	const ignores: CodeAction[] = [];
	const ofRules = new Map<string, Diagnostic[]>();
	for (const finding of findings) {
		const diagnostics = [shownAs(finding, params.context.diagnostics, session)];
		fixes.push(...fixesOf(session, finding, diagnostics));
		ignores.push(...(await ignoreActions(session, document, finding, diagnostics)));
		if (!ofRules.has(finding.rule)) ofRules.set(finding.rule, diagnostics);
	}
	const all: CodeAction[] = [];
	const rules: CodeAction[] = [];
	for (const [rule, diagnostics] of ofRules) {
		all.push(...fixAllActions(session, document, rule, result.findings, diagnostics));
		if (docsOf(rule) === undefined) continue;
		rules.push(...(await offActions(session, document, rule, diagnostics)));
		const title = `Show documentation for ${rule}`;
		const command = { title, command: "asynclint.explainRule", arguments: [rule] };
		rules.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
	}
	// The edits' places were computed for this version; the ignore comments' on the text the analyzer had by then.
	if (document.text.version !== version || !session.documents.isOpen(document)) throw new Superseded();
	return [...fixes, ...all, ...ignores, ...rules];
}

function fixesOf(session: Session, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
	const preferred = preferredOf(finding);
	return finding.fixes.flatMap((fix): CodeAction[] => {
		const title = `${fix.title}${remarkOn(fix)}`;
		const edit = editOf(session, fix.edits, needsPreview(session, fix) ? title : undefined);
		if (edit === undefined) return [];
		const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics, edit };
		if (fix === preferred) action.isPreferred = true;
		return [fix.safety === "setting" ? { ...action, ...saving(session, fix.title, fix.edits) } : action];
	});
}

/** What becomes of the program, behind a fix's title. */
function remarkOn({ safety, changes }: Fix): string {
	if (changes !== undefined) return ` (changes ${changes})`;
	return safety === "safe" ? " (keeps the meaning)" : "";
}

async function fixAll(session: Session, document: CheckableDocument): Promise<CodeAction[]> {
	const { version } = document.text;
	const edit = await fixAllEdit(session, document);
	if (document.text.version !== version || !session.documents.isOpen(document)) throw new Superseded();
	return edit === undefined ? [] : [{ title: "Fix all safe asynclint problems", kind: FIX_ALL, edit }];
}

/** The client's own object for a finding, if it sent one, so that it knows what an action belongs to. */
function shownAs(finding: Finding, given: readonly Diagnostic[], session: Session): Diagnostic {
	const own = toDiagnostic(finding, session.features.diagnostics);
	return given.find((one) => one.code === own.code && sameRange(one.range, own.range)) ?? own;
}

function sameRange(a: Range, b: Range): boolean {
	return compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0;
}

/** Whether a finding, or another await of its group, lies in a range or at its border. */
function touches(finding: Finding, range: Range): boolean {
	return [finding, ...groupOf(finding)].some(({ start, end }) => meet(toRange(start, end), range));
}

function meet(a: Range, b: Range): boolean {
	return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Range["start"], b: Range["start"]): number {
	return a.line - b.line || a.character - b.character;
}
