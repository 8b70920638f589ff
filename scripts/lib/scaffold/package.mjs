/** What is known of a package: its file, its entry in the list, its probe, and the package itself for the tests. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { camelCase, Draft, ScaffoldError } from "./draft.mjs";
import { addToIndex } from "./lists.mjs";

const TEMPLATES = "scripts/templates/package/";
const KNOWLEDGE = "analyzer/src/effects/knowledge/packages/";
const TESTS = "test/packages/";

/**
 * @param {string} root the checkout
 * @param {string} name as in an import
 * @throws {ScaffoldError} when something is known of the package, or it cannot be named so
 */
export function draftPackage(root, name) {
	if (!/^(@[a-z0-9-~][\w.~-]*\/)?[a-z0-9-~][\w.~-]*$/.test(name))
		throw new ScaffoldError(`${name} is not the name of a package`);
	const draft = new Draft(root);
	const modules = readdirSync(path.join(root, KNOWLEDGE)).filter((file) => file.endsWith(".ts"));
	for (const file of modules) {
		const [, names = ""] = /\bnames: \[([^\]]*)\]/.exec(draft.read(KNOWLEDGE + file)) ?? [];
		if (names.includes(`"${name}"`)) throw new ScaffoldError(`${KNOWLEDGE}${file} is about ${name}`);
	}

	const file = name.replace(/^@/, "").replace(/[^a-z0-9]+/g, "-");
	const id = identifierOf(file);
	const fill = (template) =>
		draft
			.read(TEMPLATES + template)
			.replaceAll('"template-package"', `"${name}"`)
			.replaceAll("templatePackage", id);
	draft.create(`${KNOWLEDGE}${file}.ts`, fill("knowledge.ts"));
	draft.create(`${TESTS}probes/${file}.ts`, fill("probe.ts"));
	draft.edit(`${KNOWLEDGE}index.ts`, (text) =>
		addToIndex(text, {
			name: file,
			id,
			line: `import { ${id} } from "./${file}.ts";`,
			imports: /^import \{ (\w+) \} from "\.\/([\w-]+)\.ts";$/,
			list: "export const packages",
		}),
	);
	return draft;
}

/**
 * Adds the package, or the one that declares its types, to those that the tests resolve.
 *
 * @param {Draft} draft
 * @param {string} dependency
 * @param {string} version an exact one
 */
export function addDependency(draft, dependency, version) {
	draft.edit(`${TESTS}package.json`, (text) => {
		const manifest = JSON.parse(text);
		const all = Object.entries({ ...manifest.dependencies, [dependency]: version });
		manifest.dependencies = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
		return `${JSON.stringify(manifest, null, "\t")}\n`;
	});
}

/** Of a package, and of the one that holds its types when it has none itself. */
export function typesPackageOf(name) {
	return `@types/${name.replace(/^@/, "").replace("/", "__")}`;
}

/** Whether the tests have a package, or its types. */
export function dependsOn(draft, name) {
	const { dependencies } = JSON.parse(draft.read(`${TESTS}package.json`));
	return [name, typesPackageOf(name)].find((one) => Object.hasOwn(dependencies, one));
}

/** Words that no constant in a list of packages may be named by. */
const RESERVED = new Set(
	(
		"arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
		"finally for function if implements import in instanceof interface let new null package packages private protected " +
		"public return static super switch this throw true try typeof var void while with yield"
	).split(" "),
);

/** `p-limit` is `pLimit`, `7zip-min` is `_7zipMin`. */
function identifierOf(file) {
	const id = camelCase(file).replace(/^(?=\d)/, "_");
	return RESERVED.has(id) ? `${id}Package` : id;
}
