import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Position } from "../../../analyzer/src/index.ts";
import { SOURCE, toPosition } from "../lsp/to-proto.ts";
import { toUri } from "../lsp/uris.ts";

export interface ConfigProblemsOptions {
	publish(uri: string, items: Diagnostic[]): void;
	/** Shows a message to the user. */
	show(message: string): void;
	/** The problem of this file is there, or gone. */
	status(file: string, message: string | undefined): void;
}

/** Config files that are wrong: each has a diagnostic at the place until it changes, and its message is shown once. */
export class ConfigProblems {
	private readonly options: ConfigProblemsOptions;
	private readonly present = new Map<string, string>();
	private readonly shown = new Set<string>();

	constructor(options: ConfigProblemsOptions) {
		this.options = options;
	}

	/** @param file absolute path */
	add(file: string, position: Position | undefined, message: string): void {
		const key = `${position?.line ?? 1}:${position?.column ?? 1}: ${message}`;
		if (this.present.get(file) === key) return;
		this.present.set(file, key);
		const start = position === undefined ? { line: 0, character: 0 } : toPosition(position);
		// To the end of the line, which no line is longer than.
		const end = { line: start.line, character: position === undefined ? 0 : 2 ** 31 - 1 };
		this.options.publish(toUri(file), [
			{ range: { start, end }, severity: DiagnosticSeverity.Error, source: SOURCE, code: "config", message },
		]);
		this.options.status(file, `${file}: ${message}`);
		if (this.shown.has(`${file} ${key}`)) return;
		this.shown.add(`${file} ${key}`);
		this.options.show(
			`asynclint: ${file}${position === undefined ? "" : `:${position.line}:${position.column}`}: ${message}`,
		);
	}

	/** Something changed that may have mended them: what is still wrong is found again. */
	clear(): void {
		for (const file of this.present.keys()) {
			this.options.publish(toUri(file), []);
			this.options.status(file, undefined);
		}
		this.present.clear();
	}
}
