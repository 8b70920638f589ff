/**
 * Finds out where an `any` comes from: follows a name to its declaration, through imports, initialisers, annotations and
 * what functions return, until there is a module without types, or an `any` that somebody wrote.
 *
 * It is not proof, and no rule relies on it: where several places could be to blame, one that can be mended (missing types)
 * goes before the others, and where the way is long it ends at the last name it knew.
 */
import { type Inquiry, symbolOf, symbolsOf, typeOf, typesOf } from "../ask/inquiry.ts";
import {
	isAsExpression,
	isBinaryExpression,
	isConditionalExpression,
	isIdentifier,
	isTypeAliasDeclaration,
	isTypeAssertion,
	type Node,
} from "../engine/ast.ts";
import type { DeclarationRef, SymbolRef, TypeService } from "../engine/engine.ts";
import type { OpacitySource } from "../facts/coverage.ts";
import { extendedBy, isClassNode } from "../syntax/functions.ts";
import { skipOuter } from "../syntax/walk.ts";
import { chainOf, isOpaque, nameIn, ownerIn, type Source, sourceOf } from "./chain.ts";
import {
	importedFrom,
	isAmbientWithoutBody,
	isLibraryFile,
	isRequired,
	leadsOf,
	namesInType,
	specifierOfCall,
} from "./declarations.ts";
import { isPrismaStub, missingModule, missingName, missingPrismaClient } from "./modules.ts";

/** Steps from name to name; code that needs more than this is rare, and its last name says enough. */
const MOST_STEPS = 8;

const OWN_HINT = "Give it a type.";
const LIBRARY_HINT = "The language's own types say `any`: give the result a type.";
const PACKAGE_HINT = "The package's own types say `any`.";

/** Only in JavaScript does a call of `require` have the module's type, whatever types the module has. */
const REQUIRED: OpacitySource = {
	cause: "any",
	name: "require()",
	hint: "In TypeScript it gives no types: use `import`, or `import … = require(…)`.",
};

type Found = OpacitySource | undefined;

/** The names on the way here. */
type Trail = readonly string[];

/** One per snapshot: it remembers what it found out about names. */
export class Tracer {
	private readonly known = new Map<string, Found>();
	private readonly types: TypeService;

	constructor(types: TypeService) {
		this.types = types;
	}

	/**
	 * @param symbol of the source's name
	 * @param from absolute path of the file that has the source
	 */
	*trace(source: Source, symbol: SymbolRef | undefined, from: string): Inquiry<OpacitySource> {
		return (yield* this.ofSource(source, symbol, from, [])) ?? typeless(textOf(source.name ?? source.link), from);
	}

	private *ofSource(source: Source, symbol: SymbolRef | undefined, from: string, trail: Trail): Inquiry<Found> {
		const { link, name, of } = source;
		if (isAsExpression(link) || isTypeAssertion(link)) return yield* this.ofType(link.type, from, trail, "as any");
		const at = skipOuter(link);
		const specifier = specifierOfCall(at);
		if (specifier) return yield* this.ofModule(specifier, from);
		if (symbol) return yield* this.ofSymbol(symbol, of, trail);
		const owner = ownerIn(at);
		if (owner) return yield* this.ofAncestors(owner, trail);
		if (name && isIdentifier(name)) return name === at ? missingName(name.text, from) : undefined;
		return yield* this.ofParts(at, from, trail);
	}

	/** A member that no declaration has: of an object whose class extends what has no types. */
	private *ofAncestors(object: Node, trail: Trail): Inquiry<Found> {
		let declaration = (yield* typeOf(object))?.symbol()?.valueDeclaration;
		for (let step = 0; declaration && step < MOST_STEPS; step++) {
			const node = declaration.node();
			const base = node && isClassNode(node) ? extendedBy(node) : undefined;
			if (!base) return undefined;
			const found = yield* this.ofExpression(base, declaration.path, trail);
			if (found) return found;
			const name = nameIn(base);
			declaration = name && (yield* symbolOf(name))?.resolved().valueDeclaration;
		}
		return undefined;
	}

