/**
 * What types, symbols and tuples are, asked by name: real ones against what a reader of TypeScript's handbook would say,
 * and each name against TypeScript's own flags, bit by bit.
 */
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isExpressionStatement, isFunctionDeclaration, type Node } from "../../analyzer/src/engine/ast.ts";
import { Checker } from "../../analyzer/src/engine/checker.ts";
import type { SymbolRef, TypeRef } from "../../analyzer/src/engine/engine.ts";
import type { ProjectView } from "../../analyzer/src/engine/project-view.ts";
import { SymbolObject } from "../../analyzer/src/engine/symbol-object.ts";
import { TypeObject } from "../../analyzer/src/engine/type-object.ts";
import { ObjectFlags, SymbolFlags, TypeFlags } from "../../analyzer/src/engine/version.ts";

const DECLARATIONS = `
export declare const unique: unique symbol;
export const literal = { name: "", get size() { return 1; } };
export enum Kind { A, B }
export enum Text { A = "a", B = "b" }
export enum Single { A }
export enum Computed { A = "text".length }
export interface Shape { name: string; optional?: number; method(): void; call: () => void }
export class Class { field = 1; get both(): number { return 1; } set both(value: number) {} set only(value: number) {} }
export class Merged {}
export namespace Merged { export const inside = 1; }
export function work(): void {}
export interface Both { name: string }
export declare const Both: { new (): Both };
export { Class as Renamed };
`;

const TYPE_PARAMETERS = "T, K extends keyof T, S extends string, L extends unknown[], U extends { a: string }";

/** A type as it is written, and all that is true of it; everything else is not. */
const TYPES: readonly (readonly [type: string, is: string])[] = [
	["any", "isAny"],
	["Undeclared", "isAny isErrorType"],
	["unknown", "isUnknown"],
	["never", "isNever"],
	["void", "isVoid"],
	["undefined", "isUndefined isNullish isPrimitive"],
	["null", "isNullish isPrimitive"],
	["string", "isStringLike isPrimitive"],
	['"text"', "isStringLike isPrimitive"],
	["`id-${string}`", "isStringLike isPrimitive"],
	["Uppercase<string>", "isStringLike isPrimitive"],
	["Uppercase<S>", "isStringLike isPrimitive"],
	["number", "isNumberLike isPrimitive"],
	["1", "isNumberLike isPrimitive"],
	["bigint", "isPrimitive"],
	["1n", "isPrimitive"],
	["boolean", "isBooleanLike isPrimitive isUnion"],
	["true", "isBooleanLike isPrimitive"],
	["symbol", "isSymbolLike isPrimitive"],
	["typeof unique", "isSymbolLike isUniqueSymbol isPrimitive"],
	["Kind", "isPrimitive isUnion"],
	["Kind.A", "isNumberLike isPrimitive"],
	["Text", "isPrimitive isUnion"],
	["Text.B", "isStringLike isPrimitive"],
	["Single", "isNumberLike isPrimitive"],
	["Computed", "isNumberLike isPrimitive"],
	["keyof T", "isPrimitive"],
	["keyof Shape", "isUnion"],
	["object", "isObjectKeyword"],
	["{}", "isObject"],
	["Object", "isObject"],
	["{ a: string }", "isObject"],
	["typeof literal", "isObject"],
	["Shape", "isObject"],
	["Class", "isObject"],
	["typeof Class", "isObject"],
	["typeof work", "isObject"],
	["() => void", "isObject"],
	["Record<string, number>", "isObject"],
	["{ [Key in K]: string }", "isObject"],
	["Map<string, number>", "isObject"],
	["Promise<void>", "isObject"],
	["string[]", "isObject isArray"],
	["readonly string[]", "isObject isArray"],
	["[string, number?]", "isObject isTuple"],
	["readonly [string, ...number[]]", "isObject isTuple"],
	["T", "isDeferred isTypeParameter"],
	["S", "isDeferred isTypeParameter"],
	["T[K]", "isDeferred"],
	["T extends string ? 1 : 2", "isDeferred"],
	["string | number", "isUnion"],
	["string | undefined", "isUnion"],
	["Promise<void> | null", "isUnion"],
	["{ a: string } & { b: string }", "isIntersection"],
	["string & { readonly brand: unique symbol }", "isIntersection"],
	["T & string", "isIntersection"],
];

/** Expressions, since only those have the types of literals: a variable's type is widened. */
const EXPRESSIONS: readonly (readonly [expression: string, is: string])[] = [
	['({ name: "" })', "isObject isObjectLiteral"],
	["({})", "isObject isObjectLiteral"],
	["({ a: 1 } as const)", "isObject isObjectLiteral"],
	["({ a: 1 } as { a: number })", "isObject"],
	["literal", "isObject"],
	["[1, 2]", "isObject isArray"],
	["([1, 2] as const)", "isObject isTuple"],
	['"text"', "isStringLike isPrimitive"],
	["!literal", "isBooleanLike isPrimitive"],
	["literal.size > 1", "isBooleanLike isPrimitive isUnion"],
	["work()", "isVoid"],
];

