/** What a function does with a variable of its own: where the value goes, is asked about, or is replaced. */
import {
	type BinaryExpression,
	type BindingElement,
	type Identifier,
	isArrayBindingPattern,
	isArrayLiteralExpression,
	isBinaryExpression,
	isBindingElement,
	isConditionalExpression,
	isExportAssignment,
	isExportSpecifier,
	isExpressionStatement,
	isForStatement,
	isIdentifier,
	isIfStatement,
	isObjectLiteralExpression,
	isPrefixUnaryExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isSourceFile,
	isSpreadElement,
	isTypeOfExpression,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	type SourceFile,
	SyntaxKind,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { type FunctionNode, hasModifier, isFunctionNode } from "../syntax/functions.ts";
import { isTypeOnly, outerOf, outward, skipOuter } from "../syntax/walk.ts";
import { isAssigned, referencesTo } from "./scopes.ts";

/** A value that the variable gets. */
export interface Definition {
	/** The name, in the declaration or on the left of the assignment. */
	readonly name: Identifier;
	readonly value: Node;
	/** The declaration or the assignment, whose point in the graph is where the variable has the value. */
	readonly node: VariableDeclaration | BinaryExpression;
	/** Whether the variable has it from the beginning. */
	readonly isInitial: boolean;
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
export function localUses(declaration: VariableDeclaration | BindingElement): LocalUses | undefined {
	const { name } = declaration;
	const whole = findDeclaration(declaration);
	const list = whole?.parent;
	if (
		!whole ||
		!list ||
		!name ||
		!isIdentifier(name) ||
		(list.flags & NodeFlags.BlockScoped) === 0 ||
		hasModifier(list.parent, SyntaxKind.ExportKeyword)
	)
		return undefined;
	const root = rootOf(declaration);
	if (!root) return undefined;
	const value = isBindingElement(declaration) ? valueFor(declaration) : declaration.initializer;
	const definitions: Definition[] = value ? [{ name, value, node: whole, isInitial: true }] : [];
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
		const given = isBinaryExpression(parent) && parent.left === mention ? undefined : givenByPattern(mention);
		if (given) {
			writes.push(given.node);
			definitions.push({ ...given, name: mention, isInitial: false });
			continue;
		}
		if (!isBinaryExpression(parent) || parent.left !== mention) return undefined;
		writes.push(parent);
		// The value of `x ??= f()` may be the old one.
		if (parent.operatorToken.kind !== SyntaxKind.EqualsToken) tests.push(mention);
		// Of `return (x = f())`, the value goes elsewhere as well.
		if (isExpressionStatement(outerOf(parent).parent))
			definitions.push({ name: mention, value: parent.right, node: parent, isInitial: false });
	}
	return { root, definitions, reads, tests, writes };
}

function findDeclaration(declaration: VariableDeclaration | BindingElement): VariableDeclaration | undefined {
	if (isVariableDeclaration(declaration)) return declaration;
	const whole = declaration.parent.parent;
	return isVariableDeclaration(whole) ? whole : undefined;
}

/** The part of a list or object that is written out, which a name in the pattern before it gets: `const [a] = [f()]`. */
function valueFor(element: BindingElement): Node | undefined {
	const pattern = element.parent;
	const { initializer } = pattern.parent as { initializer?: Node };
	if (!isVariableDeclaration(pattern.parent) || !initializer) return undefined;
	if (element.initializer || element.dotDotDotToken) return undefined;
	if (isArrayBindingPattern(pattern)) return elementAt(initializer, pattern.elements.indexOf(element));
	const key = element.propertyName ?? element.name;
	return key && isIdentifier(key) ? memberNamed(initializer, key.text) : undefined;
}

/** The same of a name that is assigned to, as in `[a, b] = [f(), g()]`. */
function givenByPattern(mention: Identifier): { value: Node; node: BinaryExpression } | undefined {
	const { parent } = mention;
	const pattern = isArrayLiteralExpression(parent) ? parent : parent.parent;
	const node = pattern?.parent;
	if (!node || !isBinaryExpression(node) || node.left !== pattern) return undefined;
	if (node.operatorToken.kind !== SyntaxKind.EqualsToken || !isExpressionStatement(outerOf(node).parent))
		return undefined;
	let value: Node | undefined;
	if (isArrayLiteralExpression(parent)) value = elementAt(node.right, parent.elements.indexOf(mention));
	else if (isShorthandPropertyAssignment(parent) && !parent.objectAssignmentInitializer)
		value = memberNamed(node.right, mention.text);
	else if (isPropertyAssignment(parent) && isIdentifier(parent.name)) value = memberNamed(node.right, parent.name.text);
	return value && { value, node };
}

function elementAt(list: Node, index: number): Node | undefined {
	const at = skipOuter(list);
	if (!isArrayLiteralExpression(at)) return undefined;
	const before = at.elements.slice(0, index + 1);
	const value = before[index];
	return before.some(isSpreadElement) || value?.kind === SyntaxKind.OmittedExpression ? undefined : value;
}

function memberNamed(object: Node, name: string): Node | undefined {
	const at = skipOuter(object);
	if (!isObjectLiteralExpression(at)) return undefined;
	let value: Node | undefined;
	for (const property of at.properties) {
		const { name: key } = property as { name?: Node };
		// Of a spread or a computed name nobody knows what it overwrites.
		if (!key || !isIdentifier(key)) return undefined;
		if (key.text === name) value = isPropertyAssignment(property) ? property.initializer : undefined;
	}
	return value;
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
