/**
 * What users say that functions do, in the configuration or in an `@effect` comment above a function. It counts in place
 * of the body and of what is known of the package; the configuration's word in place of the comment's.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPromiseItself } from "../../ask/types.ts";
import {
	isIdentifier,
	isPropertyAccessExpression,
	isTypeReferenceNode,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../engine/engine.ts";
import { type DeclaredEffects, parseEffects } from "../../facts/declared-effects.ts";
import { type EffectSummary, summary, unknownSummary } from "../../facts/effects.ts";
import type { Reason } from "../../facts/reasons.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { docCommentOn } from "../../syntax/comments.ts";
import { type FunctionNode, hasModifier, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import type { KnownCall } from "../knowledge/index.ts";
import type { Callee } from "./callee.ts";
import { dottedName, isImport } from "./declarations.ts";
import type { Invocation } from "./invocation.ts";

/** What is said of a function, or the words that say it and are not understood. */
type Declared = DeclaredEffects | { readonly unreadable: string };

/** @returns undefined when nothing is said of the function */
export function* declaredSummary(fn: Node, file: RuleFile): Inquiry<EffectSummary | undefined> {
	if (!isFunctionNode(fn)) return undefined;
	const declared = declaredAt([fn], file);
	if (!declared) return undefined;
	const shown = nameFromTree(fn) ?? "the function";
	if (!isUsable(declared)) return unknownSummary(reasonAgainst(declared, shown));
	const isPromise = isAsync(fn) || returnsPromiseByName(fn);
	return summary({
		io: declared.io.map((effect) => ({ ...effect, via: shown, stated: true })),
		invokes: yield* callableParameters(fn, file),
		mayReject: true,
		maySyncThrow: !isPromise,
		returnsNativePromise: isPromise,
		guards: declared.guards,
		refuses: true,
		costly: declared.costly,
	});
}

/**
 * The same for a callee without a body that could be looked into.
 * @returns a reason where it is said to be unknown, or not said clearly
 */
export function* declaredCall(
	call: Invocation,
	callee: Callee,
	file: RuleFile,
): Inquiry<KnownCall | Reason | undefined> {
	if ((callee.kind !== "known" && callee.kind !== "unknown") || call.kind !== SyntaxKind.CallExpression)
		return undefined;
	const named = skipOuter(call.expression);
	if (!isIdentifier(named) && !isPropertyAccessExpression(named)) return undefined;
	const local = isIdentifier(named) ? declarationOf(named) : undefined;
	let declared: Declared | undefined;
	if (local && !isImport(local)) declared = declaredAt([local], file);
	else {
		const symbol = yield* symbolFor(isIdentifier(named) ? named : named.name, file);
		declared = symbol && declaredOf(symbol, file);
	}
	if (!declared) return undefined;
	if (!isUsable(declared)) return reasonAgainst(declared, callee.name);
	const values = call.arguments ?? [];
	const [result, ...types] = yield* typesFor([call, ...values], file);
	const isPromise = isPromiseItself(result, file);
	return {
		io: declared.io.map((effect) => ({ ...effect, stated: true })),
		readsArguments: true,
		invokes: callableOf(types, file),
		gives: isPromise ? "promise" : "value",
		throws: !isPromise,
		...(declared.costly && { costly: true }),
		...(declared.guards && { guards: true }),
	};
}

/** What a function is said to be; `undefined` when nothing is said, or nothing that is understood. */
export function declaredEffects(of: Node | SymbolRef, file: RuleFile): DeclaredEffects | undefined {
	const declared = "kind" in of ? declaredAt([of], file) : declaredOf(of, file);
	return declared && isUsable(declared) ? declared : undefined;
}

function declaredOf(symbol: SymbolRef, file: RuleFile): Declared | undefined {
	const origin = file.types.originOf(symbol);
	if (!origin || origin.from === "lib") return undefined;
	if (origin.from === "package") return fromSettings({ package: origin.name }, dottedName(symbol), file);
	return declaredAt(
		symbol.declarations.flatMap((declaration) => declaration.node() ?? []),
		file,
	);
}

function declaredAt(nodes: readonly Node[], file: RuleFile): Declared | undefined {
	for (const node of nodes) {
		const said = fromSettings({ file: node.getSourceFile().fileName }, nameFromTree(node), file);
		if (said) return said;
	}
	for (const node of nodes) {
		const said = commentOn(node);
		if (said) return said;
	}
	return undefined;
}

function fromSettings(
	place: { readonly package: string } | { readonly file: string },
	name: string | undefined,
	file: RuleFile,
): DeclaredEffects | undefined {
	return name === undefined ? undefined : file.effects?.find(place, name);
}

function isUsable(declared: Declared): declared is DeclaredEffects {
	return !("unreadable" in declared) && !declared.unknown;
}

function reasonAgainst(declared: Declared, name: string): Reason {
	return "unreadable" in declared
		? { kind: "unreadable-comment", name, text: declared.unreadable }
		: { kind: "said-unknown", name };
}

const TAG = /^[ \t]*(?:\/\*\*|\*)?[ \t]*@effect(?![\w/-])[ \t]*(.*?)[ \t]*(?:\*\/.*)?$/gm;

/** What the comment above a function's declaration says. Several tags add up. */
function commentOn(node: Node): Declared | undefined {
	const said = [...(docCommentOn(node) ?? "").matchAll(TAG)].map((match) => match[1] ?? "");
	if (said.length === 0) return undefined;
	const words = said.join(", ");
	return parseEffects(words) ?? { unreadable: words };
}

/** What may stand between a function and what gives it its name. */
const NAMELESS: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ArrowFunction,
	SyntaxKind.FunctionExpression,
	SyntaxKind.ParenthesizedExpression,
	SyntaxKind.ObjectLiteralExpression,
	SyntaxKind.ClassExpression,
	SyntaxKind.TypeLiteral,
	SyntaxKind.VariableDeclarationList,
	SyntaxKind.VariableStatement,
	SyntaxKind.ModuleBlock,
]);

/** `Client.load` for a method, `api.load` for one of an object that a variable holds. Undefined for what is inside of a function. */
function nameFromTree(node: Node): string | undefined {
	const names: string[] = [];
	for (let at: Node | undefined = node; at && at.kind !== SyntaxKind.SourceFile; at = at.parent) {
		if (NAMELESS.has(at.kind) && (at === node || !isFunctionNode(at))) continue;
		const name =
			at.kind === SyntaxKind.ExportAssignment ? { text: "default" } : (at as { name?: { text?: string } }).name;
		if (hasModifier(at, SyntaxKind.DefaultKeyword)) names.unshift("default");
		else if (name?.text === undefined || (isFunctionNode(at) && at !== node)) return undefined;
		else names.unshift(name.text);
	}
	return names.length > 0 ? names.join(".") : undefined;
}

function returnsPromiseByName(fn: FunctionNode): boolean {
	const { type } = fn as { type?: Node };
	return (
		type !== undefined && isTypeReferenceNode(type) && isIdentifier(type.typeName) && type.typeName.text === "Promise"
	);
}

/** What is handed in to be called adds its own effects. */
function* callableParameters(fn: FunctionNode, file: RuleFile): Inquiry<number[]> {
	const types = yield* typesFor(
		fn.parameters.map((parameter) => parameter.name),
		file,
	);
	return callableOf(types, file);
}

/** The places of the types whose values can be called. */
function callableOf(types: readonly (TypeRef | undefined)[], file: RuleFile): number[] {
	return [...types.keys()].filter((index) => file.types.isCallable(types[index]) === true);
}
