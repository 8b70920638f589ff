/** The start of a program: where its promise rejects, Node tells of the error and ends the process, as is meant. */

import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isBlock,
	isCallExpression,
	isClassDeclaration,
	isEmptyStatement,
	isEnumDeclaration,
	isExportAssignment,
	isExportDeclaration,
	isExpressionStatement,
	isFunctionDeclaration,
	isIdentifier,
	isIfStatement,
	isImportDeclaration,
	isInterfaceDeclaration,
	isNumericLiteral,
	isSourceFile,
	isStringLiteral,
	isTypeAliasDeclaration,
	isVariableDeclaration,
	isVariableStatement,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { lastName } from "../../syntax/calls.ts";
import { hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { statementsOf } from "../../syntax/statements.ts";
import { findAncestor, outerOf, skipOuter } from "../../syntax/walk.ts";
import { chainOf } from "../shared/promises/chain.ts";
import { endsProcess } from "../shared/promises/who-hears.ts";

/** What starts programs is called, where it is a package's: `cli.run()`, `program.parseAsync()`, `next.nextStart()`. */
const STARTS =
	/^(?:main|run|start|boot|bootstrap|launch|serve|listen|execute|parse|parseAsync|cli)(?![a-z])|[a-z](?:Main|Start)$/;
/** `if (require.main === module)` and the like: what follows is only for the program's start. */
const IS_MAIN = /\brequire\.main\b|\bimport\.meta\b|\bprocess\.argv\b/;

/**
 * Whether a promise is that of the last thing a script for Node does, after all others: of a function of the program, of an
 * `import()`, or of a call that is named for it. Where somebody listens for unhandled rejections, or the module is there to
 * be imported, there is more to say.
 */
export function isEntryPoint(expression: Node, file: RuleFile): boolean {
	const statement = outerOf(expression).parent;
	if (!isExpressionStatement(statement)) return false;
	const { source } = chainOf(expression);
	if (!isCallExpression(source) || !isStart(source.expression)) return false;
	const isForMain = isLastOf(statement, file);
	if (isForMain === undefined) return false;
	return (isForMain || isNamedForIt(source.expression) || !exportsValues(file.root)) && endsProcess(file);
}

/**
 * Whether what is at the top level of a module comes last there, up to declarations.
 * @returns undefined if it does not, and whether a condition says that it is for the program's start alone
 */
function isLastOf(statement: Node, file: RuleFile): boolean | undefined {
	let isForMain = false;
	for (let at = statement; !isSourceFile(at); at = at.parent) {
		const { parent } = at;
		if (isSourceFile(parent) || isBlock(parent)) {
			const list = statementsOf(parent);
			if (!list?.nodes.slice(list.indexOf(at) + 1).every(isDeclaration)) return undefined;
		} else if (isIfStatement(parent)) isForMain ||= IS_MAIN.test(file.textOf(parent.expression));
		else return undefined;
	}
	return isForMain;
}

/** What does nothing by itself. */
function isDeclaration(statement: Node): boolean {
	if (isVariableStatement(statement)) {
		return statement.declarationList.declarations.every(({ initializer }) => !initializer || isPlain(initializer));
	}
	return (
		isFunctionDeclaration(statement) ||
		isClassDeclaration(statement) ||
		isEnumDeclaration(statement) ||
		isInterfaceDeclaration(statement) ||
		isTypeAliasDeclaration(statement) ||
		isImportDeclaration(statement) ||
		isExportDeclaration(statement) ||
		isEmptyStatement(statement)
	);
}

function isPlain(value: Node): boolean {
	const at = skipOuter(value);
	return isFunctionNode(at) || isStringLiteral(at) || isNumericLiteral(at);
}

function isStart(callee: Node): boolean {
	const at = skipOuter(callee);
	if (at.kind === SyntaxKind.ImportKeyword || isFunctionNode(at)) return true;
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared) return !isIdentifier(at) && isNamedForIt(at);
	if (isFunctionNode(declared)) return declared.body !== undefined;
	if (isVariableDeclaration(declared))
		return declared.initializer !== undefined && isFunctionNode(skipOuter(declared.initializer));
	const from = findAncestor(declared, isImportDeclaration);
	const module = from && isImportDeclaration(from) ? from.moduleSpecifier : undefined;
	const isOwn = module !== undefined && isStringLiteral(module) && module.text.startsWith(".");
	return isOwn || (module !== undefined && isNamedForIt(at));
}

function isNamedForIt(callee: Node): boolean {
	return STARTS.test(lastName(skipOuter(callee)) ?? "");
}

const exporting = new WeakMap<SourceFile, boolean>();

/** Whether others may import more than types from the module. */
function exportsValues(root: SourceFile): boolean {
	let exports = exporting.get(root);
	if (exports === undefined) {
		exports = root.statements.some(isExport) || /\b(?:module\.exports|exports\.\w+)\s*=/.test(root.text);
		exporting.set(root, exports);
	}
	return exports;
}

function isExport(statement: Node): boolean {
	if (isExportAssignment(statement)) return true;
	// `export {};` only says that the file is a module.
	if (isExportDeclaration(statement)) return !statement.isTypeOnly && !/^\s*export\s*\{\s*\}/.test(statement.getText());
	const isType = isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement);
	return !isType && hasModifier(statement, SyntaxKind.ExportKeyword);
}
