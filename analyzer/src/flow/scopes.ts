/**
 * Which declaration a name means, by the language's scoping rules alone: enough for everything that a file declares
 * itself, without asking the checker. Names that come from elsewhere end at their import or are not found (globals).
 */
import {
	type Identifier,
	isBindingPattern,
	isBlock,
	isCaseBlock,
	isCatchClause,
	isClassStaticBlockDeclaration,
	isEnumDeclaration,
	isForInStatement,
	isForOfStatement,
	isForStatement,
	isFunctionDeclaration,
	isFunctionExpression,
	isIdentifier,
	isImportDeclaration,
	isImportEqualsDeclaration,
	isModuleBlock,
	isModuleDeclaration,
	isNamedImports,
	isSourceFile,
	isVariableDeclaration,
	isVariableDeclarationList,
	isVariableStatement,
	type Node,
	NodeFlags,
	type SourceFile,
	SyntaxKind,
} from "../engine/ast.ts";
import { isClassNode, isFunctionNode } from "../syntax/functions.ts";
import { mentionsOf } from "../syntax/mentions.ts";
import { isTypeOnly, outerOf, outward, skipOuter, walk } from "../syntax/walk.ts";
import { bindingNames, isReference } from "./names.ts";

type Scope = Map<string, Node>;

const scopes = new WeakMap<Node, Scope>();
const declarations = new WeakMap<Identifier, { declaration: Node | undefined }>();
const references = new WeakMap<SourceFile, Map<string, Map<Node | undefined, Identifier[]>>>();
const writes = new WeakMap<Node, readonly Identifier[]>();

/**
 * The declaration that an identifier refers to: a variable declaration, binding element, parameter, function, class, enum,
 * namespace or import. Undefined when the file does not declare it.
 */
export function declarationOf(identifier: Identifier): Node | undefined {
	const known = declarations.get(identifier);
	if (known) return known.declaration;
	// A node's text is decoded each time it is asked for.
	const declaration = declarationAt(identifier.text, identifier);
	declarations.set(identifier, { declaration });
	return declaration;
}

/** Every place where a variable, parameter or function that the file declares is read or written by its name. */
export function referencesTo(declaration: Node): Identifier[] {
	const { name } = declaration as { name?: Node };
	if (!name || !isIdentifier(name)) return [];
	const all = referencesIn(declaration.getSourceFile(), name.text).get(declaration) ?? [];
	return all.filter((mention) => mention !== name);
}

/** Where a name stands for a value, by what it means there: a file may declare the same name in thousands of blocks. Memoised. */
function referencesIn(file: SourceFile, name: string): ReadonlyMap<Node | undefined, readonly Identifier[]> {
	const byName = references.get(file) ?? new Map<string, Map<Node | undefined, Identifier[]>>();
	references.set(file, byName);
	let found = byName.get(name);
	if (!found) {
		found = new Map();
		for (const mention of mentionsOf(file, name)) {
			if (!isIdentifier(mention) || !isReference(mention)) continue;
			const declaration = declarationOf(mention);
			const others = found.get(declaration);
			if (others) others.push(mention);
			else found.set(declaration, [mention]);
		}
		byName.set(name, found);
	}
	return found;
}

/** What the file declares under a name that is visible at a place. */
export function declarationAt(name: string, place: Node): Node | undefined {
	let below = place;
	for (let at: Node | undefined = place.parent; at; below = at, at = outward(at)) {
		// A default value or a decorator of a parameter cannot see what the body declares with `var`, but what is found
		// there instead has the same name and an unlike value only in programs that shadow on purpose; the body wins.
		const found = scopeOf(at)?.get(name);
		if (!found) continue;
		// A class's own heritage clause and computed names see the class; a catch clause's variable is seen by its block.
		if (isCatchClause(at) && below !== at.block) continue;
		return found;
	}
	return undefined;
}

/** Where a variable declared in its file is assigned after its declaration, `++`, `for … of` and destructuring included. */
export function writesOf(declaration: Node): readonly Identifier[] {
	let found = writes.get(declaration);
	if (!found) {
		const isConst = isVariableDeclaration(declaration) && (declaration.parent.flags & NodeFlags.Const) !== 0;
		found = isConst ? [] : referencesTo(declaration).filter(isAssigned);
		writes.set(declaration, found);
	}
	return found;
}

/** What an expression stands for without looking further: a constant's initializer in place of its name. */
export function resolveConstant(expression: Node): Node {
	const at = skipOuter(expression);
	const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declaration || !isVariableDeclaration(declaration) || !declaration.initializer) return at;
	return (declaration.parent.flags & NodeFlags.Const) === 0 ? at : skipOuter(declaration.initializer);
}

