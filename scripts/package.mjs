/**
 * Packages the extension: `node scripts/package.mjs [--target linux-x64 | --target all] [--out file-or-folder] [--no-build]`.
 *
 * A VSIX carries the bundles, the rules' pages and the native TypeScript compiler of its platform, so that nothing of
 * a workspace is executed and no node_modules is needed. `.vscodeignore` says what goes in.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import { platformOfBinary } from "./lib/package/binary.mjs";
import { storePage } from "./lib/package/page.mjs";

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
const parts = [".vscodeignore", "CHANGELOG.md", "LICENSE", "dist", "docs/rules", "media", "package.json", "schema"];

const { values } = parseArgs({
	options: {
		target: { type: "string", default: `${process.platform}-${process.arch}` },
		out: { type: "string" },
		"no-build": { type: "boolean" },
	},
});
const all = values.target === "all";
const wanted = all ? Object.keys(targets) : [values.target];
if (wanted.some((target) => !Object.hasOwn(targets, target))) {
	console.error(`package: unknown target ${values.target} (all, ${Object.keys(targets).join(", ")})`);
	process.exit(2);
}

if (!values["no-build"]) {
	const build = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs"), "--bundles-only"], {
		stdio: "inherit",
	});
	if (build.status !== 0) process.exit(1);
}

const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
const folder = all ? path.resolve(values.out ?? root) : root;
await mkdir(folder, { recursive: true });
for (const target of wanted) {
	const name = `asynclint-${target}-${manifest.version}.vsix`;
	const file = all || values.out === undefined ? path.join(folder, name) : path.resolve(values.out);
	await packageFor(target, file);
	const { size } = await stat(file);
	console.log(`package: ${path.basename(file)} for ${targets[target]}, ${(size / 1e6).toFixed(1)} MB`);
}

/** @param {string} target as VS Code names it @param {string} packagePath */
async function packageFor(target, packagePath) {
	const platform = targets[target];
	// Put together in a folder of its own: what lies next to the bundles comes before node_modules, and a developer's tree is
	// not to run another platform's compiler.
	const temporary = await mkdtemp(path.join(os.tmpdir(), "asynclint-package-"));
	const stage = path.join(temporary, "extension");
	try {
		for (const part of parts) await cp(path.join(root, part), path.join(stage, part), { recursive: true });
		const readme = await readFile(path.join(root, "README.md"), "utf8");
		await writeFile(path.join(stage, "README.md"), storePage(readme, manifest));
		await copyCompiler(await findCompiler(platform, temporary), path.join(stage, "dist/native", platform));
		await checkCompiler(path.join(stage, "dist/native"), platform);
		await writeFile(path.join(stage, "dist/THIRD-PARTY-NOTICES.txt"), await licencesOfBundled());
		await createVSIX({
			cwd: stage,
			packagePath,
			target,
			dependencies: false,
			rewriteRelativeLinks: false,
			allowMissingRepository: true,
		});
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}

/**
 * @param {string} platform as Node names it
 * @param {string} temporary folder for a fresh copy
 * @returns {Promise<string>} the folder of the compiler's package for the platform: the installed one, or a fresh copy
 */
async function findCompiler(platform, temporary) {
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

/** @throws Error unless there is one compiler, it is for the platform, and it can be executed there */
async function checkCompiler(native, platform) {
	const folders = await readdir(native);
	if (folders.join() !== platform) throw new Error(`dist/native holds ${folders.join(", ")}, not ${platform} alone`);
	const file = path.join(native, platform, platform.startsWith("win32") ? "tsc.exe" : "tsc");
	const handle = await open(file);
	try {
		const { buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
		const found = platformOfBinary(buffer);
		if (found !== platform) throw new Error(`the compiler is for ${found ?? "no platform"}, not for ${platform}`);
		const { mode } = await handle.stat();
		// Windows keeps no such mark; packages for the others are not made there.
		if (process.platform !== "win32" && !platform.startsWith("win32") && (mode & 0o111) === 0)
			throw new Error(`${path.basename(file)} cannot be executed`);
	} finally {
		await handle.close();
	}
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
