/** What a wait needs of those before it, as the text shows it: results that it uses, and conditions that decide about it. */
import {
	type BindingPattern,
	isArrayBindingPattern,
	isBinaryExpression,
	isBindingElement,
	isConditionalExpression,
	isForOfStatement,
	isIdentifier,
	isIfStatement,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { bindingNames, declarationOf, isReference } from "../flow/index.ts";
import { assignmentTargets } from "../flow/scopes.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { isWithin, skipOuter, walk } from "../syntax/walk.ts";
import { leavesAlways, type Wait } from "./waits.ts";

export interface Need {
	readonly wait: Wait;
	/** In a few words. */
	readonly reason: string;
	/** It decides whether the other one is waited for at all. */
	readonly isCondition: boolean;
}

interface Condition {
	readonly from: number;
	readonly to: number;
	readonly of: ReadonlySet<Wait>;
	readonly reason: string;
}

/**
 * @param body of the function that waits
 * @param waits all of its waits, in the order of the text
 * @returns the needs of each, one per wait that it needs
 */
export function needsOf(body: Node, waits: readonly Wait[]): ReadonlyMap<Wait, readonly Need[]> {
	const flow = new Flow(waits);
	walk(body, (node) => {
		flow.visit(node);
		return undefined;
	});
	return flow.needs;
}

class Flow {
	readonly needs = new Map<Wait, Need[]>();
	private readonly byStart: ReadonlyMap<Node, Wait>;
	/** By what gives the result: several for a combinator. */
	private readonly byResult = new Map<Node, Wait[]>();
	/** Of which results a variable is made, by its declaration. */
	private readonly made = new Map<Node, ReadonlySet<Wait>>();
	private readonly conditions: Condition[] = [];

	constructor(waits: readonly Wait[]) {
		this.byStart = new Map(waits.map((wait) => [wait.starts, wait]));
		for (const wait of waits) {
			const result = wait.await ?? wait.at;
			const others = this.byResult.get(result);
			if (others) others.push(wait);
			else this.byResult.set(result, [wait]);
		}
	}

	visit(node: Node): void {
		const wait = this.byStart.get(node);
		if (wait) this.judge(wait);
		if (isVariableDeclaration(node) && node.initializer) this.declare(node, node.initializer);
		if (isForOfStatement(node) && isVariableDeclarationList(node.initializer)) {
			const made = this.sourcesIn(node.expression);
			for (const declaration of node.initializer.declarations) this.bind(declaration.name, made);
		}
		if (isBinaryExpression(node)) this.assign(node);
		if (isIfStatement(node)) {
			const { thenStatement, elseStatement, parent } = node;
			this.decide(node.expression, thenStatement.pos, (elseStatement ?? thenStatement).end, "a condition for it");
			if (leavesAlways(thenStatement))
				this.decide(node.expression, node.end, parent.end, "a condition for what follows");
		}
		if (isConditionalExpression(node)) {
			this.decide(node.condition, node.whenTrue.pos, node.whenFalse.end, "a condition for it");
		}
	}

	private judge(wait: Wait): void {
		const found: Need[] = [];
		const add = (of: Iterable<Wait>, reason: string, isCondition = false): void => {
			for (const one of of) {
				if (one !== wait && !found.some((need) => need.wait === one)) found.push({ wait: one, reason, isCondition });
			}
		};
		add(wait.inside, "uses what it gives");
		walk(wait.starts, (at) => {
			if (!isIdentifier(at) || !isReference(at)) return;
			const declaration = declarationOf(at);
			// What the loop or callback declares itself comes from what it goes through, which is mentioned as well.
			if (!declaration || isWithin(declaration, wait.starts)) return;
			add(this.made.get(declaration) ?? [], `uses \`${at.text}\``);
		});
		const at = wait.at.pos;
		for (const { from, to, of, reason } of this.conditions) if (from <= at && at < to) add(of, reason, true);
		if (found.length > 0) this.needs.set(wait, found);
	}

	private declare({ name }: VariableDeclaration, initializer: Node): void {
		const value = skipOuter(initializer);
		const together = this.byResult.get(value) ?? [];
		if (isArrayBindingPattern(name) && together.length > 1) {
			for (const [index, element] of [...(name as BindingPattern).elements].entries()) {
				const one = together[index];
				if (one && isBindingElement(element) && element.name && !element.dotDotDotToken)
					this.bind(element, new Set([one]));
				else if (isBindingElement(element)) this.bind(element, new Set(together));
			}
			return;
		}
		this.bind(name, this.sourcesIn(initializer));
	}

	private bind(name: Node, made: ReadonlySet<Wait>): void {
		const names = isBindingElement(name) ? (name.name ? bindingNames(name.name) : []) : bindingNames(name);
		if (made.size > 0) for (const one of names) this.made.set(one.parent, made);
	}

	private assign(node: Node): void {
		const targets = assignmentTargets(node);
		if (targets.length === 0 || !isBinaryExpression(node)) return;
		const made = this.sourcesIn(node.right);
		for (const target of targets) {
			const root = rootOf(target);
			const declaration = root && isIdentifier(root) ? declarationOf(root) : undefined;
			if (declaration) this.made.set(declaration, new Set([...(this.made.get(declaration) ?? []), ...made]));
		}
	}

	private decide(condition: Node, from: number, to: number, reason: string): void {
		const of = this.sourcesIn(condition);
		if (of.size > 0) this.conditions.push({ from, to, of, reason });
	}

	/** The waits whose results an expression is made of. */
	private sourcesIn(expression: Node): Set<Wait> {
		const found = new Set<Wait>();
		walk(expression, (at) => {
			if (isFunctionNode(at)) return false;
			const own = this.byResult.get(at) ?? [];
			for (const wait of own) found.add(wait);
			// What goes into a wait is behind it.
			if (own.length > 0) return false;
			if (isIdentifier(at) && isReference(at)) {
				const declaration = declarationOf(at);
				for (const wait of (declaration && this.made.get(declaration)) ?? []) found.add(wait);
			}
			return undefined;
		});
		return found;
	}
}

/** `list` of `list[0].name`. */
function rootOf(target: Node): Node | undefined {
	let at = skipOuter(target);
	for (let inner = (at as { expression?: Node }).expression; inner; inner = (at as { expression?: Node }).expression) {
		at = skipOuter(inner);
	}
	return at;
}
