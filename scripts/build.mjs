/**
 * Builds everything: `tsc -b` type-checks the tree and emits it to out/ (what the tests run), esbuild bundles what is
 * shipped into dist/. `--types-only` and `--bundles-only` do one half.
 *
 * The bundles carry all their JavaScript, so that neither the extension nor the command line needs node_modules beside
 * it. The checker's native binary is no JavaScript: it is found at run time, in `native/<platform>-<arch>/` next to the
 * bundle or in node_modules. For that lookup every ESM chunk has to lie in dist/ itself, never in a folder below it.
 */
import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = path.join(root, "dist");

/** Bundled dependencies that are CommonJS ask for `require` and `__filename`, which an ES module has to make for itself. */
const commonJsForEsm = {
	banner: {
		js: [
			'import { createRequire as __createRequire } from "node:module";',
			'import { fileURLToPath as __fileURLToPath } from "node:url";',
			"const require = __createRequire(import.meta.url);",
			"const __bundleFile = __fileURLToPath(import.meta.url);",
		].join(" "),
	},
	// A name of its own, since a bundled module may declare its own `__filename`.
	define: { __filename: "__bundleFile" },
};

/** @type {import("esbuild").BuildOptions} */
const common = {
	absWorkingDir: root,
	bundle: true,
	platform: "node",
	target: "node20",
	sourcemap: true,
	legalComments: "linked",
	logLevel: "warning",
	metafile: true,
	write: true,
};

function checkTypes() {
	const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
	return spawnSync(process.execPath, [tsc, "-b"], { cwd: root, stdio: "inherit" }).status === 0;
}

async function bundle() {
	const builds = [
		{
			...common,
			entryPoints: { cli: "cli/src/main.ts", server: "server/src/main.ts" },
			outdir: dist,
			format: "esm",
			// What a program imports lazily stays in a chunk that is read only when it is needed.
			splitting: true,
			chunkNames: "chunk-[hash]",
			...commonJsForEsm,
			// The packages' ES builds lie in `module`; without this esbuild takes their CommonJS ones for node.
			mainFields: ["module", "main"],
		},
		{
			...common,
			entryPoints: { client: "client/src/extension.ts" },
			outdir: dist,
			format: "cjs",
			outExtension: { ".js": ".cjs" },
			external: ["vscode"],
			plugins: [readOnDemand("./waterfall/panel.ts", "./waterfall.cjs")],
		},
		{
			...common,
			entryPoints: { waterfall: "client/src/waterfall/panel.ts" },
			outdir: dist,
			format: "cjs",
			outExtension: { ".js": ".cjs" },
			external: ["vscode"],
		},
		{
			...common,
			// What the panel's page loads: a script for browsers, and its style.
			entryPoints: { "waterfall-page": "waterfall/src/page/main.ts", "waterfall-style": "waterfall/src/page/page.css" },
			outdir: dist,
			format: "iife",
			platform: "browser",
			target: "es2023",
			sourcemap: false,
		},
	];
	await mkdir(dist, { recursive: true });
	const results = await Promise.allSettled(builds.map((options) => esbuild.build(options)));
	const good = results.every((result) => result.status === "fulfilled");
	if (good) await removeStale(results.flatMap((result) => Object.keys(result.value.metafile.outputs)));
	if (good) await chmod(path.join(dist, "cli.js"), 0o755);
	return good;
}

/** CommonJS is not split into chunks: what a program imports with `import()` and by this name is a bundle of its own. */
function readOnDemand(module, bundled) {
	return {
		name: "read-on-demand",
		setup(build) {
			build.onResolve({ filter: /\.ts$/ }, ({ path: imported, kind }) =>
				kind === "dynamic-import" && imported === module ? { path: bundled, external: true } : undefined,
			);
		},
	};
}

/** Removes what an earlier build left in dist/: chunks are named by their content, so old ones would pile up. */
async function removeStale(outputs) {
	const current = new Set(outputs.map((output) => path.basename(output)));
	const stale = (await readdir(dist, { withFileTypes: true })).filter(
		(entry) => entry.isFile() && /\.(c?js|css|map|txt)$/.test(entry.name) && !current.has(entry.name),
	);
	await Promise.all(stale.map((entry) => rm(path.join(dist, entry.name), { force: true })));
}

const only = process.argv[2];
if (only !== undefined && only !== "--types-only" && only !== "--bundles-only") {
	console.error(`build: unknown option ${only} (--types-only, --bundles-only)`);
	process.exit(2);
}
const bundled = only === "--types-only" ? true : await bundle();
const typed = only === "--bundles-only" ? true : checkTypes();
process.exit(bundled && typed ? 0 : 1);