	/** `a ?? b`, `test ? a : b`: what any of the parts says. */
	private *ofParts(node: Node, from: string, trail: Trail): Inquiry<Found> {
		if (isBinaryExpression(node)) return yield* this.ofExpressions([node.left, node.right], from, trail);
		if (isConditionalExpression(node)) {
			return yield* this.ofExpressions([node.whenTrue, node.whenFalse], from, trail);
		}
		return undefined;
	}

	private *ofExpressions(expressions: readonly Node[], from: string, trail: Trail): Inquiry<Found> {
		let best: Found;
		for (const one of expressions) best = better(best, yield* this.ofExpression(one, from, trail));
		return best;
	}

	/** @returns `undefined` also when the expression's type is known */
	private *ofExpression(expression: Node, from: string, trail: Trail): Inquiry<Found> {
		const links = chainOf(expression);
		const types = yield* typesOf(links);
		if (!isOpaque(types[0])) return undefined;
		const source = sourceOf(links, types);
		return yield* this.ofSource(source, source.name && (yield* symbolOf(source.name)), from, trail);
	}

	private *ofSymbol(symbol: SymbolRef, of: Source["of"], trail: Trail): Inquiry<Found> {
		const key = `${symbol.id} ${of}`;
		if (this.known.has(key)) return this.known.get(key);
		// Declarations may refer to each other.
		if (trail.includes(key) || trail.length === MOST_STEPS) return undefined;
		const found = (yield* this.ofImport(symbol)) ?? (yield* this.ofTarget(symbol, of, [...trail, key]));
		this.known.set(key, found);
		return found;
	}

	/** An import whose module has no types, or none of this name. */
	private *ofImport(symbol: SymbolRef): Inquiry<Found> {
		const declaration = symbol.declarations[0];
		// Trees of declaration files are not fetched for this.
		const specifier = declaration && !isLibraryFile(declaration.path) ? importedFrom(declaration.node()) : undefined;
		if (!declaration || !specifier) return undefined;
		const found = yield* this.ofModule(specifier, declaration.path);
		if (found || symbol.resolved().declarations.length > 0) return found;
		const module = textOf(specifier);
		if (/^@prisma\/client(?:$|\/)/.test(module)) return missingPrismaClient();
		return { cause: "missing-types", module, name: symbol.name, hint: "The module has types, but none of this name." };
	}

	/** @returns `undefined` when the module has types */
	private *ofModule(specifier: Node, from: string): Inquiry<Found> {
		if (isRequired(specifier) && !isJavaScript(from)) return REQUIRED;
		const module = textOf(specifier);
		const symbol = yield* symbolOf(specifier);
		if (!symbol || symbol.declarations.length === 0) return missingModule(module, from);
		if (!isAmbientWithoutBody(symbol)) return undefined;
		return { cause: "any", module, hint: "A declaration without a body makes everything in the module `any`." };
	}

	private *ofTarget(symbol: SymbolRef, of: Source["of"], trail: Trail): Inquiry<Found> {
		const target = symbol.resolved();
		const declaration = target.valueDeclaration ?? target.declarations[0];
		if (!declaration) return undefined;
		if (isPrismaStub(declaration.path)) return missingPrismaClient();
		const origin = this.types.originOf(target);
		if (origin?.from === "lib") return { cause: "any", name: titleOf(target, of), hint: LIBRARY_HINT };
		if (origin?.from === "package") return ofPackage(origin.name, target);
		return (yield* this.ofDeclaration(declaration, of, trail)) ?? typeless(target.name, declaration.path);
	}

