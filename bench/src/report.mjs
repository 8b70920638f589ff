/** Numbers and Markdown. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import path from "node:path";
import { benchFolder, resultsFolder } from "./paths.mjs";

/** The value that a share `p` of the values does not exceed (nearest rank). @param {readonly number[]} values */
export function percentile(values, p) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `median (min–max)`, without the range when there is one value only. */
export function spread(values, digits = 2) {
	if (values.length === 0) return "–";
	const text = median(values).toFixed(digits);
	if (values.length === 1) return text;
	return `${text} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

/** @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows numbers are right-aligned */
export function table(head, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

/** What was measured on, in words, and how busy it was. Call it before the first run. */
export function machine() {
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const load = loadavg()[0].toFixed(1);
	return (
		`${cpus().length} cores, ${gigabytes} GB of memory, ${process.platform} ${process.arch}, ` +
		`Node.js ${process.versions.node}; load average at the start ${load}`
	);
}

/**
 * Keeps a report in `results/<name>.md` and its raw numbers in `results/<name>.json`, prints it, and puts it into a page
 * of the documentation between the comments that name it.
 * @param {string} name
 * @param {string} markdown
 * @param {unknown} data
 * @param {string} [pageName] a file in `docs/`
 */
export function publish(name, markdown, data, pageName) {
	mkdirSync(resultsFolder, { recursive: true });
	writeFileSync(path.join(resultsFolder, `${name}.md`), `${markdown}\n`);
	writeFileSync(path.join(resultsFolder, `${name}.json`), `${JSON.stringify(data, null, "\t")}\n`);
	console.log(markdown);
	if (pageName === undefined) return;
	const page = path.join(path.dirname(benchFolder), "docs", pageName);
	const begin = `<!-- ${name}: begin -->`;
	const end = `<!-- ${name}: end -->`;
	const [before, rest] = split(readFileSync(page, "utf8"), begin, pageName);
	const [, after] = split(rest, end, pageName);
	writeFileSync(page, `${before}${begin}\n${markdown}\n${end}${after}`);
}

/** @returns {[string, string]} */
function split(text, mark, pageName) {
	const at = text.indexOf(mark);
	if (at < 0) throw new Error(`docs/${pageName} lacks ${mark}`);
	return [text.slice(0, at), text.slice(at + mark.length)];
}
