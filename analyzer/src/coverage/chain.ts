/** Expressions as chains: `prisma.user.findMany().then` begins with `prisma`, and `any` goes from link to link. */
import {
	isAsExpression,
	isAwaitExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	isTaggedTemplateExpression,
	isTypeAssertion,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import type { TypeRef } from "../engine/engine.ts";
import { skipOuter } from "../syntax/walk.ts";

/** Where `any` begins: a link whose own base is of a known type, or has none. */
export interface Source {
	readonly link: Node;
	/** The name to look up: of the value, or of the function that gave it; absent where nothing has a name. */
	readonly name: Node | undefined;
	/** Whether the name's value is opaque itself, or what calling it gives. */
	readonly of: "value" | "result";
}

/** An expression and what it is made of, from the outermost link to the root. */
export function chainOf(expression: Node): Node[] {
	const links: Node[] = [];
	for (let at: Node | undefined = expression; at; at = baseOf(at)) links.push(at);
	return links;
}

function baseOf(node: Node): Node | undefined {
	switch (node.kind) {
		case SyntaxKind.CallExpression:
		case SyntaxKind.NewExpression:
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression:
		case SyntaxKind.ParenthesizedExpression:
		case SyntaxKind.NonNullExpression:
		case SyntaxKind.SatisfiesExpression:
		case SyntaxKind.AsExpression:
		case SyntaxKind.TypeAssertionExpression:
		case SyntaxKind.AwaitExpression:
			return (node as Node & { expression: Node }).expression;
		case SyntaxKind.TaggedTemplateExpression:
			return (node as Node & { tag: Node }).tag;
		default:
			return undefined;
	}
}

/** Whether a value of this type could be anything; see `facts/coverage.ts`. */
export function isOpaque(type: TypeRef | undefined): boolean {
	return type === undefined || type.isAny || type.isErrorType;
}

/**
 * @param links of a chain
 * @param types of the links, the outermost of which is opaque
 */
export function sourceOf(links: readonly Node[], types: readonly (TypeRef | undefined)[]): Source {
	let last = 0;
	while (last + 1 < links.length && isOpaque(types[last + 1])) last++;
	const link = links[last] as Node;
	// What an assertion says is up to its type, not to the expression's.
	if (isAsExpression(link) || isTypeAssertion(link)) return { link, name: undefined, of: "value" };
	// `await response.json()`: the promise is known, what it gives is not.
	let at = skipOuter(link);
	if (isAwaitExpression(at)) at = skipOuter(at.expression);
	if (isCallExpression(at) || isNewExpression(at)) return { link, name: nameIn(at.expression), of: "result" };
	if (isTaggedTemplateExpression(at)) return { link, name: nameIn(at.tag), of: "result" };
	return { link, name: nameIn(at), of: "value" };
}

/** The name that stands for an expression's value. */
export function nameIn(expression: Node): Node | undefined {
	const at = skipOuter(expression);
	if (isIdentifier(at)) return at;
	if (isPropertyAccessExpression(at)) return at.name;
	// `rows[0]` is what the list's own type says of its elements.
	if (isElementAccessExpression(at)) return nameIn(at.expression);
	return undefined;
}

/** The object whose member an expression reads or calls. */
export function ownerIn(expression: Node): Node | undefined {
	const at = isCallExpression(expression) ? skipOuter(expression.expression) : expression;
	return isPropertyAccessExpression(at) ? at.expression : undefined;
}
