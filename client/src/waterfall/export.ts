import { randomBytes } from "node:crypto";
import path from "node:path";
import { Uri, window, workspace } from "vscode";
import type { Waterfall } from "../../../server/src/lsp/protocol.ts";
import { drawDocument } from "../../../waterfall/src/drawing/index.ts";

/**
 * Saves the drawing of a waterfall as an SVG file.
 * @param to where; without it the user is asked
 * @returns the file, or undefined where the user wants none
 * @throws Error when it cannot be written
 */
export async function exportSvg(waterfall: Waterfall, to: Uri | undefined): Promise<Uri | undefined> {
	const name = waterfall.name.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+|[.-]+$/g, "") || "waterfall";
	const defaultUri = Uri.joinPath(Uri.parse(waterfall.uri), "..", `${name}.svg`);
	const target =
		to ??
		(await window.showSaveDialog({
			defaultUri,
			filters: { "SVG images": ["svg"] },
			saveLabel: "Export",
			title: "Export Waterfall as SVG",
		}));
	if (target === undefined) return undefined;
	await replace(target, drawDocument(waterfall));
	return target;
}

/** Writes beside the file and moves that over it, so that what is there is never half a picture. */
async function replace(target: Uri, text: string): Promise<void> {
	const file = `.${path.posix.basename(target.path)}.${randomBytes(6).toString("hex")}.tmp`;
	const temporary = Uri.joinPath(target, "..", file);
	try {
		await workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
		await workspace.fs.rename(temporary, target, { overwrite: true });
	} catch (error) {
		await workspace.fs.delete(temporary).then(undefined, () => undefined);
		throw error;
	}
}
