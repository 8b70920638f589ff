/**
 * The first pass over a function's body (or one expression): what happens in it, as far as the tree alone can tell.
 * Bodies of nested functions count as executed, which is never too little: a closure that runs later does no more
 * than what is counted here.
 */
import {
	type ArrowFunction,
	type AwaitExpression,
	type ClassDeclaration,
	type ClassExpression,
	type Identifier,
	isArrayBindingPattern,
	isBindingElement,
	isBindingPattern,
	isCatchClause,
	isComputedPropertyName,
	isConstructorDeclaration,
	isElementAccessExpression,
	isForOfStatement,
	isIdentifier,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
	type TryStatement,
} from "../../engine/ast.ts";
import type { Reason } from "../../facts/reasons.ts";
import { isReference } from "../../flow/names.ts";
import { assignmentTargets, assignsWithinPattern, isAssignmentOperator } from "../../flow/scopes.ts";
import { type FunctionNode, hasModifier, isClassNode, isFunctionNode } from "../../syntax/functions.ts";
import { isTypeOnly, skipOuter } from "../../syntax/walk.ts";
import { calledBy, type Invocation, valuesOf } from "../callee/index.ts";
import { type BodyFacts, noFacts, type Part, type PropertyUse, type Site } from "./body-facts.ts";
import { converts, elementName, isInert, propertyNameOf } from "./kinds.ts";

/** @param root a function (its parameters and body are looked at), a class (what `new` runs) or an expression */
export function collectBody(root: Node): BodyFacts {
	const facts = noFacts();
	new Collector(facts).root(root);
	return facts;
}

export function collectPart(part: Part): BodyFacts {
	const facts = noFacts();
	new Collector(facts, part.instead).part(part);
	return facts;
}

/** Levels of nesting that are looked into: nobody writes more, and the call stack has an end. */
const MAX_DEPTH = 400;

/** The reasons that are syntax alone. */
type Syntax = Exclude<Reason, { readonly name: string } | { readonly levels: number }>["kind"];

class Collector {
	private readonly facts: BodyFacts;
	private owner: FunctionNode | undefined;
	private guarded = false;
	private depth = 0;

	private readonly instead: Part["instead"] | undefined;

	constructor(facts: BodyFacts, instead?: Part["instead"]) {
		this.facts = facts;
		this.instead = instead;
	}

	part({ runs, iterates }: Part): void {
		for (const node of iterates) {
			this.iterate(node);
			this.visit(node);
		}
		for (const node of runs) this.visit(node);
	}

	root(root: Node): void {
		if (isFunctionNode(root)) this.functionParts(root);
		else if (isClassNode(root)) this.construction(root);
		else this.visit(root);
	}

	/** What `new` runs of a class itself; its base class is looked at apart. */
	private construction(node: ClassDeclaration | ClassExpression): void {
		for (const member of node.members) {
			if (isConstructorDeclaration(member)) this.functionParts(member);
			else if (isPropertyDeclaration(member) && !hasModifier(member, SyntaxKind.StaticKeyword)) {
				if (isComputedPropertyName(member.name) || hasModifier(member, SyntaxKind.Decorator))
					this.unsupported("computed-fields");
				if (member.initializer) this.visit(member.initializer);
			}
		}
	}

	private functionParts(fn: FunctionNode): void {
		for (const parameter of fn.parameters) this.visit(parameter);
		const { body } = fn as { body?: Node };
		if (!body) return;
		this.visit(body);
		if (fn.kind === SyntaxKind.ArrowFunction && (fn as ArrowFunction).body.kind !== SyntaxKind.Block) {
			this.facts.returns.push(this.site(body));
		}
	}

	private site<T extends Node>(node: T): Site<T> {
		return { node, owner: this.owner, guarded: this.guarded };
	}

	private unsupported(kind: Syntax): void {
		this.facts.unsupported ??= { kind };
	}

	private children(node: Node): void {
		node.forEachChild((child) => {
			this.visit(child);
		});
	}

	private visit(node: Node): void {
		if (this.depth > MAX_DEPTH) {
			this.unsupported("nested-deeply");
			return;
		}
		this.depth++;
		this.dispatch(node);
		this.depth--;
	}

