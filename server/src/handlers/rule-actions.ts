/** What can be done about a rule rather than about one finding of it: all fixes of the file, comments, settings. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Finding, TextEdit } from "../../../analyzer/src/index.ts";
import { diffEdits } from "../lsp/text-diff.ts";
import { docsOf } from "../lsp/to-proto.ts";
import { toUri } from "../lsp/uris.ts";
import { type CheckableDocument, isCheckable } from "../state/documents.ts";
import { Priority } from "../state/schedule.ts";
import type { Session } from "../state/session.ts";
import { editOf } from "./edits.ts";

/** A command of the client that saves documents. */
const SAVE = "asynclint.save";

/** Kept with an action until somebody chooses it. */
interface FixAllData {
	uri: string;
	rule: string;
}

/** Where there is more than one; the edit is made when somebody wants it, as that takes checks. */
export function fixAllActions(
	session: Session,
	document: CheckableDocument,
	rule: string,
	findings: readonly Finding[],
	diagnostics: Diagnostic[],
): CodeAction[] {
	const fixable = findings.filter((one) => one.rule === rule && one.fixes.some(({ safety }) => safety === "safe"));
	if (fixable.length < 2 || !session.features.resolvesEdits) return [];
	const data: FixAllData = { uri: document.uri, rule };
	const title = `Fix all ${rule} in this file (keeps the meaning)`;
	return [{ title, kind: CodeActionKind.QuickFix, diagnostics, data }];
}

export async function resolveFixAll(session: Session, action: CodeAction): Promise<CodeAction> {
	const data = action.data as Partial<FixAllData> | undefined;
	const document = data?.uri === undefined ? undefined : session.documents.get(data.uri);
	if (data?.rule === undefined || document === undefined || !isCheckable(document)) return action;
	const edit = await fixAllEdit(session, document, data.rule);
	return edit === undefined ? action : { ...action, edit };
}

/**
 * Computed anew on the text as it is now, so that it is right even when nothing was shown yet.
 * @param rule of this rule alone
 * @returns `undefined` where there is nothing to fix, or the text changed meanwhile
 */
export async function fixAllEdit(
	session: Session,
	document: CheckableDocument,
	rule?: string,
): Promise<CodeAction["edit"]> {
	const { version } = document.text;
	const text = document.text.getText();
	const params = { file: document.path, text, ...(rule !== undefined && { rule }) };
	const after = await session.ask(Priority.interactive, "fixAll", params);
	if (after === undefined || document.text.version !== version || !session.documents.isOpen(document)) return undefined;
	return editOf(
		session,
		diffEdits(text, after).map((edit) => ({ file: document.path, ...edit })),
	);
}

export async function ignoreActions(
	session: Session,
	document: CheckableDocument,
	finding: Finding,
	diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
	// A comment that silences nothing is not silenced by another comment.
	if (docsOf(finding.rule) === undefined) return [];
	const params = { file: document.path, rule: finding.rule, offset: finding.start.offset };
	const edits = await session.ask(Priority.interactive, "ignoreEdits", params);
	return [
		...offered(session, `Ignore ${finding.rule} for this line`, edits.line, diagnostics),
		...offered(session, `Ignore ${finding.rule} for this file`, edits.file, diagnostics),
	];
}

/** Switches a rule off in the file's config file. */
export async function offActions(
	session: Session,
	document: CheckableDocument,
	rule: string,
	diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
	const off = await session.ask(Priority.interactive, "turnOff", { file: document.path, rule });
	if (off === undefined) return [];
	return [
		...offered(session, `Turn ${rule} off in ${off.name}`, off.everywhere, diagnostics),
		...offered(session, `Turn ${rule} off for this folder in ${off.name}`, off.folder, diagnostics),
	].map((action) => ({ ...action, ...saving(session, action.title, off.everywhere) }));
}

/** Settings hold from when they are saved; who picked this wants to see that at once. */
export function saving(session: Session, title: string, edits: readonly TextEdit[]): Pick<CodeAction, "command"> {
	if (!session.features.commands.has(SAVE)) return {};
	return { command: { title, command: SAVE, arguments: [...new Set(edits.map(({ file }) => toUri(file)))] } };
}

function offered(
	session: Session,
	title: string,
	edits: TextEdit[] | undefined,
	diagnostics: Diagnostic[],
): CodeAction[] {
	const edit = edits && editOf(session, edits);
	return edit ? [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }] : [];
}
