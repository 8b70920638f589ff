/**
 * `npm run new-rule -- NAME`: a rule that works, with its page, its fixture, and its entries wherever rules are listed.
 * What it finds is a placeholder; the places to fill in are named at the end. Overwrites nothing, and writes nothing at
 * all when the name will not do. See docs/adding-a-rule.md.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ScaffoldError } from "./lib/scaffold/draft.mjs";
import { formatSources } from "./lib/scaffold/format.mjs";
import { draftRule } from "./lib/scaffold/rule.mjs";
import { setup } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const names = process.argv.slice(2);
const [name] = names;
if (names.length !== 1 || name.startsWith("-")) {
	console.error("usage: npm run new-rule -- NAME      such as sequential-await");
	process.exit(2);
}

let draft;
try {
	draft = draftRule(root, name);
} catch (error) {
	if (!(error instanceof ScaffoldError)) throw error;
	console.error(`new-rule: ${error.message}`);
	process.exit(2);
}
setup();
draft.write();
formatSources(root, draft.files);
run("scripts/build.mjs", "--types-only");
run("scripts/gen.mjs");

console.log(`
${name} works, and finds calls of a function named \`placeholder\`. Made or changed:

${draft.files.map((file) => `  ${file}`).join("\n")}

To be filled in (REPLACE ME):

${draft
	.marked()
	.map((place) => `  ${place}`)
	.join("\n")}

Next:

  1. write in ${draft.files[1]} what has to be found, and what must not be
  2. write the rule, then its page; \`npm run gen\` whenever its meta changes
  3. npm test -- --only structure,fixtures,docs,gen,format,self

docs/adding-a-rule.md goes through it.`);

/** Runs one of the project's programs; ends with its exit code when it fails. */
function run(script, ...args) {
	const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: "inherit" });
	if (status === 0) return;
	console.error(`new-rule: the files are there, but ${path.basename(script)} failed; see above`);
	process.exit(status ?? 1);
}
