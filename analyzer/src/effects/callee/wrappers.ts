/** What makes functions of functions: wrappers such as `cache`, and decorators. */

import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import { lastName } from "../../syntax/calls.ts";
import { skipOuter } from "../../syntax/walk.ts";

/** What a call makes a function of, besides settings that are written out: `cache(load, { size: 100 })`. */
export function wrappedValue(value: Node): Node | undefined {
	if (!isCallExpression(value)) return undefined;
	const [first, ...settings] = value.arguments;
	const callee = skipOuter(value.expression);
	const maker = isPropertyAccessExpression(callee) ? callee.name : callee;
	if (!first || !isIdentifier(maker) || !isTransparentWrapper(maker.text)) return undefined;
	const isAlone = settings.every((setting) => {
		const { kind } = skipOuter(setting);
		return (
			kind === SyntaxKind.ObjectLiteralExpression ||
			kind === SyntaxKind.ArrayLiteralExpression ||
			kind === SyntaxKind.StringLiteral ||
			kind === SyntaxKind.NumericLiteral
		);
	});
	return isAlone ? skipOuter(first) : undefined;
}

/** Whether a function made by something of that name may do what the function does that it is made of, and no more. */
export function isTransparentWrapper(name: string): boolean {
	return !/debounce|throttle|queue|limit|retry|delay|lock|mutex|serial|transact|atomic|pipe|compose|effect|state|reducer|memo$/i.test(
		name,
	);
}

/** The names of a method's decorators; empty texts for those that have none. */
export function decoratorNames(method: Node): string[] {
	const { modifiers } = method as { modifiers?: readonly Node[] };
	return (modifiers ?? [])
		.filter((modifier) => modifier.kind === SyntaxKind.Decorator)
		.map((modifier) => {
			const expression = skipOuter((modifier as unknown as { expression: Node }).expression);
			return lastName(isCallExpression(expression) ? skipOuter(expression.expression) : expression) ?? "";
		});
}
