/**
 * The programs that the tools are run on: TypeScript sources that npm packages ship, copied from `node_modules` (where
 * tools would skip them) into `corpora/<name>/src`, with a tsconfig. Their dependencies' types are found by walking up
 * to this folder's `node_modules`.
 *
 * `node src/corpora.mjs` makes them all and type-checks them.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { copyMutated } from "./mutate.mjs";
import { corporaFolder, peerFile } from "./paths.mjs";

/**
 * @typedef {object} Corpus
 * @property {string} name
 * @property {string} folder absolute; holds `tsconfig.json` and `src`, unless it is foreign
 * @property {readonly string[]} [paths] what is checked, relative to the folder; `src` when absent
 * @property {boolean} [isForeign] not made here: nothing may be written there, and its settings are its own
 * @property {number} files
 * @property {number} lines
 * @property {string} version of the package, or a commit
 */

/** For sources that are written for a bundler. */
const bundled = {
	module: "esnext",
	moduleResolution: "bundler",
	lib: ["esnext", "dom", "dom.iterable"],
	types: ["node"],
	allowImportingTsExtensions: true,
	resolveJsonModule: true,
};

/**
 * What the packages' own tsconfig files say beyond `strict`, what a copy needs beside `src`, and where the sources are
 * when not in `src`.
 */
const packages = {
	"puppeteer-core": {
		type: "commonjs",
		// Re-exports of bundled dependencies: only their compiled declarations are shipped, beside the compiled sources.
		beside: { from: "lib/esm/third_party", to: "third_party" },
		compilerOptions: { types: ["node", "chrome"], useUnknownInCatchVariables: false },
	},
	effect: {
		type: "module",
		compilerOptions: {
			types: ["node"],
			lib: ["esnext", "dom", "dom.iterable"],
			allowImportingTsExtensions: true,
			exactOptionalPropertyTypes: true,
		},
	},
	// Not measured: they are small, and import packages that are not installed here.
	openai: { type: "commonjs", compilerOptions: bundled },
	viem: { type: "module", sources: ".", compilerOptions: bundled },
	"@trpc/server": { type: "module", compilerOptions: bundled },
};

export const corpusNames = Object.keys(packages);
export const measuredCorpusNames = ["puppeteer-core", "effect"];

/**
 * Makes a corpus unless it is there already for the installed version of its package.
 * @param {string} name
 * @returns {Corpus}
 */
export function prepareCorpus(name) {
	const { version } = projectOf(name);
	const folder = folderOf(name);
	writeProject(folder, projectOf(name), () => {
		const from = peerFile(name, packages[name].sources ?? "src");
		cpSync(from, path.join(folder, "src"), { recursive: true, filter: (file) => isSource(path.relative(from, file)) });
		copyBeside(name, folder);
	});
	return describeCorpus(name, folder, version);
}

/**
 * Makes a copy of a corpus without keywords: `await` and `void` in front of statements, or every `await`.
 * @param {string} name
 * @param {import("./mutate.mjs").Mutation} mutation
 * @returns {Corpus}
 */
export function prepareMutatedCorpus(name, mutation = "statements") {
	const original = prepareCorpus(name);
	const folder = `${original.folder}-without-${mutation}`;
	writeProject(folder, projectOf(name), () => {
		copyMutated(original.folder, folder, mutation);
		copyBeside(name, folder);
	});
	const lost = mutation === "awaits" ? "without any await" : "mutated";
	return describeCorpus(`${name}, ${lost}`, folder, original.version);
}

/**
 * Makes a project of several copies of a corpus, each complete in a folder of its own: `src/1/src/…`, `src/2/src/…`.
 * @param {string} name
 * @param {number} copies
 * @returns {Corpus}
 */
export function prepareCopies(name, copies) {
	const original = prepareCorpus(name);
	const folder = `${original.folder}-x${copies}`;
	writeProject(folder, projectOf(name), () => {
		for (let copy = 1; copy <= copies; copy++) {
			const target = path.join(folder, "src", String(copy));
			cpSync(path.join(original.folder, "src"), path.join(target, "src"), { recursive: true });
			copyBeside(name, target);
		}
	});
	return describeCorpus(`${copies} copies of ${name}`, folder, original.version);
}

/**
 * Makes a workspace of several copies of a corpus, each a project: `packages/1/src`, `packages/2/src`, ….
 * @param {string} name
 * @param {number} copies
 * @returns {Corpus}
 */
