/** A rule's files and its entries in the lists that have to name it. */
import { camelCase, Draft, MARKER, ScaffoldError } from "./draft.mjs";
import { addRow, addToChangelog, addToIndex, nextVersion } from "./lists.mjs";

const TEMPLATES = "scripts/templates/rule/";
const REGISTRY = "analyzer/src/rules/registry.ts";

/**
 * @param {string} root the checkout
 * @param {string} name
 * @throws {ScaffoldError} when there cannot be a rule of that name
 */
export function draftRule(root, name) {
	const draft = new Draft(root);
	const manifest = JSON.parse(draft.read("package.json"));
	const problem = nameProblem(name, idsOf(manifest));
	if (problem !== undefined) throw new ScaffoldError(problem);

	const since = nextVersion(manifest.version, draft.read("CHANGELOG.md"));
	const fill = (template) =>
		draft
			.read(TEMPLATES + template)
			.replaceAll("template-rule", name)
			.replace('"0.0.0"', `"${since}"`);
	draft.create(`analyzer/src/rules/${name}/index.ts`, fill("module.ts"));
	draft.create(`test-fixtures/rules/${name}/basics.ts`, fill("fixture.ts"));
	draft.create(`docs/rules/${name}.md`, fill("page.md"));

	const id = camelCase(name);
	if (new RegExp(`\\b${id}\\b`).test(draft.read(REGISTRY)))
		throw new ScaffoldError(`${REGISTRY} has something else by the name ${id}`);
	draft.edit(REGISTRY, (text) =>
		addToIndex(text, {
			name,
			id,
			line: `import { rule as ${id} } from "./${name}/index.ts";`,
			imports: /^import \{ rule as (\w+) \} from "\.\/([\w-]+)\/index\.ts";$/,
			list: "export const allRules",
		}),
	);
	const row = `[\`${name}\`](docs/rules/${name}.md) | ${MARKER}: a few words`;
	draft.edit("README.md", (text) => addRow(text, "Lost promises:", `| ${row} | \`strict\` |`));
	draft.edit("docs/migrating.md", (text) =>
		addRow(text, "## What the others do not have", `| \`${name}\` | ${MARKER}: a few words |`),
	);
	draft.edit("CHANGELOG.md", (text) => addToChangelog(text, `- \`${name}\`: ${MARKER}, what it finds.`));
	return draft;
}

/** The rules that there are, and what can be set like one. */
function idsOf(manifest) {
	return Object.keys(manifest.contributes.configuration.properties["asynclint.rules"].properties);
}

function nameProblem(name, taken) {
	if (!/^[a-z]+(-[a-z]+)+$/.test(name))
		return `a rule is named by two or more words in small letters with hyphens, such as sequential-await, not ${name}`;
	if (name.startsWith("no-")) return `a rule is named for what it finds, never for its absence: ${name}`;
	if (taken.includes(name)) return `there is a rule ${name}`;
	return undefined;
}
