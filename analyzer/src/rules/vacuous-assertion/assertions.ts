/** Assertions by syntax alone: what is asserted of which subject. Whose functions these are is for types to say. */
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isSpreadElement,
	type Node,
} from "../../engine/ast.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { CHAIN_WORDS, type Claim, FUNCTIONS, MATCHERS, NEGATED_MATCHERS } from "./libraries.ts";

export interface Assertion {
	readonly claim: Claim;
	/** The value that is asserted something of. */
	readonly subject: Node;
	/** What stands for the library: the name `expect`, or that of the function. */
	readonly named: Node;
	/** How the assertion is called, for messages: `not.toBe`. */
	readonly name: string;
	/** What the subject is compared with, or what it is said to lack. */
	readonly other: Node | undefined;
	/** `expect(…)`, where the assertion is a chain that starts from it. */
	readonly expectation: CallExpression | undefined;
}

/** The assertion that a call makes, or a property that is looked at for what it does, as in `expect(a).to.be.ok`. */
export function assertionAt(node: Node): Assertion | undefined {
	if (!isCallExpression(node)) return isPropertyAccessExpression(node) ? chainAt(node, undefined) : undefined;
	const { expression } = node;
	if (isPropertyAccessExpression(expression)) return chainAt(expression, node) ?? functionAt(node, expression.name);
	return isIdentifier(expression) ? functionAt(node, expression) : undefined;
}

/** @param matcher the last word of the chain, the one that asserts */
function chainAt(matcher: Node, call: CallExpression | undefined): Assertion | undefined {
	let isNegated = false;
	let name: string | undefined;
	for (let at = matcher; ; ) {
		if (isPropertyAccessExpression(at)) {
			const word = at.name.text;
			if (name === undefined) name = word;
			else if (word === "not") isNegated = !isNegated;
			else if (!CHAIN_WORDS.has(word)) return undefined;
			at = skipOuter(at.expression);
			continue;
		}
		const claim = name && (isNegated ? NEGATED_MATCHERS : MATCHERS).get(name);
		const named = isCallExpression(at) ? expectIn(at) : undefined;
		if (!claim || !named || !isCallExpression(at)) return undefined;
		const [subject] = at.arguments;
		if (!subject || isSpreadElement(subject)) return undefined;
		const [other] = call?.arguments ?? [];
		return { claim, subject, named, name: isNegated ? `not.${name}` : `${name}`, other, expectation: at };
	}
}

/** The `expect` of `expect(…)`, `expect.soft(…)` and `chai.expect(…)`. */
function expectIn({ expression }: CallExpression): Node | undefined {
	if (isIdentifier(expression)) return expression.text === "expect" ? expression : undefined;
	if (!isPropertyAccessExpression(expression)) return undefined;
	if (expression.name.text === "expect") return expression.name;
	const { expression: owner } = expression;
	return expression.name.text === "soft" && isIdentifier(owner) && owner.text === "expect" ? owner : undefined;
}

function functionAt(call: CallExpression, name: Node): Assertion | undefined {
	if (!isIdentifier(name)) return undefined;
	const claim = FUNCTIONS.get(name.text);
	const [subject, other] = call.arguments;
	if (!claim || !subject || isSpreadElement(subject)) return undefined;
	return { claim, subject, named: name, name: name.text, other, expectation: undefined };
}
