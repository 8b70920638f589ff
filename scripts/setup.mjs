/**
 * Makes the checkout ready to work with: a Node that is new enough, and the dependencies of package-lock.json.
 * Does nothing when both are there. `npm start` and `npm test` begin with it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const OLDEST_NODE = 20;

/** What is wrong with the version of Node, or undefined. */
export function nodeProblem(version, oldest = OLDEST_NODE) {
	const major = Number.parseInt(version, 10);
	if (major >= oldest) return undefined;
	return `asynclint needs Node ${oldest} or newer to build and run; this is Node ${version}. See https://nodejs.org/.`;
}

/**
 * Whether an installation is what a lock file asks for. npm writes what it installed to
 * node_modules/.package-lock.json, which serves as the stamp: it is right after `npm ci` by hand as well.
 * Optional packages are those of other platforms, so they may be missing.
 */
export function isInstalled(lock, installed) {
	if (installed === undefined) return false;
	return Object.entries(lock.packages).every(([place, wanted]) => {
		if (place === "") return true;
		const found = installed.packages[place];
		return found === undefined ? wanted.optional === true : found.version === wanted.version;
	});
}

function readJson(file) {
	try {
		return JSON.parse(readFileSync(`${root}${file}`, "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return undefined;
		throw error;
	}
}

/**
 * Installs the packages of a folder that has a package.json of its own, unless they are there, without running their scripts.
 *
 * @param {string} folder relative to the root, with a slash at its end
 * @param {boolean} [optional] whether to install what is optional too, such as the programs for this platform; types alone
 * are no reason to
 * @returns {string | undefined} what went wrong
 */
export function installPackages(folder, optional = false) {
	if (isInstalled(readJson(`${folder}package-lock.json`), readJson(`${folder}node_modules/.package-lock.json`)))
		return undefined;
	console.error(`setup: installing the packages of ${folder}`);
	const done = installLocked(folder, `${optional ? "" : "--omit=optional "}--ignore-scripts`);
	return done ? undefined : `the packages of ${folder} could not be installed`;
}

/**
 * Runs `npm ci` in a folder, quietly: what npm says is shown if it fails. Its warnings are about other people's packages,
 * and among the results of tests they look like failures.
 *
 * @param {string} folder relative to the root, with a slash at its end unless it is empty
 * @param {string} [options]
 */
function installLocked(folder, options = "") {
	// A shell, since npm is a script of another name on Windows.
	const { status, stdout, stderr } = spawnSync(`npm ci --no-fund --no-audit --loglevel=error ${options}`, {
		cwd: `${root}${folder}`,
		shell: true,
		stdio: ["ignore", "pipe", "pipe"],
		encoding: "utf8",
	});
	// Standard output is for what `npm start` prints.
	if (status !== 0) console.error(`${stdout}${stderr}`.trimEnd());
	return status === 0;
}

/** Installs what is missing; ends the process with a message when it cannot. */
export function setup() {
	const problem = nodeProblem(process.versions.node);
	if (problem !== undefined) {
		console.error(problem);
		process.exit(1);
	}
	if (isInstalled(readJson("package-lock.json"), readJson("node_modules/.package-lock.json"))) return;
	console.error("setup: installing the dependencies of package-lock.json (npm ci)");
	if (!installLocked("")) {
		console.error("setup: npm ci failed; its messages are above. It needs the npm registry or a mirror of it.");
		process.exit(1);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
