import type { Diagnostic } from "vscode-languageserver";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { FileResult } from "../../../analyzer/src/index.ts";
import { isChecked, pathKey, toPath } from "../lsp/uris.ts";
import type { Job } from "./schedule.ts";

/** What a check of a document gave. */
export interface Checked {
	/** The document's version that was checked. */
	readonly version: number;
	/** The state of everything else then, as `Checks` counts it. */
	readonly world: number;
	readonly result: FileResult;
	readonly items: Diagnostic[];
	/** Equal for equal items. */
	readonly resultId: string;
}

/** A check of one version of a document, that several requests may wait for. */
export interface PendingCheck {
	readonly version: number;
	/** Set when it begins. */
	world: number | undefined;
	readonly promise: Promise<Checked>;
	job: Job | undefined;
	waiters: number;
	reject(error: Error): void;
}

/** A document that the client has open: the client's text counts, not the file's. */
export interface OpenDocument {
	readonly uri: string;
	/** Absolute path; `undefined` when the document is none that can be checked. */
	readonly path: string | undefined;
	text: TextDocument;
	checked: Checked | undefined;
	pending: PendingCheck | undefined;
	/** Set once its diagnostics went to the client. A client does not ask for those of a document without a tab. */
	shown: boolean;
	/** It was edited since it was opened or saved. */
	edited: boolean;
}

export type CheckableDocument = OpenDocument & { readonly path: string };

export function isCheckable(document: OpenDocument): document is CheckableDocument {
	return document.path !== undefined;
}

export class Documents {
	private readonly byUri = new Map<string, OpenDocument>();
	private readonly byFile = new Map<string, OpenDocument>();

	open(uri: string, languageId: string, version: number, text: string): OpenDocument {
		const path = toPath(uri);
		const document: OpenDocument = {
			uri,
			path: path !== undefined && isChecked(path) ? path : undefined,
			text: TextDocument.create(uri, languageId, version, text),
			checked: undefined,
			pending: undefined,
			shown: false,
			edited: false,
		};
		this.byUri.set(uri, document);
		if (document.path !== undefined) this.byFile.set(pathKey(document.path), document);
		return document;
	}

	/** @returns the document; `undefined` when it is not open */
	change(uri: string, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument | undefined {
		const document = this.byUri.get(uri);
		if (document === undefined) return undefined;
		document.text = TextDocument.update(document.text, changes, version);
		document.edited = true;
		return document;
	}

	close(uri: string): OpenDocument | undefined {
		const document = this.byUri.get(uri);
		this.byUri.delete(uri);
		if (document === undefined) return undefined;
		// From now on the file's own text counts.
		document.edited = false;
		if (document.path !== undefined) this.byFile.delete(pathKey(document.path));
		return document;
	}

	get(uri: string): OpenDocument | undefined {
		return this.byUri.get(uri);
	}

	/** @param path absolute */
	at(path: string): OpenDocument | undefined {
		return this.byFile.get(pathKey(path));
	}

	isOpen(document: OpenDocument): boolean {
		return this.byUri.get(document.uri) === document;
	}

	/** The documents that can be checked. */
	checkable(): CheckableDocument[] {
		return [...this.byFile.values()].filter(isCheckable);
	}
}
