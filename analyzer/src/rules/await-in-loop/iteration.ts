/** What a loop does in each iteration, by syntax alone, and what already shows that iterations depend on each other. */
import type { Part } from "../../effects/index.ts";
import {
	type AwaitExpression,
	type BinaryExpression,
	type CallExpression,
	type ExpressionStatement,
	type ForInStatement,
	type ForOfStatement,
	type ForStatement,
	type Identifier,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isForInStatement,
	isForOfStatement,
	isForStatement,
	isIdentifier,
	isNewExpression,
	isNumericLiteral,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	isVariableDeclarationList,
	isYieldExpression,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import type { Refused } from "../../facts/refusals.ts";
import { bindingNames, declarationOf, namesIn, referencesTo, writesOf } from "../../flow/index.ts";
import { assignmentTargets } from "../../flow/scopes.ts";
import { enclosingFunction, hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { type Fold, foldOf } from "./folds.ts";

export type Loop = ForStatement | ForOfStatement | ForInStatement;

/** A statement that puts something into a container that the loop only fills: nothing in the loop looks at it. */
export interface Sink {
	readonly statement: ExpressionStatement;
	readonly container: VariableDeclaration;
	/** What is put there by `list.push(value)`; undefined for other ways to put it. */
	readonly pushed: Node | undefined;
}

export interface Iteration {
	readonly loop: Loop;
	readonly declaration: VariableDeclaration;
	/** What the loop goes through; undefined where it counts. */
	readonly source: Node | undefined;
	/** The number that a loop counts to from 0 in steps of 1: `n` of `i < n`. */
	readonly count: Node | undefined;
	/** The awaits of the loop itself, in source order. */
	readonly awaits: readonly AwaitExpression[];
	readonly sinks: readonly Sink[];
	/** Assignments to properties of the loop's own element: `item.price = …`. */
	readonly filled: readonly BinaryExpression[];
	/** What adds to a variable of the function, turn by turn. */
	readonly folds: readonly Fold[];
	readonly part: Part;
}

export function isLoop(node: Node): node is Loop {
	return isForStatement(node) || isForOfStatement(node) || isForInStatement(node);
}

/** The awaits in a loop's body that no other loop or function stands around. */
export function awaitsOf(loop: Loop): AwaitExpression[] {
	const found: AwaitExpression[] = [];
	walk(loop.statement, (node) => {
		if (isFunctionNode(node) || isAnyLoop(node)) return false;
		if (isAwaitExpression(node)) found.push(node);
		return undefined;
	});
	return found;
}

function isAnyLoop(node: Node): boolean {
	return isLoop(node) || node.kind === SyntaxKind.WhileStatement || node.kind === SyntaxKind.DoStatement;
}

export function iterationOf(loop: Loop, awaits: readonly AwaitExpression[]): Iteration | Refused {
	const left = leavesEarly(loop);
	if (left) return { refusal: "control", reason: `A turn may end the loop: \`${left}\`.` };
	const header = headerOf(loop);
	if ("refusal" in header) return header;
	const { declaration, source, count, condition } = header;
	const sinks: Sink[] = [];
	const filled: BinaryExpression[] = [];
	const folds: Fold[] = [];
	const instead = new Map<Node, readonly Node[]>();
	let carried: Refused | undefined;
	walk(loop.statement, (node) => {
		if (carried) return false;
		const sink = isExpressionStatement(node) ? sinkOf(node, loop) : undefined;
		if (sink) {
			sinks.push(sink);
			instead.set(skipOuter(sink.statement.expression), sink.looked);
			return undefined;
		}
		const fold = isExpressionStatement(node) ? foldOf(node, loop) : undefined;
		if (fold) {
			folds.push(fold);
			instead.set(fold.assignment, fold.looked);
			return undefined;
		}
		if (instead.has(node)) return undefined;
		const element = isBinaryExpression(node) ? filledOf(node, declaration) : undefined;
		if (element) {
			filled.push(element);
			instead.set(element, [element.right]);
			return undefined;
		}
		for (const target of assignmentTargets(node)) {
			if (!isIdentifier(target)) continue;
			const declared = declarationOf(target);
			if (!declared || !isWithin(declared, loop)) {
				carried = {
					refusal: "result",
					reason: `Turns change \`${target.text}\`, which lives longer than one of them.`,
				};
			} else if (isWithin(declared, declaration)) {
				carried = { refusal: "result", reason: `The body changes \`${target.text}\`, by which the loop goes on.` };
			}
		}
		return undefined;
	});
	if (carried) return carried;
	const iterates = source && isPath(source) && !isConstantList(source) ? [source] : [];
	const part: Part = { root: loop, runs: [...(condition ? [condition] : []), loop.statement], iterates, instead };
	return { loop, declaration, source, count, awaits, sinks, filled, folds, part };
}

/** What ends the loop, or gives control away, in the middle of an iteration. */
function leavesEarly(loop: Loop): string | undefined {
	let found: string | undefined;
	walk(loop.statement, (node) => {
		if (found || isFunctionNode(node)) return false;
		if (node.kind === SyntaxKind.ReturnStatement) found = "return";
		else if (isYieldExpression(node)) found = "yield";
		else if (node.kind === SyntaxKind.BreakStatement || node.kind === SyntaxKind.ContinueStatement) {
			const { label } = node as { label?: Identifier };
			const isBreak = node.kind === SyntaxKind.BreakStatement;
			const target = findAncestor(node, (at) => isAnyLoop(at) || (isBreak && at.kind === SyntaxKind.SwitchStatement));
			if (label) found = `${isBreak ? "break" : "continue"} ${label.text}`;
			else if (isBreak && target === loop) found = "break";
		}
		return undefined;
	});
	return found;
}

interface Header {
	declaration: VariableDeclaration;
	source: Node | undefined;
	count: Node | undefined;
	condition: Node | undefined;
}

const NOT_PLAIN: Refused = { refusal: "control", reason: "How the loop goes on is not plain." };

function headerOf(loop: Loop): Header | Refused {
	const { initializer } = loop;
	if (!initializer || !isVariableDeclarationList(initializer)) {
		return isForStatement(loop)
			? NOT_PLAIN
			: { refusal: "result", reason: "The loop's variable lives longer than one turn." };
	}
	const [declaration, second] = initializer.declarations;
	if (!declaration || second) return NOT_PLAIN;
	if ((initializer.flags & NodeFlags.BlockScoped) === 0)
		return { refusal: "result", reason: "The loop's variable is a `var`, which lives longer than one turn." };
	if ((initializer.flags & NodeFlags.Using) === NodeFlags.Using)
		return { refusal: "disposal", reason: "Each turn disposes of what it is about." };
	if (!isForStatement(loop))
		return { declaration, source: skipOuter(loop.expression), count: undefined, condition: undefined };
	const { condition, incrementor } = loop;
	if (!condition || !incrementor || !declaration.initializer || !isIdentifier(declaration.name)) return NOT_PLAIN;
	if (!isBinaryExpression(condition) || !isPath(condition.right)) return NOT_PLAIN;
	const { name } = declaration;
	if (!isIdentifier(condition.left) || condition.left.text !== name.text) return NOT_PLAIN;
	const operator = condition.operatorToken.kind;
	const isUpwards = operator === SyntaxKind.LessThanToken;
	if (!isUpwards && operator !== SyntaxKind.LessThanEqualsToken) return NOT_PLAIN;
	if (!isStep(incrementor, name.text)) return NOT_PLAIN;
	const isFromZero = isNumericLiteral(declaration.initializer) && declaration.initializer.text === "0";
	if (!isNumericLiteral(declaration.initializer) && !isIdentifier(declaration.initializer)) return NOT_PLAIN;
	return { declaration, source: undefined, count: isUpwards && isFromZero ? condition.right : undefined, condition };
}

/** `i++`, `++i` and `i += 1`. */
function isStep(incrementor: Node, name: string): boolean {
	const { operator, operand } = incrementor as { operator?: SyntaxKind; operand?: Node };
	if (operator === SyntaxKind.PlusPlusToken)
		return operand !== undefined && isIdentifier(operand) && operand.text === name;
	return (
		isBinaryExpression(incrementor) &&
		incrementor.operatorToken.kind === SyntaxKind.PlusEqualsToken &&
		isIdentifier(incrementor.left) &&
		incrementor.left.text === name &&
		isNumericLiteral(incrementor.right) &&
		incrementor.right.text === "1"
	);
}

/** A name, a number, or a path of names: nothing runs when it is looked at again. */
export function isPath(expression: Node): boolean {
	const at = skipOuter(expression);
	if (isPropertyAccessExpression(at)) return isPath(at.expression);
	return isIdentifier(at) || isNumericLiteral(at) || at.kind === SyntaxKind.ThisKeyword;
}

/** Methods and properties that leave a list as it was, and do not hand it on. */
const READ_ONLY_MEMBERS: ReadonlySet<string> = new Set(
	"length includes indexOf at join map filter some every find findIndex flatMap forEach reduce entries keys values slice concat".split(
		" ",
	),
);

/** A list that is written out, and that its file only looks at: nobody can change it while the loop waits. */
function isConstantList(source: Node): boolean {
	const declared = isIdentifier(source) ? declarationOf(source) : undefined;
	if (!declared || !isVariableDeclaration(declared) || !declared.initializer || writesOf(declared).length > 0)
		return false;
	if (hasModifier(declared.parent.parent, SyntaxKind.ExportKeyword)) return false;
	if (!isArrayLiteralExpression(skipOuter(declared.initializer))) return false;
	return referencesTo(declared).every((at) => {
		const { parent } = outerOf(at);
		if (isPropertyAccessExpression(parent)) return READ_ONLY_MEMBERS.has(parent.name.text);
		return isSpreadElement(parent) || (isForOfStatement(parent) && skipOuter(parent.expression) === at);
	});
}

/** Ways to put something into a container, with the arguments that say where and what. */
const INSERTION_METHODS: ReadonlySet<string> = new Set(["push", "set", "add"]);

function sinkOf(statement: ExpressionStatement, loop: Loop): (Sink & { looked: readonly Node[] }) | undefined {
	const expression = skipOuter(statement.expression);
	if (isCallExpression(expression)) {
		const callee = skipOuter(expression.expression);
		if (!isPropertyAccessExpression(callee) || callee.questionDotToken || !INSERTION_METHODS.has(callee.name.text))
			return undefined;
		const container = containerOf(callee.expression, loop);
		if (!container || !isKindFor(callee.name.text, container)) return undefined;
		return { statement, container, pushed: pushedBy(expression, callee.name.text), looked: [...expression.arguments] };
	}
	if (!isBinaryExpression(expression) || expression.operatorToken.kind !== SyntaxKind.EqualsToken) return undefined;
	const { left, right } = expression;
	if (!isElementAccessExpression(left)) return undefined;
	const container = containerOf(left.expression, loop);
	if (!container || isMap(container)) return undefined;
	return { statement, container, pushed: undefined, looked: [left.argumentExpression, right] };
}

function pushedBy({ arguments: values }: CallExpression, method: string): Node | undefined {
	const [only, second] = values;
	return method === "push" && only && !second && !isSpreadElement(only) ? only : undefined;
}

function isKindFor(method: string, container: VariableDeclaration): boolean {
	return method === "push" ? !isMap(container) : isMap(container);
}

function isMap({ initializer }: VariableDeclaration): boolean {
	return initializer !== undefined && isNewOf(skipOuter(initializer), /^(?:Map|Set)$/);
}

/** The variable of the loop's own function that holds a container made there, of which the loop sees nothing but that it is filled. */
function containerOf(expression: Node, loop: Loop): VariableDeclaration | undefined {
	const name = skipOuter(expression);
	const declared = isIdentifier(name) ? declarationOf(name) : undefined;
	if (!declared || !isVariableDeclaration(declared) || !declared.initializer || writesOf(declared).length > 0)
		return undefined;
	if (isWithin(declared, loop) || enclosingFunction(declared) !== enclosingFunction(loop)) return undefined;
	if (!isFreshContainer(skipOuter(declared.initializer))) return undefined;
	const isPrivate = referencesTo(declared).every((at) => {
		if (!isObservedBy(at, loop, declared)) return true;
		return enclosingFunction(at) === enclosingFunction(loop) && isReceiver(at) && isWithin(at, loop.statement);
	});
	return isPrivate ? declared : undefined;
}

/** Whether through a mention of a container somebody may look at it while the loop runs. */
function isObservedBy(mention: Node, loop: Loop, container: Node): boolean {
	if (isWithin(mention, loop)) return true;
	const holder = outermostFunction(mention, enclosingFunction(loop));
	// What stands further down comes first as well where the loop itself is repeated with the same container.
	const again = findAncestor(loop, (at) => isAnyLoop(at) && !isWithin(container, at));
	const isBefore =
		mention.pos < loop.pos || (again !== undefined && isWithin(mention, outermostLoop(again, container)));
	if (holder) return isBefore || holder.kind === SyntaxKind.FunctionDeclaration;
	return isBefore && escapes(mention);
}

/** The outermost loop around another one that repeats it with the same container. */
function outermostLoop(loop: Node, container: Node): Node {
	const around = findAncestor(loop, (at) => isAnyLoop(at) && !isWithin(container, at));
	return around ? outermostLoop(around, container) : loop;
}

/** Whether the whole of what a name stands for goes elsewhere, rather than a member of it. */
function escapes(mention: Node): boolean {
	const { parent } = outerOf(mention);
	if (isPropertyAccessExpression(parent)) return false;
	if (isElementAccessExpression(parent)) return parent.argumentExpression === mention;
	// After a `return` there is no loop.
	return !isSpreadElement(parent) && !isForOfStatement(parent) && parent.kind !== SyntaxKind.ReturnStatement;
}

/** The outermost function around a node that stands in another function. */
function outermostFunction(node: Node, home: Node | undefined): Node | undefined {
	let found: Node | undefined;
	for (let at = enclosingFunction(node); at && at !== home; at = enclosingFunction(at)) found = at;
	return found;
}

/** Whether a mention is what a statement puts something into. */
function isReceiver(mention: Node): boolean {
	const access = mention.parent;
	if (isElementAccessExpression(access) && access.expression === mention) {
		const assignment = access.parent;
		return (
			isBinaryExpression(assignment) &&
			assignment.left === access &&
			assignment.operatorToken.kind === SyntaxKind.EqualsToken &&
			isExpressionStatement(assignment.parent)
		);
	}
	if (!isPropertyAccessExpression(access) || access.expression !== mention || !INSERTION_METHODS.has(access.name.text))
		return false;
	const call = access.parent;
	return isCallExpression(call) && call.expression === access && isExpressionStatement(call.parent);
}

function isFreshContainer(made: Node): boolean {
	if (isArrayLiteralExpression(made)) return made.elements.every((element) => !isSpreadElement(element));
	if (isObjectLiteralExpression(made)) return made.properties.length === 0;
	return isNewOf(made, /^(?:Map|Set|Array)$/);
}

function isNewOf(made: Node, names: RegExp): boolean {
	if (!isNewExpression(made) || !isIdentifier(made.expression)) return false;
	return names.test(made.expression.text) && !declarationOf(made.expression);
}

/** `item.price = value`, where `item` is what the iteration is about. */
function filledOf(node: BinaryExpression, declaration: VariableDeclaration): BinaryExpression | undefined {
	if (node.operatorToken.kind !== SyntaxKind.EqualsToken) return undefined;
	const target = skipOuter(node.left);
	if (!isPropertyAccessExpression(target)) return undefined;
	const base = skipOuter(target.expression);
	const declared = isIdentifier(base) ? declarationOf(base) : undefined;
	return declared && isWithin(declared, declaration) ? node : undefined;
}

/** The names that an iteration's element flows into, beginning with the loop's own. */
export function namesOfElement({ loop, declaration }: Iteration): Set<string> {
	const names = new Set(bindingNames(declaration.name).map((name) => name.text));
	walk(loop.statement, (node) => {
		if (!isVariableDeclaration(node) || !node.initializer) return;
		if (mentionsAny(node.initializer, names)) for (const name of bindingNames(node.name)) names.add(name.text);
	});
	return names;
}

export function mentionsAny(node: Node, names: ReadonlySet<string>): boolean {
	for (const name of namesIn(node)) if (names.has(name)) return true;
	return false;
}
