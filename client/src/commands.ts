/** Commands, and what else runs without anybody waiting for it: whatever goes wrong there is told to the user, once. */
import { commands, type Disposable, type LogOutputChannel, window } from "vscode";

export class Tasks {
	readonly #output: LogOutputChannel;

	/** @param output where the whole error goes */
	constructor(output: LogOutputChannel) {
		this.#output = output;
	}

	/**
	 * Registers a command.
	 * @param id without the prefix `asynclint.`
	 * @param run what it does; a failure gives the caller `undefined`
	 */
	command(id: string, run: (...given: never[]) => unknown): Disposable {
		return commands.registerCommand(`asynclint.${id}`, async (...given) => {
			try {
				return await run(...(given as never[]));
			} catch (error) {
				this.#tell(error);
				return undefined;
			}
		});
	}

	/** Lets something run to its end by itself, such as a message whose answer may come hours later. */
	background(work: Thenable<unknown>): void {
		work.then(undefined, (error: unknown) => this.#tell(error));
	}

	#tell(error: unknown): void {
		this.#output.error(error instanceof Error ? error : String(error));
		const reason = error instanceof Error ? error.message : String(error);
		// Who cannot be shown a message has the line in the output.
		window.showErrorMessage(`asynclint: ${reason}`).then(undefined, () => {});
	}
}
