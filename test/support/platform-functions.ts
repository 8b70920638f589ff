/**
 * Every function, method and constructor that TypeScript's library and `@types/node` declare, by the names under which the
 * knowledge of the platform is looked up (`dottedName` makes them of symbols, this of declarations).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { globSync } from "tinyglobby";
import {
	isClassDeclaration,
	isFunctionDeclaration,
	isIdentifier,
	isInterfaceDeclaration,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../analyzer/src/engine/ast.ts";
import { parseFiles } from "./parse.ts";

const require = createRequire(import.meta.url);

/** Names of functions by the file that declares them, such as `lib.dom.d.ts` or `node/fs.d.ts`. */
export function platformFunctions(): ReadonlyMap<string, ReadonlySet<string>> {
	const texts = declarationFiles();
	const { trees, close } = parseFiles(Object.fromEntries(texts));
	const found = new Map<string, ReadonlySet<string>>();
	try {
		const callable = new Set<string>();
		for (const tree of trees.values()) {
			for (const statement of tree.statements) noteCallable(statement, callable);
		}
		for (const [name, tree] of trees) {
			const names: Names = Object.assign(new Set<string>(), { callable });
			for (const statement of tree.statements) declared(statement, [], names);
			if (names.size > 0) found.set(name, names);
		}
	} finally {
		close();
	}
	return found;
}

function declarationFiles(): Map<string, string> {
	const typescript = path.dirname(require.resolve("typescript/package.json"));
	const [lib] = globSync("../@typescript/typescript-*/lib/lib.d.ts", { cwd: typescript, absolute: true });
	if (lib === undefined) throw new Error("TypeScript's library is not where it was");
	const node = path.dirname(require.resolve("@types/node/package.json"));
	const folders: [folder: string, pattern: string, prefix: string][] = [
		[path.dirname(lib), "lib.*.d.ts", ""],
		// What stands in `ts5.6` and the like is for older versions of TypeScript.
		[node, "**/*.d.ts", "node/"],
	];
	const texts = new Map<string, string>();
	for (const [cwd, pattern, prefix] of folders) {
		for (const file of globSync(pattern, { cwd, ignore: ["ts*/**", "node_modules/**"] }).sort()) {
			texts.set(prefix + file.replaceAll("\\", "/"), readFileSync(path.join(cwd, file), "utf8"));
		}
	}
	return texts;
}

/** What is found, and the interfaces whose objects can be called. */
type Names = Set<string> & { readonly callable: ReadonlySet<string> };

function noteCallable(node: Node, callable: Set<string>): void {
	if (isInterfaceDeclaration(node)) {
		if (node.members.some((member) => member.kind === SyntaxKind.CallSignature)) callable.add(node.name.text);
	} else if (node.kind === SyntaxKind.ModuleDeclaration) {
		const { body } = node as unknown as { body?: { statements?: readonly Node[] } };
		for (const statement of body?.statements ?? []) noteCallable(statement, callable);
	}
}

/** Whether a type is that of functions. */
function isFunction(type: Node | undefined, { callable }: Names): boolean {
	if (type?.kind === SyntaxKind.FunctionType) return true;
	const { typeName } = (type ?? {}) as { typeName?: Node & { text?: string; right?: { text: string } } };
	const name = typeName?.text ?? typeName?.right?.text;
	return name !== undefined && !name.endsWith("Constructor") && callable.has(name);
}

/** @param owners the names of what the declaration stands in */
function declared(node: Node, owners: readonly string[], names: Names): void {
	const add = (...parts: string[]): void => {
		names.add([...owners, ...parts].join("."));
	};
	if (node.kind === SyntaxKind.VariableStatement) {
		const { declarationList } = node as unknown as { declarationList: { declarations: readonly Node[] } };
		for (const declaration of declarationList.declarations) declared(declaration, owners, names);
	} else if (node.kind === SyntaxKind.ModuleDeclaration) {
		const { name, body } = node as unknown as { name: Node & { text: string }; body?: Node };
		const statements = (body as { statements?: readonly Node[] } | undefined)?.statements ?? [];
		const inside = isIdentifier(name)
			? name.text === "global"
				? []
				: [...owners, name.text]
			: [name.text.replace(/^node:/, "")];
		for (const statement of statements) declared(statement, inside, names);
	} else if (isFunctionDeclaration(node) && node.name) {
		add(node.name.text);
	} else if (isClassDeclaration(node) && node.name) {
		names.add(`new ${[...owners, node.name.text].join(".")}`);
		for (const member of node.members) memberDeclared(member, [...owners, node.name.text], names);
	} else if (isInterfaceDeclaration(node)) {
		const of = node.name.text.replace(/Constructor$/, "");
		for (const member of node.members) {
			if (member.kind === SyntaxKind.ConstructSignature) names.add(`new ${[...owners, of].join(".")}`);
			else if (member.kind !== SyntaxKind.CallSignature) memberDeclared(member, [...owners, node.name.text], names);
			else if (of === node.name.text) names.add(`call ${[...owners, of].join(".")}`);
			else add(of);
		}
	} else if (isVariableDeclaration(node) && isIdentifier(node.name)) {
		const { type } = node as { type?: Node };
		if (isFunction(type, names)) add(node.name.text);
		for (const member of membersOf(type)) {
			if (member.kind === SyntaxKind.ConstructSignature) names.add(`new ${[...owners, node.name.text].join(".")}`);
			else if (member.kind === SyntaxKind.CallSignature) add(node.name.text);
			// A type that is written out has no name: static members stand alone.
			else memberDeclared(member, [], names);
		}
	}
}

/** The members of a type that is written out, or of that which a conditional type comes to without the DOM. */
function membersOf(type: Node | undefined): readonly Node[] {
	if (type?.kind === SyntaxKind.ConditionalType) return membersOf((type as unknown as { falseType: Node }).falseType);
	return type?.kind === SyntaxKind.TypeLiteral ? (type as unknown as { members: readonly Node[] }).members : [];
}

/** Methods, and properties that are nothing but functions: those that may be `null` are what a program listens with. */
function memberDeclared(member: Node, owners: readonly string[], names: Names): void {
	const { name, type, postfixToken } = member as { name?: Node & { text?: string }; type?: Node; postfixToken?: Node };
	const isMethod = member.kind === SyntaxKind.MethodSignature || member.kind === SyntaxKind.MethodDeclaration;
	// What may be left out and has a type of its own is what a program hands over.
	const isOptional = postfixToken !== undefined && type?.kind !== SyntaxKind.FunctionType;
	if (!name || (!isMethod && (isOptional || !isFunction(type, names)))) return;
	const text = name.text ?? symbolName(name);
	if (text !== undefined) names.add([...owners, text].join("."));
}

/** `[Symbol.iterator]` is `@@iterator`. */
function symbolName(name: Node): string | undefined {
	const { expression } = name as { expression?: Node & { name?: { text: string } } };
	return expression?.name && `@@${expression.name.text}`;
}
