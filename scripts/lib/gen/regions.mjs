/** Regions of a hand-written page that are generated, between two comments that Markdown does not show. */

const begin = (name) => `<!-- generated: ${name} -->`;
const END = "<!-- end generated -->";

/** Where the region's content stands, `undefined` when the text has no such region. */
function findRegion(text, name, file) {
	const start = text.indexOf(`${begin(name)}\n`);
	if (start < 0) return undefined;
	const from = start + begin(name).length + 1;
	const to = text.indexOf(END, from);
	if (to < 0) throw new Error(`${file ?? "a page"} has no "${END}" after "${begin(name)}"`);
	return { from, to };
}

function wrap(name, content) {
	return `${begin(name)}\n${content.trimEnd()}\n${END}\n`;
}

/** @param {() => string} content asked for only when the page has the region */
export function replaceRegion(text, name, content, file) {
	const region = findRegion(text, name, file);
	if (region === undefined) return text;
	return `${text.slice(0, region.from)}${content().trimEnd()}\n${text.slice(region.to)}`;
}

/**
 * As {@link replaceRegion}, and puts the region into a page that has none yet.
 * @param {{ afterTitle?: boolean, heading?: string }} place below the first line, or below a heading, which is added at
 * the end when the page lacks it
 */
export function withRegion(text, name, content, place) {
	if (findRegion(text, name) !== undefined) return replaceRegion(text, name, () => content);
	const heading = place.afterTitle ? text.slice(0, text.indexOf("\n")) : place.heading;
	const page = text.split("\n").includes(heading) ? text : `${text.trimEnd()}\n\n${heading}\n`;
	return page
		.replace(`${heading}\n`, () => `${heading}\n\n${wrap(name, content)}`)
		.replace(`${END}\n\n\n`, `${END}\n\n`);
}
