/** Takes the function that a finding is in out of its module: how it is called, with what, and what it shares with others. */
import {
	isArrowFunction,
	isClassDeclaration,
	isFunctionDeclaration,
	isFunctionExpression,
	isIdentifier,
	isMethodDeclaration,
	isObjectLiteralExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isVariableStatement,
	type Node,
	NodeFlags,
	type SourceFile,
	SyntaxKind,
} from "../../analyzer/src/engine/ast.ts";
import { hasModifier, isFunctionNode } from "../../analyzer/src/syntax/functions.ts";
import { skipOuter } from "../../analyzer/src/syntax/walk.ts";
import type { Call, Recipe } from "./subject.ts";
import { CHOICES, type Choice, ValueWriter } from "./values.ts";

/** A function under test, wherever it may be called from. */
interface Target {
	/** What people call it. */
	readonly name: string;
	/** Whatever is called, an expression. */
	readonly callee: string;
	readonly parameters: readonly Node[];
	/** The class that has to be instantiated for it. */
	readonly owner?: Node;
}

export interface Extraction {
	readonly name: string;
	/** How a version of its modules is run, with each choice of arguments. */
	readonly recipe: (files: ReadonlyMap<string, string>) => Recipe;
}

/**
 * @param trees of all modules of the program, by path
 * @returns a reason when the function cannot be called from outside
 */
export function extract(
	trees: ReadonlyMap<string, SourceFile>,
	entry: string,
	offset: number,
	choices: readonly Choice[] = CHOICES,
): Extraction | string {
	const tree = trees.get(entry);
	const statement = tree?.statements.find((one) => one.pos <= offset && offset < one.end);
	if (!tree || !statement) return "there is no such place";
	const target = targetIn(statement, offset);
	if (typeof target === "string") return target;
	if (!target) return wholeModule(tree, entry);
	const others = [...trees.values()].filter((one) => one !== tree);
	const names = target.parameters.map((_, index) => `argument${index}`);
	const args = target.parameters.map(
		(one, at) => `${(one as { dotDotDotToken?: Node }).dotDotDotToken ? "..." : ""}${names[at]}`,
	);
	const calls = choices.map(({ variant, length }) => {
		const writer = new ValueWriter([tree, ...others], variant, length);
		const self = target.owner ? `const self = ${writer.instance(target.owner)};` : "";
		return {
			prepare: `${self} ${writer.declare(target.parameters as never, names)}`,
			call: `${target.callee}(${args.join(", ")})`,
			state: `[${[...names, ...(target.owner ? ["self"] : []), ...moduleVariables(tree)].join(", ")}]`,
			disturb: [...sharedVariables(tree), ...(target.owner ? sharedFields(target.owner) : [])]
				.map((place) => `${place} = other(${place});`)
				.join(" "),
		};
	});
	const length = choices[0]?.length;
	return { name: target.name, recipe: (files) => moduleRecipe(trees, files, entry, calls, length) };
}

/**
 * Runs modules with a choice of calls.
 * @param files the texts to run, by path, which may differ from those of the trees
 * @param length how many elements lists have that the modules only declare
 */
export function moduleRecipe(
	trees: ReadonlyMap<string, SourceFile>,
	files: ReadonlyMap<string, string>,
	entry: string,
	calls: readonly Call[],
	length?: number,
): Recipe {
	const writer = new ValueWriter([...trees.values()], "plain", length);
	const ready = new Map(
		[...files].map(([name, text]) => {
			const module = trees.get(name);
			return [name, `${module ? writer.ambient(module) : ""}\n${withoutTopLevelAwait(text)}`];
		}),
	);
	// Without parameters there is nothing to choose.
	const distinct = calls.filter((one, index) => calls.findIndex((it) => it.prepare === one.prepare) === index);
	return { files: ready, entry, calls: distinct };
}

/** A function of a module that awaits at its top can only be reached when the module does not. */
function withoutTopLevelAwait(text: string): string {
	return text.replace(/^((?:export )?const \w+ = )await .*;$/gm, "$1undefined;");
}

/** @returns undefined when the place is in no function */
function targetIn(statement: Node, offset: number): Target | string | undefined {
	if (isFunctionDeclaration(statement)) {
		const name = statement.name?.text;
		return name ? { name, callee: name, parameters: statement.parameters } : "the function has no name";
	}
	if (isClassDeclaration(statement)) return methodIn(statement, offset);
	if (!isVariableStatement(statement)) return undefined;
	const declaration = statement.declarationList.declarations.find((one) => one.pos <= offset && offset < one.end);
	const value = declaration?.initializer && skipOuter(declaration.initializer);
	if (!declaration || !value || !isIdentifier(declaration.name)) return undefined;
	const { text } = declaration.name;
	if (isArrowFunction(value) || isFunctionExpression(value))
		return { name: text, callee: text, parameters: value.parameters };
	if (!isObjectLiteralExpression(value)) return undefined;
	const member = value.properties.find((one) => one.pos <= offset && offset < one.end);
	const fn = member && isPropertyAssignment(member) ? skipOuter(member.initializer) : member;
	if (!member || !fn || !isFunctionNode(fn)) return "it is in an object, but in no method";
	const name = `${text}.${(member as { name?: Node }).name?.getText()}`;
	return { name, callee: name, parameters: fn.parameters };
}

