import type {
	CancellationToken,
	Diagnostic,
	PreviousResultId,
	WorkspaceDiagnosticReportPartialResult,
	WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { resultIdOf } from "./checks.ts";

/** How the client is told of files that are not open. */
export interface ReportsOptions {
	/** The diagnostics of documents that the client shows come from their own checks. */
	speaksForItself(uri: string): boolean;
	publish(uri: string, items: Diagnostic[]): void;
	/** Whether the client asks for diagnostics. */
	pull: boolean;
}

/** A `workspace/diagnostic` request that stays open: whatever changes is sent as its partial results. */
interface Held {
	/** The result ids of what the client shows, by URI. */
	readonly shown: Map<string, string | undefined>;
	send(report: WorkspaceDiagnosticReportPartialResult): void;
}

/** A client that asks again and again is between two requests for about 2 s. */
const GAP_MS = 5_000;

/**
 * The diagnostics of files that are not open, and the client's view of them. A client that asks for the workspace's
 * diagnostics with a partial result token (VS Code asks again 2 s after each answer) gets no answer: the request is held
 * and changes are streamed. To others they are published.
 */
export class WorkspaceReports {
	private readonly options: ReportsOptions;
	/** Files with at least one diagnostic. */
	private readonly entries = new Map<string, { items: Diagnostic[]; resultId: string }>();
	/** What was published, and under which result id. */
	private readonly published = new Map<string, string>();
	/** Files that were open and may still be shown as they were then. */
	private readonly doubtful = new Set<string>();
	private held: Held | undefined;
	private everHeld = false;
	private gap: NodeJS.Timeout | undefined;
	private scheduled: NodeJS.Immediate | undefined;

	constructor(options: ReportsOptions) {
		this.options = options;
	}

	/** URIs of files that are shown with diagnostics. */
	uris(): string[] {
		return [...this.entries.keys()];
	}

	get(uri: string): { items: Diagnostic[]; resultId: string } | undefined {
		return this.entries.get(uri);
	}

	/** Takes a file's diagnostics in place of its former ones; none takes the file away. */
	set(uri: string, items: Diagnostic[]): void {
		if (items.length === 0) this.entries.delete(uri);
		else this.entries.set(uri, { items, resultId: resultIdOf(items) });
		this.changed();
	}

	/** The file was opened: what was published of it would be there twice. */
	opened(uri: string): void {
		if (this.options.pull && this.published.delete(uri)) this.options.publish(uri, []);
	}

	/** The file is no longer open: the client shows what it had then, which need not be what the file has. */
	closed(uri: string): void {
		this.doubtful.add(uri);
		if (!this.options.pull) this.published.set(uri, "as it was when open");
		this.changed();
	}

	/** Keeps a request and answers it only when the client takes it back, or {@link close} is called. */
	hold(
		previous: readonly PreviousResultId[],
		send: (report: WorkspaceDiagnosticReportPartialResult) => void,
		token: CancellationToken,
	): Promise<void> {
		const held: Held = { shown: new Map(previous.map(({ uri, value }) => [uri, value])), send };
		this.held = held;
		this.everHeld = true;
		clearTimeout(this.gap);
		this.gap = undefined;
		for (const uri of this.published.keys()) this.options.publish(uri, []);
		this.published.clear();
		this.changed();
		return new Promise((resolve) => {
			token.onCancellationRequested(() => {
				if (this.held === held) this.held = undefined;
				resolve();
			});
		});
	}

	close(): void {
		clearTimeout(this.gap);
		clearImmediate(this.scheduled);
	}

	private changed(): void {
		this.scheduled ??= setImmediate(() => {
			this.scheduled = undefined;
			this.flush();
		});
	}

	private flush(): void {
		if (this.held !== undefined) this.stream(this.held);
		else if (!this.options.pull || !this.everHeld) this.publish();
		else {
			this.gap ??= setTimeout(() => {
				this.gap = undefined;
				this.publish();
			}, GAP_MS);
			this.gap.unref();
		}
	}

	private stream(held: Held): void {
		const items: WorkspaceDocumentDiagnosticReport[] = [];
		const report = (uri: string, diagnostics: Diagnostic[], resultId: string | undefined): void => {
			items.push({
				kind: "full",
				uri,
				version: null,
				items: diagnostics,
				...(resultId !== undefined && { resultId }),
			});
			held.shown.set(uri, resultId);
		};
		for (const [uri, entry] of this.entries) {
			if (this.options.speaksForItself(uri)) continue;
			if (held.shown.get(uri) !== entry.resultId || this.doubtful.has(uri)) report(uri, entry.items, entry.resultId);
		}
		for (const uri of new Set([...held.shown.keys(), ...this.doubtful])) {
			if (this.options.speaksForItself(uri) || this.entries.has(uri)) continue;
			if (held.shown.get(uri) !== undefined || this.doubtful.has(uri)) report(uri, [], undefined);
		}
		this.doubtful.clear();
		if (items.length > 0) held.send({ items });
	}

	private publish(): void {
		for (const [uri, entry] of this.entries) {
			if (this.options.speaksForItself(uri) || this.published.get(uri) === entry.resultId) continue;
			this.options.publish(uri, entry.items);
			this.published.set(uri, entry.resultId);
		}
		for (const uri of [...this.published.keys()]) {
			if (this.entries.has(uri) || this.options.speaksForItself(uri)) continue;
			this.options.publish(uri, []);
			this.published.delete(uri);
		}
	}
}
