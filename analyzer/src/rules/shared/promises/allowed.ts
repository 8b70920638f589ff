/** Matches calls and types against allow-lists: by the package, library or file of the symbol, never by name alone. */

import { computed, type Inquiry, symbolsOf, typeOf } from "../../../ask/inquiry.ts";
import type { SettingDraft } from "../../../ask/rule.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type BindingPattern,
	type CallExpression,
	isArrayBindingPattern,
	isBindingElement,
	isCallExpression,
	isIdentifier,
	isModuleDeclaration,
	isNamedTupleMember,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isPropertySignatureDeclaration,
	isStringLiteral,
	isVariableDeclaration,
	type ModuleDeclaration,
	type NamedTupleMember,
	type Node,
	type PropertyDeclaration,
	type PropertySignatureDeclaration,
	SyntaxKind,
	type VariableDeclaration,
} from "../../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../../engine/engine.ts";
import { declarationOf, resolveConstant, writesOf } from "../../../flow/scopes.ts";
import { type OptionSpecifier, packs, type Specifier } from "../../../packs/index.ts";
import { findAncestor, skipOuter } from "../../../syntax/walk.ts";

/** JSON schema of a {@link Specifier}, for options that hold lists of them. */
export const SPECIFIER_SCHEMA = {
	type: "object",
	required: ["from", "name"],
	additionalProperties: false,
	properties: {
		from: { enum: ["lib", "package", "file"] },
		name: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
		package: { type: "string" },
		path: { type: "string" },
	},
	// It would match nothing.
	if: { type: "object", properties: { from: { const: "package" } } },
	// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema, next to its condition.
	then: { type: "object", required: ["package"], properties: { package: { type: "string" } } },
};

export interface AllowLists {
	readonly calls: readonly Specifier[];
	/** Those of the calls whose promises whoever waits for them need not expect to reject. */
	readonly settled: readonly Specifier[];
	/** Calls that reject only when what they are handed does. */
	readonly forwards: readonly Specifier[];
	/** Calls that do so where they are handed a function. */
	readonly answers: readonly Specifier[];
	readonly types: readonly Specifier[];
	/** Properties that hold promises. */
	readonly properties: readonly Specifier[];
	/** Calls whose options say what becomes of a failure, as in packs. */
	readonly quiet: readonly OptionSpecifier[];
	readonly heard: readonly OptionSpecifier[];
	readonly shows: readonly OptionSpecifier[];
	/** Calls whose failure is kept in the state of a hook. */
	readonly keeps: readonly Specifier[];
	/** Types of functions that never throw. */
	readonly harmless: readonly Specifier[];
}

/** The options that say what may be left alone; those that a rule has not are empty. */
export interface AllowOptions {
	readonly allowCalls?: readonly Specifier[];
	readonly allowTypes?: readonly Specifier[];
	readonly packs: readonly string[];
}

const listsBySettings = new Map<string, AllowLists>();

/** @returns the same object for the same settings */
export function allowLists({ allowCalls = [], allowTypes = [], packs: names }: AllowOptions): AllowLists {
	const settings = JSON.stringify([allowCalls, allowTypes, names]);
	let lists = listsBySettings.get(settings);
	if (!lists) {
		const chosen = names.flatMap((name) => packs[name] ?? []);
		lists = {
			calls: [...allowCalls, ...chosen.flatMap((pack) => pack.calls ?? [])],
			settled: [...allowCalls, ...chosen.flatMap(({ calls, mayReject }) => (mayReject ? [] : (calls ?? [])))],
			forwards: chosen.flatMap((pack) => pack.forwards ?? []),
			answers: chosen.flatMap((pack) => pack.answers ?? []),
			quiet: chosen.flatMap((pack) => pack.quiet ?? []),
			heard: chosen.flatMap((pack) => pack.heard ?? []),
			shows: chosen.flatMap((pack) => pack.shows ?? []),
			keeps: chosen.flatMap((pack) => pack.keeps ?? []),
			types: [...allowTypes, ...chosen.flatMap((pack) => pack.types ?? [])],
			properties: chosen.flatMap((pack) => pack.properties ?? []),
			harmless: chosen.flatMap((pack) => pack.harmless ?? []),
		};
		listsBySettings.set(settings, lists);
	}
	return lists;
}

