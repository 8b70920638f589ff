/**
 * Tries the next version of TypeScript: `node scripts/typescript-next.mjs` runs the engine's suite on the version that the
 * product has and on the next one, `--only a,b` other suites, `--build` only builds, into
 * `.typescript-next/dist`, which `bench` measures when `ASYNCLINT_DIST` names it.
 *
 * The next version is a package of its own in `typescript-next/`, and never in reach of the product: what is built with it is
 * a copy of the sources, in `.typescript-next`, whose `node_modules` has it in place of ours. Two files of the copy
 * are others: those in `typescript-next/engine` (see `analyzer/src/engine/version.ts`). Moving to that version is to move
 * them over.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installPackages, setup } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const next = path.join(root, "scripts", "typescript-next");
const tree = path.join(root, ".typescript-next");
/** What is not copied: what is made of the sources, what is no source, and the copy itself. */
const LEFT_OUT = new Set([
	"node_modules",
	"dist",
	"out",
	".git",
	"corpora",
	"results",
	"typescript-next",
	".typescript-next",
]);

const { values: options } = parseArgs({
	options: { only: { type: "string", default: "engine" }, build: { type: "boolean", default: false } },
});
setup();
const problem = installPackages("scripts/typescript-next/", true);
if (problem !== undefined) {
	console.error(problem);
	process.exit(1);
}
makeTree();
if (options.build) process.exit(run("the next version", tree, ["scripts/build.mjs"]));
const test = ["scripts/test.mjs", "--only", options.only];
const results = [run("the product's version", root, test), run("the next version", tree, test)];
process.exit(Math.max(...results));

function makeTree() {
	rmSync(tree, { recursive: true, force: true });
	for (const entry of readdirSync(root)) {
		if (LEFT_OUT.has(entry)) continue;
		const filter = (file) => !LEFT_OUT.has(path.basename(file));
		cpSync(path.join(root, entry), path.join(tree, entry), { recursive: true, filter });
	}
	cpSync(path.join(next, "engine"), path.join(tree, "analyzer", "src", "engine"), { recursive: true });
	const modules = path.join(tree, "node_modules");
	mkdirSync(modules);
	for (const entry of readdirSync(path.join(root, "node_modules"))) {
		const from = entry === "typescript" ? next : root;
		// Junctions need no rights on Windows; elsewhere the kind is not looked at.
		symlinkSync(path.join(from, "node_modules", entry), path.join(modules, entry), "junction");
	}
}

/** @returns {number} its exit code */
function run(title, cwd, args) {
	console.log(`\n${title}, ${path.relative(root, cwd) || "."}:`);
	return spawnSync(process.execPath, args, { cwd, stdio: "inherit" }).status ?? 1;
}
