import type { CancellationToken, Hover, Position, Range } from "vscode-languageserver";
import type { FileResult } from "../../../analyzer/src/index.ts";
import { toLimiterText, toReportedText } from "../lsp/hover-text.ts";
import { groupOf } from "../lsp/marks.ts";
import { toExplanation, toPosition } from "../lsp/to-proto.ts";
import { Cancelled, Superseded } from "../state/checks.ts";
import { type CheckableDocument, isCheckable } from "../state/documents.ts";
import { Priority } from "../state/schedule.ts";
import type { Session } from "../state/session.ts";
import { SHOW_WATERFALL } from "./code-lens.ts";

/** The words that what is considered begins with. */
const KEYWORD = /\b(?:await|for|while|do)\b/g;
/** What is called. */
const CALLED = /[\p{ID_Start}$_][\p{ID_Continue}$]*(?=(?:<[^<>()]*>)?\()/gu;
/** Packages of limiters, and what programs call theirs and their methods: most calls are answered without a look at types. */
const LIMITER = /limit|queue|sema|mutex|lock|throttl|bottleneck|pool|concurren/i;

/**
 * Says what was found of an await or a loop, why it was left alone, or how much a limiter lets run at once. What is known of
 * awaits is what the last check of the file found.
 */
export function explainOnHover(session: Session): void {
	const { connection, documents } = session;
	connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
		await session.ready;
		const document = documents.get(textDocument.uri);
		if (document === undefined || !isCheckable(document)) return null;
		if (!session.settings.enable || !session.settings.hover) return null;
		const { line } = position;
		const text = document.text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
		try {
			// Editors ask wherever the pointer rests: most places are answered without a check.
			const keyword = wordAt(text, position, KEYWORD);
			if (keyword !== undefined) return await ofKeyword(session, document, keyword, token);
			const called = wordAt(text, position, CALLED);
			return called === undefined ? null : await ofCall(session, document, called, text);
		} catch (error) {
			// The editor asks again if it still wants to know.
			if (error instanceof Superseded || error instanceof Cancelled) return null;
			throw error;
		}
	});
}

function wordAt(text: string, { line, character }: Position, words: RegExp): Range | undefined {
	const found = [...text.matchAll(words)].find(
		({ index, 0: word }) => index <= character && character <= index + word.length,
	);
	if (found === undefined) return undefined;
	const [{ length }] = found;
	return { start: { line, character: found.index }, end: { line, character: found.index + length } };
}

async function ofKeyword(
	session: Session,
	document: CheckableDocument,
	range: Range,
	token: CancellationToken,
): Promise<Hover | null> {
	const { features } = session;
	const { result } = await session.checks.current(document, token, true);
	const reported = reportedAt(result, range.start);
	if (reported.length > 0) {
		const waterfall = features.commands.has(SHOW_WATERFALL)
			? { command: SHOW_WATERFALL, argument: { uri: document.uri, position: range.start } }
			: undefined;
		return { contents: toReportedText(reported, features.markdown, waterfall), range };
	}
	const refused = result.refused.filter(({ start }) => isAt(start, range.start));
	return refused.length === 0 ? null : { contents: toExplanation(refused, features.markdown), range };
}

/** Findings that begin with the word, that it is a part of, or whose loop it begins. */
function reportedAt({ findings, file }: FileResult, at: Position): FileResult["findings"] {
	return findings.filter((finding) =>
		[
			finding,
			...groupOf(finding),
			...finding.related.filter((one) => one.file === file && finding.rule === "await-in-loop"),
		].some(({ start }) => isAt(start, at)),
	);
}

function isAt(place: Parameters<typeof toPosition>[0], { line, character }: Position): boolean {
	const at = toPosition(place);
	return at.line === line && at.character === character;
}

async function ofCall(
	session: Session,
	document: CheckableDocument,
	range: Range,
	line: string,
): Promise<Hover | null> {
	const { text, path } = document;
	if (!LIMITER.test(line) && !LIMITER.test(text.getText())) return null;
	const { version } = text;
	const limiter = await session.ask(Priority.interactive, "limiterAt", {
		file: path,
		offset: text.offsetAt(range.end),
	});
	// The place was one of the text that was there then.
	if (limiter === undefined || document.text.version !== version) return null;
	return { contents: toLimiterText(limiter, path, session.features.markdown), range };
}
