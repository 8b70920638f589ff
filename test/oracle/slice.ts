/**
 * Takes only the statements that a rewrite changes out of their function: for functions that cannot be called from outside,
 * and for those that leave before they get there, as handlers do that look at their request first.
 */
import {
	isBlock,
	isCaseClause,
	isClassDeclaration,
	isDefaultClause,
	isFunctionDeclaration,
	isIdentifier,
	isParameterDeclaration,
	isSourceFile,
	isVariableDeclaration,
	isVariableStatement,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../analyzer/src/engine/ast.ts";
import { bindingNames, isReference } from "../../analyzer/src/flow/names.ts";
import { declarationOf } from "../../analyzer/src/flow/scopes.ts";
import type { Fix } from "../../analyzer/src/index.ts";
import { hasModifier, isClassNode, isFunctionNode } from "../../analyzer/src/syntax/functions.ts";
import { findAncestor, isWithin, skipOuter, walk } from "../../analyzer/src/syntax/walk.ts";
import { type Extraction, moduleRecipe, moduleVariables, sharedFields, sharedVariables } from "./extract.ts";
import { VARIANTS, ValueWriter, type Variant } from "./values.ts";

/** Neighbours in a list of statements. */
interface Slice {
	readonly statements: readonly Node[];
	readonly start: number;
	readonly end: number;
}

/**
 * @param trees of all modules of the program, by path
 * @param offset where the finding is
 * @param fix its statements become a function of their own. What they use of the function around them is made from its
 *   type, or by the code that made it where that only looks at what there is
 * @returns a reason when they mean nothing outside
 */
export function sliceOf(
	trees: ReadonlyMap<string, SourceFile>,
	entry: string,
	offset: number,
	fix: Fix,
): Extraction | string {
	const tree = trees.get(entry);
	const slice = tree && statementsOf(tree, offset, fix);
	if (!tree || !slice) return "its statements are not in one block";
	const bound = boundToPlace(slice);
	if (bound) return bound;
	const modules = [tree, ...[...trees.values()].filter((one) => one !== tree)];
	const owner = ownerOf(slice);
	const original = tree.getFullText();
	return {
		name: "its statements",
		recipe: (files) => {
			const text = sliceIn(files.get(entry) ?? "", original, slice, fix);
			const calls = VARIANTS.map((variant) => {
				const surroundings = new Surroundings(modules, variant, slice);
				const before = surroundings.declare();
				const names = [...surroundings.variables, ...(owner ? ["self"] : []), ...moduleVariables(tree)];
				const self = owner ? `const self = ${selfOf(owner, new ValueWriter(modules, variant))};` : "";
				const results = slice.statements.flatMap(namesDeclaredBy).join(", ");
				// What leaves a loop leaves this one.
				const body = `do {\n${text}\nreturn [${results}];\n} while (false);\nreturn "left";`;
				return {
					prepare: `${self} ${before} const slice$ = async function () {\n${body}\n};`,
					call: owner ? "slice$.call(self)" : "slice$()",
					state: `[${names.join(", ")}]`,
					disturb: [...sharedVariables(tree), ...(owner ? sharedFields(owner) : [])]
						.map((place) => `${place} = other(${place});`)
						.join(" "),
				};
			});
			return moduleRecipe(trees, files, entry, calls);
		},
	};
}

/** The smallest run of statements that holds all that the fix changes in their function. */
function statementsOf(tree: SourceFile, offset: number, fix: Fix): Slice | undefined {
	const top = tree.statements.find((one) => one.pos <= offset && offset < one.end);
	const edits = top ? fix.edits.filter(({ start }) => top.getStart() <= start && start < top.end) : [];
	if (!top || edits.length === 0) return undefined;
	const start = Math.min(...edits.map((one) => one.start));
	const end = Math.max(...edits.map((one) => one.end));
	let found: Slice | undefined;
	walk(top, (node) => {
		if (node.pos > start || node.end < end) return false;
		if (!isBlock(node) && !isCaseClause(node) && !isDefaultClause(node)) return undefined;
		// Comments before a statement may be edited with it.
		const statements = node.statements.filter((one) => one.end > start && one.pos < end);
		const [first] = statements;
		const last = statements.at(-1);
		if (first && last && first.pos <= start && end <= last.end)
			found = { statements, start: Math.min(start, first.getStart()), end: last.end };
		return undefined;
	});
	return found;
}

/** What cannot be said elsewhere. */
function boundToPlace({ statements }: Slice): string | undefined {
	let reason: string | undefined;
	for (const statement of statements) {
		walk(statement, (node) => {
			if (node.kind === SyntaxKind.PrivateIdentifier) reason = "its statements use private names";
			else if (node.kind === SyntaxKind.SuperKeyword) reason = "its statements use `super`";
			else if (node.kind === SyntaxKind.YieldExpression) reason = "its statements are those of a generator";
			return reason === undefined ? undefined : false;
		});
	}
	return reason;
}

function sliceIn(text: string, original: string, { start, end }: Slice, { edits }: Fix): string {
	if (text === original) return original.slice(start, end);
	// Imports and helpers are added before.
	const shift = edits
		.filter((one) => one.end <= start && one.start < start)
		.reduce((sum, one) => sum + one.text.length - (one.end - one.start), 0);
	return text.slice(start + shift, text.length - (original.length - end));
}

/** The class whose `this` the statements use. */
function ownerOf({ statements }: Slice): Node | undefined {
	const [first] = statements;
	let usesThis = false;
	for (const statement of statements) {
		walk(statement, (node) => {
			if (node.kind === SyntaxKind.ThisKeyword) usesThis = true;
		});
	}
	return usesThis && first ? findAncestor(first, isClassNode) : undefined;
}

function selfOf(owner: Node, writer: ValueWriter): string {
	const isPlain = isClassDeclaration(owner) && owner.name && isSourceFile(owner.parent);
	return isPlain && !hasModifier(owner, SyntaxKind.AbstractKeyword) ? writer.instance(owner) : 'standIn("this")';
}

function namesDeclaredBy(statement: Node): string[] {
	if (!isVariableStatement(statement)) return [];
	return statement.declarationList.declarations.flatMap(({ name }) => bindingNames(name).map(({ text }) => text));
}

/** Declares what statements use of the functions around them. */
class Surroundings {
	/** Names of what is not a function. */
	readonly variables: string[] = [];
	private readonly writer: ValueWriter;
	private readonly slice: Slice;
	private readonly done = new Set<Node>();

	constructor(modules: readonly SourceFile[], variant: Variant, slice: Slice) {
		this.writer = new ValueWriter(modules, variant);
		this.slice = slice;
	}

	/** Statements that go before. */
	declare(): string {
		return this.slice.statements.map((one) => this.before(one)).join(" ");
	}

	/** Declares what a node uses. */
	private before(node: Node): string {
		const { start, end } = this.slice;
		const parts: string[] = [];
		walk(node, (at) => {
			if (!isIdentifier(at) || !isReference(at)) return;
			const declaration = declarationOf(at);
			if (!declaration || isWithin(declaration, node) || (start <= declaration.pos && declaration.end <= end)) return;
			const root = rootOf(declaration);
			if (isOfModule(root) || this.done.has(root)) return;
			this.done.add(root);
			parts.push(this.declarationFor(root));
		});
		return parts.join(" ");
	}

	private declarationFor(root: Node): string {
		if (isFunctionDeclaration(root) || isClassDeclaration(root)) return `${this.before(root)} ${root.getText()};`;
		const { name, type, initializer } = root as { name?: Node; type?: Node; initializer?: Node };
		if (!name) return "";
		const value = initializer && !isParameterDeclaration(root) ? skipOuter(initializer) : undefined;
		const isFunction = value !== undefined && isFunctionNode(value);
		if (!isFunction) this.variables.push(...bindingNames(name).map(({ text }) => text));
		if (value && (isFunction || onlyLooks(value)))
			return `${this.before(value)} let ${name.getText()} = ${value.getText()};`;
		// Assigned later.
		if (isVariableDeclaration(root) && !initializer && !type && isVariableStatement(root.parent.parent))
			return `let ${name.getText()};`;
		return this.writer.declare([{ name, ...(type && { type }) }], [name.getText()]).replace("const ", "let ");
	}
}

/** The variable or parameter that a name in a pattern is a part of. */
function rootOf(declaration: Node): Node {
	let at = declaration;
	while (at.kind === SyntaxKind.BindingElement) at = at.parent.parent;
	return at;
}

function isOfModule(declaration: Node): boolean {
	return findAncestor(declaration, (at) => isFunctionNode(at) || isBlock(at)) === undefined;
}

/** Literals, members and what is made of them: nothing that runs code from elsewhere. */
function onlyLooks(expression: Node): boolean {
	let looks = true;
	walk(expression, (node) => {
		if (isFunctionNode(node)) return false;
		switch (node.kind) {
			case SyntaxKind.CallExpression:
			case SyntaxKind.NewExpression:
			case SyntaxKind.AwaitExpression:
			case SyntaxKind.TaggedTemplateExpression:
			case SyntaxKind.ThisKeyword:
			case SyntaxKind.YieldExpression:
				looks = false;
		}
		return looks ? undefined : false;
	});
	return looks;
}
