/** Where a file asserts something: found by its text, since few files do, and every file is full of calls. */
import {
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
	type SourceFile,
} from "../../engine/ast.ts";
import { resolveConstant } from "../../flow/index.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { leafEndingAt } from "../../syntax/mentions.ts";
import { type Assertion, assertionAt } from "./assertions.ts";
import { FUNCTIONS } from "./libraries.ts";
import { isMadeByCall } from "./subjects.ts";

/** What is in the text of every file that asserts something: the names, or those of libraries that have other ones. */
const ASSERTS = /\bexpect\b|\bassert\b|["'](?:ava|tap|tape|uvu\/assert)["']/;

const NAMED = new RegExp(`(?<![\\w$#])(?:expect|${[...FUNCTIONS.keys()].join("|")})(?=\\s*[(<.])`, "g");

export interface AssertionPlace {
	readonly assertion: Assertion;
	/** The call, or the property that asserts. */
	readonly node: Node;
}

/** The assertions of a file that may be of interest, by syntax alone, in source order. */
export function assertionsIn(root: SourceFile): AssertionPlace[] {
	const { text } = root;
	if (!ASSERTS.test(text)) return [];
	const found: AssertionPlace[] = [];
	for (const { 0: name, index } of text.matchAll(NAMED)) {
		const leaf = leafEndingAt(root, index, index + name.length);
		const place = leaf && isIdentifier(leaf) ? placeOf(leaf) : undefined;
		if (place && isCandidate(place.assertion)) found.push(place);
	}
	return found;
}

/** The assertion that a name begins: `expect` of `expect(a).not.toBe(b)`, `ok` of `assert.ok(a)`. */
function placeOf(name: Node): AssertionPlace | undefined {
	for (let at = name; ; ) {
		const { parent } = at;
		const isCall = isCallExpression(parent) && parent.expression === at;
		if (!isCall && !isPropertyAccessExpression(parent)) return undefined;
		at = parent;
		// `expect(a).to.be.ok;` is a statement without a call.
		if (!isCall && !isExpressionStatement(at.parent)) continue;
		const assertion = assertionAt(at);
		if (assertion?.named === name) return { assertion, node: at };
	}
}

export const isAboutThrowing = ({ claim }: Assertion): boolean => claim === "throws" || claim === "throws-not";

function isCandidate(assertion: Assertion): boolean {
	const { subject } = assertion;
	if (!isAboutThrowing(assertion)) return isMadeByCall(subject);
	const source = resolveConstant(subject);
	return isFunctionNode(source) || isIdentifier(source);
}
