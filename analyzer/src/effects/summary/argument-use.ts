/** What calls do with the objects that they are handed: who else can see them, and what of them is read and written. */

import { computed, type Inquiry } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf, isPrimitiveType } from "../../ask/types.ts";
import {
	isCallExpression,
	isIdentifier,
	isMethodDeclaration,
	isNewExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isSpreadAssignment,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { EffectSummary } from "../../facts/effects.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import {
	type Frame,
	isConstantRead,
	isDeeplyNew,
	isDescription,
	isPrimitive,
	ownershipOf,
	parameterBehind,
} from "../body/index.ts";
import { functionNamedBy, globalRoot, isPartOfClient, isSpreadUpTo, packageOf, shortText } from "../callee/index.ts";
import type { ArgumentRoots, SummaryDraft, WrittenThrough } from "./draft.ts";
import { isKeeper, isOfDocument } from "./globals.ts";

export class ArgumentUse {
	private readonly frame: Frame;
	private readonly file: RuleFile;
	private readonly draft: SummaryDraft;

	constructor(frame: Frame, file: RuleFile, draft: SummaryDraft) {
		this.frame = frame;
		this.file = file;
		this.draft = draft;
	}

	/**
	 * Whether a method is called on an object that the code itself has made and that it hands to nobody but by its
	 * properties: all who can listen to it are looked at with it.
	 */
	*isKnownHereAlone(method: Node | undefined): Inquiry<boolean> {
		const object = method && isPropertyAccessExpression(method) ? skipOuter(method.expression) : undefined;
		const declared = object && isIdentifier(object) ? declarationOf(object) : undefined;
		if (!object || !declared || !isVariableDeclaration(declared) || !isIdentifier(declared.name)) return false;
		if ((yield* ownershipOf(object, this.frame, this.file)) !== "new") return false;
		return mentionsOf(declared.getSourceFile(), declared.name.text).every((at) => {
			if (at === declared.name || !isIdentifier(at) || !isReference(at) || declarationOf(at) !== declared) return true;
			const { parent } = at;
			return isPropertyAccessExpression(parent) && /^(?:abort|signal)$/.test(parent.name.text);
		});
	}

	/**
	 * What the objects are that a function is handed and writes to.
	 * @param fn the function, whose parameters may have objects of their own where nothing is passed
	 */
	*roots(summary: EffectSummary, values: readonly Node[], fn: Node): Inquiry<ArgumentRoots> {
		const deep = new Map<number, "new" | WrittenThrough>();
		const shallow = new Map<number, "new" | WrittenThrough>();
		for (const index of new Set(summary.writes.map(({ parameter }) => parameter))) {
			if (index === undefined || isSpreadUpTo(values, index - 1)) continue;
			const parameter = isFunctionNode(fn) ? fn.parameters[index] : undefined;
			// A rest parameter stands for several values.
			if (parameter?.dotDotDotToken) continue;
			// Where nothing is passed it has an object of its own.
			const value = values[index] ?? parameter?.initializer;
			if (!value) continue;
			const isMade = isDeeplyNew(value) || isEmptyCollection(value);
			const root = isMade ? "new" : throughParameter(value, this.frame);
			if (root === "new" || root.parameter !== undefined) deep.set(index, root);
			const isOwn = values[index] && (yield* ownershipOf(value, this.frame, this.file)) === "new";
			if (isOwn) shallow.set(index, "new");
		}
		return (parameter, isShallow) => {
			const root = (isShallow ? shallow.get(parameter) : undefined) ?? deep.get(parameter);
			return root === "new" || root === undefined || isShallow ? root : withoutShallow(root);
		};
	}

	/**
	 * Functions that are handed on by a name, or made for it by the program, also in lists and objects that are written
	 * out. What one of those does that are written out themselves is counted with the body they stand in.
	 */
	*functionsAmong(values: readonly Node[]): Inquiry<readonly Node[]> {
		const nodes = values.map((value) => skipOuter(isSpreadElement(value) ? value.expression : value));
		const named = nodes.flatMap((node) => (isListing(node) ? partsOf(node) : [node])).filter(mayHoldFunction);
		const types = yield* typesFor(named, this.file);
		const isFunction = (type: TypeRef | undefined): boolean =>
			constituentsOf(type).some((part) => this.file.types.isCallable(part) === true);
		const found: Node[] = [];
		for (const [index, node] of named.entries()) {
			if (!(yield* computed(() => isFunction(types[index])))) continue;
			// What a package makes of functions is judged where they are handed to it.
			const isOfPackage =
				isCallExpression(node) && (yield* packageOf(skipOuter(node.expression), this.file)) !== undefined;
			if (!isOfPackage) found.push(node);
		}
		return found;
	}

