/**
 * The language status items, behind the `{}` of the status bar: what asynclint is doing, and for which project; and how much
 * of what it checked it could judge.
 */
import {
	type Disposable,
	type LanguageStatusItem,
	LanguageStatusSeverity,
	languages,
	type TextDocument,
	Uri,
	window,
	workspace,
} from "vscode";
import type { CoverageCounts, FileInfo, ServerState } from "../../server/src/lsp/protocol.ts";

/** TypeScript's language ids hold `.mts` and `.cts`, JavaScript's `.mjs` and `.cjs`. */
const LANGUAGE_IDS = ["typescript", "typescriptreact", "javascript", "javascriptreact"];

/** The documents that are checked. The languages of components are there only where an extension brings them. */
export const DOCUMENT_SELECTOR = [
	...LANGUAGE_IDS.map((language) => ({ language, scheme: "file" })),
	{ pattern: "**/*.{vue,svelte,astro}", scheme: "file" },
];

/** @returns why a document of our languages is not checked; `undefined` where it is, or is none of ours */
export function whyNotChecked(document: TextDocument): string | undefined {
	if (languages.match(DOCUMENT_SELECTOR, document) > 0 || !concerns(document)) return undefined;
	if (document.uri.scheme === "untitled")
		return "It was never saved: only a file has a project, and with it types for what it imports. Save it, and it is checked.";
	if (document.uri.scheme === "vscode-notebook-cell")
		return "The cells of a notebook share their names at run time, each one in the order in which it is run. To a type checker a cell is a file by itself, in which the others' names mean nothing.";
	return `It is not a file on disk (\`${document.uri.scheme}:\`), where the type checker looks for it.`;
}

/** Whether a document is of the languages that asynclint reads. */
export function concerns(document: TextDocument): boolean {
	// What the window itself shows as text, such as an output channel or the settings, is in languages of its own.
	return LANGUAGE_IDS.includes(document.languageId) || languages.match(DOCUMENT_SELECTOR, document) > 0;
}

/** A state of the server, or that there is none since the user does not want it. */
export type ShownState = ServerState | "off";

/** A place that shows what asynclint is doing. */
export interface StatusView {
	/** @param message what the user should know */
	show(state: ShownState, message?: string): void;
	/** @param counts `undefined` while nothing is known */
	showCoverage(counts: CoverageCounts | undefined): void;
}

const TEXTS: Record<ShownState, string> = {
	off: "asynclint is off",
	starting: "asynclint is starting",
	idle: "asynclint",
	busy: "asynclint is checking",
	error: "asynclint cannot check",
};

export class StatusItem implements StatusView {
	readonly #item: LanguageStatusItem;
	readonly #subscription: Disposable;
	readonly #fileInfo: (uri: string) => Promise<FileInfo | null>;
	#message: string | undefined;
	#coverage: LanguageStatusItem | undefined;

	/** @param fileInfo asks the server how a file is checked */
	constructor(fileInfo: (uri: string) => Promise<FileInfo | null>) {
		this.#fileInfo = fileInfo;
		this.#item = languages.createLanguageStatusItem("asynclint", DOCUMENT_SELECTOR);
		this.#item.name = "asynclint";
		this.#item.command = { title: "Show Output", command: "asynclint.showOutput" };
		this.#subscription = window.onDidChangeActiveTextEditor(() => this.#showProject());
		this.show("off");
	}

	/** @param message what the user should know in place of the file's project */
	show(state: ShownState, message?: string): void {
		this.#item.text = TEXTS[state];
		this.#item.busy = state === "starting" || state === "busy";
		this.#item.severity = state === "error" ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
		this.#message = message;
		if (message !== undefined || state === "off") this.#item.detail = message ?? "";
		// A file's project is known once the server had time for it.
		else if (state === "idle") void this.#showProject();
	}

	/** @param counts `undefined` while nothing is known: there is nothing to show then */
	showCoverage(counts: CoverageCounts | undefined): void {
		if (counts === undefined) {
			this.#coverage?.dispose();
			this.#coverage = undefined;
			return;
		}
		this.#coverage ??= languages.createLanguageStatusItem("asynclint.coverage", DOCUMENT_SELECTOR);
		this.#coverage.name = "asynclint coverage";
		this.#coverage.text = counts.summary;
		this.#coverage.detail = counts.files === 1 ? "1 file" : `${counts.files.toLocaleString("en-US")} files`;
		this.#coverage.severity = counts.poor ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
		this.#coverage.command = { title: "Show Coverage", command: "asynclint.showCoverage" };
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#coverage?.dispose();
		this.#item.dispose();
	}

	async #showProject(): Promise<void> {
		const document = window.activeTextEditor?.document;
		if (document === undefined || languages.match(DOCUMENT_SELECTOR, document) === 0) return;
		// Without an answer, as while the server restarts, the item keeps to what it knows.
		const info = await this.#fileInfo(document.uri.toString()).catch(() => null);
		const stale = window.activeTextEditor?.document !== document || this.#message !== undefined;
		if (info === null || stale) return;
		this.#item.detail =
			info.projectUri === undefined ? "no project" : workspace.asRelativePath(Uri.parse(info.projectUri));
	}
}
