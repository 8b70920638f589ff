import { createHash } from "node:crypto";
import type { CancellationToken, Diagnostic } from "vscode-languageserver";
import type { FileResult } from "../../../analyzer/src/index.ts";
import type { CheckableDocument, Checked, OpenDocument, PendingCheck } from "./documents.ts";
import { Priority, type Scheduler } from "./schedule.ts";
import { withResolvers } from "./with-resolvers.ts";

/** The document changed, or was closed, before its check ended: there is no answer for the text that was asked about. */
export class Superseded extends Error {}

/** The client took its request back. */
export class Cancelled extends Error {}

export interface ChecksOptions {
	scheduler: Scheduler;
	/**
	 * Asks the analyzer. What goes wrong is reported elsewhere and gives an empty result.
	 * @throws Interrupted after {@link interrupt}
	 */
	checkFile(path: string): Promise<FileResult>;
	/** Gives up the check under way. */
	interrupt(): void;
	toItems(result: FileResult): Diagnostic[];
}

/** Checks of open documents: each version once, the newest alone, never one version's result for another. */
export class Checks {
	private readonly options: ChecksOptions;
	/** Counts changes to anything that a file's findings may depend on. */
	world = 0;
	/** Told of each check that ended, before anybody else gets its result. */
	readonly listeners = new Set<(document: CheckableDocument, checked: Checked) => void>();

	constructor(options: ChecksOptions) {
		this.options = options;
	}

	/** Something changed that any file's findings may depend on. */
	invalidate(): void {
		this.world++;
	}

	/** The document's text changed or is gone: whoever waits for the former text's check is told so. */
	supersede(document: OpenDocument): void {
		const pending = document.pending;
		if (pending === undefined) return;
		document.pending = undefined;
		pending.job?.abandon();
		pending.reject(new Superseded());
	}

	/**
	 * The findings of the document's present version.
	 * @param ownTextOnly a result that only other files' changes made doubtful will do
	 * @throws Superseded, Cancelled
	 */
	async current(document: CheckableDocument, token: CancellationToken, ownTextOnly = false): Promise<Checked> {
		for (;;) {
			const { checked } = document;
			const { version } = document.text;
			const sameText = checked?.version === version;
			if (sameText && (ownTextOnly || checked.world === this.world)) return checked;
			// What depends on others waits for a pause, so that it is not in the way of who types there.
			const pending = document.pending ?? this.begin(document, sameText ? Priority.background : Priority.interactive);
			// A check that had begun before the latest change elsewhere is not good enough for who asks after it.
			const outdated = pending.world !== undefined && pending.world !== this.world;
			const result = await this.wait(document, pending, token);
			if (ownTextOnly || !outdated) return result;
		}
	}

	/**
	 * What is known of the document's present text: from the last check, or the one under way. None is begun.
	 * @throws Superseded, Cancelled
	 */
	async latest(document: CheckableDocument, token: CancellationToken): Promise<Checked | undefined> {
		const { checked, pending } = document;
		if (checked?.version === document.text.version) return checked;
		return pending && (await this.wait(document, pending, token));
	}

	private begin(document: CheckableDocument, priority: Priority): PendingCheck {
		const { version } = document.text;
		const { promise, resolve, reject } = withResolvers<Checked>();
		// Who waits gets the error; without anybody waiting it must not end the process.
		promise.catch(() => {});
		const pending: PendingCheck = { version, world: undefined, promise, job: undefined, waiters: 0, reject };
		document.pending = pending;
		const check = async (): Promise<void> => {
			const world = this.world;
			pending.world = world;
			const result = await this.options.checkFile(document.path);
			if (document.pending !== pending) return;
			document.pending = undefined;
			const items = this.options.toItems(result);
			const checked = { version, world, result, items, resultId: resultIdOf(items) };
			document.checked = checked;
			for (const listener of this.listeners) listener(document, checked);
			resolve(checked);
		};
		pending.job = this.options.scheduler.add(priority, check, () => this.options.interrupt());
		return pending;
	}

	private wait(document: OpenDocument, pending: PendingCheck, token: CancellationToken): Promise<Checked> {
		if (token.isCancellationRequested) return Promise.reject(new Cancelled());
		pending.waiters++;
		return new Promise((resolve, reject) => {
			const listener = token.onCancellationRequested(() => {
				listener.dispose();
				pending.waiters--;
				if (pending.waiters === 0 && pending.job?.cancel() && document.pending === pending)
					document.pending = undefined;
				reject(new Cancelled());
			});
			pending.promise.then(
				(checked) => {
					listener.dispose();
					resolve(checked);
				},
				(error: Error) => {
					listener.dispose();
					reject(error);
				},
			);
		});
	}
}

/** Names a list of diagnostics by its content, so that equal ones can be answered with "unchanged". */
export function resultIdOf(items: readonly Diagnostic[]): string {
	return createHash("sha1").update(JSON.stringify(items)).digest("base64url");
}
