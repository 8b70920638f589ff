/** The order in which an expression's parts are evaluated, short circuits and optional chains included. */
import {
	type BinaryExpression,
	type ClassDeclaration,
	type ClassExpression,
	isBinaryExpression,
	isBindingElement,
	isBindingPattern,
	isCallExpression,
	isComputedPropertyName,
	isConditionalExpression,
	isElementAccessExpression,
	isJsxAttribute,
	isPrefixUnaryExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isToken,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../engine/ast.ts";
import { isClassNode, isFunctionNode } from "../syntax/functions.ts";
import { isTypeOnly, skipOuter } from "../syntax/walk.ts";
import type { Point, Points } from "./graph-points.ts";
import { isAssignmentOperator } from "./scopes.ts";

export class Expressions {
	private readonly points: Points;
	/** Where an optional chain ends early. */
	private chainEnd: Point | undefined;

	constructor(points: Points) {
		this.points = points;
	}

	evaluate(expression: Node): void {
		const node = skipOuter(expression);
		if (!this.points.at) return;
		this.points.nested(() => {
			if (isChained(node) && !this.chainEnd) this.chain(node);
			else this.dispatch(node);
		});
	}

	/** Evaluates what is tested, and goes on at one place or the other. */
	condition(expression: Node, whenTrue: Point, whenFalse: Point): void {
		const { points } = this;
		const node = skipOuter(expression);
		if (isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
			points.nested(() => this.condition(node.operand, whenFalse, whenTrue));
		} else if (isBinaryExpression(node) && isAndOr(node.operatorToken.kind)) {
			const isAnd = node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken;
			const right = points.join();
			points.nested(() => this.condition(node.left, isAnd ? right : whenTrue, isAnd ? whenFalse : right));
			points.resume(right);
			points.nested(() => this.condition(node.right, whenTrue, whenFalse));
		} else if (node.kind === SyntaxKind.TrueKeyword) {
			points.goTo(whenTrue);
		} else if (node.kind === SyntaxKind.FalseKeyword) {
			points.goTo(whenFalse);
		} else {
			this.evaluate(node);
			points.branch(whenTrue, whenFalse);
		}
	}

	/** A declared name or pattern gets its value; defaults in a pattern may be evaluated. */
	bind(declaration: Node): void {
		const { name } = declaration as { name?: Node };
		if (name && isBindingPattern(name)) {
			for (const element of name.elements) {
				if (!isBindingElement(element)) continue;
				const { propertyName, initializer } = element;
				if (propertyName && isComputedPropertyName(propertyName)) this.evaluate(propertyName.expression);
				if (initializer) this.points.optional(() => this.evaluate(initializer));
				this.points.nested(() => this.bind(element));
			}
		}
		this.points.add(declaration);
	}

	private dispatch(node: Node): void {
		const { points } = this;
		if (isFunctionNode(node)) points.add(node);
		else if (isClassNode(node)) this.classDefinition(node);
		else if (isBinaryExpression(node)) this.binary(node);
		else if (isConditionalExpression(node)) {
			const [whenTrue, whenFalse, done] = [points.join(), points.join(), points.join()];
			this.condition(node.condition, whenTrue, whenFalse);
			for (const [start, branch] of [
				[whenTrue, node.whenTrue],
				[whenFalse, node.whenFalse],
			] as const) {
				points.resume(start);
				this.evaluate(branch);
				points.goTo(done);
			}
			points.resume(done);
			points.add(node);
		} else if (isPropertyAccessExpression(node)) {
			this.linkOfChain(node, node.expression);
			points.add(node);
		} else if (isElementAccessExpression(node)) {
			this.linkOfChain(node, node.expression);
			this.outsideChain(() => this.evaluate(node.argumentExpression));
			points.add(node);
		} else if (isCallExpression(node)) {
			this.linkOfChain(node, node.expression);
			this.outsideChain(() => {
				for (const argument of node.arguments) this.evaluate(argument);
			});
			points.addThrowing(node);
		} else {
			this.outsideChain(() => this.parts(node));
			if (MAY_THROW.has(node.kind)) points.addThrowing(node);
			else points.add(node);
		}
	}

	private parts(node: Node): void {
		node.forEachChild((child) => {
			if (isTypeOnly(child) || (isToken(child) && !isValue(child))) return;
			if (isPropertyAssignment(child)) {
				this.computedName(child);
				this.evaluate(child.initializer);
			} else if (isJsxAttribute(child)) {
				if (child.initializer) this.evaluate(child.initializer);
			} else {
				this.evaluate(child);
			}
		});
	}

	private classDefinition(node: ClassDeclaration | ClassExpression): void {
		for (const clause of node.heritageClauses ?? []) this.parts(clause);
		for (const member of node.members) this.computedName(member);
		this.points.add(node);
	}

	private computedName(member: Node): void {
		const { name } = member as { name?: Node };
		if (name && isComputedPropertyName(name)) this.evaluate(name.expression);
	}

	private binary(node: BinaryExpression): void {
		const { points } = this;
		const { left, right, operatorToken } = node;
		const operator = operatorToken.kind;
		if (isAndOr(operator)) {
			const isAnd = operator === SyntaxKind.AmpersandAmpersandToken;
			const [rest, done] = [points.join(), points.join()];
			this.condition(left, isAnd ? rest : done, isAnd ? done : rest);
			points.resume(rest);
			this.evaluate(right);
			points.goTo(done);
			points.resume(done);
			points.add(node);
		} else if (operator === SyntaxKind.QuestionQuestionToken) {
			this.evaluate(left);
			points.optional(() => this.evaluate(right));
			points.add(node);
		} else if (operator === SyntaxKind.EqualsToken) {
			const isPattern = PATTERNS.has(skipOuter(left).kind);
			if (!isPattern) this.target(left);
			this.evaluate(right);
			if (isPattern) this.assignedPattern(left);
			points.add(node);
		} else if (isLogicalAssignment(operator)) {
			this.evaluate(left);
			points.optional(() => {
				this.evaluate(right);
				points.add(node);
			});
		} else {
			this.evaluate(left);
			this.evaluate(right);
			points.add(node);
		}
	}

	/** What an assignment evaluates of its target before its right side. */
	private target(left: Node): void {
		const node = skipOuter(left);
		if (isPropertyAccessExpression(node)) this.evaluate(node.expression);
		else if (isElementAccessExpression(node)) {
			this.evaluate(node.expression);
			this.evaluate(node.argumentExpression);
		}
	}

	/** What a destructuring assignment evaluates once it has its value: targets and defaults. */
	assignedPattern(pattern: Node): void {
		const node = skipOuter(pattern);
		this.points.nested(() => {
			switch (node.kind) {
				case SyntaxKind.ArrayLiteralExpression:
					for (const element of (node as unknown as { elements: readonly Node[] }).elements)
						this.assignedPattern(element);
					break;
				case SyntaxKind.ObjectLiteralExpression:
					for (const property of (node as unknown as { properties: readonly Node[] }).properties) {
						this.computedName(property);
						const { initializer, objectAssignmentInitializer: fallback } = property as {
							initializer?: Node;
							objectAssignmentInitializer?: Node;
						};
						if (initializer) this.assignedPattern(initializer);
						if (fallback) this.points.optional(() => this.evaluate(fallback));
					}
					break;
				case SyntaxKind.BinaryExpression: {
					const { left, right } = node as BinaryExpression;
					this.points.optional(() => this.evaluate(right));
					this.assignedPattern(left);
					break;
				}
				default:
					this.target(node);
			}
		});
	}

	/** The outermost node of an optional chain: whatever is missing in it leads behind it. */
	private chain(node: Node): void {
		const end = this.points.join();
		this.chainEnd = end;
		this.dispatch(node);
		this.chainEnd = undefined;
		this.points.goTo(end);
		this.points.resume(end);
	}

	private linkOfChain(node: Node, base: Node): void {
		const inner = skipOuter(base);
		// `(a?.b).c` goes on behind the parentheses.
		if (isChained(inner) && this.chainEnd && isChained(node)) this.points.nested(() => this.dispatch(inner));
		else this.outsideChain(() => this.evaluate(base));
		const { chainEnd, points } = this;
		if (!(node as { questionDotToken?: Node }).questionDotToken || !chainEnd || !points.at) return;
		const { at } = points;
		points.goTo(chainEnd);
		points.at = at;
	}

	private outsideChain(run: () => void): void {
		const { chainEnd } = this;
		this.chainEnd = undefined;
		run();
		this.chainEnd = chainEnd;
	}
}

const PATTERNS: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ArrayLiteralExpression,
	SyntaxKind.ObjectLiteralExpression,
]);

