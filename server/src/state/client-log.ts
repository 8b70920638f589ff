import { type Connection, type MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { LogLevel } from "../../../analyzer/src/index.ts";

/** What the user is told in words: lines in the client's log, and messages. */
export class ClientLog {
	private readonly connection: Connection;
	private readonly isVerbose: () => boolean;
	private readonly logged = new Set<string>();

	/** @param isVerbose whether the user wants to see everything */
	constructor(connection: Connection, isVerbose: () => boolean) {
		this.connection = connection;
		this.isVerbose = isVerbose;
	}

	log(level: LogLevel, message: string): void {
		const { console } = this.connection;
		if (level === "error") console.error(message);
		else if (level === "warning") console.warn(message);
		else if (level === "info") console.info(message);
		else if (this.isVerbose()) console.log(message);
	}

	/** The same complaint comes with every check of a file that is being edited. */
	logOnce(level: LogLevel, message: string): void {
		if (this.logged.has(message)) return;
		this.logged.add(message);
		this.log(level, message);
	}

	/** What was said once may be said again. */
	forget(): void {
		this.logged.clear();
	}

	/** A message without a question: the library's own asks for an answer, which not every client gives. */
	show(type: MessageType, message: string): void {
		void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
	}
}
