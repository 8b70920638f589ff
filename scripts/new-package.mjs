/**
 * `npm run new-package -- NAME[@VERSION]`: a file for what is known of a package, its place in the list, a probe, and the
 * package itself (or the one with its types) among those that the tests resolve. Nothing is known at first, which is
 * always right; the places to fill in are named at the end. Overwrites nothing. See docs/adding-a-package.md.
 *
 * With `--no-install` the package is only written down: VERSION has to be given, and the tests install it when they run.
 * `--types` says that its types are in a package of their own, where npm is not asked.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ScaffoldError } from "./lib/scaffold/draft.mjs";
import { formatSources } from "./lib/scaffold/format.mjs";
import { addDependency, dependsOn, draftPackage, typesPackageOf } from "./lib/scaffold/package.mjs";
import { setup } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const tests = path.join(root, "test", "packages");
/** Of what a package exports, so many are named. */
const MOST_KEYS = 60;

const { values, positionals } = parseArgs({
	options: { "no-install": { type: "boolean", default: false }, types: { type: "boolean", default: false } },
	allowPositionals: true,
});
const [, name = "", version] = /^(@?[^@]+)(?:@(.+))?$/.exec(positionals[0] ?? "") ?? [];
if (positionals.length !== 1 || (values["no-install"] && version === undefined)) {
	console.error("usage: npm run new-package -- NAME[@VERSION]      such as ioredis, or @acme/client@2.1.0");
	process.exit(2);
}

let draft;
try {
	draft = draftPackage(root, name);
	if (dependsOn(draft, name) === undefined) {
		const found = values["no-install"]
			? { dependency: values.types ? typesPackageOf(name) : name, version }
			: packageFor(name, version);
		addDependency(draft, found.dependency, found.version);
	}
} catch (error) {
	if (!(error instanceof ScaffoldError)) throw error;
	console.error(`new-package: ${error.message}`);
	process.exit(2);
}
setup();
draft.write();
formatSources(root, draft.files);
const installed = values["no-install"] || install();

console.log(`
Nothing is known of ${name} so far. Made or changed:

${draft.files.map((file) => `  ${file}`).join("\n")}

To be filled in (REPLACE ME):

${draft
	.marked()
	.map((place) => `  ${place}`)
	.join("\n")}
${values["no-install"] || !installed ? "" : describeExports()}
Next: an entry, the statement that probes it, and npm test -- --only packages, which tells what is wrong with either.
docs/adding-a-package.md goes through it.`);
process.exitCode = installed ? 0 : 1;

/** Which package and version has the types. @throws {ScaffoldError} when npm knows none */
function packageFor(name, version) {
	const own = view(version === undefined ? name : `${name}@${version}`);
	if (own === undefined) throw new ScaffoldError(`npm knows no package ${name}${version ? `@${version}` : ""}`);
	if (/"(?:types|typings)":|\.d\.[cm]?ts"/.test(JSON.stringify(own)) && !values.types)
		return { dependency: name, version: own.version };
	const types = typesPackageOf(name);
	const typed = view(types);
	// Its types may stand beside its main file, where its package.json need not say so.
	if (typed === undefined) return { dependency: name, version: own.version };
	return { dependency: types, version: typed.version };
}

/** What the registry says of a package that decides about its types; nothing when there is no such package. */
function view(spec) {
	const { status, stdout, stderr } = npm(["view", spec, "version", "types", "typings", "exports", "--json"], "pipe");
	if (status === 0 && stdout.trim() !== "") {
		// A range that several versions match gives a list, the newest one last.
		return [JSON.parse(stdout)].flat().at(-1);
	}
	if (status === 0 || /E404|ETARGET/.test(stderr + stdout)) return undefined;
	throw new ScaffoldError(`npm could not look ${spec} up: ${stderr.trim()}`);
}

/** Installs it beside the others, for its types alone. */
function install() {
	console.error("new-package: installing the packages of test/packages, which takes minutes the first time");
	const options = ["--omit=optional", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"];
	const { status } = npm(["install", ...options], "inherit");
	if (status === 0) return true;
	console.error("new-package: npm could not install it; its messages are above. In test/packages: npm install");
	return false;
}

/** @param {"pipe" | "inherit"} output */
function npm(args, output) {
	// A shell, since npm is a script of another name on Windows.
	return spawnSync("npm", args, {
		cwd: tests,
		encoding: "utf8",
		shell: process.platform === "win32",
		stdio: ["ignore", output, output],
	});
}

/** What there is to write entries for, and whether other packages declare it. */
function describeExports() {
	const script = path.join(root, "scripts/lib/scaffold/exports.mjs");
	const { status, stdout } = spawnSync(process.execPath, [script, tests, name], { encoding: "utf8" });
	if (status !== 0) return `\nWhat it exports could not be found out; node ${script} ${tests} ${name} tells why.\n`;
	const exported = JSON.parse(stdout);
	const keys = [...new Set(exported.map(({ key }) => key))];
	if (keys.length === 0) return "";
	const more = keys.length > MOST_KEYS ? `, and ${keys.length - MOST_KEYS} more` : "";
	const others = [...new Set(exported.map(({ from }) => from))].filter((from) => from !== name);
	const hint =
		others.length > 0 ? `\nDeclared elsewhere, so that \`names\` needs these too: ${others.join(", ")}\n` : "";
	return `\nKeys for what it exports: ${keys.slice(0, MOST_KEYS).join(", ")}${more}\n${hint}`;
}