/** Whether the call is one of those that may be left alone. */
export function* isAllowedCall(
	call: CallExpression,
	specifiers: readonly Specifier[],
	file: RuleFile,
): Inquiry<boolean> {
	return yield* isAllowedFunction(call.expression, specifiers, file);
}

/** The same of a function that is called, or handed on for others to call. */
export function* isAllowedFunction(callee: Node, specifiers: readonly Specifier[], file: RuleFile): Inquiry<boolean> {
	if (specifiers.length === 0) return false;
	const path = memberPath(callee);
	const symbols = (yield* symbolsOf(path)).map((symbol) => symbol?.resolved());
	symbols[0] = (yield* destructuredFrom(symbols[0])) ?? symbols[0];
	const written = path.map(lastName);
	const isNamed = (): boolean =>
		path.some((_, index) => {
			const symbol = symbols[index];
			if (!symbol) return false;
			const rest = written.slice(index + 1);
			const owner = symbol.parent()?.name;
			const names = [[symbol.name, ...rest].join("."), [written[index], ...rest].join(".")];
			if (owner !== undefined) names.push([owner, symbol.name, ...rest].join("."));
			// A default export is called `default` at home; the importer's name for it is as good.
			return isMeant(specifiers, names, symbol, file);
		});
	if ((yield* computed(isNamed)) || (yield* isAllowedElement(callee, specifiers, file))) return true;
	// `const navigate = useNavigate()` has a name of its own, but the type says what it is.
	return yield* isOfAllowedType(callee, specifiers, file);
}

/** Whether an expression has a type whose promises may be left alone. */
export function* isOfAllowedType(expression: Node, specifiers: readonly Specifier[], file: RuleFile): Inquiry<boolean> {
	if (specifiers.length === 0) return false;
	const type = yield* typeOf(expression);
	return yield* computed(() => isAllowedType(type, specifiers, file));
}

/** Whether an entry names an element of what a call gives: `useAsyncFn[1]`. */
export function isOfTuple({ name }: Specifier): boolean {
	return [name].flat().some((one) => one.endsWith("]"));
}

/** For `const [state, save] = useAsyncFn(…)`: whether that element of what the call gives is one of those. */
function* isAllowedElement(callee: Node, specifiers: readonly Specifier[], file: RuleFile): Inquiry<boolean> {
	const named = specifiers.filter(isOfTuple);
	const at = skipOuter(callee);
	const element = named.length > 0 && isIdentifier(at) ? declarationOf(at) : undefined;
	if (!element || !isBindingElement(element) || !isArrayBindingPattern(element.parent)) return false;
	const maker = writesOf(element).length === 0 ? makerOfPattern(element.parent) : undefined;
	const last = maker && memberPath(maker.expression).at(-1);
	const symbol = last && (yield* symbolsOf([last]))[0]?.resolved();
	if (!symbol) return false;
	const index = element.parent.elements.indexOf(element);
	const names = [symbol.name, lastName(last)].map((name) => `${name}[${index}]`);
	return named.some((specifier) => names.some((name) => hasName(specifier, name)) && isFrom(specifier, symbol, file));
}

/** The call whose value a pattern takes apart: `const { mutateAsync } = useMutation(…)`, `const [save] = useMutation(…)`. */
export function makerOfPattern({ parent }: BindingPattern): CallExpression | undefined {
	const made = isVariableDeclaration(parent) && parent.initializer ? resolveConstant(parent.initializer) : undefined;
	return made && isCallExpression(made) ? made : undefined;
}