	/** Objects that others hold as well, and that the callee will look at later. */
	*passedOn(values: readonly Node[]): Inquiry<void> {
		for (const value of values) {
			const node = skipOuter(value);
			if (node.kind !== SyntaxKind.Identifier && node.kind !== SyntaxKind.PropertyAccessExpression) continue;
			if ((yield* ownershipOf(node, this.frame, this.file)) !== "outside") continue;
			const [type] = yield* typesFor([node], this.file);
			if (isOfDocument(globalRoot(node))) this.draft.seeDocument(shortText(node));
			if (isPrimitiveType(type, true) || globalRoot(node) || this.isOfClient(type)) continue;
			if (yield* isDescription(node, this.file)) continue;
			const callee = yield* functionNamedBy(node, false, this.file);
			if (callee.kind !== "function") this.draft.readProperty("*", shortText(node), true);
		}
	}

	/**
	 * What an operation does with an object.
	 * @param id `[]` for its contents, `*` for any of its properties
	 * @param first what is written is made where there was nothing yet
	 */
	*uses(object: Node, writes: boolean, id: "[]" | "*", first = false): Inquiry<void> {
		const { file } = this;
		const node = skipOuter(object);
		const global = globalRoot(node);
		// What belongs to the platform says by itself what it touches, what a program keeps there does not.
		if (global && !writes && !isKeeper(global)) return;
		const owner = yield* ownershipOf(node, this.frame, file);
		// A read for `*` goes deeper than what was made here.
		if (owner === "new" && (writes || id === "[]")) return;
		if (!writes && isListing(node)) return yield* this.parts(node);
		if (writes && first) this.draft.assume({ kind: "made-once", name: shortText(node) });
		if (writes) this.draft.writeProperty(id, shortText(node), throughParameter(node, this.frame), first);
		const [type] = yield* typesFor([node], file);
		const isLeftOut = (): boolean =>
			isPrimitiveType(type, true) || type?.symbol()?.name === "URL" || this.isOfClient(type);
		if ((yield* computed(isLeftOut)) || (!writes && (yield* isDescription(node, file)))) return;
		const shared = owner === "outside" && !(yield* isConstantRead(node, file));
		this.draft.readProperty(id, shortText(node), shared);
	}

	/** What is written out was made here; what is put into it may be older. */
	private *parts(literal: Node): Inquiry<void> {
		const parts = partsOf(literal);
		const types = yield* typesFor(parts, this.file);
		for (const [index, part] of parts.entries()) {
			const isLeftOut = (): boolean => isPrimitiveType(types[index], true) || this.isOfClient(types[index]);
			if ((yield* computed(isLeftOut)) || (yield* isDescription(part, this.file))) continue;
			this.draft.readProperty("*", shortText(part), false);
		}
	}

	/** Tables, columns and the like that a package with knowledge made: descriptions that stay what they are. */
	private isOfClient(type: TypeRef | undefined): boolean {
		const symbol = type?.symbol();
		return symbol !== undefined && isPartOfClient(symbol, this.file);
	}
}

function withoutShallow({ parameter }: WrittenThrough): WrittenThrough {
	return parameter === undefined ? {} : { parameter };
}

/** The parameter of the frame's function that an object hangs on, or is. */
export function throughParameter(object: Node, frame: Frame): WrittenThrough {
	const parameter = parameterBehind(object, frame);
	if (parameter === undefined) return {};
	const node = skipOuter(object);
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	return declared && isParameterDeclaration(declared) ? { parameter, shallow: true } : { parameter };
}

/** `new Map()` */
function isEmptyCollection(value: Node): boolean {
	const node = skipOuter(value);
	if (!isNewExpression(node) || node.arguments?.length) return false;
	return isIdentifier(node.expression) && /^(?:Map|Set)$/.test(node.expression.text) && !declarationOf(node.expression);
}

/** Whether an expression may stand for a function that is written elsewhere. */
function mayHoldFunction(node: Node): boolean {
	return !isFunctionNode(node) && !isPrimitive(node);
}

function isListing({ kind }: Node): boolean {
	return kind === SyntaxKind.ObjectLiteralExpression || kind === SyntaxKind.ArrayLiteralExpression;
}

/** What is put into a literal, through the literals in it. */
function partsOf(literal: Node): Node[] {
	const { properties, elements } = literal as { properties?: readonly Node[]; elements?: readonly Node[] };
	return (properties ?? elements ?? []).flatMap((one) => {
		const { initializer, expression, name } = one as { initializer?: Node; expression?: Node; name?: Node };
		const isSpread = isSpreadAssignment(one) || isSpreadElement(one);
		const value = isSpread
			? expression
			: properties
				? (initializer ?? (isMethodDeclaration(one) ? undefined : name))
				: one;
		if (!value) return [];
		const part = skipOuter(value);
		if (isListing(part)) return partsOf(part);
		return isFunctionNode(part) || isPrimitive(part) ? [] : [part];
	});
}
