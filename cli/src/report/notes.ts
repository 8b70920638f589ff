/** Notes as lines of text; one line for all files that have the same to say. */
import type { Note } from "../../../analyzer/src/index.ts";
import { relativePath } from "./paths.ts";

/** Files that a line names before it counts the others. */
const namedFiles = 3;

export function noteLines(notes: readonly Note[], folder: string): string[] {
	const files = new Map<string, string[]>();
	for (const { file, message } of notes) {
		const list = files.get(message) ?? [];
		files.set(message, list);
		if (file !== undefined) list.push(relativePath(folder, file));
	}
	return [...files].map(([message, list]) => {
		if (list.length === 0) return message;
		const more = list.length - namedFiles;
		return `${list.slice(0, namedFiles).join(", ")}${more > 0 ? ` and ${more} more` : ""}: ${message}`;
	});
}