/** The flags of which each name stands for any one, as TypeScript calls them. */
const FLAGS = {
	isAny: "Any",
	isUnknown: "Unknown",
	isNever: "Never",
	isVoid: "Void",
	isUndefined: "Undefined",
	isNullish: "Undefined Null",
	isStringLike: "String StringLiteral TemplateLiteral StringMapping",
	isNumberLike: "Number NumberLiteral Enum",
	isBooleanLike: "Boolean BooleanLiteral",
	isSymbolLike: "ESSymbol UniqueESSymbol",
	isUniqueSymbol: "UniqueESSymbol",
	isPrimitive:
		"Undefined Null String StringLiteral TemplateLiteral StringMapping Number NumberLiteral BigInt BigIntLiteral Boolean BooleanLiteral ESSymbol UniqueESSymbol Enum EnumLiteral Index",
	isObjectKeyword: "NonPrimitive",
	isObject: "Object",
	isDeferred: "TypeParameter IndexedAccess Conditional Substitution",
	isTypeParameter: "TypeParameter",
	isUnion: "Union",
	isIntersection: "Intersection",
} as const;

const SYMBOL_FLAGS = {
	isAccessor: "GetAccessor SetAccessor",
	isClass: "Class",
	isPropertyOrMethod: "Property Method",
	isVariable: "FunctionScopedVariable BlockScopedVariable",
} as const;

/** An expression, and all that is true of the symbol of its last name. */
const SYMBOLS: readonly (readonly [expression: string, is: string])[] = [
	["unique", "isVariable"],
	["parameter", "isVariable"],
	["work", ""],
	["Kind", ""],
	["Kind.A", ""],
	["Class", "isClass"],
	["Merged", "isClass"],
	["Both", "isVariable"],
	["Promise", "isVariable"],
	["literal.name", "isPropertyOrMethod"],
	["literal.size", "isAccessor"],
	["shape.name", "isPropertyOrMethod"],
	["shape.optional", "isPropertyOrMethod"],
	["shape.method", "isPropertyOrMethod"],
	["shape.call", "isPropertyOrMethod"],
	["instance.field", "isPropertyOrMethod"],
	["instance.both", "isAccessor"],
	["instance.only", "isAccessor"],
	["pair.length", "isPropertyOrMethod"],
	["list.map", "isPropertyOrMethod"],
];

const TUPLES: readonly (readonly [type: string, elements: readonly string[]])[] = [
	["[]", []],
	["readonly [string]", ["required"]],
	["[first: string, second?: number]", ["required", "optional"]],
	["[string, ...number[]]", ["required", "rest"]],
	["[...L, string]", ["variadic", "required"]],
	["[string, ...L]", ["required", "variadic"]],
	["[...boolean[], string]", ["rest", "required"]],
	["string[]", []],
	["string", []],
];

const METHODS = ["isArray", "isTuple"] as const;
const TYPE_NAMES = [...Object.keys(FLAGS), "isErrorType", "isObjectLiteral", ...METHODS];

function inOrder(is: string): string {
	const names = is.split(" ");
	assert.deepEqual(
		names.filter((name) => !TYPE_NAMES.includes(name)),
		[],
	);
	return TYPE_NAMES.filter((name) => names.includes(name)).join(" ");
}

/** The names of what is true of a type, in the order of {@link TYPE_NAMES}. */
function namesOf(type: TypeRef | undefined): string[] {
	assert.ok(type);
	const asked = type as unknown as Record<string, boolean | (() => boolean)>;
	return TYPE_NAMES.filter((name) => {
		const answer = asked[name];
		return typeof answer === "function" ? answer.call(type) : answer;
	});
}

function symbolNamesOf(symbol: SymbolRef | undefined): string[] {
	assert.ok(symbol);
	return (Object.keys(SYMBOL_FLAGS) as (keyof typeof SYMBOL_FLAGS)[]).filter((name) => symbol[name]);
}

/** Which of all single flags an object that has nothing but flags is true for. */
function bitsOf(isTrue: (flag: number) => boolean): number[] {
	return Array.from({ length: 32 }, (_, bit) => 1 << bit).filter(isTrue);
}

function flagsOf(names: string, flags: Record<string, string | number>): number[] {
	const values = names.split(" ").map((name) => flags[name] as number);
	assert.ok(values.every((value) => typeof value === "number" && (value & (value - 1)) === 0));
	return values.sort((a, b) => a - b);
}

