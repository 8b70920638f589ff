import type { CancellationToken } from "vscode-languageserver";
import { type CheckableDocument, type Checked, isCheckable } from "../state/documents.ts";
import type { Session } from "../state/session.ts";
import { toResponse } from "./diagnostics.ts";

/**
 * What the last check of a document's present text gave, for what is shown beside the text: it waits for a check under way,
 * and begins none.
 * @returns `undefined` where there is nothing to check; without `checked` where the client has to be told to ask again
 * @throws ResponseError when the text changed meanwhile, or the client took its request back
 */
export async function lastCheck(
	session: Session,
	uri: string,
	token: CancellationToken,
): Promise<{ document: CheckableDocument; checked: Checked | undefined } | undefined> {
	await session.ready;
	const document = session.documents.get(uri);
	if (document === undefined || !isCheckable(document) || !session.settings.enable) return undefined;
	try {
		return { document, checked: await session.checks.latest(document, token) };
	} catch (error) {
		throw toResponse(error);
	}
}
