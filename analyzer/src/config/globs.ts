/**
 * The one glob language of config files. A glob is relative to its base folder; one without a slash matches at any
 * depth; one that matches a folder matches all that is in it; `!` takes back what an earlier glob matched.
 */
import path from "node:path";
import picomatch from "picomatch";

export type FileMatcher = (file: string) => boolean | undefined;

/**
 * @param base absolute path of the folder that the globs are relative to
 * @returns whether an absolute path is matched: `true`, taken back by `!`: `false`, or not concerned: `undefined`
 */
export function compileGlobs(globs: readonly string[], base: string): FileMatcher {
	const tests = globs.map(compileGlob);
	return (file) => {
		const relative = path.relative(base, file);
		if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) return undefined;
		const name = path.sep === "\\" ? relative.replaceAll("\\", "/") : relative;
		// The last word counts, so the search goes backwards.
		return tests.findLast((one) => one.matches(name))?.includes;
	};
}

function compileGlob(glob: string): { includes: boolean; matches: (name: string) => boolean } {
	const includes = !glob.startsWith("!");
	const bare = (includes ? glob : glob.slice(1)).replace(/\/+$/, "");
	const anchored = bare.includes("/") ? bare.replace(/^(\.?\/)+/, "") : `**/${bare}`;
	return { includes, matches: picomatch([anchored, `${anchored}/**`], { dot: true }) };
}