describe("types, symbols and tuples by name", () => {
	let folder: string;
	let checker: Checker;
	let project: ProjectView;

	/** What stands in a function, statement by statement. */
	const expressionsOf = (name: string, file = "types.ts"): Node[] => {
		const tree = project.sourceFile(path.join(folder, file));
		const fn = tree?.statements.filter(isFunctionDeclaration).find((each) => each.name?.text === name);
		return fn?.body?.statements.filter(isExpressionStatement).map(({ expression }) => expression) ?? [];
	};

	before(() => {
		folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "asynclint-types-")));
		const file = path.join(folder, "types.ts");
		const taking = (name: string, types: readonly string[]): string => {
			const parameters = types.map((type, index) => `p${index}: ${type}`).join(", ");
			return `export function ${name}<${TYPE_PARAMETERS}>(${parameters}) {\n${types.map((_, index) => `p${index};\n`).join("")}}\n`;
		};
		const statements = (rows: typeof SYMBOLS): string => rows.map(([expression]) => `${expression};\n`).join("");
		const text = [
			DECLARATIONS,
			taking(
				"types",
				TYPES.map(([type]) => type),
			),
			taking(
				"tuples",
				TUPLES.map(([type]) => type),
			),
			`export function symbols(parameter: 1, shape: Shape, instance: Class, pair: [1, 2], list: string[]) {\n${statements(SYMBOLS)}}\n`,
			`export function expressions() {\n${statements(EXPRESSIONS)}}\n`,
		].join("");
		writeFileSync(file, text);
		writeFileSync(
			path.join(folder, "tsconfig.json"),
			JSON.stringify({ compilerOptions: { strict: true, target: "es2023", types: [] }, include: ["*.ts"] }),
		);
		writeFileSync(
			path.join(folder, "importing.ts"),
			'import { Renamed, work } from "./types.ts";\nexport function imported() {\nRenamed;\nwork;\n}\n',
		);
		checker = new Checker({ directory: folder });
		const config = path.join(folder, "tsconfig.json");
		const opened = checker.update({ openProjects: [config] }).project(config);
		assert.ok(opened);
		project = opened;
	});

	after(() => {
		checker.close();
		rmSync(folder, { recursive: true });
	});

	it("says of real types what they are", () => {
		const types = project.typesOf(expressionsOf("types"));
		assert.deepEqual(
			TYPES.map(([type], index) => `${type}: ${namesOf(types[index]).join(" ")}`),
			TYPES.map(([type, is]) => `${type}: ${inOrder(is)}`),
		);
	});

	it("says of the types of expressions what they are", () => {
		const types = project.typesOf(expressionsOf("expressions"));
		assert.deepEqual(
			EXPRESSIONS.map(([expression], index) => `${expression}: ${namesOf(types[index]).join(" ")}`),
			EXPRESSIONS.map(([expression, is]) => `${expression}: ${inOrder(is)}`),
		);
	});

	it("has a type of every flag among them, but those that no expression has", () => {
		const types = project.typesOf(expressionsOf("types"));
		const all = types.reduce((flags, type) => flags | (type?.raw.flags ?? 0), 0);
		assert.deepEqual(
			bitsOf((flag) => (all & flag) === 0),
			flagsOf("Substitution Reserved1 Reserved2 Reserved3", TypeFlags as never).sort((a, b) => (a >>> 0) - (b >>> 0)),
		);
	});

	for (const [name, flags] of Object.entries(FLAGS) as [keyof typeof FLAGS, string][]) {
		it(`${name} is true for the flags ${flags} and asks nobody`, () => {
			const isTrue = (flag: number): boolean => new TypeObject({ flags: flag } as never, undefined as never)[name];
			assert.deepEqual(
				bitsOf(isTrue).sort((a, b) => a - b),
				flagsOf(flags, TypeFlags as never),
			);
		});
	}

	it("isObjectLiteral is true for the flag ObjectLiteral of objects alone", () => {
		const isTrue = (flag: number, isObject: boolean): boolean => {
			const raw = { flags: 0, objectFlags: flag, isObjectType: () => isObject };
			return new TypeObject(raw as never, undefined as never).isObjectLiteral;
		};
		assert.deepEqual(
			bitsOf((flag) => isTrue(flag, true)),
			[ObjectFlags.ObjectLiteral],
		);
		assert.deepEqual(
			bitsOf((flag) => isTrue(flag, false)),
			[],
		);
	});

	for (const [name, flags] of Object.entries(SYMBOL_FLAGS) as [keyof typeof SYMBOL_FLAGS, string][]) {
		it(`${name} is true for the flags ${flags} of symbols and asks nobody`, () => {
			const isTrue = (flag: number): boolean =>
				new SymbolObject({ flags: flag, declarations: [] } as never, undefined as never)[name];
			assert.deepEqual(bitsOf(isTrue), flagsOf(flags, SymbolFlags as never));
		});
	}

	it("says of real symbols what they are", () => {
		const symbols = project.symbolsOf(expressionsOf("symbols"));
		assert.deepEqual(
			SYMBOLS.map(([expression], index) => `${expression}: ${symbolNamesOf(symbols[index]).join(" ")}`),
			SYMBOLS.map(([expression, is]) => `${expression}: ${is}`),
		);
	});

	it("says of an imported name nothing until it is followed", () => {
		const symbols = project.symbolsOf(expressionsOf("imported", "importing.ts"));
		assert.deepEqual(symbols.map(symbolNamesOf), [[], []]);
		assert.deepEqual(
			symbols.map((symbol) => symbolNamesOf(symbol?.resolved())),
			[["isClass"], []],
		);
	});

	it("knows how often each element of a tuple is there", () => {
		const types = project.typesOf(expressionsOf("tuples"));
		assert.deepEqual(
			TUPLES.map(([type], index) => [type, types[index]?.tupleElements()]),
			TUPLES,
		);
	});
});
