/**
 * Runs the suite in suite/ inside a real VS Code.
 *
 *     node test/vscode/run.mjs [--host web|desktop] [--vsix [FILE]]
 *
 * `web` is VS Code's server and workbench in headless Chromium (test/support/vscode-host), `desktop` the VS Code that
 * @vscode/test-electron downloads, which needs a display. With `--vsix` the packaged extension is installed and tested:
 * FILE, or a package made for this machine.
 *
 * The last line is `N passed, N failed, N skipped`; the same goes as JSON to the file that ASYNCLINT_TEST_RESULTS names.
 * `ASYNCLINT_TEST_GREP` runs the tests whose title matches, `ASYNCLINT_SUITE` one window's suites: `all`, `restricted` (the
 * workspace is not trusted) or `pictures` (none of the tests: makes the walkthrough's). Screenshots go to shots/.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import * as esbuild from "esbuild";
import { globSync } from "tinyglobby";
import { findBrowser } from "../support/vscode-host/window.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const webHost = path.join(root, "test/support/vscode-host/code.mjs");
const suite = path.join(root, "out/vscode-suite/index.cjs");

const { values, positionals } = parseArgs({
	options: { host: { type: "string", default: "web" }, vsix: { type: "boolean", default: false } },
	allowPositionals: true,
});

const counts = await main();
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
const { ASYNCLINT_TEST_RESULTS: results } = process.env;
if (results) fs.writeFileSync(results, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

async function main() {
	const missing = values.host === "web" ? webHostLacks() : undefined;
	if (missing !== undefined) {
		console.log(`- skipped: the tests in VS Code: ${missing}`);
		return { passed: 0, failed: 0, skipped: 1 };
	}
	const work = fs.mkdtempSync(path.join(os.tmpdir(), "asynclint-vscode-"));
	try {
		return await runIn(work);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1, skipped: 0 };
	} finally {
		fs.rmSync(work, { recursive: true, force: true, maxRetries: 3 });
	}
}

/** What this machine lacks for the web host; on Debian it installs the browser when it may. */
function webHostLacks() {
	const platform = `${process.platform}-${process.arch}`;
	if (platform !== "linux-x64") return `the web host runs on linux-x64, this is ${platform}; use --host desktop`;
	if (findBrowser()) return undefined;
	if (!fs.existsSync("/etc/debian_version") || process.getuid() !== 0) {
		return "no Chromium found; install it, or set CHROMIUM_PATH";
	}
	console.log("Installing Chromium");
	for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]]) {
		const { status } = spawnSync("apt-get", args, {
			stdio: ["ignore", "ignore", "inherit"],
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
		if (status !== 0) return `no Chromium found, and apt-get ${args[0]} ended with ${status}`;
	}
	return findBrowser() ? undefined : "no Chromium found, not even after installing it";
}

/** @param {string} work folder for everything that a run writes, so that no run sees an earlier one's */
async function runIn(work) {
	if (!fs.existsSync(path.join(root, "dist/client.cjs"))) throw new Error("dist/ is not built: run npm run build");
	const folders = {
		userData: path.join(work, "user"),
		extensions: path.join(work, "ext"),
		files: path.join(work, "ws"),
	};
	fs.cpSync(path.join(root, "test-fixtures/workspaces/editor"), folders.files, { recursive: true });
	writeUserSettings(folders.userData);
	await bundleSuite();

	const vscodeExecutablePath =
		values.host === "web" ? webHost : await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? "stable");
	const places = [`--user-data-dir=${folders.userData}`, `--extensions-dir=${folders.extensions}`];
	if (values.vsix) install(vscodeExecutablePath, places, positionals[0] ?? packageExtension(work));

	const run = (suite) => runSuite(suite, vscodeExecutablePath, folders, places, work);
	if (process.env.ASYNCLINT_SUITE) return await run(process.env.ASYNCLINT_SUITE);
	const counts = await run("all");
	// Only the web host can be had in Restricted Mode: test-electron trusts every workspace.
	const others = values.host === "web" ? [await run("restricted")] : [];
	for (const more of others) for (const key of Object.keys(counts)) counts[key] += more[key];
	return counts;
}

