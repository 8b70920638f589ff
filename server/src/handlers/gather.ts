import { type CancellationToken, ErrorCodes, MessageType, ResponseError } from "vscode-languageserver";
import { type Finding, selectFixes } from "../../../analyzer/src/index.ts";
import type { GatherParams } from "../lsp/protocol.ts";
import { awaitingFunctions } from "../lsp/rows.ts";
import { toPosition } from "../lsp/to-proto.ts";
import { isCheckable } from "../state/documents.ts";
import type { Session } from "../state/session.ts";
import { toResponse } from "./diagnostics.ts";
import { editOf, preferredOf } from "./edits.ts";

/**
 * Carries out `asynclint.gather`: has the client apply, as one change, what is preferred for each group of a function.
 * @param given {@link GatherParams}, or whatever a caller of the command gave
 */
export async function gather(session: Session, given: unknown, token: CancellationToken): Promise<void> {
	await session.ready;
	const params = given as Partial<GatherParams> | undefined;
	const document = typeof params?.uri === "string" ? session.documents.get(params.uri) : undefined;
	const { line, character } = params?.position ?? {};
	if (document === undefined || !isCheckable(document))
		throw new ResponseError(
			ErrorCodes.InvalidParams,
			"asynclint.gather takes a document that is open, and a position in it.",
		);
	const { result } = await session.checks.current(document, token, true).catch((error) => {
		throw toResponse(error);
	});
	const fn = awaitingFunctions(result).find(({ scope }) => {
		const at = toPosition(scope);
		return at.line === line && at.character === character;
	});
	const { edits } = selectFixes((fn?.findings ?? []).map(withPreferred), "suggestions");
	const edit = editOf(session, edits.get(document.path) ?? []);
	if (edit === undefined || edits.size === 0)
		return session.show(MessageType.Info, "asynclint: there is nothing to gather here any more.");
	await session.connection.workspace.applyEdit({ label: "Gather", edit });
}

/** The finding with the one fix that is to be applied: where none is preferred, what people write first. */
function withPreferred(finding: Finding): Finding {
	const fix = preferredOf(finding) ?? finding.fixes.find(({ safety }) => safety !== "setting");
	return { ...finding, fixes: fix === undefined ? [] : [fix] };
}
