/** No link in the project's own Markdown leads to a file or heading that is not there. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The anchor that a heading gets on GitHub and in VS Code. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, "")
		.replaceAll(" ", "-");
}

function withoutFences(text: string): string {
	return text.replace(/^```[\s\S]*?^```$/gm, "");
}

function anchorsOf(file: string): Set<string> {
	const text = withoutFences(readFileSync(file, "utf8"));
	return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading.trim())));
}

describe("links in Markdown", () => {
	const files = globSync("**/*.md", {
		cwd: root,
		dot: true,
		ignore: ["**/node_modules/**", "out/**", "dist/**", "bench/corpora/**", "bench/results/**", "**/.vscode-test/**"],
	}).sort();

	it("are looked for in the documents that there are", () => {
		assert.ok(files.includes("README.md") && files.includes("ARCHITECTURE.md"));
	});

	for (const file of files) {
		it(`lead somewhere in ${file}`, () => {
			const text = withoutFences(readFileSync(path.join(root, file), "utf8"));
			const broken: string[] = [];
			for (const [, link = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
				if (/^[a-z]+:/.test(link)) continue;
				const [place = "", anchor] = link.split("#");
				const target = place === "" ? path.join(root, file) : path.join(root, path.dirname(file), decodeURI(place));
				if (!existsSync(target)) broken.push(link);
				else if (anchor !== undefined && target.endsWith(".md") && !anchorsOf(target).has(anchor)) broken.push(link);
			}
			assert.deepEqual(broken, []);
		});
	}
});
