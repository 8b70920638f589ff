/** Pieces of fixes that several rules offer: what it takes to write `await` or `.catch(console.error)` at a place. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { type Node, NodeFlags, type SourceFile, SyntaxKind } from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import type { Edit } from "../../../facts/edit.ts";
import { enclosingFunction, type FunctionNode, isAsync, isGenerator } from "../../../syntax/functions.ts";
import { findAncestor, skipOuter } from "../../../syntax/walk.ts";

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
export function canChain(at: Node, type: TypeRef | undefined, file: RuleFile): boolean {
	if (skipOuter(at) !== at || file.types.globalSymbol("console") === undefined) return false;
	const parts = type?.isUnion ? type.constituents() : [type];
	// Behind `a?.b()` it becomes part of the chain, so that `undefined` does no harm.
	const chained = (at.flags & NodeFlags.OptionalChain) !== 0;
	return parts.every(
		(part) => file.types.promiseKind(part) === "promise" || (chained && part?.print() === "undefined"),
	);
}
