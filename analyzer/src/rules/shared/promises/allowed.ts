/** Matches calls and types against allow-lists: by the package, library or file of the symbol, never by name alone. */

import { type Inquiry, symbolsOf, typeOf } from "../../../ask/inquiry.ts";
import type { SettingDraft } from "../../../ask/rule.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	isBindingElement,
	isIdentifier,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { Origin, SymbolRef, TypeRef } from "../../../engine/engine.ts";
import { packs, type Specifier } from "../../../packs/index.ts";
import { skipOuter } from "../../../syntax/walk.ts";

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
};

export interface AllowLists {
	calls: readonly Specifier[];
	types: readonly Specifier[];
	/** Types of functions that never throw. */
	harmless: readonly Specifier[];
}

export function allowLists(options: {
	allowCalls: readonly Specifier[];
	allowTypes: readonly Specifier[];
	packs: readonly string[];
}): AllowLists {
	const chosen = options.packs.flatMap((name) => packs[name] ?? []);
	return {
		calls: [...options.allowCalls, ...chosen.flatMap((pack) => pack.calls ?? [])],
		types: [...options.allowTypes, ...chosen.flatMap((pack) => pack.types ?? [])],
		harmless: chosen.flatMap((pack) => pack.harmless ?? []),
	};
}

/** Whether the call is one of those that may be left alone. */
export function* isAllowedCall(
	call: CallExpression,
	specifiers: readonly Specifier[],
	file: RuleFile,
): Inquiry<boolean> {
	if (specifiers.length === 0) return false;
	const path = memberPath(call.expression);
	const symbols = (yield* symbolsOf(path)).map((symbol) => symbol?.resolved());
	symbols[0] = (yield* destructuredFrom(symbols[0])) ?? symbols[0];
	const written = path.map(lastName);
	const byName = path.some((_, index) => {
		const symbol = symbols[index];
		if (!symbol) return false;
		const origin = file.types.originOf(symbol);
		const rest = written.slice(index + 1);
		const owner = symbol.parent()?.name;
		const names = [[symbol.name, ...rest].join("."), [written[index], ...rest].join(".")];
		if (owner !== undefined) names.push([owner, symbol.name, ...rest].join("."));
		// A default export is called `default` at home; the importer's name for it is as good.
		return specifiers.some((specifier) => isFrom(specifier, origin) && names.some((name) => hasName(specifier, name)));
	});
	// `const navigate = useNavigate()` has a name of its own, but the type says what it is.
	return byName || isAllowedType(yield* typeOf(call.expression), specifiers, file);
}

/** For `const { refetch } = useQuery()`: the property that the variable was taken from. */
function* destructuredFrom(symbol: SymbolRef | undefined): Inquiry<SymbolRef | undefined> {
	const declaration = symbol?.valueDeclaration?.node();
	if (!declaration || !isBindingElement(declaration) || !isObjectBindingPattern(declaration.parent)) return undefined;
	const name = declaration.propertyName ?? declaration.name;
	if (!name || !isIdentifier(name) || declaration.dotDotDotToken) return undefined;
	return (yield* typeOf(declaration.parent))?.property(name.text);
}

/** Whether the type, or the alias it was written as, is one whose promises may be left alone. */
export function isAllowedType(type: TypeRef | undefined, specifiers: readonly Specifier[], file: RuleFile): boolean {
	if (!type || specifiers.length === 0) return false;
	const matches = (symbol: SymbolRef | undefined): boolean =>
		symbol !== undefined &&
		specifiers.some((specifier) => hasName(specifier, symbol.name) && isFrom(specifier, file.types.originOf(symbol)));
	if (matches(type.aliasSymbol()) || matches(type.symbol())) return true;
	if (type.isIntersection && brandsIn(specifiers).some((name) => matches(type.property(name)))) return true;
	if (type.constituents().some((part) => isAllowedType(part, specifiers, file))) return true;
	return type.baseTypes().some((base) => isAllowedType(base, specifiers, file));
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

function hasName(specifier: Specifier, name: string): boolean {
	return typeof specifier.name === "string" ? specifier.name === name : specifier.name.includes(name);
}

function isFrom(specifier: Specifier, origin: Origin | undefined): boolean {
	switch (specifier.from) {
		case "lib":
			return origin?.from === "lib";
		case "package":
			return origin?.from === "package" && origin.name === specifier.package;
		case "file":
			return (
				origin?.from === "file" &&
				(specifier.path === undefined ||
					specifier.path === origin.path ||
					origin.path.endsWith(`/${specifier.path.replace(/^\.\//, "")}`))
			);
	}
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
