import { createConnection, IPCMessageReader, IPCMessageWriter, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./server.ts";

/**
 * Serves the client that started the process: over Node's IPC channel with `--node-ipc`, over standard input and output
 * otherwise. The process ends with the connection.
 *
 * @param workerEntry the script that runs the analyzer's worker
 */
export function connect(workerEntry: URL): void {
	if (process.argv.includes("--node-ipc")) {
		process.once("disconnect", () => process.exit(1));
		serve(createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process)), {
			workerEntry,
		});
		return;
	}
	// Standard output is the protocol's: whatever a library prints goes to standard error.
	globalThis.console = new console.Console(process.stderr, process.stderr);
	serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), { workerEntry });
}