	/** What a declaration of the program says of its own type, or what it is made from. */
	private *ofDeclaration(declaration: DeclarationRef, of: Source["of"], trail: Trail): Inquiry<Found> {
		const node = declaration.node();
		if (!node) return undefined;
		const { type, values, callee } = leadsOf(node, of);
		const { path } = declaration;
		if (type) return yield* this.ofType(type, path, trail, textOf((node as { name?: Node }).name ?? type));
		const found = yield* this.ofExpressions(values, path, trail);
		if (found || !callee) return found;
		// A parameter is what the function's taker says: without types there, it has none here.
		return (yield* this.ofExpression(callee, path, trail)) ?? (yield* this.ofTaker(callee));
	}

	/** A package whose types give a callback's parameter as `any`. */
	private *ofTaker(callee: Node): Inquiry<Found> {
		const name = nameIn(callee);
		const symbol = name && (yield* symbolOf(name));
		const origin = symbol && this.types.originOf(symbol);
		return symbol && origin?.from === "package" ? ofPackage(origin.name, symbol.resolved()) : undefined;
	}

	/** @param title what to call an `any` that stands there */
	private *ofType(type: Node, from: string, trail: Trail, title: string): Inquiry<Found> {
		const { names, imports, any } = namesInType(type);
		let best: Found;
		for (const specifier of imports) best = better(best, yield* this.ofModule(specifier, from));
		const symbols = yield* symbolsOf(names);
		for (const [index, name] of names.entries()) {
			const symbol = symbols[index];
			best = better(best, symbol ? yield* this.ofTypeName(symbol, trail) : missingName(textOf(name), from));
		}
		if (best?.cause === "missing-types" || !any) return best;
		return typeless(title, from);
	}

	/** A named type is opaque when its module is, or what it is an alias of. */
	private *ofTypeName(symbol: SymbolRef, trail: Trail): Inquiry<Found> {
		const missing = yield* this.ofImport(symbol);
		if (missing) return missing;
		const target = symbol.resolved();
		const declaration = target.declarations[0];
		if (!declaration) return undefined;
		if (isPrismaStub(declaration.path)) return missingPrismaClient();
		if (this.types.originOf(target)?.from !== "file") return undefined;
		const key = `${target.id} type`;
		const node = declaration.node();
		if (!node || !isTypeAliasDeclaration(node) || trail.includes(key) || trail.length === MOST_STEPS) return undefined;
		return yield* this.ofType(node.type, declaration.path, [...trail, key], target.name);
	}
}

/** What can be mended from outside goes before what has to be written. */
function better(a: Found, b: Found): Found {
	return a === undefined || (a.cause !== "missing-types" && b?.cause === "missing-types") ? b : a;
}

function ofPackage(module: string, target: SymbolRef): OpacitySource {
	return { cause: "any", module, name: target.name, hint: PACKAGE_HINT };
}

/** A name of the program that has no type. */
function typeless(name: string, file: string): OpacitySource {
	if (isJavaScript(file)) {
		return { cause: "js-without-types", hint: "Say the types of parameters and variables in JSDoc comments." };
	}
	return { cause: "any", name, file, hint: OWN_HINT };
}

function isJavaScript(file: string): boolean {
	return /\.[cm]?jsx?$/.test(file);
}

/** `JSON.parse()`, where the name alone would not say much. */
function titleOf(symbol: SymbolRef, of: Source["of"]): string {
	// The library declares `Object.assign` in `ObjectConstructor`.
	const owner = symbol.parent()?.name.replace(/(?<=.)Constructor$/, "");
	const name = owner !== undefined && /^[A-Z]\w*$/.test(owner) ? `${owner}.${symbol.name}` : symbol.name;
	return of === "result" ? `${name}()` : name;
}

/** A name's or a specifier's text, or the first words of an expression. */
function textOf(node: Node): string {
	const { text } = node as unknown as { text?: string };
	const full = text ?? node.getText();
	return full.length > 40 ? `${full.slice(0, 39)}…` : full;
}
