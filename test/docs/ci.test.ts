/** The page on CI shows settings as the examples have them, and a workflow whose commands exist. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseCommandLine } from "../../cli/src/arguments.ts";
import { readPages } from "../support/docs.ts";
import { repositoryRoot } from "../support/fixture.ts";

const [page] = readPages(["docs/ci.md"]);

function blocksOf(language: string): string[] {
	return (page?.blocks ?? []).filter((block) => block.language === language).map((block) => block.text);
}

describe("the page on CI", () => {
	const examples = ["turborepo/turbo.json", "nx/nx.json"];
	const shown = blocksOf("json").map((text) => JSON.parse(text));

	for (const [index, name] of examples.entries()) {
		it(`shows what ${name} has`, () => {
			const example = JSON.parse(readFileSync(path.join(repositoryRoot, "examples", name), "utf8"));
			assert.ok(shown[index], "nothing is shown");
			for (const [section, entries] of Object.entries<Record<string, unknown>>(shown[index])) {
				for (const [key, value] of Object.entries(entries)) assert.deepEqual(example[section][key], value, key);
			}
		});
	}

	it("shows a workflow that runs as many shards as there are, and merges them", () => {
		const [workflow = ""] = blocksOf("yaml");
		const shards = /shard: \[(.*)\]/.exec(workflow)?.[1]?.split(", ") ?? [];
		const commands = [...workflow.matchAll(/run: npx asynclint (.*)/g)].map(([, words = ""]) =>
			parseCommandLine(words.replaceAll("${{ matrix.shard }}", "1").split(" ")),
		);
		assert.deepEqual(
			commands.map((one) => one.command),
			["check", "merge"],
		);
		assert.deepEqual(commands[0]?.command === "check" && commands[0].shard, { index: 1, count: shards.length });
	});
});
