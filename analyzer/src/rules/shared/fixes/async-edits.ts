/** Pieces of fixes that several rules offer: what it takes to write `await` or `.catch(…)` at a place. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../../ask/types.ts";
import {
	isCallExpression,
	isIdentifier,
	type Node,
	NodeFlags,
	type SourceFile,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import type { Edit } from "../../../facts/edit.ts";
import { referencesTo } from "../../../flow/index.ts";
import { enclosingFunction, type FunctionNode, isAsync, isGenerator } from "../../../syntax/functions.ts";
import { findAncestor, isWithin, skipOuter } from "../../../syntax/walk.ts";
import { testRole } from "../places/tests.ts";

/**
 * What it takes so that `await` may stand at a place: nothing inside an async function or at the top level of a module
 * that allows it; `async` in front of a callback whose caller takes a promise. Undefined where it cannot stand.
 */
export function makeAsync(at: Node, file: RuleFile): readonly Edit[] | undefined {
	const fn = enclosingFunction(at);
	if (!fn) return isTopLevel(at) && allowsTopLevelAwait(file.root) ? [] : undefined;
	// A parameter's default value runs outside of the body.
	if (findAncestor(at, (node) => node.kind === SyntaxKind.Parameter && node.parent === fn)) return undefined;
	if (isAsync(fn)) return [];
	return callerTakesPromise(at, fn, file)
		? [{ start: file.startOf(fn), end: file.startOf(fn), text: "async " }]
		: undefined;
}

function callerTakesPromise(at: Node, fn: FunctionNode, file: RuleFile): boolean {
	if (fn.kind !== SyntaxKind.ArrowFunction && fn.kind !== SyntaxKind.FunctionExpression) return false;
	if (isGenerator(fn) || fn.type) return false;
	const { parent } = fn;
	if (parent.kind !== SyntaxKind.CallExpression) return false;
	const last = (fn.parameters as readonly Node[]).at(-1) as { name?: Node } | undefined;
	const isToldByCallback = last?.name !== undefined && /^(?:done|cb|callback)$/.test(file.textOf(last.name));
	// A runner of tests takes either a callback or a promise.
	if (isToldByCallback && referencesTo(last as unknown as Node).length > 0) return false;
	const role = testRole(fn);
	if (role)
		return role === "test" && (!last || isToldByCallback || !isIdentifier(last.name as Node) || isOfPromises(fn, file));
	return isOfPromises(fn, file) || isContinuation(at, fn);
}

/** Whether one of the signatures that apply to a function says that it gives a promise. */
function isOfPromises(fn: FunctionNode, file: RuleFile): boolean {
	const type = file.types.contextualType(fn);
	const signatures = type ? presentConstituentsOf(type).flatMap((part) => [...part.callSignatures()]) : [];
	return signatures.some((signature) => {
		if (fn.parameters.length > signature.parameters.length) return false;
		const kind = file.types.promiseKind(signature.returnType(), true);
		return kind === "promise" || kind === "thenable";
	});
}

/** Whether a call goes on with what comes after a middleware: `(context, next) => { next(); }`, whose `next` gives a promise. */
export function isContinuation(at: Node, fn: FunctionNode): boolean {
	const last = (fn.parameters as readonly Node[]).at(-1) as (Node & { name?: Node }) | undefined;
	if (fn.parameters.length < 2 || !last?.name || !isIdentifier(last.name) || last.name.text !== "next") return false;
	return mentionsParameter(at, last);
}

function mentionsParameter(at: Node, parameter: Node): boolean {
	return referencesTo(parameter).some((use) => isWithin(use, at) && isCallExpression(use.parent));
}

function isTopLevel(at: Node): boolean {
	return !findAncestor(
		at,
		(node) =>
			node.kind === SyntaxKind.ClassStaticBlockDeclaration ||
			node.kind === SyntaxKind.PropertyDeclaration ||
			node.kind === SyntaxKind.ModuleDeclaration,
	);
}

/** `await` at the top level needs a module, and one that is not compiled to CommonJS; only file names that say so are trusted. */
function allowsTopLevelAwait(root: SourceFile): boolean {
	return /\.m[jt]s$/.test(root.fileName) && root.externalModuleIndicator !== undefined;
}

/** Whether `.catch(…)` may stand behind the expression: where it is surely a promise. */
export function canChain(at: Node, type: TypeRef | undefined, file: RuleFile): boolean {
	if (skipOuter(at) !== at) return false;
	const parts = type?.isUnion ? type.constituents() : [type];
	// Behind `a?.b()` it becomes part of the chain, so that `undefined` does no harm.
	const chained = (at.flags & NodeFlags.OptionalChain) !== 0;
	return parts.every(
		(part) => file.types.promiseKind(part) === "promise" || (chained && part?.print() === "undefined"),
	);
}
