/** What a body does with memory itself: the variables and properties that it reads and writes, what it iterates and converts. */

import { computed, type Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { hasOwnConversion, isBuiltinIterable } from "../../ask/types.ts";
import {
	type Identifier,
	isBindingElement,
	isBindingPattern,
	isCallExpression,
	isIdentifier,
	isNamespaceImport,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { enclosingFunction, type FunctionNode, hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin } from "../../syntax/walk.ts";
import {
	areOnlyFirstValues,
	type BodyFacts,
	type FirstValue,
	type Frame,
	firstValueOf,
	follows,
	isConstantRead,
	isDescription,
	isOfKnownPackage,
	isSamePlace,
	makesByName,
	ownershipOf,
	type PropertyUse,
} from "../body/index.ts";
import {
	canonicalName,
	constantValue,
	declarationFor,
	globalRoot,
	type Invocation,
	isImport,
	isLiteral,
	isPartOfClient,
	receiversOf,
	shortText,
} from "../callee/index.ts";
import { isKnownGlobal, SHOWN } from "../knowledge/index.ts";
import { throughParameter } from "./argument-use.ts";
import type { SummaryDraft } from "./draft.ts";
import { isOfDocument } from "./globals.ts";

/** Names under which mutable containers keep what they hold: React and Vue refs, signals, subjects. */
const CONTAINER_MEMBERS: ReadonlySet<string> = new Set(["current", "value"]);

export class MemoryUse {
	private readonly facts: BodyFacts;
	private readonly frame: Frame;
	private readonly file: RuleFile;
	private readonly draft: SummaryDraft;

	/** What it makes where nothing is yet, by the place that holds it. */
	private readonly firsts: { readonly place: Node; readonly value: FirstValue }[] = [];

	/** Accessors that it reads and whose bodies run with it. */
	readonly getters: { readonly name: string; readonly fn: FunctionNode }[] = [];

	constructor(facts: BodyFacts, frame: Frame, file: RuleFile, draft: SummaryDraft) {
		this.facts = facts;
		this.frame = frame;
		this.file = file;
		this.draft = draft;
	}

	/** Notes all of it. */
	*note(): Inquiry<void> {
		const { facts, frame, file, draft } = this;
		for (const { node, access } of facts.properties) if (access === "write") this.noteFirst(node);
		for (const target of facts.writtenVariables) this.noteFirst(target);
		for (const { node } of facts.calls) if (isCallExpression(node)) this.noteFirst(node);
		for (const reference of facts.references) yield* this.reference(reference);
		for (const target of facts.writtenVariables) draft.writeVariable(target);
		for (const use of facts.properties) yield* this.property(use);
		for (const node of facts.bareThis) {
			if ((yield* ownershipOf(node, frame, file)) === "outside") draft.readProperty("*", "this", true);
		}
		yield* this.iterations();
		yield* this.converted(facts.converted.map((site) => site.node));
	}

	private noteFirst(place: Node): void {
		const value = firstValueOf(place);
		if (value) this.firsts.push({ place, value });
	}

	/** Whether a read finds what was made for whoever came first. */
	private isOfFirst(read: Node): boolean {
		return this.firsts.some(({ place, value }) => isSamePlace(read, place) && follows(read, value));
	}

	/** What a call helps to make that is made once, as its place is called. */
	openedBy(call: Invocation): string | undefined {
		const receiver = receiversOf(call)[0];
		const opened = this.firsts.find(({ place, value }) => {
			if (isWithin(call, value.maker)) return value.isMade || makesByName(call);
			return value.isMade && receiver && isWithin(call, value.guard) && isSamePlace(receiver, place);
		});
		return opened && shortText(opened.place);
	}

	/** The place that is being filled for the first time where a call is handed what was put there: `if (!db) { db = make(); trace(db); }`. */
	placeMadeAt(value: Node, call: Node): string | undefined {
		const made = this.firsts.find(
			({ place, value: { guard } }) =>
				isSamePlace(value, place) &&
				isWithin(call, guard) &&
				call.pos > place.pos &&
				enclosingFunction(call) === enclosingFunction(place),
		);
		return made && shortText(made.place);
	}

	private *reference(identifier: Identifier): Inquiry<void> {
		const declared = declarationOf(identifier);
		if (!declared) {
			if (identifier.text === "undefined" || identifier.text === "arguments") return;
			// `globalThis.setTimeout(…)`: the call is looked up by itself.
			if (identifier.text === "globalThis" && isCalledMember(identifier.parent)) return;
			const symbol = yield* symbolFor(identifier, this.file);
			const origin = symbol && this.file.types.originOf(symbol);
			// What is called or read of a package's object, such as `chrome`, is looked up there.
			if (origin?.from === "package" && isPropertyAccessExpression(identifier.parent)) return;
			if (!origin || origin.from === "file" || !isKnownGlobal(identifier.text)) {
				this.draft.refuse({ kind: "unknown-name", name: identifier.text });
			}
			return;
		}
		if (isWithin(declared, this.frame.root)) return;
		const variable = isImport(declared) ? yield* declarationFor(identifier, this.file) : declared;
		if (!variable || isImport(variable)) return;
		this.draft.readVariable(variable, identifier.text, this.isOfFirst(identifier));
	}

	private *property(use: PropertyUse): Inquiry<void> {
		const global = globalRoot(use.base);
		if (global) {
			if (use.access === "write" && !isOfDocument(global))
				this.draft.refuse({ kind: "assigned-platform", name: global });
			else if (isOfDocument(global)) this.document(use.access, use.name === "*" ? global : use.name);
			else if (global === "process") this.draft.addIo({ domain: "process", mode: "r", via: "process" });
			else if (/^(local|session)Storage$/.test(global)) this.draft.addIo({ domain: "storage", mode: "r", via: global });
			return;
		}
		if (isIdentifier(use.base)) {
			const declared = declarationOf(use.base);
			if (declared && isNamespaceImport(declared)) return yield* this.moduleMember(use);
		}
		if (use.access === "write" && isPropertyAccessExpression(use.node)) {
			const written = yield* symbolFor(use.node.name, this.file);
			if (written && this.isShown(written)) this.document(use.access, use.name);
		}
		const owner = yield* ownershipOf(use.base, this.frame, this.file);
		if (owner === "new" || (use.access === "read" && (yield* isDescription(use.base, this.file)))) return;
		const shown = use.name === "*" || use.name === "[]" ? shortText(use.base) : `${shortText(use.base)}.${use.name}`;
		const id = canonicalName(use.name);
		if (use.access === "write") return yield* this.written(use, id, shown);
		const symbol = yield* this.memberOf(use);
		if (symbol && id !== "[]" && this.isShown(symbol)) this.document(use.access, use.name);
		if (symbol && isPartOfClient(symbol, this.file)) return;
		if (yield* this.isClientsOwn(use)) return;
		if (symbol?.isAccessor) this.accessor(symbol, use.name);
		const isContainer = CONTAINER_MEMBERS.has(use.name) && !isAnswer(use.base);
		const first = this.isOfFirst(use.node);
		const isSettled = first && isOwnPlace(symbol, use) && areOnlyFirstValues(use.name, use.node);
		const shared = (owner === "outside" || isContainer) && !isSettled && !(yield* isConstantRead(use.node, this.file));
		this.draft.readProperty(id, shown, shared, first);
	}

	/** `db.query.users`: what a client has for each table of the program's. */
	private *isClientsOwn({ base, node }: PropertyUse): Inquiry<boolean> {
		if (!isPropertyAccessExpression(base) || !isPropertyAccessExpression(node)) return false;
		const holder = yield* symbolFor(base.name, this.file);
		if (!holder || !isPartOfClient(holder, this.file)) return false;
		const [type] = yield* typesFor([node], this.file);
		return yield* computed(() => isOfKnownPackage(type, this.file));
	}

	private *written(use: PropertyUse, id: string, shown: string): Inquiry<void> {
		const value = firstValueOf(use.node);
		const isCertain = value?.isSame && isOwnPlace(yield* this.memberOf(use), use);
		if (!isCertain && this.draft.isCache(shown)) return;
		if (value && !isCertain) this.draft.assume({ kind: "made-once", name: shown });
		this.draft.writeProperty(id, shown, throughParameter(use.base, this.frame), value !== undefined);
	}

	private isShown(symbol: SymbolRef): boolean {
		return this.file.types.originOf(symbol)?.from === "lib" && SHOWN.test(symbol.parent()?.name ?? "");
	}

	private document(access: PropertyUse["access"], name: string): void {
		if (access === "write") this.draft.assume({ kind: "no-reactions" });
		this.draft.addIo({ domain: "dom", mode: access === "write" ? "w" : "r", via: name });
		this.draft.seeDocument(name);
	}

	/** A variable of another module, read through `import * as module`. */
	private *moduleMember(use: PropertyUse): Inquiry<void> {
		const symbol = isPropertyAccessExpression(use.node) ? yield* symbolFor(use.node.name, this.file) : undefined;
		const origin = symbol && this.file.types.originOf(symbol);
		const [only, second] = symbol?.declarations ?? [];
		if (!only || second || use.access === "write") return this.draft.refuse({ kind: "module-member" });
		if (origin?.from !== "file") return;
		const declaration = only.node();
		if (declaration && isVariableDeclaration(declaration)) this.draft.readVariable(declaration, use.name);
		else if (!declaration || !isFunctionNode(declaration)) this.draft.refuse({ kind: "unknown-name", name: use.name });
	}

	private accessor(symbol: SymbolRef, name: string): void {
		const nodes = symbol.declarations.map((declaration) => declaration.node());
		const getters = nodes.filter((node) => node?.kind === SyntaxKind.GetAccessor);
		const [only, second] = getters;
		if (only && isFunctionNode(only) && !second && (only as { body?: Node }).body) {
			this.draft.assume({ kind: "not-overridden", name });
			this.getters.push({ name, fn: only });
		} else if (this.file.types.originOf(symbol)?.from === "lib") {
			// Accessors of the language and of browsers look at what they belong to.
			return;
		} else if (this.file.types.originOf(symbol)?.from === "package") {
			this.draft.assume({ kind: "harmless-getter", name });
		} else this.draft.refuse({ kind: "accessor", name });
	}

	private *memberOf(use: PropertyUse): Inquiry<SymbolRef | undefined> {
		if (isPropertyAccessExpression(use.node)) return yield* symbolFor(use.node.name, this.file);
		if (!isBindingElement(use.node) || isBindingPattern(use.base) || use.name === "*") return undefined;
		const [type] = yield* typesFor([use.base], this.file);
		return type?.property(use.name);
	}

	private *iterations(): Inquiry<void> {
		const nodes = this.facts.iterated
			.map((site) => site.node)
			.filter((node) => node.kind !== SyntaxKind.ArrayLiteralExpression);
		const types = yield* typesFor(nodes, this.file);
		for (const [index, type] of types.entries()) {
			const node = nodes[index];
			if (node && !isBuiltinIterable(type, this.file)) this.draft.refuse({ kind: "iteration", name: shortText(node) });
		}
	}

	/** Converting an object runs its `toString` or `valueOf`; those that the program wrote may do anything. */
	*converted(values: readonly Node[]): Inquiry<void> {
		const nodes = values.filter((node) => !isLiteral(node));
		const types = yield* typesFor(nodes, this.file);
		for (const [index, type] of types.entries()) {
			const node = nodes[index];
			if (node && hasOwnConversion(type, this.file)) this.draft.refuse({ kind: "conversion", name: shortText(node) });
		}
	}
}

function isCalledMember(access: Node): boolean {
	return isPropertyAccessExpression(access) && isCallExpression(access.parent) && access.parent.expression === access;
}

/** What was waited for right here: an answer with a `value` in it, rather than something that is kept. */
function isAnswer(object: Node): boolean {
	const declared = isIdentifier(object) ? declarationOf(object) : undefined;
	return declared !== undefined && constantValue(declared)?.kind === SyntaxKind.AwaitExpression;
}

/** Whether nobody but the class itself gets at a property: `#name`, or a static one that is private. */
function isOwnPlace(symbol: SymbolRef | undefined, { name, node }: PropertyUse): boolean {
	if (!isPropertyAccessExpression(node)) return false;
	if (name.startsWith("#")) return true;
	const nodes = symbol?.declarations.map((declaration) => declaration.node()) ?? [];
	const isPrivate = (node: Node | undefined) =>
		node !== undefined && hasModifier(node, SyntaxKind.PrivateKeyword) && hasModifier(node, SyntaxKind.StaticKeyword);
	return nodes.length > 0 && nodes.every(isPrivate);
}