export function prepareWorkspace(name, copies) {
	const original = prepareCorpus(name);
	const folder = `${original.folder}-in-${copies}`;
	const project = projectOf(name);
	const members = Array.from({ length: copies }, (_, index) => `packages/${index + 1}`);
	const root = { files: [], references: members.map((member) => ({ path: member })) };
	const fill = () => {
		for (const member of members) {
			const target = path.join(folder, member);
			cpSync(path.join(original.folder, "src"), path.join(target, "src"), { recursive: true });
			copyBeside(name, target);
			writeManifests(target, project.type, tsconfigOf(project));
		}
	};
	writeProject(folder, project, fill, root);
	const corpus = describeCorpus(`${copies} projects of ${name}`, folder, original.version, ["packages"]);
	return { ...corpus, paths: ["packages"] };
}

/**
 * The packages' own tsconfig files extend files that are not shipped, and where the sources lie in the package's root,
 * compiled code, dependencies and the manifest lie beside them.
 * @param {string} file relative to the sources
 */
function isSource(file) {
	return !/(^|[/\\])(tsconfig[^/\\]*\.json|node_modules)$|^(_|package\.json$)/.test(file);
}

/** A package's scope is part of the folder's name. */
function folderOf(name) {
	return path.join(corporaFolder, name.replace(/^@/, "").replace("/", "-"));
}

function projectOf(name) {
	const { version } = JSON.parse(readFileSync(peerFile(name, "package.json"), "utf8"));
	const { type, compilerOptions } = packages[name];
	return { version, type, compilerOptions };
}

function copyBeside(name, folder) {
	const { beside } = packages[name];
	if (beside === undefined) return;
	cpSync(peerFile(name, beside.from), path.join(folder, beside.to), {
		recursive: true,
		filter: (source) => !/\.js(\.map)?$/.test(source),
	});
}

/**
 * Lays out a project folder unless it is there already, made for the same version and settings.
 * @param {string} folder
 * @param {{ version: string, type: string, compilerOptions: object }} project
 * @param {() => void} fill writes the sources
 * @param {object} [tsconfig] of the folder itself
 */
export function writeProject(folder, project, fill, tsconfig = tsconfigOf(project)) {
	const { version, type } = project;
	const stampFile = path.join(folder, "stamp.json");
	const stamp = JSON.stringify({ version, type, tsconfig });
	if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
	rmSync(folder, { recursive: true, force: true });
	// Several tools honour .gitignore files up to the repository's root, and this repository ignores the corpora.
	// An empty repository marker makes each corpus a root of its own.
	mkdirSync(path.join(folder, ".git"), { recursive: true });
	fill();
	writeManifests(folder, type, tsconfig);
	writeFileSync(stampFile, stamp);
}

function tsconfigOf({ compilerOptions }) {
	return {
		compilerOptions: {
			target: "esnext",
			module: "nodenext",
			strict: true,
			skipLibCheck: true,
			noEmit: true,
			...compilerOptions,
		},
		include: ["src"],
	};
}

function writeManifests(folder, type, tsconfig) {
	writeFileSync(path.join(folder, "tsconfig.json"), `${JSON.stringify(tsconfig, null, "\t")}\n`);
	writeFileSync(path.join(folder, "package.json"), `${JSON.stringify({ private: true, type })}\n`);
}

/** @returns {Corpus} */
export function describeCorpus(name, folder, version, paths = ["src"]) {
	const files = sourceFiles(folder, paths);
	let lines = 0;
	for (const file of files) lines += readFileSync(file, "utf8").split("\n").length - 1;
	return { name, folder, version, files: files.length, lines };
}

/**
 * Absolute paths of a project's TypeScript files, declaration files left out, sorted.
 * @param {string} folder
 * @param {readonly string[]} [paths]
 */
export function sourceFiles(folder, paths = ["src"]) {
	return paths
		.flatMap((one) => readdirSync(path.join(folder, one), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name) && !/\.d\.[cm]?ts$/.test(entry.name))
		.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
		.sort();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const name of corpusNames) {
		const corpus = prepareCorpus(name);
		const check = spawnSync(process.execPath, [peerFile("typescript-7", "bin/tsc"), "-p", "."], {
			cwd: corpus.folder,
			encoding: "utf8",
		});
		const errors = check.stdout.split("\n").filter((line) => /: error TS/.test(line));
		const unresolved = errors.filter((line) => /TS(2307|2792|7016)/.test(line));
		console.log(
			`${name} ${corpus.version}: ${corpus.files} files, ${corpus.lines} lines; ` +
				`${errors.length} type errors, ${unresolved.length} of them imports that do not resolve`,
		);
		if (process.argv.includes("--verbose")) for (const line of errors) console.log(`  ${line}`);
	}
}
