/** What is handed to a parameter, all over the program. */
import { type Inquiry, symbolsOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	isCallExpression,
	isIdentifier,
	isMethodDeclaration,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	type ParameterDeclaration,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { isReference } from "../../../flow/index.ts";
import { hasModifier, isFunctionNode } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { isTestPath } from "../../../syntax/test-paths.ts";
import { outerOf } from "../../../syntax/walk.ts";

/** A name that more files have is not looked for: finding out would cost more than it says. */
const MAX_FILES = 40;
const MAX_MENTIONS = 60;

/**
 * The arguments that calls of a function hand to one of its parameters, in files that are no tests.
 * @returns none where it is exported and nobody calls it; "not known" where it may be called by whoever has it
 */
export function* argumentsHanded(
	parameter: ParameterDeclaration,
	file: RuleFile,
): Inquiry<readonly Node[] | "not known"> {
	const fn = parameter.parent;
	if (!isFunctionNode(fn) || parameter.dotDotDotToken) return "not known";
	const index = (fn.parameters as readonly Node[]).indexOf(parameter);
	const declaration = declarationOfFunction(fn);
	const name = declaration && (declaration as { name?: Node }).name;
	if (!declaration || !name || !isIdentifier(name)) return "not known";
	const all = isSeenOutside(declaration) ? filesCalling(name.text, file) : [declaration.getSourceFile().fileName];
	const files = all.filter((path) => !isTestPath(file.pathInProject(path)));
	if (files.length > MAX_FILES) return "not known";
	const mentions = files
		.flatMap((path) => {
			const root = file.types.sourceFile(path);
			return root ? mentionsOf(root, name.text) : [];
		})
		.filter((mention) => mention !== name && isIdentifier(mention) && isUse(mention));
	if (mentions.length > MAX_MENTIONS) return "not known";
	const symbols = yield* symbolsOf(mentions);
	const handed: Node[] = [];
	for (const [at, mention] of mentions.entries()) {
		if (symbols[at]?.resolved().valueDeclaration?.node() !== declaration) continue;
		const argument = argumentAt(mention, index);
		if (argument === "elsewhere") return "not known";
		const given = argument ?? parameter.initializer;
		if (given) handed.push(given);
	}
	if (handed.length > 0) return handed;
	// What only tests call is there for somebody, but they do not say for what.
	return isSeenOutside(declaration) && all.length === files.length ? handed : "not known";
}

function filesCalling(name: string, file: RuleFile): readonly string[] {
	const call = new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}\\s*[(<,)\\]};?]`);
	return file.types.filesMatching(name, call);
}

/** What gives a function its name: itself, the constant that holds it, the method. */
function declarationOfFunction(fn: Node): Node | undefined {
	if (fn.kind === SyntaxKind.FunctionDeclaration || isMethodDeclaration(fn)) return fn;
	const { parent } = outerOf(fn);
	return parent && isVariableDeclaration(parent) ? parent : undefined;
}

/** A mention that is neither a declaration nor a part of an import or export. */
function isUse(mention: Node): boolean {
	const { parent } = mention;
	if (isPropertyAccessExpression(parent) && parent.name === mention) return true;
	return isIdentifier(mention) && isReference(mention);
}

/** What a call at a mention hands over; undefined where it leaves the parameter out. */
function argumentAt(mention: Node, index: number): Node | "elsewhere" | undefined {
	const { parent } = mention;
	const callee = isPropertyAccessExpression(parent) && parent.name === mention ? parent : mention;
	const at = outerOf(callee);
	const call = at.parent;
	if (!isCallExpression(call) || call.expression !== at) return "elsewhere";
	const given = call.arguments.slice(0, index + 1);
	return given.some(isSpreadElement) ? "elsewhere" : given[index];
}

/** Whether other files may call it. */
function isSeenOutside(declaration: Node): boolean {
	if (isMethodDeclaration(declaration)) {
		return (
			!hasModifier(declaration, SyntaxKind.PrivateKeyword) && declaration.parent.kind === SyntaxKind.ClassDeclaration
		);
	}
	const statement = isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
	if (hasModifier(statement, SyntaxKind.ExportKeyword)) return true;
	// `export { load }` is a mention that is no use.
	const name = (declaration as { name?: { text?: string } }).name?.text ?? "";
	return new RegExp(`export\\s*(?:default\\s+${name}\\b|\\{[^}]*\\b${name}\\b)`).test(declaration.getSourceFile().text);
}
