/**
 * The principle that a package keeps to itself. A call into a package that nothing is known of, which gives no promise, can
 * touch what it is called on and handed, what its callbacks do, and what the package keeps to itself. Not so where its name
 * or its package say that it goes further: outside of the program, or to listeners that the program registered elsewhere.
 */

import { computed, type Inquiry, promiseKindOf } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf, isPrimitiveType } from "../../ask/types.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { isPromiseConstruction } from "../../flow/executors.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { isClassNode, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";
import { type Frame, isConstantRead, ownershipOf, parameterBehind } from "../body/index.ts";
import { calledBy, globalRoot, isPartOfClient, shortText, valuesOf } from "../callee/index.ts";
import { reachesOutside } from "../knowledge/index.ts";
import type { SummaryDraft } from "./draft.ts";

/** Verbs of reaching beyond the program's memory, of running listeners, and of waiting for what others tell. */
const BEYOND =
	/^(?:send|post|put|patch|fetch|request|query|exec|execute|eval|spawn|fork|kill|exit|run|launch|invoke|call|process|handle|write|save|store|persist|insert|update|upsert|delete|remove|drop|truncate|destroy|create|upload|download|copy|move|rename|mkdir|mkdirp|rm|rmdir|rimraf|unlink|sync|flush|commit|rollback|begin|lock|unlock|acquire|release|open|close|connect|disconnect|login|logout|print|exit|abort|cancel|emit|dispatch|fire|trigger|publish|broadcast|notify|next|revoke|invalidate|refresh|archive|restore|enqueue|deliver|mail|submit|produce|transmit|signal|charge|pay|perform|ingest|ping|schedule|track|capture|identify|page|screen|report|toast|alert|prompt|confirm|on|once|off|listen|subscribe|observe|watch|wait|until|poll|pipe|then|finally|load|require|import|render|mount|hydrate|resolve|reject|use)(?![a-z])|Sync$/;
/** Verbs of changing what an object or a package keeps. */
const CHANGING =
	/^(?:set|add|append|prepend|push|pop|shift|unshift|register|unregister|mark|clear|reset|attach|detach|assign|enable|disable|start|stop|apply|increment|decrement|configure|config|setup|init|initiali[sz]e|extend|define|done|finish|end)(?![a-z])/;
/** Verbs of throwing unless something holds. */
const CONDITION =
	/^(?:assert|invariant|ensure|verify|validate|check|expect|must|guard|throw|authori[sz]e|authenticate)/;
/** Functions with such names hand their callbacks something made for them alone. */
const SCOPING = /^(?:with|start|create)/;
/** Types of the language whose objects functions change that are handed them. */
const CHANGEABLE: ReadonlySet<string> = new Set(
	"Array Map Set WeakMap WeakSet Headers FormData URLSearchParams".split(" "),
);

/**
 * Whether a call of a package's function goes no further than the package.
 * @param verb its name, without signs that mark what is private
 */
export function* keepsToItself(call: CallExpression, verb: string, from: string, file: RuleFile): Inquiry<boolean> {
	if (BEYOND.test(verb) || isAwaitExpression(outerOf(call).parent) || reachesOutside(from)) return false;
	if (settlesPromise(call) || (yield* promiseKindOf(call, true)) !== "no") return false;
	const [type] = yield* typesFor([call], file);
	// Nothing follows what never returns.
	return type !== undefined && !type.isNever;
}

/** Whether a promise is made in whose executor it stands: what settles it when it has done something is as good as awaited. */
export function settlesPromise(call: Node): boolean {
	return findAncestor(call, isExecutor) !== undefined;
}

function isExecutor(node: Node): boolean {
	if (!isFunctionNode(node)) return false;
	const { parent } = outerOf(node);
	return isPromiseConstruction(parent);
}

/** Whether a function's name says that it is there to throw unless something holds, so that what follows relies on it. */
export function isNamedLikeThrowing(name: string | undefined): boolean {
	return name !== undefined && CONDITION.test(bareName(name));
}

/** Without the signs that mark what is private or special. */
export function bareName(name: string): string {
	return name.replace(/^[_#$]+/, "");
}

/** What one call does that keeps to its package. */
export class KeptCall {
	private readonly call: CallExpression;
	private readonly package: string;
	private readonly frame: Frame;
	private readonly file: RuleFile;
	private readonly draft: SummaryDraft;
	private readonly placeMade: (value: Node) => string | undefined;
	/** Something is there for it to work on, other than what its package keeps. */
	private hasObject = false;

	/** What it may call. */
	readonly callbacks: Node[] = [];

	/** @param placeMade the place that is being filled for the first time with a value that the call is handed, as it is called */
	constructor(
		call: CallExpression,
		from: string,
		frame: Frame,
		file: RuleFile,
		draft: SummaryDraft,
		placeMade: (value: Node) => string | undefined,
	) {
		this.call = call;
		this.package = from;
		this.frame = frame;
		this.file = file;
		this.draft = draft;
		this.placeMade = placeMade;
	}

	*note(): Inquiry<void> {
		const name = lastName(calledBy(this.call)) ?? "";
		this.draft.readPackage(this.package, name);
		for (const value of valuesOf(this.call)) yield* this.handed(value);
		const callee = calledBy(this.call);
		const receiver = isPropertyAccessExpression(callee) ? skipOuter(callee.expression) : undefined;
		if (receiver && (CHANGING.test(name) || this.isUsedAgain(receiver)) && (yield* this.isOwn(receiver))) return;
		// Without an object of the program's in reach it is there for what the package keeps.
		if (isNamedLikeThrowing(name) || (this.hasObject && !CHANGING.test(name))) return;
		this.draft.writePackage(this.package, receiver && parameterBehind(receiver, this.frame));
	}

	/** Whether the function does something with an object after the call. */
	private isUsedAgain(object: Node): boolean {
		const declared = isIdentifier(object) ? declarationOf(object) : undefined;
		if (!declared || !isIdentifier(object)) return false;
		return mentionsOf(object.getSourceFile(), object.text).some(
			(at) =>
				at.pos > this.call.end && isWithin(at, this.frame.root) && isIdentifier(at) && declarationOf(at) === declared,
		);
	}

	/** Whether nobody else has the object that it is called on. */
	private *isOwn(receiver: Node): Inquiry<boolean> {
		if (isIdentifier(receiver) && isMadeForCallback(declarationOf(receiver), this.frame)) return true;
		return (yield* ownershipOf(receiver, this.frame, this.file)) === "new";
	}

	private *handed(value: Node): Inquiry<void> {
		const node = skipOuter(
			value.kind === SyntaxKind.SpreadElement ? (value as unknown as { expression: Node }).expression : value,
		);
		if (isFunctionNode(node)) {
			this.hasObject = true;
			this.callbacks.push(node);
			return;
		}
		// Data that is written out is nobody's but the package's.
		if (isArrayLiteralExpression(node)) {
			for (const element of node.elements) yield* this.handed(element);
		} else if (isObjectLiteralExpression(node)) {
			for (const property of node.properties) {
				if (isPropertyAssignment(property)) yield* this.handed(property.initializer);
				else if (isShorthandPropertyAssignment(property)) yield* this.handed(property.name);
			}
		} else yield* this.handedObject(node);
	}

	private *handedObject(node: Node): Inquiry<void> {
		const { draft, file, frame } = this;
		if (globalRoot(node)) return;
		const made = this.placeMade(node);
		if (made !== undefined) {
			this.hasObject = true;
			return draft.assume({ kind: "made-once", name: made });
		}
		const [type] = yield* typesFor([node], file);
		if (isPrimitiveType(type, true)) return;
		const kind = yield* computed(() => this.kindOf(type));
		if (kind === "client") return;
		if (kind === "function") {
			this.hasObject = true;
			this.callbacks.push(node);
			return;
		}
		if (kind === "instance") return draft.refuse({ kind: "passed", name: shortText(calledBy(this.call)) });
		const owner = yield* ownershipOf(node, frame, file);
		if (kind === "own" && owner !== "new") return;
		// What nobody looks at again is a message, and not what the call is there to change.
		if (kind !== "unchanged") this.hasObject ||= this.isUsedAgain(node);
		if (owner === "new") return;
		if (owner === "outside" && (yield* isConstantRead(node, file))) return;
		const shown = shortText(node);
		draft.readProperty("*", shown, owner === "outside");
		if (kind === "unchanged") return;
		const parameter = parameterBehind(node, frame);
		draft.writeProperty("*", shown, parameter === undefined ? {} : { parameter });
	}

	private kindOf(type: TypeRef | undefined): "client" | "function" | "instance" | "own" | "unchanged" | "object" {
		const { types } = this.file;
		const parts = constituentsOf(type).map((part) => {
			if (part.isArray()) return "object";
			const symbol = part.symbol();
			const origin = symbol && types.originOf(symbol);
			if (symbol && isPartOfClient(symbol, this.file)) return "client";
			if (types.isCallable(part)) return "function";
			if (origin?.from === "package") return origin.name === this.package ? "own" : "object";
			if (origin?.from === "lib")
				return CHANGEABLE.has(symbol?.name ?? "") || symbol?.name.startsWith("__") ? "object" : "unchanged";
			return symbol?.declarations.some((declaration) => isClass(declaration.node())) ? "instance" : "object";
		});
		for (const kind of ["instance", "function", "object", "unchanged", "own"] as const)
			if (parts.includes(kind)) return kind;
		return parts.length > 0 ? "client" : "object";
	}
}

function isClass(node: Node | undefined): boolean {
	return node !== undefined && isClassNode(node);
}

/** `withScope((scope) => scope.setTag(…))`: the parameter of a callback that is handed an object of its own. */
function isMadeForCallback(declared: Node | undefined, frame: Frame): boolean {
	const callback = declared?.kind === SyntaxKind.Parameter ? declared.parent : undefined;
	if (!callback || callback === frame.root) return false;
	const call = outerOf(callback).parent;
	return isCallExpression(call) && SCOPING.test(lastName(calledBy(call)) ?? "");
}
