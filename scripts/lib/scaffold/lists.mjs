/** Adds entries to the lists of the checkout. Each function takes a text and gives the new one, or nothing where there is no place. */

/**
 * Adds a module to an index that imports its neighbours and lists them in an array.
 *
 * @param {string} text
 * @param {object} entry
 * @param {string} entry.name by which the list is sorted, as it stands in the module's path
 * @param {string} entry.id what the list calls it
 * @param {string} entry.line the import
 * @param {RegExp} entry.imports matches the imports that are there; its groups are an id and the name in its path
 * @param {string} entry.list how the line with the list begins
 */
export function addToIndex(text, { name, id, line, imports, list }) {
	const lines = text.split("\n");
	const names = new Map();
	let last = -1;
	let place;
	for (const [index, one] of lines.entries()) {
		const [, other, path] = imports.exec(one) ?? [];
		if (other === undefined) continue;
		names.set(other, path);
		last = index;
		if (path > name) place ??= index;
	}
	if (last < 0) return undefined;
	lines.splice(place ?? last + 1, 0, line);

	const begin = lines.findIndex((one) => one.startsWith(list) && one.endsWith("["));
	const end = lines.indexOf("];", begin);
	if (begin < 0 || end < 0) return undefined;
	const isBehind = (one) => (names.get(one.trim().replace(/,$/, "")) ?? "") > name;
	const at = lines.findIndex((one, index) => index > begin && index < end && isBehind(one));
	lines.splice(at < 0 ? end : at, 0, `\t${id},`);
	return lines.join("\n");
}

/** Adds a row to the end of the first table below a line. */
export function addRow(text, below, row) {
	const lines = text.split("\n");
	const begin = lines.indexOf(below);
	const first = lines.findIndex((line, index) => index > begin && line.startsWith("|"));
	if (begin < 0 || first < 0) return undefined;
	const end = lines.findIndex((line, index) => index > first && !line.startsWith("|"));
	lines.splice(end < 0 ? lines.length : end, 0, row);
	return lines.join("\n");
}

/** Adds a line to what the next version adds. */
export function addToChangelog(text, line) {
	const lines = text.split("\n");
	const begin = lines.indexOf("## [Unreleased]");
	if (begin < 0) return undefined;
	/** The first line behind `from` that begins so, or the end. */
	const next = (from, pattern) => {
		const found = lines.findIndex((one, index) => index > from && pattern.test(one));
		return found < 0 ? lines.length : found;
	};
	const added = next(begin, /^### Added$/);
	if (added >= next(begin, /^## /)) {
		lines.splice(begin + 1, 0, "", "### Added", "", line);
		return lines.join("\n");
	}
	let end = next(added, /^##/);
	while (lines[end - 1]?.trim() === "") end--;
	lines.splice(end, 0, line);
	return lines.join("\n");
}

/** The version that comes next: the present one as long as the changelog has no date for it, otherwise the next minor one. */
export function nextVersion(version, changelog) {
	if (!changelog.includes(`\n## [${version}] - `)) return version;
	const [major, minor] = version.split(".").map(Number);
	return `${major}.${minor + 1}.0`;
}
