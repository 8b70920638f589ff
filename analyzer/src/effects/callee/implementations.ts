/**
 * The implementations that a program has of an interface's or abstract class's member. Nothing is indexed: the files
 * that have the type's name in their text are few, and only their trees are looked at.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { perSnapshot, prepareSymbols, symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type Identifier,
	isClassDeclaration,
	isExportAssignment,
	isExportSpecifier,
	isHeritageClause,
	isIdentifier,
	isImportSpecifier,
	isInterfaceDeclaration,
	isIntersectionTypeNode,
	isObjectLiteralExpression,
	isParenthesizedTypeNode,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isQualifiedName,
	isTypeAliasDeclaration,
	isTypeLiteralNode,
	isTypeReferenceNode,
	isUnionTypeNode,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import { type FunctionNode, hasModifier, isClassNode, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isForTests } from "../../syntax/test-paths.ts";
import { findAncestor, skipOuter } from "../../syntax/walk.ts";
import { functionOfMember } from "./members.ts";

/** Types that more files mention, or that more types are made of, are nobody's single service. */
const MAX_FILES = 40;
const MAX_TYPES = 8;
/** Of more implementations than this, nobody would say that they all do much the same. */
const MAX_FOUND = 4;

/** They stand in for something that does more. */
const TEST_DOUBLE = /mock|fake|stub|no-?op|null|dummy|memory|test|example|sample/i;

export interface Implementations {
	/** One or more; the call runs one of them. */
	readonly fns: readonly FunctionNode[];
	/** That there are no others. */
	readonly assumption: Assumption;
}

/** What the search for a member's implementations came to. */
interface Outcome {
	readonly found: Implementations | undefined;
	/** The program has some, or it may have: not all that makes objects of the type could be looked at. */
	readonly mayExist: boolean;
}

/** By the declaration of an interface's or abstract member. */
const outcomesIn = perSnapshot(() => new WeakMap<Node, Outcome>());

/** @param member its declaration in an interface, an abstract class or a type alias */
export function* implementationsOf(member: Node, name: string, file: RuleFile): Inquiry<Implementations | undefined> {
	return (yield* outcomeOf(member, name, file))?.found;
}

/** Whether the program itself may implement an interface's or abstract class's member, however many times. */
export function* mayBeImplemented(member: Node, name: string, file: RuleFile): Inquiry<boolean> {
	return (yield* outcomeOf(member, name, file))?.mayExist ?? false;
}

function* outcomeOf(member: Node, name: string, file: RuleFile): Inquiry<Outcome | undefined> {
	const type = typeNameOf(member);
	if (!type) return undefined;
	const outcomes = outcomesIn(file);
	let known = outcomes.get(member);
	if (!known) {
		known = yield* new Search(type, name, file).run();
		outcomes.set(member, known);
	}
	return known;
}

/** The name of the type that declares a member without a body. */
function typeNameOf(member: Node): Identifier | undefined {
	const owner = member.parent;
	if (member.kind === SyntaxKind.MethodSignature || member.kind === SyntaxKind.PropertySignature) {
		if (isInterfaceDeclaration(owner)) return owner.name;
		return isTypeLiteralNode(owner) && isTypeAliasDeclaration(owner.parent) ? owner.parent.name : undefined;
	}
	const isAbstract = hasModifier(member, SyntaxKind.AbstractKeyword) && isClassDeclaration(owner);
	return isAbstract ? owner.name : undefined;
}

class Search {
	private readonly name: string;
	private readonly file: RuleFile;
	private readonly type: Identifier;
	/** The type and what is made of it, in the order in which they are looked at. */
	private readonly types: Identifier[];
	private readonly literals = new Set<Node>();
	private readonly found: { readonly holder: string; readonly fn: FunctionNode | undefined }[] = [];

	constructor(type: Identifier, name: string, file: RuleFile) {
		this.type = type;
		this.name = name;
		this.file = file;
		this.types = [type];
	}

	*run(): Inquiry<Outcome> {
		// The list grows meanwhile.
		for (const type of this.types) {
			if (this.types.length > MAX_TYPES || !(yield* this.mentions(type))) return { found: undefined, mayExist: true };
		}
		yield* this.objects();
		const real = this.found.filter(({ holder }) => !TEST_DOUBLE.test(holder));
		const fns = real.flatMap(({ fn }) => fn ?? []);
		if (fns.length === 0 || fns.length < real.length || fns.length > MAX_FOUND)
			return { found: undefined, mayExist: real.length > 0 };
		const assumption = noOthers(
			real.map(({ holder }) => holder),
			this.type.text,
		);
		return { found: { fns, assumption }, mayExist: true };
	}

	/** Looks at each place that names a type; false when something there cannot be looked through. */
	private *mentions(type: Identifier): Inquiry<boolean> {
		if (hasModifier(type.parent, SyntaxKind.DefaultKeyword)) return false;
		const mayMatter = mattering(type.text, this.name);
		const paths = this.file.types
			.filesMatching(type.text, mayMatter)
			.filter((path) => !isForTests(this.file.pathInProject(path)));
		if (paths.length > MAX_FILES) return false;
		const subtypes: { readonly at: Node; readonly subtype: Node }[] = [];
		const renamed: Node[] = [];
		for (const path of paths) {
			const source = this.file.types.sourceFile(path);
			if (!source) return false;
			for (const at of namesIn(source, type)) {
				if (isRenamed(at, type)) renamed.push(at);
				const subtype = subtypeAt(at);
				if (subtype) subtypes.push({ at, subtype });
			}
			this.noteObjects(source);
		}
		yield* prepareSymbols([...subtypes.map(({ at }) => at), ...renamed], this.file);
		const own = yield* symbolFor(type, this.file);
		for (const at of renamed) {
			// Something else may have the same name, or get it.
			const symbol = yield* symbolFor(at, this.file);
			if (symbol === undefined || symbol.id === own?.id) return false;
		}
		for (const { at, subtype } of subtypes) {
			if ((yield* symbolFor(at, this.file))?.id !== own?.id) continue;
			if (!this.subtype(subtype, type)) return false;
		}
		return true;
	}

