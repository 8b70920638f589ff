import { URI } from "vscode-uri";

/** File names whose content the analyzer reads. */
const CHECKED = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|astro)$/i;
const DECLARATION = /\.d\.(?:[^./\\]+\.)?[cm]?ts$/i;

/** The file's absolute path; `undefined` for what is no file, such as an unsaved new document. */
export function toPath(uri: string): string | undefined {
	const parsed = URI.parse(uri);
	return parsed.scheme === "file" ? parsed.fsPath : undefined;
}

export function toUri(path: string): string {
	return URI.file(path).toString();
}

/** Whether the analyzer has anything to say about a file of this name. */
export function isChecked(path: string): boolean {
	return CHECKED.test(path) && !DECLARATION.test(path);
}

/** Equal for two spellings of one path, as different programs write it. */
export function pathKey(path: string): string {
	return process.platform === "win32"
		? path.replaceAll("/", "\\").replace(/^[a-z]:/i, (drive) => drive.toLowerCase())
		: path;
}
