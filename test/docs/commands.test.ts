/** Command lines that the documentation shows run, each in a copy of the showcase of its own. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readPages } from "../support/docs.ts";
import { repositoryRoot } from "../support/fixture.ts";

const cli = path.join(repositoryRoot, "dist", "cli.js");
const showcase = path.join(repositoryRoot, "test-fixtures", "workspaces", "showcase");

/** Each command with the places that show it. */
const commands = new Map<string, string[]>();
for (const page of readPages(["*.md", "docs/**/*.md"])) {
	for (const block of page.blocks.filter((one) => ["sh", "bash", "shell"].includes(one.language))) {
		for (const [offset, line] of block.text
			.replace(/\\\n\s*/g, "")
			.split("\n")
			.entries()) {
			const command = line.replace(/\s+#.*$/, "").trim();
			// The language server runs until it is told to end.
			if (!/^asynclint( |$)/.test(command) || command.includes("--lsp")) continue;
			commands.set(command, [...(commands.get(command) ?? []), `${page.file}:${block.line + 1 + offset}`]);
		}
	}
}

describe("commands in the documentation", () => {
	let root: string;

	before(() => {
		assert.ok(existsSync(cli), "dist/cli.js is missing: npm run build");
		root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-commands-")));
		symlinkSync(path.join(repositoryRoot, "node_modules"), path.join(root, "node_modules"), "junction");
		mkdirSync(path.join(root, "bin"));
		const program = path.join(root, "bin", "asynclint");
		writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
		chmodSync(program, 0o755);
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	[...commands].forEach(([command, places], index) => {
		it(`${command} (${places[0]})`, () => {
			const folder = path.join(root, String(index));
			cpSync(showcase, folder, { recursive: true });
			const { status, stderr } = spawnSync("sh", ["-c", command], {
				cwd: folder,
				encoding: "utf8",
				stdio: ["ignore", "pipe", "pipe"],
				env: { ...process.env, PATH: `${path.join(root, "bin")}${path.delimiter}${process.env["PATH"]}` },
			});
			assert.ok(status === 0 || status === 1, `exit code ${status}: ${stderr}`);
		});
	});
});
