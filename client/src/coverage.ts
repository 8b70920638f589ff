/** *Show Coverage*: writes into the output channel what could not be judged, and what to do about it. */
import type { LogOutputChannel } from "vscode";
import type { Server } from "./server.ts";

/** @throws Error in words for the user when the server does not run */
export async function showCoverage(server: Server, output: LogOutputChannel): Promise<void> {
	const { files, summary, causes } = await server.coverage();
	const scope = `${files === 1 ? "1 file was" : `${files} files were`} checked so far`;
	output.info([`${summary} (${scope}).`, ...causes].join("\n  "));
	output.show();
}
