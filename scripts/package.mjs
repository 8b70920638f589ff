/**
 * Packages the extension for one platform: `node scripts/package.mjs [--target linux-x64] [--out file] [--no-build]`.
 *
 * The VSIX carries the bundles, the rules' pages and the native TypeScript compiler of its platform, so that nothing of
 * a workspace is executed and no node_modules is needed. `.vscodeignore` says what goes in.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** VS Code's names of platforms, and what Node calls the same in `process.platform` and `process.arch`. */
const targets = {
	"alpine-arm64": "linux-arm64",
	"alpine-x64": "linux-x64",
	"darwin-arm64": "darwin-arm64",
	"darwin-x64": "darwin-x64",
	"linux-arm64": "linux-arm64",
	"linux-armhf": "linux-arm",
	"linux-x64": "linux-x64",
	"win32-arm64": "win32-arm64",
	"win32-x64": "win32-x64",
};

/** Where the package's files come from; `.vscodeignore` chooses among them. */
const parts = [
	".vscodeignore",
	"CHANGELOG.md",
	"LICENSE",
	"README.md",
	"dist",
	"docs/rules",
	"media",
	"package.json",
	"schema",
];

const { values } = parseArgs({
	options: {
		target: { type: "string", default: `${process.platform}-${process.arch}` },
		out: { type: "string" },
		"no-build": { type: "boolean" },
	},
});
const platform = targets[values.target];
if (platform === undefined) {
	console.error(`package: unknown target ${values.target} (${Object.keys(targets).join(", ")})`);
	process.exit(2);
}

if (!values["no-build"]) {
	const build = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs"), "--bundles-only"], {
		stdio: "inherit",
	});
	if (build.status !== 0) process.exit(1);
}

const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
const packagePath = path.resolve(values.out ?? path.join(root, `asynclint-${values.target}-${version}.vsix`));
// Put together in a folder of its own: what lies next to the bundles comes before node_modules, and a developer's tree is
// not to run another platform's compiler.
const temporary = await mkdtemp(path.join(os.tmpdir(), "asynclint-package-"));
const stage = path.join(temporary, "extension");
try {
	for (const part of parts) await cp(path.join(root, part), path.join(stage, part), { recursive: true });
	await copyCompiler(await findCompiler(), path.join(stage, "dist/native", platform));
	await writeFile(path.join(stage, "dist/THIRD-PARTY-NOTICES.txt"), await licencesOfBundled());
	await createVSIX({
		cwd: stage,
		packagePath,
		target: values.target,
		dependencies: false,
		// The links of the README lead to files of the project, which the package does not hold.
		rewriteRelativeLinks: false,
		allowMissingRepository: true,
	});
} finally {
	await rm(temporary, { recursive: true, force: true });
}

/** @returns {Promise<string>} the folder of the compiler's package for the platform: the installed one, or a fresh copy */
async function findCompiler() {
	const name = `@typescript/typescript-${platform}`;
	const typescript = createRequire(require.resolve("typescript/package.json"));
	try {
		return path.dirname(typescript.resolve(`${name}/package.json`));
	} catch {
		// npm installs the package of this machine's platform alone.
	}
	const wanted = `${name}@${typescript("typescript/package.json").version}`;
	console.log(`package: fetching ${wanted}`);
	const pack = spawnSync("npm", ["pack", wanted, "--silent", "--pack-destination", temporary], {
		stdio: ["ignore", "ignore", "inherit"],
		shell: process.platform === "win32",
	});
	const archive = (await readdir(temporary)).find((file) => file.endsWith(".tgz"));
	if (pack.status !== 0 || archive === undefined) throw new Error(`npm pack ${wanted} failed`);
	const tar = spawnSync("tar", ["-xzf", archive], { cwd: temporary, stdio: "inherit" });
	if (tar.status !== 0) throw new Error(`tar could not unpack ${archive}`);
	return path.join(temporary, "package");
}

/** The compiler finds its library next to itself. Its licence asks to be passed on with it. */
async function copyCompiler(from, to) {
	await cp(path.join(from, "lib"), to, { recursive: true });
	for (const file of ["LICENSE", "NOTICE.txt"]) await cp(path.join(from, file), path.join(to, file));
}

/** The bundles hold parts of the dependencies, whose licences ask for their text to be passed on. */
async function licencesOfBundled() {
	const { packages } = JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8"));
	const bundled = Object.entries(packages).filter(([place, { dev, optional }]) => place !== "" && !dev && !optional);
	const notices = await Promise.all(
		bundled.map(async ([place, { version, license }]) => {
			const folder = path.join(root, place);
			const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
			const text = file === undefined ? `Licence: ${license}\n` : await readFile(path.join(folder, file), "utf8");
			return `${place.replace(/^.*node_modules\//, "")} ${version}\n\n${text.trim()}\n`;
		}),
	);
	return notices.join(`\n${"-".repeat(80)}\n\n`);
}