const MAY_THROW: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.AwaitExpression,
	SyntaxKind.NewExpression,
	SyntaxKind.SpreadElement,
	SyntaxKind.TaggedTemplateExpression,
	SyntaxKind.YieldExpression,
]);

function isChained(node: Node): boolean {
	return (node.flags & NodeFlags.OptionalChain) !== 0;
}

function isAndOr(operator: SyntaxKind): boolean {
	return operator === SyntaxKind.AmpersandAmpersandToken || operator === SyntaxKind.BarBarToken;
}

function isLogicalAssignment(operator: SyntaxKind): boolean {
	return (
		isAssignmentOperator(operator) &&
		(operator === SyntaxKind.AmpersandAmpersandEqualsToken ||
			operator === SyntaxKind.BarBarEqualsToken ||
			operator === SyntaxKind.QuestionQuestionEqualsToken)
	);
}

/** Of tokens, those that are values rather than punctuation. */
function isValue(node: Node): boolean {
	switch (node.kind) {
		case SyntaxKind.Identifier:
		case SyntaxKind.ThisKeyword:
		case SyntaxKind.SuperKeyword:
			return true;
		default:
			return node.kind >= SyntaxKind.FirstLiteralToken && node.kind <= SyntaxKind.LastLiteralToken;
	}
}
