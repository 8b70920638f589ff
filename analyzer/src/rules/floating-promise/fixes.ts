/** The ways out of a lost promise: `await` it, handle its rejection, or say that it is meant to float. */
import {
	isAsExpression,
	isCallExpression,
	isIdentifier,
	isPrivateIdentifier,
	isPropertyAccessExpression,
	isSatisfiesExpression,
	isTypeAssertion,
	type Node,
	NodeFlags,
	type SourceFile,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { RuleFile } from "../../run/rule-file.ts";
import { enclosingFunction, type FunctionNode, isAsync, isGenerator } from "../../syntax/functions.ts";
import { findAncestor, skipOuter } from "../../syntax/walk.ts";
import type { Loss } from "../floating-promise.ts";
import type { FixDraft } from "../rule.ts";

type Edit = FixDraft["edits"][number];

export function fixesFor(
	loss: Loss,
	type: TypeRef | undefined,
	file: RuleFile,
	options: { offerVoid: boolean },
): FixDraft[] {
	const { at, how } = loss;
	// `await p as T` would assert something else; such code is rare enough to be left to its author.
	if (isAsExpression(at) || isSatisfiesExpression(at) || isTypeAssertion(at)) return [];
	const start = file.startOf(at);
	const fixes: FixDraft[] = [];
	const waitable = file.types.promiseKind(type) !== "thenable";
	const asyncEdits = waitable && !isRecursion(at) ? makeAsync(at, file) : undefined;
	// A `void` in front is replaced by what takes its place.
	const from = loss.voided ? file.startOf(loss.voided) : start;
	if (asyncEdits) {
		const gather = how === "array";
		fixes.push({
			id: "await",
			title: gather
				? "Await all of them"
				: asyncEdits.length > 0
					? "Await it, and make the function async"
					: "Await it",
			safety: "suggestion",
			edits: [
				...asyncEdits,
				{ start: from, end: start, text: gather ? "await Promise.all(" : "await " },
				...(gather ? [{ start: at.end, end: at.end, text: ")" }] : []),
			],
		});
	}
	if ((how === "ignored" || how === "no-rejection-handler") && canChain(at, type, file)) {
		fixes.push({
			id: "catch",
			title: "Report its rejection with .catch(console.error)",
			safety: "suggestion",
			edits: [
				...(loss.voided ? [{ start: from, end: start, text: "" }] : []),
				{ start: at.end, end: at.end, text: ".catch(console.error)" },
			],
		});
	}
	if (options.offerVoid && how !== "handler-not-callable") {
		fixes.push({
			id: "void",
			title: "Let it float, marked with void",
			safety: "suggestion",
			edits: [{ start, end: start, text: "void " }],
		});
	}
	return fixes;
}

/** A function that starts itself anew, as polling does: each round would wait for all later ones, and memory would grow. */
function isRecursion(at: Node): boolean {
	const call = skipOuter(at);
	const fn = enclosingFunction(at);
	if (!isCallExpression(call) || !fn) return false;
	const callee = skipOuter(call.expression);
	const name = (fn as { name?: Node }).name ?? (fn.parent as { name?: Node }).name;
	if (!name) return false;
	if (isIdentifier(callee)) return isIdentifier(name) && callee.text === name.text;
	return (
		isPropertyAccessExpression(callee) &&
		callee.expression.kind === SyntaxKind.ThisKeyword &&
		(isIdentifier(name) || isPrivateIdentifier(name)) &&
		callee.name.text === name.text
	);
}

/**
 * What it takes so that `await` may stand at a place: nothing inside an async function or at the top level of a module
 * that allows it; `async` in front of a callback whose caller takes a promise. Undefined where it cannot stand.
 */
function makeAsync(at: Node, file: RuleFile): readonly Edit[] | undefined {
	const fn = enclosingFunction(at);
	if (!fn) return isTopLevel(at) && allowsTopLevelAwait(file.root) ? [] : undefined;
	// A parameter's default value runs outside of the body.
	if (findAncestor(at, (node) => node.kind === SyntaxKind.Parameter && node.parent === fn)) return undefined;
	if (isAsync(fn)) return [];
	return callerTakesPromise(fn, file)
		? [{ start: file.startOf(fn), end: file.startOf(fn), text: "async " }]
		: undefined;
}

function callerTakesPromise(fn: FunctionNode, file: RuleFile): boolean {
	if (fn.kind !== SyntaxKind.ArrowFunction && fn.kind !== SyntaxKind.FunctionExpression) return false;
	if (isGenerator(fn) || fn.type || fn.parent.kind !== SyntaxKind.CallExpression) return false;
	const signatures = file.types.contextualType(fn)?.callSignatures() ?? [];
	return signatures.length === 1 && file.types.promiseKind(signatures[0]?.returnType()) === "promise";
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

/** Whether `.catch(console.error)` may stand behind the expression: where it is surely a promise, and `console` is known. */
function canChain(at: Node, type: TypeRef | undefined, file: RuleFile): boolean {
	if (skipOuter(at) !== at || file.types.globalSymbol("console") === undefined) return false;
	const parts = type?.isUnion ? type.constituents() : [type];
	// Behind `a?.b()` it becomes part of the chain, so that `undefined` does no harm.
	const chained = (at.flags & NodeFlags.OptionalChain) !== 0;
	return parts.every(
		(part) => file.types.promiseKind(part) === "promise" || (chained && part?.print() === "undefined"),
	);
}
