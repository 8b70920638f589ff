/** The page on CI shows a workflow whose commands exist. */
import assert from "node:assert/strict";
import { parseCommandLine } from "../../cli/src/arguments.ts";
import { readPages } from "../support/docs.ts";

const [page] = readPages(["docs/ci.md"]);

function blocksOf(language: string): string[] {
	return (page?.blocks ?? []).filter((block) => block.language === language).map((block) => block.text);
}

describe("the page on CI", () => {
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
