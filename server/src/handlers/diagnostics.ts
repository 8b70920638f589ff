import {
	type CancellationToken,
	type Diagnostic,
	type DocumentDiagnosticReport,
	LSPErrorCodes,
	ResponseError,
	type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { toDiagnostic } from "../lsp/to-proto.ts";
import { isChecked, toPath } from "../lsp/uris.ts";
import { Cancelled, resultIdOf, Superseded } from "../state/checks.ts";
import { isCheckable } from "../state/documents.ts";
import { Priority } from "../state/schedule.ts";
import type { Session } from "../state/session.ts";
import type { WorkspaceCheck } from "../state/workspace-check.ts";

const NONE: DocumentDiagnosticReport = { kind: "full", items: [] };
/** A file's diagnostics and the name of this list of them. */
interface Answer {
	readonly items: Diagnostic[];
	readonly resultId: string;
}
const NO_PROGRESS = { report: () => {}, partial: () => {} };

/** Answers the client's questions for diagnostics. */
export function pullDiagnostics(session: Session, workspaceCheck: WorkspaceCheck): void {
	const { checks, connection, documents, reports } = session;

	connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
		await session.ready;
		const document = documents.get(textDocument.uri);
		if (!session.settings.enable) return NONE;
		let answer: Answer;
		if (document !== undefined) document.shown = true;
		if (document === undefined) {
			answer = await checkClosed(session, textDocument.uri);
		} else if (document.checked !== undefined && session.waitsForSave(document)) {
			// The client moves what it shows along with the text.
			answer = document.checked;
		} else if (isCheckable(document)) {
			try {
				answer = await checks.current(document, token);
			} catch (error) {
				throw toResponse(error);
			}
		} else return NONE;
		const { items, resultId } = answer;
		return resultId === previousResultId ? { kind: "unchanged", resultId } : { kind: "full", items, resultId };
	});

	connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
		await session.ready;
		if (partial !== undefined) {
			// The client asks again after every answer, whether anybody wants to know or not.
			await reports.hold(previousResultIds, (report) => partial.report(report), token);
			throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was taken back.");
		}
		if (!session.settings.enable) return { items: [] };
		if (!workspaceCheck.complete) await workspaceCheck.run({}, token, NO_PROGRESS);
		if (token.isCancellationRequested) throw toResponse(new Cancelled());
		return { items: await everyReport(session, new Map(previousResultIds.map((one) => [one.uri, one.value])), token) };
	});
}

/** @returns the error that makes a client ask again, or not, as it should */
export function toResponse(error: unknown): unknown {
	if (error instanceof Superseded) {
		// Not ContentModified: VS Code's client takes that for "no diagnostics".
		return new ResponseError(LSPErrorCodes.ServerCancelled, "The document has changed.", { retriggerRequest: true });
	}
	if (error instanceof Cancelled)
		return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was taken back.");
	return error;
}

/** A file that is shown without being open, such as in a tab that was not looked at yet. */
async function checkClosed(session: Session, uri: string): Promise<Answer> {
	const path = toPath(uri);
	if (path === undefined || !isChecked(path)) return { items: [], resultId: resultIdOf([]) };
	const result = await session.inTurn(Priority.interactive, () => session.checkFile(path));
	const items = result.findings.map((finding) => toDiagnostic(finding, session.features.diagnostics));
	return { items, resultId: resultIdOf(items) };
}

/** All files with findings, open ones with their version, for a client that asked once. */
async function everyReport(
	session: Session,
	previous: ReadonlyMap<string, string>,
	token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
	const reports: WorkspaceDocumentDiagnosticReport[] = [];
	const add = (uri: string, version: number | null, answer: Answer): void => {
		if (previous.get(uri) === answer.resultId)
			reports.push({ kind: "unchanged", uri, version, resultId: answer.resultId });
		else reports.push({ kind: "full", uri, version, items: answer.items, resultId: answer.resultId });
	};
	for (const document of session.documents.checkable()) {
		try {
			const checked = await session.checks.current(document, token, true);
			add(document.uri, checked.version, checked);
		} catch (error) {
			throw toResponse(error);
		}
	}
	for (const uri of session.reports.uris()) {
		const entry = session.reports.get(uri);
		if (entry !== undefined && session.documents.get(uri) === undefined) add(uri, null, entry);
	}
	const known = new Set(reports.map((report) => report.uri));
	for (const uri of previous.keys()) if (!known.has(uri)) reports.push({ kind: "full", uri, version: null, items: [] });
	return reports;
}