	private dispatch(node: Node): void {
		if (isTypeOnly(node)) return;
		const others = this.instead?.get(node);
		if (others) {
			for (const other of others) this.visit(other);
			return;
		}
		if (isFunctionNode(node)) {
			this.nestedFunction(node);
			return;
		}
		if (isClassNode(node)) {
			this.unsupported("class-inside");
			return;
		}
		this.writes(node);
		switch (node.kind) {
			case SyntaxKind.Identifier:
				if (isReference(node as Identifier)) this.facts.references.push(node as Identifier);
				return;
			case SyntaxKind.JSImportDeclaration:
			case SyntaxKind.JSTypeAliasDeclaration:
				// Types that a comment declares.
				return;
			case SyntaxKind.ThisKeyword:
				this.facts.bareThis.push(node);
				return;
			case SyntaxKind.PropertyAccessExpression:
			case SyntaxKind.ElementAccessExpression:
				this.propertyAccess(node);
				return;
			case SyntaxKind.CallExpression:
			case SyntaxKind.NewExpression:
			case SyntaxKind.TaggedTemplateExpression:
				this.call(node as Invocation);
				return;
			case SyntaxKind.TryStatement:
				this.tryStatement(node as TryStatement);
				return;
			case SyntaxKind.TypeOfExpression: {
				const { expression } = node as unknown as { expression: Node };
				// It does not even fail where the name is not declared.
				if (!isIdentifier(skipOuter(expression))) this.visit(expression);
				return;
			}
			case SyntaxKind.AwaitExpression:
				this.children(node);
				this.facts.awaits.push(this.site(node as AwaitExpression));
				return;
			case SyntaxKind.ThrowStatement:
				this.facts.throwing.push(this.site(node));
				break;
			case SyntaxKind.ReturnStatement: {
				const { expression } = node as unknown as { expression?: Node };
				if (expression) this.facts.returns.push(this.site(expression));
				break;
			}
			case SyntaxKind.ForOfStatement:
				if (isForOfStatement(node) && node.awaitModifier) this.unsupported("async-iteration");
				this.iterate((node as unknown as { expression: Node }).expression);
				break;
			case SyntaxKind.ForInStatement:
				this.property(node, (node as unknown as { expression: Node }).expression, "*", "read");
				break;
			case SyntaxKind.SpreadElement:
				this.iterate((node as unknown as { expression: Node }).expression);
				break;
			case SyntaxKind.SpreadAssignment:
				this.property(node, (node as unknown as { expression: Node }).expression, "*", "read");
				break;
			case SyntaxKind.TemplateSpan:
				this.facts.converted.push(this.site((node as unknown as { expression: Node }).expression));
				break;
			case SyntaxKind.JsxElement:
			case SyntaxKind.JsxFragment:
				this.facts.makesElements = true;
				break;
			case SyntaxKind.JsxSelfClosingElement:
				this.facts.makesElements = true;
				this.tag(node);
				return;
			case SyntaxKind.JsxOpeningElement:
				this.tag(node);
				return;
			case SyntaxKind.JsxClosingElement:
			case SyntaxKind.JsxNamespacedName:
				return;
			case SyntaxKind.JsxSpreadAttribute:
				this.property(node, (node as unknown as { expression: Node }).expression, "*", "read");
				break;
			case SyntaxKind.BinaryExpression:
				this.binary(node);
				return;
			case SyntaxKind.PrefixUnaryExpression:
			case SyntaxKind.PostfixUnaryExpression: {
				const { operator, operand } = node as unknown as { operator: SyntaxKind; operand: Node };
				if (operator !== SyntaxKind.ExclamationToken) this.facts.converted.push(this.site(operand));
				break;
			}
			case SyntaxKind.VariableDeclaration:
				this.variable(node);
				return;
			case SyntaxKind.Parameter:
				this.parameter(node);
				return;
			case SyntaxKind.VariableDeclarationList:
				// Both forms of `using` set the flag that `let` and `const` alone do not.
				if ((node.flags & NodeFlags.Using) !== 0) this.unsupported("disposal");
				break;
			default:
				this.refuseOdd(node);
		}
		this.children(node);
	}

	/** Syntax whose effects are not modelled. */
	private refuseOdd(node: Node): void {
		switch (node.kind) {
			case SyntaxKind.YieldExpression:
				this.unsupported("yield");
				break;
			case SyntaxKind.WithStatement:
			case SyntaxKind.Decorator:
				this.unsupported("odd-syntax");
				break;
			case SyntaxKind.SuperKeyword:
				this.unsupported("super");
				break;
			default:
				if (!isInert(node.kind)) this.unsupported("odd-syntax");
		}
	}

	/** `<div …>` names no variable, `<Page …>` does. */
	private tag(node: Node): void {
		const { tagName, attributes } = node as unknown as { tagName: Node; attributes: Node };
		if (!isIdentifier(tagName) || !/^[a-z]/.test(tagName.text)) this.visit(tagName);
		this.visit(attributes);
	}

	private nestedFunction(fn: FunctionNode): void {
		const { name } = fn as { name?: Node };
		if (name && isComputedPropertyName(name)) this.visit(name);
		const { owner, guarded } = this;
		this.owner = fn;
		this.guarded = false;
		this.functionParts(fn);
		this.owner = owner;
		this.guarded = guarded;
	}

	private tryStatement(node: TryStatement): void {
		const { guarded } = this;
		if (node.catchClause) this.guarded = true;
		this.visit(node.tryBlock);
		this.guarded = guarded;
		if (node.catchClause) this.visit(node.catchClause);
		if (node.finallyBlock) this.visit(node.finallyBlock);
	}