	private subtype(subtype: Node, type: Identifier): boolean {
		const name = (subtype as { name?: Node }).name;
		const isNamed = name !== undefined && isIdentifier(name);
		if (isNamed && !this.types.includes(name)) this.types.push(name);
		if (!isClassNode(subtype)) return isNamed;
		const member = subtype.members.find((one) => (one as { name?: { text?: string } }).name?.text === this.name);
		if (!member) {
			// It has it from the class it extends, or a subclass will have it.
			return isClassNode(type.parent) || hasModifier(subtype, SyntaxKind.AbstractKeyword);
		}
		if (hasModifier(member, SyntaxKind.AbstractKeyword)) return true;
		this.found.push({ holder: isNamed ? name.text : "a class", fn: functionOfMember(member, this.name) });
		return true;
	}

	/** Object literals with such a member, in the files that mention the type. */
	private noteObjects(source: SourceFile): void {
		for (const at of mentionsOf(source, this.name)) {
			const { parent } = at;
			if ((parent as { name?: Node }).name !== at || !isObjectLiteralExpression(parent.parent)) continue;
			this.literals.add(parent);
		}
	}

	private *objects(): Inquiry<void> {
		const own = new Set<number>();
		for (const type of this.types) {
			const symbol = yield* symbolFor(type, this.file);
			if (symbol) own.add(symbol.id);
		}
		for (const member of this.literals) {
			const expected = this.file.types.contextualType(member.parent);
			if (!expected || !isOneOf(expected, own)) continue;
			const value = isPropertyAssignment(member) ? skipOuter(member.initializer) : member;
			this.found.push({ holder: holderOf(member), fn: isFunctionNode(value) ? value : undefined });
		}
	}
}

/**
 * Files that do more with a type than to say that something is of it: they may make another type of it or give it another
 * name, or have an object with such a member. Only the trees of these are worth their time.
 */
function mattering(type: string, member: string): RegExp {
	const [name, key] = [type, member].map((text) => `(?<![\\w$])${text.replaceAll("$", "\\$")}(?![\\w$])`);
	const subtype = `\\b(?:implements|extends)\\b[^{]*${name}|\\btype\\s[^=;]*=[^;]*${name}`;
	const renamed = `${name}\\s+as\\b|\\bdefault\\s+${name}`;
	return new RegExp(`${subtype}|${renamed}|(?<!\\.\\s*)${key}\\s*[(:,}<]`);
}

function noOthers(holders: readonly string[], of: string): Assumption {
	const [only, second] = holders;
	return only !== undefined && second === undefined
		? { kind: "only-implementation", holder: only, of }
		: { kind: "only-implementations", holders: [...new Set(holders)], of };
}

function isOneOf(type: TypeRef, symbols: ReadonlySet<number>): boolean {
	const ids = [type.symbol()?.id, type.aliasSymbol()?.id];
	return (
		ids.some((id) => id !== undefined && symbols.has(id)) || type.constituents().some((part) => isOneOf(part, symbols))
	);
}

/** What people would call the object by: the variable or function around it. */
function holderOf(member: Node): string {
	const holder = findAncestor(member, (at) => {
		const { name } = at as { name?: Node };
		return name !== undefined && isIdentifier(name);
	});
	return (holder as { name?: { text: string } } | undefined)?.name?.text ?? "an object";
}

/** `export { Store as Shop }`, `export default Store`: from there on nobody knows by which name it goes. */
function isRenamed(at: Node, type: Identifier): boolean {
	const { parent } = at;
	if (isExportAssignment(parent)) return true;
	const isUnderOther = isExportSpecifier(parent) && (at as Identifier).text !== type.text;
	return isUnderOther || (isExportSpecifier(parent) && parent.propertyName !== undefined);
}

/** The places in a file that may name a type, also by the name that the file alone has for it: `import { Store as Base }`. */
function namesIn(source: SourceFile, type: Identifier): Node[] {
	return mentionsOf(source, type.text).flatMap((at) => {
		if (at === type) return [];
		const local = isImportSpecifier(at.parent) && at.parent.propertyName === at ? at.parent.name : undefined;
		return local ? mentionsOf(source, local.text).filter((other) => other !== local) : [at];
	});
}

/** The class or interface that is made of the type that is named here, or the alias that stands for it. */
function subtypeAt(mention: Node): Node | undefined {
	let whole = mention.parent;
	// What a class implements is an expression to TypeScript 7.0, as what it extends is, and a type to 7.1.
	while (isPropertyAccessExpression(whole) || isQualifiedName(whole)) whole = whole.parent;
	if (isHeritagePart(whole)) return whole.parent.parent;
	let at = mention.parent;
	if (!isTypeReferenceNode(at)) return undefined;
	while (isTypePart(at) && !isHeritagePart(at)) at = at.parent;
	return isTypeAliasDeclaration(at) || isHeritagePart(at) ? subtypeOf(at) : undefined;
}

function isTypePart(at: Node): boolean {
	return isTypeReferenceNode(at) || isUnionTypeNode(at) || isIntersectionTypeNode(at) || isParenthesizedTypeNode(at);
}

/** `implements Omit<Store, "close">` makes a subtype as well. */
function isHeritagePart(at: Node): boolean {
	return isHeritageClause(at.parent);
}

function subtypeOf(at: Node): Node {
	return isTypeAliasDeclaration(at) ? at : at.parent.parent;
}
