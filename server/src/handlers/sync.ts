import { readFileSync } from "node:fs";
import { Disposable } from "vscode-languageserver";
import { type CheckableDocument, isCheckable, type OpenDocument } from "../state/documents.ts";
import type { Session } from "../state/session.ts";
import type { Tell } from "../worker/messages.ts";

export interface SyncTarget {
	tell(message: Extract<Tell, { tell: "setText" }>): void;
	/** The document was opened or edited. */
	edited(document: OpenDocument): void;
	/**
	 * Other files may have other findings by that.
	 * @param path absolute path of the document
	 * @param isAnyOpen whether another document is open
	 */
	othersMayDiffer(path: string, isAnyOpen: boolean): void;
	/** A document was saved that was left alone until then. */
	saved(): void;
	/** The document was closed: from now on its file counts. @param path absolute */
	closed(path: string): void;
}

/** Follows the client's documents: the analyzer has every text before anything is asked about it. */
export function syncDocuments(session: Session, target: SyncTarget): Disposable {
	const { checks, connection, documents, reports, scheduler } = session;

	/** The text is another one: checks of the former one are void, and other open files' may be. */
	const changed = (document: CheckableDocument): void => {
		checks.supersede(document);
		checks.invalidate();
		scheduler.touch();
		if (!session.waitsForSave(document)) tellOfOthers(document);
	};
	const tellOfOthers = (document: CheckableDocument): void => {
		target.othersMayDiffer(
			document.path,
			documents.checkable().some((other) => other !== document),
		);
	};

	const listeners = [
		connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
			const document = documents.open(uri, languageId, version, text);
			if (!isCheckable(document)) return;
			target.tell({ tell: "setText", file: document.path, text });
			reports.opened(uri);
			// The file's own text, which most documents are opened with, changes nothing for others.
			if (differsFromFile(document)) changed(document);
			target.edited(document);
		}),
		connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
			const document = documents.change(uri, contentChanges, version);
			if (document === undefined || !isCheckable(document)) return;
			target.tell({ tell: "setText", file: document.path, text: document.text.getText() });
			changed(document);
			target.edited(document);
		}),
		connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
			const document = documents.get(uri);
			if (document === undefined || !isCheckable(document)) return;
			const waited = session.waitsForSave(document);
			document.edited = false;
			if (!waited) return;
			target.saved();
			tellOfOthers(document);
		}),
		connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
			const document = documents.close(uri);
			if (document === undefined || !isCheckable(document)) return;
			target.tell({ tell: "setText", file: document.path, text: undefined });
			if (differsFromFile(document)) changed(document);
			else checks.supersede(document);
			reports.closed(uri);
			target.closed(document.path);
		}),
	];
	return Disposable.create(() => {
		for (const listener of listeners) listener.dispose();
	});
}

function differsFromFile(document: CheckableDocument): boolean {
	try {
		return readFileSync(document.path, "utf8") !== document.text.getText();
	} catch {
		return true;
	}
}
