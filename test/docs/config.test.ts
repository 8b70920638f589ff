/** Configuration that the documentation shows is valid. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { buildConfigSchema } from "../../analyzer/src/config/schema.ts";
import { type JsonSchema, validate } from "../../analyzer/src/config/validate.ts";
import { allRules } from "../../analyzer/src/index.ts";
import { readPages } from "../support/docs.ts";
import { repositoryRoot } from "../support/fixture.ts";

const schema = buildConfigSchema(allRules.map((rule) => rule.meta));
const keys = Object.keys(schema["properties"] as object);
const manifest = JSON.parse(readFileSync(path.join(repositoryRoot, "package.json"), "utf8")) as {
	contributes: { configuration: { properties: Record<string, JsonSchema> } };
};
const settings = manifest.contributes.configuration.properties;

function keysOf(node: Node | undefined): string[] {
	if (node?.type !== "object") return [];
	return (node.children ?? []).map((property) => String(property.children?.[0]?.value));
}

describe("configuration in the documentation", () => {
	for (const page of readPages(["*.md", "docs/**/*.md", "test-fixtures/**/*.md"])) {
		for (const block of page.blocks.filter((one) => ["json", "jsonc"].includes(one.language))) {
			const errors: ParseError[] = [];
			const root = parseTree(block.text, errors, { allowTrailingComma: true });
			const found = keysOf(root);
			const isConfig = found.some((key) => keys.includes(key));
			const isSettings = found.some((key) => key.startsWith("asynclint."));
			if (root === undefined || (!isConfig && !isSettings)) continue;
			it(`${page.file}:${block.line}`, () => {
				assert.deepEqual(errors, [], "not valid JSON");
				const error = isSettings ? validate(root, { type: "object", properties: settings }) : validate(root, schema);
				assert.equal(error === undefined ? "valid" : `${error.path.join(".")}: ${error.message}`, "valid");
				const unknown = found.filter((key) => key.startsWith("asynclint.") && !Object.hasOwn(settings, key));
				assert.deepEqual(unknown, [], "no such settings");
			});
		}
	}
});