/** Whether the expression is what some assignment writes to, be it as a part of a pattern. */
export function isAssigned(expression: Node): boolean {
	for (let at = outerOf(expression); at.parent; at = outerOf(at.parent)) {
		const { parent } = at;
		const { left, initializer, operator, operatorToken, name } = parent as {
			left?: Node;
			initializer?: Node;
			operator?: SyntaxKind;
			operatorToken?: Node;
			name?: Node;
		};
		switch (parent.kind) {
			case SyntaxKind.PrefixUnaryExpression:
			case SyntaxKind.PostfixUnaryExpression:
				return operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken;
			case SyntaxKind.DeleteExpression:
				return true;
			case SyntaxKind.BinaryExpression:
				// As a default in a pattern, the left side is assigned as well.
				return left === at && operatorToken !== undefined && isAssignmentOperator(operatorToken.kind);
			case SyntaxKind.ForOfStatement:
			case SyntaxKind.ForInStatement:
				return initializer === at;
			case SyntaxKind.PropertyAssignment:
				if (initializer !== at) return false;
				break;
			case SyntaxKind.ShorthandPropertyAssignment:
				if (name !== at) return false;
				break;
			case SyntaxKind.ArrayLiteralExpression:
			case SyntaxKind.ObjectLiteralExpression:
			case SyntaxKind.SpreadElement:
			case SyntaxKind.SpreadAssignment:
				break;
			default:
				return false;
		}
	}
	return false;
}

/** What a node assigns to, when it is an assignment of any form: identifiers and property accesses, those in patterns included. */
export function assignmentTargets(node: Node): Node[] {
	switch (node.kind) {
		case SyntaxKind.BinaryExpression: {
			const { left, operatorToken } = node as unknown as { left: Node; operatorToken: Node };
			return isAssignmentOperator(operatorToken.kind) ? targetsIn(left) : [];
		}
		case SyntaxKind.PrefixUnaryExpression:
		case SyntaxKind.PostfixUnaryExpression: {
			const { operator, operand } = node as unknown as { operator: SyntaxKind; operand: Node };
			return operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken
				? [skipOuter(operand)]
				: [];
		}
		case SyntaxKind.DeleteExpression:
			return [skipOuter((node as unknown as { expression: Node }).expression)];
		case SyntaxKind.ForOfStatement:
		case SyntaxKind.ForInStatement: {
			const { initializer } = node as unknown as { initializer: Node };
			return isVariableDeclarationList(initializer) ? [] : targetsIn(initializer);
		}
		default:
			return [];
	}
}

/** Whether something is a pattern, provided that it is assigned to. */
export function isAssignedPattern({ kind }: Node): boolean {
	return kind === SyntaxKind.ArrayLiteralExpression || kind === SyntaxKind.ObjectLiteralExpression;
}

/**
 * Whether a node assigns by a pattern whose value has no type that could be asked for: a pattern within a pattern, or one
 * that destructures what a loop iterates. An array pattern runs an iterator, and fails where there is none.
 */
export function assignsWithinPattern(node: Node): boolean {
	const { left, operatorToken, initializer } = node as unknown as Record<string, Node | undefined>;
	switch (node.kind) {
		case SyntaxKind.BinaryExpression:
			return operatorToken?.kind === SyntaxKind.EqualsToken && isNestedPattern(left as Node);
		case SyntaxKind.ForInStatement:
		case SyntaxKind.ForOfStatement:
			return isAssignedPattern(initializer as Node);
		default:
			return false;
	}
}

function isNestedPattern(pattern: Node): boolean {
	const { elements = [], properties = [] } = pattern as { elements?: readonly Node[]; properties?: readonly Node[] };
	return [...elements, ...properties].some((part) => isAssignedPattern(targetOf(part)));
}

/** What a part of an assigned pattern is assigned to, without its name and its default. */
function targetOf(part: Node): Node {
	const { initializer, expression, left } = part as unknown as Record<string, Node>;
	switch (part.kind) {
		case SyntaxKind.PropertyAssignment:
			return targetOf(initializer as Node);
		case SyntaxKind.SpreadAssignment:
		case SyntaxKind.SpreadElement:
			return targetOf(expression as Node);
		case SyntaxKind.BinaryExpression:
			return targetOf(left as Node);
		default:
			return skipOuter(part);
	}
}

