/** *Show Coverage*: writes into the output channel what could not be judged, and what to do about it. */
import { type LogOutputChannel, window } from "vscode";
import type { Server } from "./server.ts";

export async function showCoverage(server: Server, output: LogOutputChannel): Promise<void> {
	try {
		const { files, summary, causes } = await server.coverage();
		const scope = `${files === 1 ? "1 file was" : `${files} files were`} checked so far`;
		output.info([`${summary} (${scope}).`, ...causes].join("\n  "));
		output.show();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void window.showErrorMessage(`asynclint cannot tell its coverage: ${reason}`);
	}
}
