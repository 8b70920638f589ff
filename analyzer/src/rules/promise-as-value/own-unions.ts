/**
 * Who says that a value may be a promise. Types of packages have promises in their unions for reasons of their own: what
 * React renders may come later, a parser is asynchronous where it is asked to be. Nobody who writes such a value into a
 * text means its promise; the program's own unions are there to be told apart.
 */
import { type Inquiry, symbolOf, typeOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	isAwaitExpression,
	isBindingElement,
	isBlock,
	isCallExpression,
	isIdentifier,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import type { DeclarationRef, TypeRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/index.ts";
import { type FunctionNode, isFunctionNode, returnedBy } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { results, SPEAKS_OF_PROMISE, textOf } from "./values.ts";

/** Names that lead to other names: so many steps are followed. */
const MOST_STEPS = 5;

/** Whether the program's own code says that the value is a promise or something else. */
export function* isOwnUnion(value: Node, type: TypeRef, file: RuleFile, steps = MOST_STEPS): Inquiry<boolean> {
	const at = skipOuter(value);
	if (steps === 0) return false;
	if (isCallExpression(at)) {
		const declared = ownNode(file.types.resolvedSignature(at)?.declaration);
		return declared !== undefined && (yield* isDeclaredSo(declared, type, file));
	}
	if (isPropertyAccessExpression(at)) {
		const declared = ownNode((yield* symbolOf(at.name))?.valueDeclaration);
		return declared !== undefined && (yield* isDeclaredSo(declared, type, file));
	}
	const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declaration) return false;
	if (isVariableDeclaration(declaration) && !declaration.type && declaration.initializer) {
		return yield* isOwnUnion(declaration.initializer, type, file, steps - 1);
	}
	if (isBindingElement(declaration)) {
		const name = declaration.propertyName ?? declaration.name;
		if (!isObjectBindingPattern(declaration.parent) || !name || !isIdentifier(name)) return false;
		const property = (yield* typeOf(declaration.parent))?.property(name.text);
		const declared = ownNode(property?.valueDeclaration);
		return declared !== undefined && (yield* isDeclaredSo(declared, type, file));
	}
	return yield* isDeclaredSo(declaration, type, file);
}

/** A declaration in the program's own source, as opposed to that of a package. */
function ownNode(declaration: DeclarationRef | undefined): Node | undefined {
	return declaration && !declaration.path.includes("/node_modules/") ? declaration.node() : undefined;
}

/** Whether a declaration of the program gives a union its promise: by its annotation, or by a promise that a body returns. */
function* isDeclaredSo(declaration: Node, type: TypeRef, file: RuleFile): Inquiry<boolean> {
	const annotation = (declaration as { type?: Node }).type;
	if (annotation) {
		if (SPEAKS_OF_PROMISE.test(textOf(annotation))) return true;
		// `Awaitable<T>` and the like have a name of their own.
		const alias = type.aliasSymbol();
		return alias !== undefined && file.types.originOf(alias)?.from === "file";
	}
	if (!isFunctionNode(declaration)) return false;
	const types = yield* typesOf(resultsOf(declaration));
	return types.some((each) => isOutright(each, file));
}

/** Whether the type is a promise and nothing else. */
export function isOutright(type: TypeRef | undefined, file: RuleFile): boolean {
	const parts = constituentsOf(type);
	return parts.length > 0 && parts.every((part) => file.types.promiseKind(part) === "promise");
}

/** What a function may return, apart from what a `return` awaits. */
function resultsOf(fn: FunctionNode): Node[] {
	const isWritten = fn.body !== undefined && isBlock(fn.body);
	const values = returnedBy(fn).filter((value) => !isWritten || !isAwaitExpression(value));
	return values.flatMap((value) => [...results(value, false)]);
}