/** Runs suites in a window of their own. @param {"all" | "restricted" | "pictures"} name */
async function runSuite(name, vscodeExecutablePath, folders, places, work) {
	const stats = path.join(work, `stats-${name}.json`);
	const shots = path.join(root, "shots", values.vsix ? "vsix" : "source");
	try {
		await runTests({
			vscodeExecutablePath,
			extensionDevelopmentPath: values.vsix ? path.join(root, "test/vscode/harness") : root,
			extensionTestsPath: suite,
			launchArgs: [path.join(folders.files, "editor.code-workspace"), ...places],
			extensionTestsEnv: {
				ASYNCLINT_SUITE: name,
				ASYNCLINT_SUITE_STATS: stats,
				ASYNCLINT_SUITE_INSTALLED: values.vsix ? folders.extensions : undefined,
				VSCODE_HOST_SHOTS: name === "pictures" ? path.join(root, "media/walkthrough") : shots,
				VSCODE_HOST_TRUST: name === "restricted" ? "1" : "0",
			},
		});
	} catch (error) {
		// Failed tests end VS Code with an exit code as well; what they were is in the statistics.
		if (!fs.existsSync(stats)) throw error;
	} finally {
		keepLog(work, shots);
	}
	if (!fs.existsSync(stats)) throw new Error("VS Code ended well, but no test ran");
	const { passes, failures, pending } = JSON.parse(fs.readFileSync(stats, "utf8"));
	// A filter may leave nothing of one suite.
	if (passes + failures === 0 && !process.env.ASYNCLINT_TEST_GREP) throw new Error("no test ran");
	return { passed: passes, failed: failures, skipped: pending };
}

/** What the extension wrote to its output channel lies beside the pictures after the run. */
function keepLog(work, shots) {
	const logs = globSync("**/asynclint*.log", { cwd: work, absolute: true });
	if (logs.length > 0) fs.mkdirSync(shots, { recursive: true });
	for (const log of logs) fs.copyFileSync(log, path.join(shots, path.basename(log)));
}

/** Keeps the window calm: nothing pops up, nothing looks for updates, nothing changes from run to run. */
function writeUserSettings(userData) {
	const settings = {
		"chat.disableAIFeatures": true,
		"extensions.autoUpdate": false,
		"extensions.ignoreRecommendations": true,
		// On by default in the browser: what a test leaves unsaved would be on disk a second later.
		"files.autoSave": "off",
		"git.enabled": false,
		"telemetry.telemetryLevel": "off",
		"typescript.disableAutomaticTypeAcquisition": true,
		"workbench.colorTheme": "Default Dark Modern",
		"workbench.secondarySideBar.defaultVisibility": "hidden",
		"security.workspace.trust.startupPrompt": "never",
		"workbench.startupEditor": "none",
	};
	const folder = path.join(userData, "User");
	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings, null, "\t"));
}

async function bundleSuite() {
	await esbuild.build({
		absWorkingDir: root,
		entryPoints: ["test/vscode/suite/index.ts"],
		outfile: suite,
		bundle: true,
		platform: "node",
		format: "cjs",
		target: "node20",
		sourcemap: "inline",
		external: ["vscode", "mocha"],
		logLevel: "warning",
	});
}

function packageExtension(work) {
	const file = path.join(work, "asynclint.vsix");
	const { status } = spawnSync(
		process.execPath,
		[path.join(root, "scripts/package.mjs"), "--no-build", "--out", file],
		{
			stdio: "inherit",
		},
	);
	if (status !== 0) throw new Error(`packaging ended with ${status}`);
	return file;
}

function install(vscodeExecutablePath, places, vsix) {
	const [command, ...args] =
		values.host === "web" ? [webHost] : resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
	const others = args.filter((arg) => !/^--(user-data|extensions)-dir/.test(arg));
	const { status } = spawnSync(command, [...others, ...places, "--install-extension", path.resolve(vsix)], {
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (status !== 0) throw new Error(`installing ${vsix} ended with ${status}`);
}
