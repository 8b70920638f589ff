/** What a function does with a variable of its own: where the value goes, is asked about, or is replaced. */
import {
	type BinaryExpression,
	type Identifier,
	isBinaryExpression,
	isConditionalExpression,
	isExportAssignment,
	isExportSpecifier,
	isExpressionStatement,
	isForStatement,
	isIdentifier,
	isIfStatement,
	isPrefixUnaryExpression,
	isSourceFile,
	isTypeOfExpression,
	type Node,
	NodeFlags,
	type SourceFile,
	SyntaxKind,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { type FunctionNode, hasModifier, isFunctionNode } from "../syntax/functions.ts";
import { isTypeOnly, outerOf, outward } from "../syntax/walk.ts";
import { isAssigned, referencesTo } from "./scopes.ts";

/** A value that the variable gets. */
export interface Definition {
	/** The name, in the declaration or on the left of the assignment. */
	readonly name: Identifier;
	readonly value: Node;
	/** The declaration or the assignment, whose point in the graph is where the variable has the value. */
	readonly node: VariableDeclaration | BinaryExpression;
}

export interface LocalUses {
	/** The function in whose body the variable lives, or the module. */
	readonly root: FunctionNode | SourceFile;
	readonly definitions: readonly Definition[];
	/** Where the value goes somewhere: awaited, returned, passed, stored, a member of it read. */
	readonly reads: readonly Identifier[];
	/** Where it is only asked whether there is a value, or which. */
	readonly tests: readonly Identifier[];
	/** Assignments that give the variable another value. */
	readonly writes: readonly BinaryExpression[];
}

/**
 * All that happens to a `let` or `const`. Undefined where others may see the variable: it is exported, or a function in
 * the function mentions it; and where it is assigned in a way that is not followed.
 */
export function localUses(declaration: VariableDeclaration): LocalUses | undefined {
	const { name, initializer, parent: list } = declaration;
	if (
		!isIdentifier(name) ||
		(list.flags & NodeFlags.BlockScoped) === 0 ||
		hasModifier(list.parent, SyntaxKind.ExportKeyword)
	)
		return undefined;
	const root = rootOf(declaration);
	if (!root) return undefined;
	const definitions: Definition[] = initializer ? [{ name, value: initializer, node: declaration }] : [];
	const reads: Identifier[] = [];
	const tests: Identifier[] = [];
	const writes: BinaryExpression[] = [];
	for (const mention of referencesTo(declaration)) {
		if (isOfType(mention)) continue;
		if (isExportSpecifier(mention.parent) || isExportAssignment(mention.parent) || rootOf(mention) !== root)
			return undefined;
		if (!isAssigned(mention)) {
			(isTest(mention) ? tests : reads).push(mention);
			continue;
		}
		const { parent } = mention;
		if (!isBinaryExpression(parent) || parent.left !== mention) return undefined;
		writes.push(parent);
		// The value of `x ??= f()` may be the old one.
		if (parent.operatorToken.kind !== SyntaxKind.EqualsToken) tests.push(mention);
		// Of `return (x = f())`, the value goes elsewhere as well.
		if (isExpressionStatement(outerOf(parent).parent))
			definitions.push({ name: mention, value: parent.right, node: parent });
	}
	return { root, definitions, reads, tests, writes };
}

/** Undefined in places whose code runs on its own: a field's initial value, a static block, a namespace. */
function rootOf(node: Node): FunctionNode | SourceFile | undefined {
	for (let at: Node | undefined = node.parent; at; at = outward(at)) {
		if (isFunctionNode(at)) return at;
		// Names at the top level of a script are everybody's.
		if (isSourceFile(at)) return at.externalModuleIndicator === undefined ? undefined : at;
		switch (at.kind) {
			case SyntaxKind.PropertyDeclaration:
			case SyntaxKind.ClassStaticBlockDeclaration:
			case SyntaxKind.ModuleBlock:
				return undefined;
		}
	}
	return undefined;
}

function isOfType(mention: Node): boolean {
	for (let at: Node | undefined = mention; at && !isFunctionNode(at); at = outward(at)) if (isTypeOnly(at)) return true;
	return false;
}

/** Whether only the truth of the expression matters, or a comparison with something. */
function isTest(expression: Node): boolean {
	const at = outerOf(expression);
	const { parent } = at;
	if (isPrefixUnaryExpression(parent)) return parent.operator === SyntaxKind.ExclamationToken;
	if (isTypeOfExpression(parent)) return true;
	if (isIfStatement(parent)) return parent.expression === at;
	if (isConditionalExpression(parent)) return parent.condition === at;
	if (isForStatement(parent)) return parent.condition === at;
	if (parent.kind === SyntaxKind.WhileStatement || parent.kind === SyntaxKind.DoStatement) return true;
	if (!isBinaryExpression(parent)) return false;
	switch (parent.operatorToken.kind) {
		case SyntaxKind.EqualsEqualsToken:
		case SyntaxKind.EqualsEqualsEqualsToken:
		case SyntaxKind.ExclamationEqualsToken:
		case SyntaxKind.ExclamationEqualsEqualsToken:
		case SyntaxKind.InstanceOfKeyword:
			return true;
		// A promise is always true, so the value of `p && x` is never `p` itself.
		case SyntaxKind.AmpersandAmpersandToken:
			return parent.left === at || isTest(parent);
		case SyntaxKind.BarBarToken:
			return isTest(parent);
		default:
			return false;
	}
}
