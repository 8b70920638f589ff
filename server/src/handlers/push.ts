import { CancellationToken } from "vscode-languageserver";
import { Superseded } from "../state/checks.ts";
import { isCheckable, type OpenDocument } from "../state/documents.ts";
import { IDLE_MS } from "../state/schedule.ts";
import type { Session } from "../state/session.ts";

/** Sends diagnostics to a client that does not ask. */
export class Push {
	private readonly session: Session;
	private timer: NodeJS.Timeout | undefined;

	constructor(session: Session) {
		this.session = session;
	}

	/** Checks the document's present version and publishes the result, unless it is outdated by then. */
	async update(document: OpenDocument): Promise<void> {
		const { session } = this;
		if (!isCheckable(document) || session.waitsForSave(document)) return;
		document.shown = true;
		try {
			await session.ready;
			const { uri } = document;
			if (!session.settings.enable) {
				await session.connection.sendDiagnostics({ uri, diagnostics: [] });
				return;
			}
			const { items, version } = await session.checks.current(document, CancellationToken.None);
			if (!session.documents.isOpen(document) || document.text.version !== version) return;
			await session.connection.sendDiagnostics({ uri, version, diagnostics: items });
		} catch (error) {
			if (!(error instanceof Superseded)) session.log("error", String(error));
		}
	}

	/** Brings every open document up to date; those that are cost nothing. */
	async updateAll(): Promise<void> {
		await Promise.all(this.session.documents.checkable().map((document) => this.update(document)));
	}

	/** Open files may have other findings than the client was told of: after a pause they are sent, or the client asked to ask. */
	updateSoon(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			const { connection, features, log } = this.session;
			if (!features.pull)
				void this.updateAll(); // Each update logs its own errors.
			else if (features.refresh) {
				connection.languages.diagnostics
					.refresh()
					.catch((error) => log("debug", `The client did not refresh: ${error}`));
			}
		}, IDLE_MS);
	}

	close(): void {
		clearTimeout(this.timer);
	}
}