/** For `const { refetch } = useQuery()`: the property that the variable was taken from. */
export function* destructuredFrom(symbol: SymbolRef | undefined): Inquiry<SymbolRef | undefined> {
	const declaration = symbol?.valueDeclaration?.node();
	if (!declaration || !isBindingElement(declaration) || !isObjectBindingPattern(declaration.parent)) return undefined;
	const name = declaration.propertyName ?? declaration.name;
	if (!name || !isIdentifier(name) || declaration.dotDotDotToken) return undefined;
	const type = yield* typeOf(declaration.parent);
	return yield* computed(() => type?.property(name.text));
}

/** Whether the type, or the alias it was written as, is one whose promises may be left alone. */
export function isAllowedType(type: TypeRef | undefined, specifiers: readonly Specifier[], file: RuleFile): boolean {
	if (!type || specifiers.length === 0) return false;
	const matches = (symbol: SymbolRef | undefined): boolean =>
		symbol !== undefined && isMeant(specifiers, [symbol.name], symbol, file);
	if (matches(type.aliasSymbol()) || matches(type.symbol()) || isWrittenFor(type, specifiers, file)) return true;
	if (type.isIntersection && brandsIn(specifiers).some((name) => matches(type.property(name)))) return true;
	if (type.constituents().some((part) => isAllowedType(part, specifiers, file))) return true;
	if (type.isArray() || type.isTuple()) return isAllowedList(type.typeArguments(), specifiers, file);
	const symbol = type.symbol();
	const isLib = symbol !== undefined && file.types.originOf(symbol)?.from === "lib";
	// What the language's own types extend is its own as well.
	if (isLib && !specifiers.some(({ from }) => from === "lib")) return false;
	return type.baseTypes().some((base) => isAllowedType(base, specifiers, file));
}

/** Whether all promises in a list or tuple are. */
function isAllowedList(elements: readonly TypeRef[], specifiers: readonly Specifier[], file: RuleFile): boolean {
	const promises = elements.filter((element) => file.types.promiseKind(element, true) !== "no");
	return promises.length > 0 && promises.every((element) => isAllowedType(element, specifiers, file));
}

/**
 * `declare const navigateTo: (to: string) => Promise<void>`: the type has no name of its own, but what it is written for has
 * one, and keeps it where a file of global names takes its type over with `typeof`. So has a member's, where a function of
 * the program hands it on: `return { fetchNextPage }`, and that of a tuple, `[mutate: (options) => Promise<void>, …]`.
 */
function isWrittenFor(type: TypeRef, specifiers: readonly Specifier[], file: RuleFile): boolean {
	const symbol = type.symbol();
	if (symbol?.name !== "__type") return false;
	const homes = specifiers.filter((specifier) => specifier.from === "package" && isFrom(specifier, symbol, file));
	if (homes.length === 0) return false;
	const holder = symbol.declarations[0]?.node()?.parent;
	if (!holder || !isWrittenWithName(holder) || !isIdentifier(holder.name)) return false;
	const around = isNamedTupleMember(holder) ? holder.parent.parent : holder.parent;
	const owner = isVariableDeclaration(holder) ? undefined : (around as { name?: { text?: string } }).name?.text;
	const { text } = holder.name;
	return isMeant(homes, owner ? [text, `${owner}.${text}`] : [text], symbol, file);
}

function isWrittenWithName(
	holder: Node,
): holder is VariableDeclaration | PropertySignatureDeclaration | PropertyDeclaration | NamedTupleMember {
	return (
		isVariableDeclaration(holder) ||
		isPropertySignatureDeclaration(holder) ||
		isPropertyDeclaration(holder) ||
		isNamedTupleMember(holder)
	);
}

function brandsIn(specifiers: readonly Specifier[]): string[] {
	return specifiers.filter(({ member }) => member).flatMap(({ name }) => name);
}

