import type { InlayHint } from "vscode-languageserver";
import type { AwaitInRow } from "../../../analyzer/src/index.ts";
import { groupOf } from "../lsp/marks.ts";
import { type AwaitingFunction, awaitingFunctions } from "../lsp/rows.ts";
import { toPosition } from "../lsp/to-proto.ts";
import { Answers } from "../state/answers.ts";
import type { Checked } from "../state/documents.ts";
import type { Session } from "../state/session.ts";
import { lastCheck } from "./last-check.ts";

/** Numbers the round trips of functions, from the last check of the file. @returns has the client ask again */
export function offerInlayHints(session: Session): () => void {
	const { connection, features } = session;
	if (!features.inlayHint) return () => {};
	const { inlayHint } = connection.languages;
	const gist = ({ result }: Checked) => hintsOf(session, result).map(textOf).join("\n");
	const answers = new Answers(session, gist, async () => {
		if (features.refreshInlayHint) await inlayHint.refresh();
	});
	inlayHint.on(async ({ textDocument: { uri }, range: { start, end } }, token) => {
		const found = await lastCheck(session, uri, token);
		if (found === undefined) return [];
		const { document, checked } = found;
		answers.note(document, checked);
		if (checked === undefined) return [];
		return hintsOf(session, checked.result).filter(({ position: { line } }) => start.line <= line && line <= end.line);
	});
	inlayHint.resolve((hint) => ({ ...hint, tooltip: String(hint.data) }));
	return () => answers.refresh();
}

function textOf({ label, data }: InlayHint): string {
	return `${label} ${data}`;
}

function hintsOf({ settings }: Session, result: Checked["result"]): InlayHint[] {
	return settings.inlayHints ? awaitingFunctions(result).flatMap(numbersOf) : [];
}

function numbersOf({ awaits, findings }: AwaitingFunction): InlayHint[] {
	const count = awaits.length;
	return awaits.map((one, index): InlayHint => {
		const isThis = ({ start }: AwaitInRow) => start.offset === one.start.offset;
		const others = findings
			.map(groupOf)
			.find((members) => members.some(isThis))
			?.filter((member) => !isThis(member));
		const remark = others === undefined ? "" : `; could be one with ${linesOf(others)}`;
		return {
			position: toPosition(one.start),
			label: `${index + 1}/${count}`,
			paddingRight: true,
			data: `Round trip ${index + 1} of ${count}${remark}.`,
		};
	});
}

function linesOf(awaits: readonly AwaitInRow[]): string {
	const lines = awaits.map(({ start }) => start.line);
	return lines.length === 1 ? `that of line ${lines[0]}` : `those of lines ${lines.join(", ")}`;
}
