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
	const prefix = base.endsWith(path.sep) ? base : base + path.sep;
	return (file) => {
		if (!file.startsWith(prefix)) return undefined;
		const relative = file.slice(prefix.length);
		const name = path.sep === "\\" ? relative.replaceAll("\\", "/") : relative;
		// The last word counts, so the search goes backwards.
		return tests.findLast((one) => one.patterns.some((pattern) => pattern.test(name)))?.includes;
	};
}

function compileGlob(glob: string): { includes: boolean; patterns: readonly RegExp[] } {
	const includes = !glob.startsWith("!");
	const bare = (includes ? glob : glob.slice(1)).replace(/\/+$/, "");
	const anchored = bare.includes("/") ? bare.replace(/^(\.?\/)+/, "") : `**/${bare}`;
	// Expressions, not matchers: those prepare the path anew for every glob.
	return { includes, patterns: [anchored, `${anchored}/**`].map((one) => picomatch.makeRe(one, { dot: true })) };
}
