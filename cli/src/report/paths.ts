/** Paths as reports show them. */
import path from "node:path";

/** The path relative to a folder with forward slashes; the folder itself is `.`. */
export function relativePath(folder: string, file: string): string {
	const relative = path.relative(folder, file);
	return relative === "" ? "." : toSlashes(relative);
}

/** Whether a path is a folder or lies below it. */
export function isWithin(folder: string, file: string): boolean {
	const relative = path.relative(folder, file);
	return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function toSlashes(file: string): string {
	return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
