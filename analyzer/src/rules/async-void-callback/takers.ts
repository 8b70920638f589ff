/**
 * Whether those who get a function take its promise after all: a type may say `() => void` where the program's own code,
 * which receives the function, awaits what it gives.
 */
import { computed, type Inquiry, symbolOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../ask/types.ts";
import {
	isArrowFunction,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isConditionalExpression,
	isIdentifier,
	isNewExpression,
	isObjectBindingPattern,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../engine/engine.ts";
import { referencesTo, resolveConstant } from "../../flow/index.ts";
import { isAssignmentOperator } from "../../flow/scopes.ts";
import { enclosingFunction, type FunctionNode, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { outerOf } from "../../syntax/walk.ts";
import { handedOver } from "./handed-over.ts";
import { memberName } from "./members.ts";
import { calledName, type Place, placeOf } from "./places.ts";
import { usesOfKept } from "./registries.ts";

/** How often a function may be handed on until somebody calls it. */
const MAX_DEPTH = 4;
/** In how many files, and at how many places, it is looked for who calls a member. */
const MAX_FILES = 40;
const MAX_USES = 200;

/** Whether the program's own code takes what a function gives that is put at a place. */
export function* isTaken(place: Place, value: Node, file: RuleFile): Inquiry<boolean> {
	return yield* new Search(file).at(place, value);
}

/** The same of a member that classes may override. */
export function* isMemberTaken(member: SymbolRef, file: RuleFile): Inquiry<boolean> {
	return yield* new Search(file).member(member, member.name);
}

/** The way from where a function is put to those who call it. */
class Search {
	private readonly file: RuleFile;
	private readonly seen = new Set<Node>();
	private readonly members = new Set<number>();
	private depth = 0;
	private left = MAX_USES;

	constructor(file: RuleFile) {
		this.file = file;
	}

	*at(place: Place, value: Node): Inquiry<boolean> {
		if (this.depth === MAX_DEPTH) return false;
		this.depth++;
		const taken = (yield* this.lookAt(place, value)) || (yield* this.uses(this.keptAt(place, value)));
		this.depth--;
		return taken;
	}

	private *lookAt(place: Place, value: Node): Inquiry<boolean> {
		switch (place.kind) {
			case "arguments": {
				const parameter = yield* this.parameterAt(place);
				return parameter !== undefined && (yield* this.parameter(parameter, isResultTaken(place.call)));
			}
			case "attributes": {
				const { text: name } = place.name as unknown as { text?: string };
				// An attribute stands among the others of its element.
				const attributes = place.name.parent.parent;
				return name !== undefined && (yield* this.memberOf(() => this.file.types.contextualType(attributes), name));
			}
			case "properties": {
				const name = yield* memberName(place.name);
				if (name === undefined) return false;
				const literal = place.name.parent.parent;
				const type = yield* computed(() => this.file.types.contextualType(literal));
				if (type) return yield* this.memberOf(() => type, name);
				for (const { type } of handedOver(literal, this.file)) if (yield* this.memberOf(() => type, name)) return true;
				return false;
			}
			case "variables": {
				const symbol = isPropertyAccessExpression(place.holder) ? yield* symbolOf(place.holder) : undefined;
				return symbol !== undefined && value !== place.holder && (yield* this.member(symbol, symbol.name));
			}
			default:
				return false;
		}
	}

	/** What somebody gets from the list or map that a function is put into. */
	private keptAt(place: Place, value: Node): Node[] {
		return usesOfKept(place, value).filter((use) => !this.seen.has(use) && this.seen.add(use));
	}

	/** The parameter of a function whose body the program has. */
	private *parameterAt({ call, index, spreads }: Extract<Place, { kind: "arguments" }>): Inquiry<Node | undefined> {
		if (spreads.length > 0) return undefined;
		const called = resolveConstant(call.expression);
		const callee = yield* typeOf(call.expression);
		const [resolved, others] = yield* computed(
			() =>
				[
					this.file.types.resolvedSignature(call)?.declaration?.node(),
					// Of a function with overloads, one has the body.
					(callee?.symbol()?.declarations ?? []).map(({ node }) => node()),
				] as const,
		);
		const fn = [resolved, called, ...others].find(
			(node): node is FunctionNode => node !== undefined && isFunctionNode(node) && node.body !== undefined,
		);
		return fn?.parameters[index];
	}

	/** @param isCallTaken whether the call's own value is, so that what the function returns has not gone yet */
	private *parameter(parameter: Node, isCallTaken: boolean): Inquiry<boolean> {
		if (this.seen.has(parameter) || !isParameterDeclaration(parameter) || parameter.dotDotDotToken) return false;
		this.seen.add(parameter);
		if (yield* this.uses(referencesTo(parameter), isCallTaken ? parameter.parent : undefined)) return true;
		const field = parameter.modifiers?.length ? yield* symbolOf(parameter.name) : undefined;
		return field !== undefined && (yield* this.member(field, field.name));
	}

	private *memberOf(type: () => TypeRef | undefined, name: string): Inquiry<boolean> {
		const members = yield* computed(() => {
			const found = type();
			return (found ? presentConstituentsOf(found) : []).flatMap((part) => part.property(name) ?? []);
		});
		for (const member of members) if (yield* this.member(member, name)) return true;
		return false;
	}

	/** Whether somebody takes what a member gives that the program's own types declare. */
	*member(member: SymbolRef, name: string): Inquiry<boolean> {
		if (this.file.types.originOf(member)?.from !== "file") return false;
		const declared = new Set(member.declarations.map(({ node }) => node()));
		if (declared.has(undefined) || this.members.has(member.id)) return false;
		this.members.add(member.id);
		const isMeant = (symbol: SymbolRef | undefined) =>
			symbol?.declarations.some(({ node }) => declared.has(node())) ?? false;
		const paths = this.file.types.filesWithWord(name).slice(0, MAX_FILES);
		for (const path of paths) {
			const root = this.file.types.sourceFile(path);
			for (const mention of root ? mentionsOf(root, name) : []) {
				const { parent } = mention;
				if (isPropertyAccessExpression(parent) && parent.name === mention) {
					if (mayBeTaken(parent) && isMeant(yield* symbolOf(parent)) && (yield* this.uses([parent]))) return true;
				} else if (isBindingElement(parent) && (parent.propertyName ?? parent.name) === mention) {
					const uses = referencesTo(parent).filter(mayBeTaken);
					if (uses.length === 0 || !isObjectBindingPattern(parent.parent)) continue;
					const type = yield* typeOf(parent.parent);
					const members = type ? presentConstituentsOf(type).map((part) => part.property(name)) : [];
					if (members.some(isMeant) && (yield* this.uses(uses))) return true;
				}
			}
		}
		return false;
	}

	/** @param receiver the function whose own return counts */
	private *uses(uses: readonly Node[], receiver?: Node): Inquiry<boolean> {
		// What syntax shows is looked at before it is asked who else gets the function.
		if (uses.some((use) => isCalledAndTaken(use, receiver))) return true;
		for (const use of uses) {
			if (this.left-- <= 0) return false;
			const at = outerOf(use);
			const { parent } = at;
			if (isVariableDeclaration(parent) && parent.initializer === at && isIdentifier(parent.name)) {
				if (!this.seen.has(parent) && this.seen.add(parent) && (yield* this.uses(referencesTo(parent), receiver)))
					return true;
				continue;
			}
			const place = isCalled(at) ? undefined : placeOf(at);
			if (place && (yield* this.at(place, at))) return true;
		}
		return false;
	}
}

/** By syntax alone: whether a use of a function calls it and takes the result, or hands the function on. */
function mayBeTaken(use: Node): boolean {
	const at = outerOf(use);
	return isCalled(at) ? isCalledAndTaken(use) : at.parent.kind !== SyntaxKind.ExpressionStatement;
}

function isCalled(at: Node): boolean {
	return isCallExpression(at.parent) && at.parent.expression === at;
}

/** `await save()`, `await save.call(this)` */
function isCalledAndTaken(use: Node, receiver?: Node): boolean {
	const at = outerOf(use);
	const { parent } = at;
	if (isCalled(at)) return isResultTaken(parent, true, receiver);
	const isMethod =
		isPropertyAccessExpression(parent) && parent.expression === at && /^(?:call|apply)$/.test(parent.name.text);
	return isMethod && isCalled(parent) && isResultTaken(parent.parent, true, receiver);
}

/** Whether somebody awaits or keeps the value of an expression, or gets it handed. */
function isResultTaken(result: Node, isKept = true, receiver?: Node): boolean {
	const at = outerOf(result);
	const { parent } = at;
	switch (parent.kind) {
		case SyntaxKind.AwaitExpression:
		case SyntaxKind.YieldExpression:
		case SyntaxKind.ArrayLiteralExpression:
		case SyntaxKind.SpreadElement:
			return true;
		case SyntaxKind.PropertyAssignment:
			return isKept;
		case SyntaxKind.ReturnStatement: {
			const fn = enclosingFunction(parent);
			return fn !== undefined && isReturnTaken(fn, receiver);
		}
		default:
	}
	if (isVariableDeclaration(parent)) return isKept && parent.initializer === at;
	if (isArrowFunction(parent)) return parent.body === at && isReturnTaken(parent, receiver);
	if (isConditionalExpression(parent)) return parent.condition !== at && isResultTaken(parent, isKept, receiver);
	if (isPropertyAccessExpression(parent)) return /^(?:then|catch|finally)$/.test(parent.name.text);
	if (isCallExpression(parent) || isNewExpression(parent)) return parent.expression !== at;
	if (!isBinaryExpression(parent)) return false;
	const operator = parent.operatorToken.kind;
	if (isAssignmentOperator(operator)) return isKept && parent.right === at;
	if (operator === SyntaxKind.InstanceOfKeyword) return true;
	return PASSES_ON.has(operator) && isResultTaken(parent, isKept, receiver);
}

const PASSES_ON: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.AmpersandAmpersandToken,
	SyntaxKind.BarBarToken,
	SyntaxKind.CommaToken,
	SyntaxKind.QuestionQuestionToken,
]);

/** Calls whose value says nothing of what their callbacks give. */
const DROPS_RESULT =
	/^(?:set(?:Timeout|Interval|Immediate)|queueMicrotask|request\w+(?:Frame|Callback)|use[A-Z]\w*|forEach)$/;

/**
 * Whether the caller of a function takes what it returns. Of an arrow such as `() => save()` that is not known by itself:
 * it may be there for a place that drops results. One that is handed to a call counts where that call's value is taken.
 */
function isReturnTaken(fn: FunctionNode, receiver: Node | undefined): boolean {
	if (isAsync(fn) || fn === receiver) return true;
	const at = outerOf(fn);
	const { parent } = at;
	if (isCallExpression(parent) && parent.expression !== at) {
		return !DROPS_RESULT.test(calledName(parent) ?? "") && isResultTaken(parent, false, receiver);
	}
	return false;
}