/** `a`, `a.b` and `a.b.c` for the callee `a.b.c`; stops at anything but plain member access. */
function memberPath(callee: Node): Node[] {
	const at = skipOuter(callee);
	if (isIdentifier(at)) return [at];
	if (!isPropertyAccessExpression(at)) return [];
	return [...memberPath(at.expression), at];
}

function lastName(node: Node): string {
	return isPropertyAccessExpression(node) ? node.name.text : (node as unknown as { text: string }).text;
}

/** Whether a symbol, by one of its names, is what an entry means; notes down each that does. */
function isMeant(
	specifiers: readonly Specifier[],
	names: readonly string[],
	symbol: SymbolRef,
	file: RuleFile,
): boolean {
	const meant = specifiers.filter(
		(specifier) => names.some((name) => hasName(specifier, name)) && isFrom(specifier, symbol, file),
	);
	for (const specifier of meant) file.allowing.add(specifier);
	return meant.length > 0;
}

function hasName(specifier: Specifier, name: string): boolean {
	return typeof specifier.name === "string" ? specifier.name === name : specifier.name.includes(name);
}

function isFrom(specifier: Specifier, symbol: SymbolRef, file: RuleFile): boolean {
	const origin = file.types.originOf(symbol);
	switch (specifier.from) {
		case "lib":
			return origin?.from === "lib";
		case "package": {
			if (origin?.from !== "package") return false;
			const module = /^node:(.+)$/.exec(specifier.package ?? "")?.[1];
			return module === undefined
				? origin.name === specifier.package
				: origin.name === "node" && isOfModule(symbol, module);
		}
		case "file":
			return (
				origin?.from === "file" &&
				(specifier.path === undefined ||
					specifier.path === origin.path ||
					origin.path.endsWith(`/${specifier.path.replace(/^\.\//, "")}`))
			);
	}
}

/** Whether the symbol is declared in `declare module "fs"` or `declare module "node:fs"`: which of them differs by version. */
function isOfModule(symbol: SymbolRef, module: string): boolean {
	const node = symbol.declarations[0]?.node();
	const declared = node && findAncestor(node, (at) => isModuleDeclaration(at) && isStringLiteral(at.name));
	return declared !== undefined && (declared as ModuleDeclaration).name.text.replace(/^node:/, "") === module;
}

/**
 * A fix that writes a call's callee into an allow-list of the configuration. Undefined for what has no name of its own
 * outside of the place: functions that are handed in, values of the language's own library, which would say too much.
 */
export function* allowFix(call: CallExpression, option: string, file: RuleFile): Inquiry<SettingDraft | undefined> {
	const last = memberPath(call.expression).at(-1);
	const symbol = last && (yield* symbolsOf([last]))[0]?.resolved();
	const origin = symbol && file.types.originOf(symbol);
	if (!symbol || !origin || origin.from === "lib" || !isNamedForAll(symbol)) return undefined;
	const owner = symbol.parent();
	const isMember = owner !== undefined && /^[\w$]+$/.test(owner.name) && !/^__|^default$/.test(owner.name);
	const name = isMember ? `${owner.name}.${symbol.name}` : symbol.name;
	const entry: Specifier =
		origin.from === "package"
			? { from: "package", package: origin.name, name }
			: { from: "file", path: origin.path, name };
	// Not all that has a name is found by it again.
	const found = yield* isAllowedCall(call, [entry], file);
	return found ? { id: "allow", title: `Always allow \`${name}\``, option, entry: { ...entry } } : undefined;
}

/** Whether the name means the same wherever it is used, as that of a function or a method does. */
function isNamedForAll(symbol: SymbolRef): boolean {
	const kind = symbol.valueDeclaration?.node()?.kind;
	return (
		kind !== undefined &&
		kind !== SyntaxKind.Parameter &&
		kind !== SyntaxKind.BindingElement &&
		symbol.name !== "default" &&
		!/^(?:__|#)/.test(symbol.name)
	);
}
