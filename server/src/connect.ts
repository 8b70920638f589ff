import {
	type Connection,
	createConnection,
	IPCMessageReader,
	IPCMessageWriter,
	ProposedFeatures,
} from "vscode-languageserver/node";
import { serve } from "./server.ts";

/**
 * Serves the client that started the process: over Node's IPC channel with `--node-ipc`, over standard input and output
 * otherwise. The process ends with the connection.
 *
 * @param workerEntry the script that runs the analyzer's worker
 */
export function connect(workerEntry: URL): void {
	const connection = process.argv.includes("--node-ipc") ? overIpc() : overStdio();
	// A client that refuses what it is asked, or a mistake of ours, must not cost it the server.
	process.on("unhandledRejection", (reason) => {
		const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
		connection.console.error(`Unexpected: ${text}`);
	});
	serve(connection, { workerEntry });
}

function overIpc(): Connection {
	process.once("disconnect", () => process.exit(1));
	return createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process));
}

function overStdio(): Connection {
	// Standard output is the protocol's: whatever a library prints goes to standard error.
	globalThis.console = new console.Console(process.stderr, process.stderr);
	return createConnection(ProposedFeatures.all, process.stdin, process.stdout);
}
