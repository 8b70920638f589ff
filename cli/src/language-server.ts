/** `--lsp`: hands the process over to the server's bundle beside this one. */

import path from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "./resources.ts";

/** Returns once the server listens; it ends the process itself when its client goes away. */
export async function startLanguageServer(): Promise<void> {
	// Loaded by address at run time: the command line does not depend on the server, they only ship together.
	const server = pathToFileURL(path.join(packageRoot(), "dist", "server.js")).href;
	// The server takes its transport from the command line, and --lsp means this one unless the client says otherwise.
	if (!process.argv.some((word) => /^--(stdio|node-ipc|pipe|socket)\b/.test(word))) process.argv.push("--stdio");
	await import(server);
}
