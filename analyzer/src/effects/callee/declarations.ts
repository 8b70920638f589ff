/** What names stand for: the declaration of an identifier, the value of a constant, the full name of a library's symbol. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type Identifier,
	isClassDeclaration,
	isIdentifier,
	isInterfaceDeclaration,
	isNamespaceImport,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { isImportBinding } from "../../syntax/imports.ts";
import { skipOuter } from "../../syntax/walk.ts";

export function isImport(declaration: Node): boolean {
	return isImportBinding(declaration) || declaration.kind === SyntaxKind.ImportEqualsDeclaration;
}

/** What a `const` was declared with. */
export function constantValue(declaration: Node): Node | undefined {
	if (!isVariableDeclaration(declaration) || !isIdentifier(declaration.name) || !declaration.initializer)
		return undefined;
	const isConst = (declaration.parent.flags & NodeFlags.BlockScoped) === NodeFlags.Const;
	return isConst ? skipOuter(declaration.initializer) : undefined;
}

/** The declaration that an identifier stands for, through imports into the program's other files. */
export function* declarationFor(identifier: Identifier, file: RuleFile): Inquiry<Node | undefined> {
	const declared = declarationOf(identifier);
	if (declared && (!isImport(declared) || isNamespaceImport(declared))) return declared;
	const symbol = yield* symbolFor(identifier, file);
	const [only, second] = symbol?.declarations ?? [];
	if (!symbol || !only || second || file.types.originOf(symbol)?.from !== "file") return declared;
	return only.node() ?? declared;
}

/** The package that declares a function. */
export function* packageOf(callee: Node, file: RuleFile): Inquiry<string | undefined> {
	const symbol = yield* symbolFor(isPropertyAccessExpression(callee) ? callee.name : callee, file);
	const origin = symbol && file.types.originOf(symbol);
	return origin?.from === "package" ? origin.name : undefined;
}

/** The name of a library's symbol with what it is a member of: `Array.map`, `fs/promises.readFile`, `fetch`. */
export function dottedName(symbol: SymbolRef): string {
	const names = [symbol.name];
	let owner = symbol.parent();
	if (!owner && symbol.isPropertyOrMethod) {
		// A member of a type made from another one, such as `Omit<Client, "close">`, is declared where that one's is.
		const declared = symbol.declarations[0]?.node()?.parent;
		if (declared && (isInterfaceDeclaration(declared) || isClassDeclaration(declared)) && declared.name) {
			return `${declared.name.text}.${symbol.name}`;
		}
	}
	for (; owner; owner = owner.parent()) {
		if (owner.name.startsWith('"')) {
			const module = owner.name.slice(1, -1).replace(/^node:/, "");
			// A module that is a file of a package is named by the package already.
			if (!module.includes("\\") && !/^[/.]|^[A-Za-z]:/.test(module)) names.unshift(module);
			break;
		}
		if (owner.name.startsWith("__") || owner.name === "global" || owner.name === "globalThis") break;
		names.unshift(owner.name);
	}
	return names.join(".");
}
