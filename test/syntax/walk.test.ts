import assert from "node:assert/strict";
import { isIfStatement, isSourceFile, type Node, SyntaxKind } from "../../analyzer/src/engine/ast.ts";
import { mentionsOf } from "../../analyzer/src/syntax/mentions.ts";
import { findAncestor, outward } from "../../analyzer/src/syntax/walk.ts";
import { parseFiles } from "../support/parse.ts";

const LINKS = 2000;
const chain = Array.from({ length: LINKS }, (_, i) => `if (x === ${i}) { f(); }`).join(" else ");
const source = `for (;;) { ${chain} else { if (x) g(); } }`;

describe("the way outward", () => {
	const { trees, close } = parseFiles({ "a.ts": source });
	after(close);
	const file = trees.get("a.ts");
	assert.ok(file);

	const waysOut = (name: string): Node[][] =>
		mentionsOf(file, name).map((mention) => {
			const passed: Node[] = [];
			findAncestor(mention, (at) => {
				passed.push(at);
				return false;
			});
			return passed;
		});

	it("passes over the links of a chain of else if, and over nothing else", () => {
		const ways = waysOut("f");
		assert.equal(ways.length, LINKS);
		const [first, ...others] = ways.map((way) => way.map((at) => at.kind));
		const call = [SyntaxKind.CallExpression, SyntaxKind.ExpressionStatement, SyntaxKind.Block];
		const around = [SyntaxKind.IfStatement, SyntaxKind.Block, SyntaxKind.ForStatement, SyntaxKind.SourceFile];
		assert.deepEqual(first, [...call, ...around]);
		for (const way of others) assert.deepEqual(way, [...call, SyntaxKind.IfStatement, ...around]);
	});

	it("visits an `if` that stands in the block of an else", () => {
		const [way = []] = waysOut("g");
		assert.equal(way.filter(isIfStatement).length, 3);
		assert.ok(isSourceFile(way.at(-1) as Node));
	});

	it("leads from each link to the first", () => {
		const heads = new Set(waysOut("f").map((way) => outward(way.findLast(isIfStatement) as Node)));
		assert.equal(heads.size, 1);
		const links = waysOut("f").map((way) => way.find(isIfStatement) as Node);
		assert.deepEqual(new Set(links.slice(1).map((link) => outward(link))), new Set([links[0]]));
	});
});
