/** The item in the status bar: how much was found, what asynclint is doing, and the way to its menu. */
import {
	DiagnosticSeverity,
	type Disposable,
	languages,
	MarkdownString,
	StatusBarAlignment,
	type StatusBarItem,
	type TextDocument,
	ThemeColor,
	type Uri,
	window,
} from "vscode";
import type { CoverageCounts } from "../../server/src/lsp/protocol.ts";
import { concerns, type ShownState, type StatusView, whyNotChecked } from "./status.ts";
import { plural } from "./summary.ts";

const ICONS: Record<ShownState, string> = {
	off: "$(circle-slash)",
	starting: "$(loading~spin)",
	busy: "$(loading~spin)",
	idle: "$(check)",
	error: "$(error)",
};

const STATES: Record<ShownState, string> = {
	off: "off",
	starting: "starting",
	busy: "checking",
	idle: "ready",
	error: "cannot check",
};

export class StatusBar implements StatusView {
	readonly #item: StatusBarItem;
	readonly #subscriptions: Disposable[];
	/** Findings by file, as VS Code has them. */
	readonly #counts = new Map<string, number>();
	#state: ShownState = "off";
	#message: string | undefined;
	#coverage: CoverageCounts | undefined;

	constructor() {
		this.#item = window.createStatusBarItem("asynclint", StatusBarAlignment.Right, 100);
		this.#item.name = "asynclint";
		this.#item.command = "asynclint.showMenu";
		this.#count(languages.getDiagnostics().map(([uri]) => uri));
		this.#subscriptions = [
			languages.onDidChangeDiagnostics(({ uris }) => {
				this.#count(uris);
				this.#update();
			}),
			window.onDidChangeActiveTextEditor(() => this.#update()),
			window.onDidChangeActiveNotebookEditor(() => this.#update()),
		];
		this.#update();
	}

	/** As the user reads it. */
	get text(): string {
		return this.#item.text;
	}

	/** What asynclint is doing and how much it found, in words. */
	get summary(): string {
		return this.#item.accessibilityInformation?.label ?? "asynclint";
	}

	/** As the user reads it when the pointer rests on the item. */
	get tooltip(): string {
		return (this.#item.tooltip as MarkdownString).value;
	}

	show(state: ShownState, message?: string): void {
		this.#state = state;
		this.#message = message;
		this.#update();
	}

	showCoverage(counts: CoverageCounts | undefined): void {
		this.#coverage = counts;
		this.#update();
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#item.dispose();
	}

	#count(uris: readonly Uri[]): void {
		for (const uri of uris) {
			// The faint marks beside a finding are no findings.
			const { length } = languages
				.getDiagnostics(uri)
				.filter(({ source, severity }) => source === "asynclint" && severity !== DiagnosticSeverity.Hint);
			if (length === 0) this.#counts.delete(uri.toString());
			else this.#counts.set(uri.toString(), length);
		}
	}

	#update(): void {
		const document = window.activeTextEditor?.document;
		// What needs the user is said wherever he is; what else goes on, beside code alone.
		if (this.#state !== "error" && (document === undefined || !concerns(document))) {
			this.#item.hide();
			return;
		}
		const skipped = document === undefined || this.#state === "off" ? undefined : whyNotChecked(document);
		const total = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
		const icon = this.#icon(total, skipped !== undefined);
		const count = skipped === undefined && total > 0 ? ` ${total}` : "";
		this.#item.text = `${icon} asynclint${count}`;
		this.#item.backgroundColor = this.#state === "error" ? new ThemeColor("statusBarItem.errorBackground") : undefined;
		this.#item.tooltip = new MarkdownString(this.#lines(document, total, skipped).join("\n\n"));
		const found = total > 0 ? plural(total, "finding") : "no findings";
		this.#item.accessibilityInformation = {
			label: `asynclint: ${skipped === undefined ? `${STATES[this.#state]}, ${found}` : "this document is not checked"}`,
		};
		this.#item.show();
	}

	#icon(total: number, skipped: boolean): string {
		if (skipped) return ICONS.off;
		if (this.#state !== "idle") return ICONS[this.#state];
		// A clean file means little where much could not be judged.
		if (this.#coverage?.poor === true) return "$(question)";
		return total > 0 ? "$(warning)" : ICONS.idle;
	}

	#lines(document: TextDocument | undefined, total: number, skipped: string | undefined): string[] {
		if (skipped !== undefined) return ["**asynclint** does not check this document", skipped];
		const here = document === undefined ? 0 : (this.#counts.get(document.uri.toString()) ?? 0);
		const found =
			total === 0
				? "Nothing was found."
				: `${plural(total, "finding")} so far, ${here === 0 ? "none" : here} in this file.`;
		return [
			`**asynclint** (${STATES[this.#state]})`,
			...(this.#message === undefined ? [] : [this.#message]),
			...(this.#state === "off" ? [] : [found]),
			...(this.#coverage === undefined ? [] : [`${this.#coverage.summary}.`]),
		];
	}
}
