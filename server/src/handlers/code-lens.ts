import { type CodeLens, CodeLensRefreshRequest } from "vscode-languageserver";
import type { GatherParams } from "../lsp/protocol.ts";
import { type AwaitingFunction, awaitingFunctions, tripsOf } from "../lsp/rows.ts";
import { toPosition } from "../lsp/to-proto.ts";
import { Answers } from "../state/answers.ts";
import type { Checked } from "../state/documents.ts";
import type { Session } from "../state/session.ts";
import { lastCheck } from "./last-check.ts";

/** A command of the client that draws what a function waits for. */
export const SHOW_WATERFALL = "asynclint.showWaterfall";

/** What a lens says and does, kept with it until the client wants to show it. */
interface LensData {
	title: string;
	command: string;
	arguments: unknown[];
}

/** Counts round trips above functions, from the last check of the file. @returns has the client ask again */
export function offerCodeLenses(session: Session): () => void {
	const { connection, features } = session;
	if (!features.codeLens) return () => {};
	const gist = ({ result }: Checked) => lensesOf(session, "", result).map(titleOf).join("\n");
	const answers = new Answers(session, gist, async () => {
		if (features.refreshCodeLens) await connection.sendRequest(CodeLensRefreshRequest.type);
	});
	connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
		const found = await lastCheck(session, uri, token);
		if (found === undefined) return [];
		const { document, checked } = found;
		answers.note(document, checked);
		return checked === undefined ? [] : lensesOf(session, uri, checked.result);
	});
	connection.onCodeLensResolve((lens) => {
		const { title, command, arguments: given } = lens.data as LensData;
		return { ...lens, command: { title, command, arguments: given } };
	});
	return () => answers.refresh();
}

function titleOf({ data }: CodeLens): string {
	return (data as LensData).title;
}

function lensesOf(session: Session, uri: string, result: Checked["result"]): CodeLens[] {
	const { codeLens } = session.settings;
	if (codeLens === "off") return [];
	return awaitingFunctions(result).flatMap((one) => {
		if (one.findings.length > 0) return ofGroups(session, uri, one);
		return codeLens === "all" && one.refused.length > 0 ? ofRefused(session, uri, one) : [];
	});
}

function ofGroups(session: Session, uri: string, fn: AwaitingFunction): CodeLens[] {
	const { today, after } = tripsOf(fn);
	const params: GatherParams = { uri, position: toPosition(fn.scope) };
	const count = { ...why(session, uri, fn), title: `${today} round trips → ${after}` };
	const gather = { title: "Gather", command: "asynclint.gather", arguments: [params] };
	return lenses(fn, [count, ...(session.features.applyEdit ? [gather] : []), { ...count, title: "Why" }]);
}

function ofRefused(session: Session, uri: string, fn: AwaitingFunction): CodeLens[] {
	return lenses(fn, [{ ...why(session, uri, fn), title: `${fn.awaits.length} awaits in a row: why not gathered` }]);
}

/** The picture, where the client can show it, or else the page of the rule. */
function why({ features }: Session, uri: string, fn: AwaitingFunction): Omit<LensData, "title"> {
	const [first] = fn.awaits;
	if (features.commands.has(SHOW_WATERFALL) && first !== undefined)
		return { command: SHOW_WATERFALL, arguments: [{ uri, position: toPosition(first.start) }] };
	const rule = (fn.findings[0] ?? fn.refused[0])?.rule;
	return { command: "asynclint.explainRule", arguments: [rule] };
}

function lenses({ scope }: AwaitingFunction, all: readonly LensData[]): CodeLens[] {
	const at = toPosition(scope);
	return all.map((data) => ({ range: { start: at, end: at }, data }));
}