	private call(node: Invocation): void {
		const callee = calledBy(node);
		if (callee.kind === SyntaxKind.SuperKeyword) {
			for (const argument of valuesOf(node)) this.visit(argument);
			return;
		}
		if (callee.kind === SyntaxKind.ImportKeyword) {
			for (const argument of valuesOf(node)) this.visit(argument);
			this.facts.calls.push(this.site(node));
			return;
		}
		// The callee is resolved on its own; here only what is evaluated on the way to it counts.
		if (isPropertyAccessExpression(callee)) {
			const { kind } = callee.expression;
			if (kind !== SyntaxKind.ThisKeyword && kind !== SyntaxKind.SuperKeyword) this.visit(callee.expression);
		} else if (!isIdentifier(callee)) this.visit(callee);
		for (const argument of valuesOf(node)) this.visit(argument);
		this.facts.calls.push(this.site(node));
	}

	private propertyAccess(node: Node): void {
		if (isPropertyAccessExpression(node)) {
			this.property(node, node.expression, node.name.text, "read");
			if (node.expression.kind !== SyntaxKind.ThisKeyword) this.visit(node.expression);
		} else if (isElementAccessExpression(node)) {
			this.property(node, node.expression, elementName(node.argumentExpression), "read");
			if (node.expression.kind !== SyntaxKind.ThisKeyword) this.visit(node.expression);
			this.visit(node.argumentExpression);
		}
	}

	private iterate(expression: Node): void {
		this.facts.iterated.push(this.site(expression));
		this.property(expression, expression, "[]", "read");
	}

	private property(node: Node, base: Node, name: string, access: PropertyUse["access"]): void {
		this.facts.properties.push({ ...this.site(node), base: skipOuter(base), name, access });
	}

	private writes(node: Node): void {
		if (assignsWithinPattern(node)) this.unsupported("odd-target");
		for (const target of assignmentTargets(node)) {
			if (isIdentifier(target)) this.facts.writtenVariables.push(target);
			else if (isPropertyAccessExpression(target)) this.property(target, target.expression, target.name.text, "write");
			else if (isElementAccessExpression(target)) {
				this.property(target, target.expression, elementName(target.argumentExpression), "write");
			} else this.unsupported("odd-target");
			// A setter may throw, and so does a write to a frozen object.
			if (!isIdentifier(target)) this.facts.throwing.push(this.site(target));
		}
	}

	private binary(node: Node): void {
		const { left, operatorToken, right } = node as unknown as { left: Node; operatorToken: Node; right: Node };
		const operator = operatorToken.kind;
		if (operator === SyntaxKind.InKeyword) {
			this.property(node, right, "*", "read");
			this.facts.throwing.push(this.site(node));
		} else if (operator === SyntaxKind.EqualsToken) {
			if (left.kind === SyntaxKind.ArrayLiteralExpression) this.iterate(right);
			else if (left.kind === SyntaxKind.ObjectLiteralExpression) {
				this.property(node, right, "*", "read");
				this.facts.throwing.push(this.site(node));
			}
		} else if (isAssignmentOperator(operator) || converts(operator)) {
			this.facts.converted.push(this.site(left), this.site(right));
		}
		this.children(node);
	}

	private variable(node: Node): void {
		if (!isVariableDeclaration(node)) return;
		if (isBindingPattern(node.name)) {
			// A pattern without initializer stands in `for … of` or `catch`: what it destructures is some value.
			if (node.initializer) this.pattern(node.name, node.initializer);
			else this.openPattern(node.name);
			// Anything may be thrown, `undefined` too.
			if (isCatchClause(node.parent)) this.facts.throwing.push(this.site(node));
		}
		this.children(node);
	}

	private parameter(node: Node): void {
		const { name } = node as unknown as { name: Node };
		if (isBindingPattern(name)) this.openPattern(name);
		this.children(node);
	}

	/** What `const { a, b: { c } } = base` reads. */
	private pattern(pattern: Node, base: Node): void {
		if (isArrayBindingPattern(pattern)) {
			this.iterate(base);
		} else if (isObjectBindingPattern(pattern)) {
			for (const element of pattern.elements) this.property(element, base, propertyNameOf(element), "read");
		}
		this.nestedPatterns(pattern);
	}

	private openPattern(pattern: Node): void {
		if (isArrayBindingPattern(pattern)) this.facts.throwing.push(this.site(pattern));
		this.pattern(pattern, pattern);
	}

	private nestedPatterns(pattern: Node): void {
		const { elements } = pattern as unknown as { elements: readonly Node[] };
		for (const element of elements) {
			if (!isBindingElement(element) || !element.name || !isBindingPattern(element.name)) continue;
			// What a nested pattern destructures may be missing.
			this.facts.throwing.push(this.site(element));
			this.pattern(element.name, element.name);
		}
	}
}