function methodIn(owner: Node, offset: number): Target | string {
	if (!isClassDeclaration(owner) || !owner.name) return "the class has no name";
	const member = owner.members.find((one) => one.pos <= offset && offset < one.end);
	const fn = member && isPropertyDeclaration(member) && member.initializer ? skipOuter(member.initializer) : member;
	if (!member || !fn || !isFunctionNode(fn) || !(isMethodDeclaration(member) || isPropertyDeclaration(member)))
		return "it is in a class, but in no method";
	const name = member.name.getText();
	if (name.startsWith("#")) return "the method is private";
	if (hasModifier(owner, SyntaxKind.AbstractKeyword)) return "the class is abstract";
	const isStatic = hasModifier(member, SyntaxKind.StaticKeyword);
	const shown = `${owner.name.text}.${name}`;
	const called = { name: shown, parameters: fn.parameters };
	return isStatic ? { ...called, callee: shown } : { ...called, callee: `self.${name}`, owner };
}

/** Code that awaits at the top of a module: the module becomes an async function. */
function wholeModule(tree: SourceFile, entry: string): Extraction {
	const names = moduleVariables(tree);
	const wrap = (text: string) => {
		const imports: string[] = [];
		const rest = text
			.replace(/^import\b[^;]*?["'][^"']*["'];?$/gm, (line) => {
				imports.push(line);
				return "";
			})
			.replace(/^export \{[^}]*\};?$/gm, "")
			.replace(/^export (?:default )?/gm, "");
		return `${imports.join("\n")}\nconst module$ = async () => {\n${rest}\nreturn [${names.join(", ")}];\n};`;
	};
	return {
		name: "the module",
		recipe: (files) => ({
			files: new Map([...files].map(([name, text]) => [name, name === entry ? wrap(text) : text])),
			entry,
			calls: [{ call: "module$()" }],
		}),
	};
}

/** Variables of the module that hold data. */
export function moduleVariables(tree: SourceFile): string[] {
	return variablesOf(tree).flatMap(({ name, value }) => (value && isFunctionNode(value) ? [] : [name]));
}

interface ModuleVariable {
	readonly name: string;
	readonly value: Node | undefined;
	readonly isConst: boolean;
	readonly isExported: boolean;
	readonly initializer: string;
}

function variablesOf(tree: SourceFile): ModuleVariable[] {
	return tree.statements.filter(isVariableStatement).flatMap((statement) => {
		if (hasModifier(statement, SyntaxKind.DeclareKeyword)) return [];
		return statement.declarationList.declarations.flatMap((one) => {
			if (!isIdentifier(one.name)) return [];
			return {
				name: one.name.text,
				value: one.initializer && skipOuter(one.initializer),
				isConst: (statement.declarationList.flags & NodeFlags.BlockScoped) === NodeFlags.Const,
				isExported: hasModifier(statement, SyntaxKind.ExportKeyword),
				initializer: one.initializer?.getText() ?? "",
			};
		});
	});
}

/** What others may set at any time: variables of the module that are assigned to, and members of exported objects. */
export function sharedVariables(tree: SourceFile): string[] {
	const text = tree.getFullText();
	return variablesOf(tree).flatMap(({ name, value, isConst, isExported, initializer }) => {
		if (!isConst) {
			const assignments = text.match(new RegExp(`(?<![.\\w])${name}\\s*(?:[-+*/&|?]*=(?![=>])|\\+\\+|--)`, "g"));
			return (assignments?.length ?? 0) > 1 ? [name] : [];
		}
		const isOpen = isExported || new RegExp(`^export \\{[^}]*\\b${name}\\b`, "m").test(text);
		if (!isOpen || !value || !isObjectLiteralExpression(value) || /\bas const$/.test(initializer)) return [];
		return value.properties.filter(isPropertyAssignment).map((member) => `${name}.${member.name.getText()}`);
	});
}

/** Fields that others may set: those that are not `readonly`, unless they are private and only assigned once. */
export function sharedFields(owner: Node): string[] {
	if (!isClassDeclaration(owner)) return [];
	const text = owner.getText();
	return owner.members.filter(isPropertyDeclaration).flatMap((member) => {
		const name = member.name.getText();
		if (name.startsWith("#") || hasModifier(member, SyntaxKind.ReadonlyKeyword)) return [];
		if (hasModifier(member, SyntaxKind.StaticKeyword)) return [`${owner.name?.text}.${name}`];
		const assignments = text.match(new RegExp(`\\bthis\\.${name}\\s*[-+*/&|?]*=(?!=)`, "g"))?.length ?? 0;
		const isPrivate = hasModifier(member, SyntaxKind.PrivateKeyword);
		return isPrivate && assignments <= (member.initializer ? 0 : 1) ? [] : [`self.${name}`];
	});
}
