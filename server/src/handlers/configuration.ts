import { DidChangeConfigurationNotification } from "vscode-languageserver";
import { type ServerSettings, toSettings } from "../lsp/from-proto.ts";
import type { Session } from "../state/session.ts";

/** A client that says it answers `workspace/configuration` and does not must not keep the server from working. */
const ANSWER_MS = 3_000;

/**
 * Asks the client for the settings, or reads those it gave at the start.
 * @param given from `didChangeConfiguration`, for clients that send the settings along
 */
export async function readSettings(session: Session, given?: unknown): Promise<ServerSettings> {
	const { features, connection } = session;
	let section: unknown = sectionOf(given) ?? features.settings;
	if (features.configuration) {
		try {
			section = await within(ANSWER_MS, connection.workspace.getConfiguration("asynclint"));
		} catch (error) {
			session.log("warning", `The settings could not be read: ${error instanceof Error ? error.message : error}`);
		}
	}
	const { settings, complaints } = toSettings(section, session.folders[0]);
	for (const complaint of complaints) session.log("warning", complaint);
	return settings;
}

/** Follows changes of the settings. @param apply is given the new ones */
export function followSettings(session: Session, apply: (settings: ServerSettings) => Promise<void>): void {
	const { connection, features } = session;
	connection.onDidChangeConfiguration(async ({ settings }) => {
		await apply(await readSettings(session, settings));
	});
	if (features.configuration && features.watchConfiguration) {
		connection.client
			.register(DidChangeConfigurationNotification.type, { section: "asynclint" })
			.catch((error) => session.log("warning", `Changes of the settings are not told: ${error}`));
	}
}

/** Some clients send the whole tree of settings, others just our section. */
function sectionOf(given: unknown): unknown {
	if (typeof given !== "object" || given === null) return undefined;
	return "asynclint" in given ? given.asynclint : given;
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
