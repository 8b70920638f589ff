/**
 * Why the program has no types of a module or a global name, and what to do. Looks at the folders around the importing file;
 * asked once per module and run, for what the checker could not resolve.
 */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import type { OpacitySource } from "../facts/coverage.ts";

const PRISMA: OpacitySource = {
	cause: "missing-types",
	module: "@prisma/client",
	hint: "It has no generated client: run `prisma generate`.",
};

/** Whether a declaration file is the one that stands in for Prisma's client until that is generated. */
export function isPrismaStub(file: string): boolean {
	return (
		/\/node_modules\/(?:\.prisma|@prisma)\/client\//.test(file) &&
		// The generator puts the schema beside the client.
		!existsSync(path.join(path.dirname(file), "schema.prisma"))
	);
}

export function missingPrismaClient(): OpacitySource {
	return PRISMA;
}

/**
 * @param specifier as the import has it; the checker knows no types for it
 * @param from absolute path of the importing file
 */
export function missingModule(specifier: string, from: string): OpacitySource {
	if (/^[@.]prisma\/client(?:$|\/)/.test(specifier) && installed("@prisma/client", from)) return PRISMA;
	const generated = /^[./@~#].*\bprisma\b/.test(specifier) && installed("@prisma/client", from);
	const hint = generated ? "Prisma's client is not generated there: run `prisma generate`." : hintFor(specifier, from);
	return { cause: "missing-types", module: specifier, hint };
}

function hintFor(specifier: string, from: string): string {
	if (isBuiltin(specifier)) return hintForNode(from);
	if (/^bun(?::|$)/.test(specifier)) return "Install @types/bun.";
	const extension = /\.([a-z]+)$/i.exec(specifier)?.[1];
	if (extension && !/^(?:[cm]?[jt]sx?|json)$/i.test(extension) && /^[./@~#]/.test(specifier)) {
		return `Files that end in .${extension} have no types of their own: declare the module, or generate its types.`;
	}
	if (/^\.{0,2}\//.test(specifier) || specifier === "." || specifier === "..") {
		return "There is no such file with types: generate it if a tool makes it, or set `allowJs` if it is JavaScript.";
	}
	// No package can be named like these: they are what `paths` or `imports` make of them.
	if (/^(?:@\/|~|#|\$)/.test(specifier)) {
		return "It leads to no file: generate it if a tool makes it, or see `paths` in the tsconfig.";
	}
	return hintForPackage(packageOf(specifier), from);
}

function hintForNode(from: string): string {
	return installed("@types/node", from)
		? '@types/node is installed but not part of the program: add "node" to `types` in the tsconfig.'
		: "Node's own modules have no types: install @types/node.";
}

function hintForPackage(name: string, from: string): string {
	const folder = installed(name, from);
	const types = typesPackage(name);
	if (folder === undefined) {
		if (installed(types, from)) return `${types} is installed, but has no types for this path.`;
		return isListed(name, from)
			? "The package is not installed: install the project's dependencies."
			: "No such package is installed, and no package.json lists it.";
	}
	if (isWorkspacePackage(folder)) return "The package belongs to this workspace and has no types yet: build it.";
	return saysTypes(folder)
		? "The package brings types, but not where the tsconfig's `moduleResolution` looks, or not for this path."
		: `The package brings no types: install ${types}, or declare the module.`;
}

function packageOf(specifier: string): string {
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
}

/** `@types/x` of a package: `@a/b` is typed by `@types/a__b`. */
function typesPackage(name: string): string {
	return `@types/${name.replace(/^@/, "").replace("/", "__")}`;
}

/** The folder of a package as a file finds it. */
function installed(name: string, from: string): string | undefined {
	for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
		const candidate = path.join(folder, "node_modules", name);
		if (existsSync(candidate)) return candidate;
		if (path.dirname(folder) === folder) return undefined;
	}
}

/** Whether a package.json around the file names the package. */
function isListed(name: string, from: string): boolean {
	for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
		const lists = read(path.join(folder, "package.json")).matchAll(/"(?:\w*D|d)ependencies"\s*:\s*\{([^}]*)\}/g);
		for (const [, list] of lists) if (list?.includes(`"${name}"`)) return true;
		if (path.dirname(folder) === folder) return false;
	}
}

function read(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		// There is none, or it cannot be read: it says nothing.
		return "";
	}
}

/** A link out of `node_modules`, as package managers make for the packages of one repository. */
function isWorkspacePackage(folder: string): boolean {
	try {
		return !realpathSync(folder).split(path.sep).includes("node_modules");
	} catch {
		// A link that leads nowhere: whatever it is, it is not there.
		return false;
	}
}

function saysTypes(folder: string): boolean {
	return /"(?:types|typings)"\s*:/.test(read(path.join(folder, "package.json")));
}

const NODE_NAMES = new Set(
	"process Buffer require module exports __dirname __filename global setImmediate clearImmediate NodeJS".split(" "),
);
const TEST_NAMES = new Set(
	"describe it test expect before after beforeAll afterAll beforeEach afterEach suite jest vi".split(" "),
);
const OTHERS: ReadonlyMap<string, string> = new Map([
	["Bun", "Install @types/bun."],
	["Deno", "Deno's names have no types in this program."],
	["chrome", "Install @types/chrome."],
	["jQuery", "Install @types/jquery."],
	["$", "Install @types/jquery."],
	["google", "Install the types of Google's libraries, such as @types/google.maps."],
]);

/** @param name that is declared nowhere in the program */
export function missingName(name: string, from: string): OpacitySource {
	const hint = hintForName(name, from);
	return hint === undefined
		? { cause: "type-error", name, file: from, hint: "Nothing of this name is declared." }
		: { cause: "missing-types", name, hint };
}

function hintForName(name: string, from: string): string | undefined {
	if (NODE_NAMES.has(name)) return hintForNode(from);
	if (TEST_NAMES.has(name)) {
		return "The test runner's globals have no types: install them, such as @types/jest, and list them in `types`.";
	}
	return OTHERS.get(name);
}
