import { readFileSync } from "node:fs";
import type { WorkspaceEdit } from "vscode-languageserver";
import { type Finding, type Fix, LineIndex, type TextEdit } from "../../../analyzer/src/index.ts";
import { type EditTarget, toWorkspaceEdit } from "../lsp/to-proto.ts";
import { toUri } from "../lsp/uris.ts";
import type { Session } from "../state/session.ts";

/** More lines than most people see at once. */
const FAR_APART = 30;

/** @param preview what the changes are called where they are to be shown before they are made */
export function editOf(session: Session, edits: readonly TextEdit[], preview?: string): WorkspaceEdit | undefined {
	return toWorkspaceEdit(edits, (path) => targetOf(session, path), session.features, preview);
}

/**
 * A fix of code whose changes a person cannot see all at once, because they are far apart or in other files, is previewed.
 * One that keeps the meaning needs no look, and changes of settings are none of code.
 */
export function needsPreview(session: Session, { edits, safety }: Fix): boolean {
	const [first] = edits;
	if (!session.features.annotations || safety !== "suggestion" || first === undefined) return false;
	if (edits.some(({ file }) => file !== first.file)) return true;
	const text = targetOf(session, first.file)?.text;
	if (text === undefined) return false;
	const lines = new LineIndex(text);
	const at = edits.map(({ start }) => lines.positionAt(start).line);
	return Math.max(...at) - Math.min(...at) > FAR_APART;
}

/** The fix that people most likely want: the one that its rule prefers, or else the only safe one. */
export function preferredOf({ fixes }: Finding): Fix | undefined {
	const safe = fixes.filter((fix) => fix.safety === "safe");
	return fixes.find((fix) => fix.isPreferred) ?? (safe.length === 1 ? safe[0] : undefined);
}

function targetOf(session: Session, path: string): EditTarget | undefined {
	const open = session.documents.at(path);
	if (open !== undefined) return { uri: open.uri, version: open.text.version, text: open.text.getText() };
	try {
		return { uri: toUri(path), version: null, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
		return isMissing ? { uri: toUri(path), version: null, text: "", missing: true } : undefined;
	}
}
