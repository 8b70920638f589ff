import type { Hover } from "vscode-languageserver";
import { toExplanation } from "../lsp/to-proto.ts";
import { Cancelled, Superseded } from "../state/checks.ts";
import { isCheckable } from "../state/documents.ts";
import type { Session } from "../state/session.ts";

/** The words that what is considered begins with. */
const KEYWORD = /\b(?:await|for|while|do)\b/g;

/** Says why an await or a loop was considered and left alone. What is known is what the last check of the file found. */
export function explainOnHover(session: Session): void {
	const { checks, connection, documents, features } = session;
	connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
		await session.ready;
		const document = documents.get(textDocument.uri);
		if (document === undefined || !isCheckable(document)) return null;
		if (!session.settings.enable || !session.settings.hover) return null;
		const { line, character } = position;
		const text = document.text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
		// Editors ask wherever the pointer rests: most places are answered without a check.
		const keyword = [...text.matchAll(KEYWORD)].find(
			({ index, 0: word }) => index <= character && character <= index + word.length,
		);
		if (keyword === undefined) return null;
		try {
			const { result } = await checks.current(document, token, true);
			const about = result.refused.filter(({ start }) => start.line - 1 === line && start.column - 1 === keyword.index);
			if (about.length === 0) return null;
			const start = { line, character: keyword.index };
			const range = { start, end: { line, character: keyword.index + keyword[0].length } };
			return { contents: toExplanation(about, features.markdown), range };
		} catch (error) {
			// The editor asks again if it still wants to know.
			if (error instanceof Superseded || error instanceof Cancelled) return null;
			throw error;
		}
	});
}
