/** Draws the waterfalls of rules' pages: `![…](waterfalls/RULE.svg)` on a page is the first bad example of that page. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PICTURE = /!\[[^\]]*\]\((waterfalls\/[\w-]+\.svg)\)/;
const EXAMPLE = /^```ts bad\n(.*?)^```$/ms;
const TSCONFIG = {
	compilerOptions: { strict: true, target: "es2023", module: "nodenext", lib: ["es2023", "dom"], types: [] },
};

/**
 * @param {object} input
 * @param {readonly string[]} input.rules ids
 * @param {(file: string) => string | undefined} input.read reads a file of the checkout
 * @param {new (options: object) => object} input.Workspace the compiled analyzer's
 * @param {(waterfall: object) => string} input.drawSvg the compiled drawing's
 * @returns {{ files: Map<string, string>, problems: string[] }} texts by path, and what has to be mended by hand
 */
export function drawWaterfalls({ rules, read, Workspace, drawSvg }) {
	const files = new Map();
	const problems = [];
	for (const rule of rules) {
		const page = `docs/rules/${rule}.md`;
		const text = read(page) ?? "";
		const picture = PICTURE.exec(text)?.[1];
		if (picture === undefined) continue;
		const example = EXAMPLE.exec(text)?.[1];
		const waterfall = example && waterfallOf(example, rule, Workspace);
		if (waterfall) files.set(`docs/rules/${picture}`, drawSvg(waterfall));
		else problems.push(`${page} shows ${picture}, and its first bad example has no exported function that waits`);
	}
	return { files, problems };
}

/** Of the exported function, as the rule alone would change it. */
function waterfallOf(example, rule, Workspace) {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-gen-")));
	const file = path.join(folder, "example.ts");
	writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
	writeFileSync(file, example);
	const overrides = { source: "gen", rules: { [rule]: "error" }, only: [rule] };
	const workspace = new Workspace({ folders: [folder], overrides });
	try {
		return workspace.waterfall(file, { offset: example.indexOf("export async function") });
	} finally {
		workspace.close();
		rmSync(folder, { recursive: true });
	}
}
