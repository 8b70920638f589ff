/** The page that stores show: the README, whose links lead to files that no store has. */

/**
 * @param {string} readme
 * @param {{ version: string, repository?: string | { url: string } }} manifest
 * @returns {string} the README with absolute links and pictures, of the tag of this version. Where the manifest names no
 * repository there is nothing for them to lead to: links become their text, and pictures go.
 */
export function storePage(readme, { version, repository }) {
	const url = typeof repository === "string" ? repository : repository?.url;
	const base = url?.replace(/^git\+/, "").replace(/\.git$/, "");
	return readme.replace(LINK, (whole, picture, text, target) => {
		if (/^(?:[a-z][a-z+.-]*:|#)/i.test(target)) return whole;
		if (base === undefined) return picture === "" ? text : "";
		return `${picture}[${text}](${base}/${picture === "" ? "blob" : "raw"}/v${version}/${target.replace(/^\.\//, "")})`;
	});
}

/** Markdown's links and pictures; the text may hold code, not links. */
const LINK = /(!?)\[([^[\]]*)\]\(([^()\s]+)\)/g;
