/** Moves a limiter to the top of its module, so that all calls share it. */
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isIdentifier,
	isSourceFile,
	isVariableDeclarationList,
	isVariableStatement,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { declarationOf } from "../../flow/index.ts";
import { layoutOf } from "../../rewrites/layout.ts";
import { startWithComments } from "../../rewrites/limit.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, walk } from "../../syntax/walk.ts";

/** Undefined where it needs something of its function, or where its name is one that the module has otherwise. */
export function hoistEdits(declaration: VariableDeclaration, file: RuleFile): Edit[] | undefined {
	const { parent: list, initializer, name } = declaration;
	const statement = list.parent;
	if (!isVariableDeclarationList(list) || !isVariableStatement(statement) || list.declarations.length !== 1)
		return undefined;
	if (!initializer || !isIdentifier(name) || !isOfModule(initializer)) return undefined;
	if (mentionsOf(file.root, name.text).some((mention) => isOtherOfName(mention, declaration))) return undefined;
	const top = findAncestor(statement, (at) => at.parent !== undefined && isSourceFile(at.parent));
	if (!top) return undefined;
	const from = file.startOf(statement);
	const lineStart = file.text.lastIndexOf("\n", from - 1) + 1;
	const lineEnd = file.text.indexOf("\n", statement.end);
	const isOwnLine =
		file.text.slice(lineStart, from).trim() === "" && file.text.slice(statement.end, lineEnd).trim() === "";
	if (!isOwnLine || lineEnd < 0) return undefined;
	const { newline } = layoutOf(top, file);
	const start = startWithComments(top, file);
	return [
		{ start, end: start, text: `${file.textOf(statement)}${newline}${newline}` },
		{ start: lineStart, end: lineEnd + 1, text: "" },
	];
}

/** Whether an expression names nothing but what the module has. */
function isOfModule(expression: Node): boolean {
	let isFree = true;
	walk(expression, (node) => {
		if (node.kind === SyntaxKind.ThisKeyword || node.kind === SyntaxKind.AwaitExpression) isFree = false;
		if (!isIdentifier(node)) return undefined;
		const declared = declarationOf(node);
		if (declared && !isAtTop(declared)) isFree = false;
		return undefined;
	});
	return isFree;
}

/** Imported: what the module declares itself may come after the place. */
function isAtTop(declaration: Node): boolean {
	return findAncestor(declaration, (at) => at.kind === SyntaxKind.ImportDeclaration) !== undefined;
}

function isOtherOfName(mention: Node, declaration: VariableDeclaration): boolean {
	return mention !== declaration.name && !(isIdentifier(mention) && declarationOf(mention) === declaration);
}