export function isAssignmentOperator(kind: SyntaxKind): boolean {
	return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

function targetsIn(pattern: Node): Node[] {
	const target = skipOuter(pattern);
	switch (target.kind) {
		case SyntaxKind.ArrayLiteralExpression:
			return [...(target as unknown as { elements: readonly Node[] }).elements].flatMap(targetsIn);
		case SyntaxKind.ObjectLiteralExpression:
			return [...(target as unknown as { properties: readonly Node[] }).properties].flatMap(targetsIn);
		case SyntaxKind.PropertyAssignment:
			return targetsIn((target as unknown as { initializer: Node }).initializer);
		case SyntaxKind.ShorthandPropertyAssignment:
			return [(target as unknown as { name: Node }).name];
		case SyntaxKind.SpreadAssignment:
		case SyntaxKind.SpreadElement:
			return targetsIn((target as unknown as { expression: Node }).expression);
		case SyntaxKind.BinaryExpression:
			// A default in a pattern: `[a = 1] = …`.
			return targetsIn((target as unknown as { left: Node }).left);
		case SyntaxKind.OmittedExpression:
			return [];
		default:
			return [target];
	}
}

function scopeOf(node: Node): Scope | undefined {
	if (!isScope(node)) return undefined;
	let scope = scopes.get(node);
	if (!scope) {
		scope = new Map();
		declare(node, scope);
		scopes.set(node, scope);
	}
	return scope;
}

function isScope(node: Node): boolean {
	return (
		isFunctionNode(node) ||
		isClassNode(node) ||
		isBlock(node) ||
		isSourceFile(node) ||
		isModuleBlock(node) ||
		isCaseBlock(node) ||
		isCatchClause(node) ||
		isForStatement(node) ||
		isForInStatement(node) ||
		isForOfStatement(node) ||
		isClassStaticBlockDeclaration(node) ||
		isEnumDeclaration(node)
	);
}

function declare(node: Node, scope: Scope): void {
	if (isFunctionNode(node)) {
		if (isFunctionExpression(node) && node.name) scope.set(node.name.text, node);
		for (const parameter of node.parameters) declareNames(parameter, scope);
		if (node.body) declareVars(node.body, scope);
	} else if (isClassNode(node)) {
		if (node.name) scope.set(node.name.text, node);
	} else if (isClassStaticBlockDeclaration(node)) {
		declareVars(node.body, scope);
	} else if (isEnumDeclaration(node)) {
		for (const member of node.members) if (isIdentifier(member.name)) scope.set(member.name.text, member);
	} else if (isCatchClause(node)) {
		if (node.variableDeclaration) declareNames(node.variableDeclaration, scope);
	} else if (isForStatement(node) || isForInStatement(node) || isForOfStatement(node)) {
		if (node.initializer && isVariableDeclarationList(node.initializer)) declareList(node.initializer, scope);
	} else if (isCaseBlock(node)) {
		for (const clause of node.clauses) for (const statement of clause.statements) declareStatement(statement, scope);
	} else {
		const { statements } = node as unknown as { statements: readonly Node[] };
		if (isSourceFile(node) || isModuleBlock(node)) declareVars(node, scope);
		for (const statement of statements) declareStatement(statement, scope);
	}
}

/** What a statement declares in the block it stands in. */
function declareStatement(statement: Node, scope: Scope): void {
	if (isTypeOnly(statement)) return;
	if (isVariableStatement(statement)) declareList(statement.declarationList, scope);
	else if (
		isFunctionDeclaration(statement) ||
		isClassNode(statement) ||
		isEnumDeclaration(statement) ||
		isModuleDeclaration(statement) ||
		isImportEqualsDeclaration(statement)
	) {
		const { name } = statement;
		// Of an overloaded function the implementation counts, which comes last.
		if (name && isIdentifier(name)) scope.set(name.text, statement);
	} else if (isImportDeclaration(statement)) {
		const clause = statement.importClause;
		if (clause?.name) scope.set(clause.name.text, clause);
		const bindings = clause?.namedBindings;
		if (bindings && isNamedImports(bindings))
			for (const element of bindings.elements) scope.set(element.name.text, element);
		else if (bindings) scope.set(bindings.name.text, bindings);
	}
}

function declareList(list: Node, scope: Scope): void {
	for (const declaration of (list as unknown as { declarations: readonly Node[] }).declarations)
		declareNames(declaration, scope);
}

function declareNames(declaration: Node, scope: Scope): void {
	const name = (declaration as { name?: Node }).name;
	if (!name) return;
	if (isIdentifier(name)) scope.set(name.text, declaration);
	else if (isBindingPattern(name)) for (const bound of bindingNames(name)) scope.set(bound.text, bound.parent);
}

/** `var` reaches the function (or the file) from every block below it, nested functions excepted. */
function declareVars(body: Node, scope: Scope): void {
	// Hardly any code has one, and looking costs a walk.
	if (!/\bvar\b/.test(body.getSourceFile().text.slice(body.pos, body.end))) return;
	walk(body, (at) => {
		if (at !== body && (isFunctionNode(at) || isClassNode(at) || isModuleBlock(at))) return false;
		if (isVariableDeclarationList(at) && (at.flags & NodeFlags.BlockScoped) === 0) declareList(at, scope);
		return undefined;
	});
}
