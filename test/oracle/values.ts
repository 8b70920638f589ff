/** Arguments for a function under test, made from the types that are written at its parameters. */
import {
	isArrayTypeNode,
	isClassDeclaration,
	isConstructorDeclaration,
	isFunctionDeclaration,
	isFunctionTypeNode,
	isIdentifier,
	isInterfaceDeclaration,
	isLiteralTypeNode,
	isMethodSignatureDeclaration,
	isParenthesizedTypeNode,
	isPropertySignatureDeclaration,
	isTupleTypeNode,
	isTypeAliasDeclaration,
	isTypeLiteralNode,
	isTypeOperatorNode,
	isTypeReferenceNode,
	isUnionTypeNode,
	isVariableStatement,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../analyzer/src/engine/ast.ts";
import { hasModifier } from "../../analyzer/src/syntax/functions.ts";
import type { Touch } from "./world.ts";

/** `plain` values, `empty` ones, or the `same` object for all parameters of one type. */
export type Variant = "plain" | "empty" | "same";

export const VARIANTS: readonly Variant[] = ["plain", "empty", "same"];

interface Parameter {
	readonly name: Node;
	readonly type?: Node;
	readonly dotDotDotToken?: Node;
}

/** What to choose arguments by. */
export interface Choice {
	readonly variant: Variant;
	/** How many elements a list has; those within others have two. */
	readonly length: number;
}

export const CHOICES: readonly Choice[] = VARIANTS.map((variant) => ({ variant, length: 2 }));

/** How deep types are followed. */
const MAX_DEPTH = 4;

const NUMBERS: readonly string[] = ["one", "two"];

/** Writes expressions that make values of given types, in the scope of a module. */
export class ValueWriter {
	private readonly trees: readonly SourceFile[];
	private readonly variant: Variant;
	private length: number;

	/**
	 * @param trees the modules whose types may be named, that of the function under test first
	 * @param length how many elements a list has that is in no other
	 */
	constructor(trees: readonly SourceFile[], variant: Variant, length = 2) {
		this.trees = trees;
		this.variant = variant;
		this.length = length;
	}

	/** Declarations of constants with the given names, one for each parameter. */
	declare(parameters: readonly Parameter[], names: readonly string[]): string {
		const known = new Map<string, string>();
		return parameters
			.map((parameter, index) => {
				const name = names[index] ?? "";
				const type = parameter.type?.getText() ?? "";
				const same = this.variant === "same" ? known.get(type) : undefined;
				known.set(type, name);
				return `const ${name} = ${same ?? this.of(parameter.type, hintOf(parameter.name), 0)};`;
			})
			.join(" ");
	}

	private of(type: Node | undefined, hint: string, depth: number): string {
		const empty = this.variant === "empty";
		const quoted = JSON.stringify(hint);
		if (type && (isParenthesizedTypeNode(type) || isTypeOperatorNode(type))) return this.of(type.type, hint, depth);
		if (type && isArrayTypeNode(type)) return this.list(type.elementType, hint, depth);
		if (!type || depth > MAX_DEPTH) return `standIn(${quoted})`;
		switch (type.kind) {
			case SyntaxKind.StringKeyword:
				return empty ? '""' : quoted;
			case SyntaxKind.NumberKeyword:
				return empty ? "0" : String(hint.length + depth + 1);
			case SyntaxKind.BooleanKeyword:
				return String(!empty);
			case SyntaxKind.UndefinedKeyword:
			case SyntaxKind.VoidKeyword:
				return "undefined";
		}
		if (isLiteralTypeNode(type)) return type.literal.getText();
		if (isTupleTypeNode(type)) return `[${type.elements.map((one, at) => this.of(one, hint + at, depth + 1)).join()}]`;
		if (isUnionTypeNode(type)) {
			const [first] = type.types.filter((one) => one.kind !== SyntaxKind.UndefinedKeyword && one.getText() !== "null");
			return this.of(first as Node | undefined, hint, depth);
		}
		if (isFunctionTypeNode(type)) return this.callable(type.type, hint, depth, type);
		if (isTypeLiteralNode(type)) return this.object(type.members, hint, depth);
		if (isTypeReferenceNode(type))
			return this.reference(type.typeName.getText(), type.typeArguments ?? [], hint, depth);
		return `standIn(${quoted})`;
	}

	private list(element: Node | undefined, hint: string, depth: number): string {
		// Trees end somewhere.
		if (this.variant === "empty" || depth > MAX_DEPTH) return "[]";
		const { length } = this;
		this.length = 2;
		const elements = Array.from({ length }, (_, at) => this.of(element, `${hint} ${NUMBERS[at] ?? at + 1}`, depth + 1));
		this.length = length;
		return `[${elements.join(", ")}]`;
	}

	private object(members: readonly Node[], hint: string, depth: number): string {
		const parts = members.flatMap((member) => {
			if (!isPropertySignatureDeclaration(member) && !isMethodSignatureDeclaration(member)) return [];
			const name = member.name.getText();
			const shown = `${hint}.${name}`;
			const value = isMethodSignatureDeclaration(member)
				? this.callable(member.type, shown, depth, member)
				: member.type && isFunctionTypeNode(member.type)
					? this.callable(member.type.type, shown, depth, member)
					: this.of(member.type, shown, depth + 1);
			return [`${name}: ${value}`];
		});
		return `{ ${parts.join(", ")} }`;
	}

	/**
	 * A function without a body. It does what the comment at its declaration says, and otherwise what nobody knows: then it
	 * may also throw at once.
	 */
	private callable(result: Node | undefined, hint: string, depth: number, declaration?: Node): string {
		const isPromise = result !== undefined && isTypeReferenceNode(result) && result.typeName.getText() === "Promise";
		const value = this.of(isPromise ? result.typeArguments?.[0] : result, `${hint}()`, depth + 1);
		const said = declaration && touchesSaid(declaration.getFullText());
		const spec = [
			`key: ${JSON.stringify(hint)} + "(" + args + ")"`,
			`touches: ${JSON.stringify(said ?? [{ resource: `unknown:${hint}`, mode: "w" }])}`,
			`value: ${value}`,
			`throws: ${!said}`,
		];
		return `((...args) => world.${isPromise ? "operation" : "instant"}({ ${spec.join(", ")} }))`;
	}

	/** Definitions of the functions that a module only declares. */
	ambient(tree: SourceFile): string {
		return tree.statements
			.flatMap((statement) => {
				if (!hasModifier(statement, SyntaxKind.DeclareKeyword)) return [];
				if (isFunctionDeclaration(statement) && statement.name) {
					return [
						`const ${statement.name.text} = ${this.callable(statement.type, statement.name.text, 0, statement)};`,
					];
				}
				if (!isVariableStatement(statement)) return [];
				return statement.declarationList.declarations.flatMap(({ name, type }) => {
					if (!isIdentifier(name) || !type) return [];
					const isFunction = isFunctionTypeNode(type);
					const value = isFunction ? this.callable(type.type, name.text, 0, statement) : this.of(type, name.text, 0);
					return [`const ${name.text} = ${value};`];
				});
			})
			.join("\n");
	}

	private reference(name: string, args: readonly Node[], hint: string, depth: number): string {
		const [first, second] = args;
		switch (name) {
			case "Array":
			case "ReadonlyArray":
			case "Iterable":
				return this.list(first, hint, depth);
			case "Readonly":
			case "Partial":
			case "Required":
				return this.of(first, hint, depth);
			case "Promise":
				return `Promise.resolve(${this.of(first, hint, depth + 1)})`;
			case "Set":
			case "ReadonlySet":
				return `new Set(${this.list(first, hint, depth)})`;
			case "Map":
			case "ReadonlyMap":
				return `new Map([[${this.of(first, `${hint} key`, depth + 1)}, ${this.of(second, `${hint} value`, depth + 1)}]])`;
			case "Record":
				return `{ ${JSON.stringify(`${hint} key`)}: ${this.of(second, `${hint} value`, depth + 1)} }`;
			case "URL":
				return `new URL("https://example.com/${encodeURIComponent(hint)}")`;
			case "Date":
				return "new Date(0)";
			case "EventTarget":
				return "new EventTarget()";
			case "AsyncDisposable":
				return "{ [Symbol.asyncDispose]: async () => {} }";
		}
		for (const tree of this.trees) {
			const found = tree.statements.find((statement) => (statement as { name?: Node }).name?.getText() === name);
			if (!found) continue;
			if (isInterfaceDeclaration(found)) return this.object(found.members, hint, depth);
			if (isTypeAliasDeclaration(found)) return this.of(found.type, hint, depth + 1);
			if (isClassDeclaration(found)) return this.instance(found, depth);
		}
		return `standIn(${JSON.stringify(hint)})`;
	}

	/** `new C(…)` with arguments for its constructor. */
	instance(declaration: Node, depth = 0): string {
		if (!isClassDeclaration(declaration)) return "undefined";
		const parameters = declaration.members.find(isConstructorDeclaration)?.parameters ?? [];
		const values = parameters.map((one) => this.of(one.type, hintOf(one.name), depth + 1));
		return `new ${declaration.name?.getText()}(${values.join(", ")})`;
	}
}

function hintOf(name: Node): string {
	return isIdentifier(name) ? name.text : "pattern";
}

/** What the tags `@effect` of a doc comment say. */
function touchesSaid(text: string): Touch[] | undefined {
	const found = [...text.matchAll(/@effect\s+((?:(?:reads|writes) [\w:]+(?:, )?)+)/g)].flatMap(([, effects = ""]) =>
		[...effects.matchAll(/(reads|writes) (\w+):?(\w*)/g)].map(
			([, verb, domain = "", key = ""]): Touch => ({
				resource: `${domain}:${key}`,
				mode: verb === "reads" ? "r" : "w",
			}),
		),
	);
	return found.length > 0 ? found : undefined;
}
