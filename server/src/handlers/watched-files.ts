import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver";
import { toPath } from "../lsp/uris.ts";
import type { Session } from "../state/session.ts";

/**
 * Settings may be in JSON files of any name, as one can extend another; and modules are imported from JSON, too. Lock files
 * say which TypeScript a project is built with.
 */
const WATCHED = [
	"**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro}",
	"**/*.{json,jsonc}",
	"**/{pnpm-lock.yaml,yarn.lock,bun.lock}",
];

export interface Changes {
	changed: string[];
	created: string[];
	deleted: string[];
}

/** Has the client tell of changed files, and passes on what matters. */
export function watchFiles(session: Session, apply: (changes: Changes, settings: string[]) => Promise<void>): void {
	const { connection, documents, features } = session;
	connection.onDidChangeWatchedFiles(async ({ changes }) => {
		const byKind: Changes = { changed: [], created: [], deleted: [] };
		const latest = new Map(changes.map(({ uri, type }) => [uri, type]));
		for (const { uri, type } of changes) {
			// What is deleted and created is taken for made anew, which is one order of the two.
			if (type === FileChangeType.Created && latest.get(uri) === FileChangeType.Deleted) continue;
			const path = toPath(uri);
			if (path === undefined) continue;
			// Of a file that is open the client's text counts, and that it tells of by itself; it was also saved by the client.
			// That there is such a file on disk now, or no longer, still decides which project it belongs to.
			if (type === FileChangeType.Changed && documents.at(path) !== undefined) continue;
			if (type === FileChangeType.Created) byKind.created.push(path);
			else if (type === FileChangeType.Deleted) byKind.deleted.push(path);
			else byKind.changed.push(path);
		}
		const all = [...byKind.changed, ...byKind.created, ...byKind.deleted];
		if (all.length > 0) await apply(byKind, all.filter(isSettings));
	});
	if (!features.watchFiles) return;
	connection.client
		.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) })
		.catch((error) => session.log("warning", `Files are not watched: ${error}`));
}

/** Whether the file can hold asynclint's or the compiler's settings. */
function isSettings(path: string): boolean {
	return /\.jsonc?$/.test(path);
}
