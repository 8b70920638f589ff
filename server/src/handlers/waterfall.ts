import { readFileSync } from "node:fs";
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { LineIndex } from "../../../analyzer/src/index.ts";
import type { Waterfall, WaterfallParams } from "../lsp/protocol.ts";
import { toWaterfall } from "../lsp/to-proto.ts";
import { isChecked, toPath } from "../lsp/uris.ts";
import { Superseded } from "../state/checks.ts";
import { type CheckableDocument, isCheckable } from "../state/documents.ts";
import { Priority } from "../state/schedule.ts";
import type { Session } from "../state/session.ts";
import { AnalyzerError } from "../worker/host.ts";
import type { Calls } from "../worker/messages.ts";
import { toResponse } from "./diagnostics.ts";

/** Answers what the function around a place waits for; that of a file which is not open as it is on disk. */
export function showWaterfall(session: Session): void {
	session.connection.onRequest(
		"asynclint/waterfall",
		async ({ textDocument, position }: WaterfallParams, token): Promise<Waterfall | null> => {
			await session.ready;
			if (!session.settings.enable) return null;
			const document = session.documents.get(textDocument.uri);
			try {
				if (document === undefined) return await ofClosed(session, textDocument.uri, position, token);
				return isCheckable(document) ? await ofOpen(session, document, position, token) : null;
			} catch (error) {
				// Nobody wrote that by hand: there is nothing to show.
				if (error instanceof AnalyzerError && error.name === "NestedTooDeep") return null;
				if (error instanceof Superseded)
					throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed.");
				throw toResponse(error);
			}
		},
	);
}

async function ofOpen(
	session: Session,
	document: CheckableDocument,
	position: WaterfallParams["position"],
	token: CancellationToken,
): Promise<Waterfall | null> {
	const { result, version } = await session.checks.current(document, token, true);
	const assertSame = (): void => {
		if (document.text.version !== version || !session.documents.isOpen(document)) throw new Superseded();
	};
	const { findings, refused } = result;
	const ask = (): Promise<Calls["waterfall"]["result"]> => {
		// The analyzer hears of changes in the order of calls: what it has now is what was checked.
		assertSame();
		const offset = document.text.offsetAt(position);
		return session.call("waterfall", { file: document.path, offset, checked: { findings, refused } });
	};
	const found = await session.whileWanted(Priority.interactive, ask, token);
	assertSame();
	return found ? toWaterfall(found) : null;
}

async function ofClosed(
	session: Session,
	uri: string,
	{ line, character }: WaterfallParams["position"],
	token: CancellationToken,
): Promise<Waterfall | null> {
	const file = toPath(uri);
	if (file === undefined || !isChecked(file)) return null;
	const text = textOf(file);
	if (text === undefined) return null;
	const offset = new LineIndex(text).offsetAt(line + 1, character + 1);
	const ask = (): Promise<Calls["waterfall"]["result"]> => session.call("waterfall", { file, offset });
	const found = await session.whileWanted(Priority.interactive, ask, token);
	return found ? toWaterfall(found) : null;
}

function textOf(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
	} catch {
		// It is no more: there is nothing to show.
		return undefined;
	}
}
