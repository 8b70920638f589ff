import { type Inquiry, typesOf } from "../../ask/inquiry.ts";
import type { Report, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isBlock,
	isCallExpression,
	isClassDeclaration,
	isClassExpression,
	isInterfaceDeclaration,
	isMethodDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { PACK_NAMES, type Specifier } from "../../packs/index.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { lostRejection } from "../shared/callbacks/lost-rejections.ts";
import {
	givesPromise,
	headOf,
	isFunctionValue,
	isPromiseFunction,
	mayGivePromise,
} from "../shared/callbacks/promise-functions.ts";
import { guardFixes } from "../shared/fixes/guard-edits.ts";
import { allowFix, allowLists, isAllowedCall, isAllowedType, SPECIFIER_SCHEMA } from "../shared/promises/allowed.ts";
import { trustOf } from "../shared/promises/trust.ts";
import { type Expectation, expectsNothing } from "./expectations.ts";
import { fixesFor } from "./fixes.ts";
import { hasCandidates, overridesIn, type Subtype } from "./inherited.ts";
import { mayIgnoreResult, type Place, placeOf } from "./places.ts";
import { type Reference, referencesIn } from "./references.ts";

type Options = {
	arguments: boolean;
	attributes: boolean;
	properties: boolean;
	returns: boolean;
	variables: boolean;
	inheritedMethods: boolean;
	allowCalls: readonly Specifier[];
	allowTypes: readonly Specifier[];
	allowAttributes: readonly string[];
	packs: readonly string[];
};

function place(doc: string) {
	return { doc, schema: { type: "boolean" }, default: true };
}

export const rule: Rule<Options> = {
	meta: {
		id: "async-void-callback",
		summary: "A function that gives a promise where nothing is expected to be returned: nobody awaits or handles it.",
		category: "lost-promises",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["@typescript-eslint/no-misused-promises"],
		options: {
			arguments: place("Look at arguments: `emitter.on(event, async () => …)`."),
			attributes: place("Look at attributes of JSX elements: `onClick={async () => …}`."),
			properties: place("Look at properties and methods of object literals."),
			returns: place("Look at functions that are returned."),
			variables: place("Look at what is assigned to variables, fields and properties whose type is written down."),
			inheritedMethods: place("Look at members of classes and interfaces whose base says that they return nothing."),
			allowCalls: {
				doc: 'Calls that look after the promises of their callbacks, such as `{ "from": "package", "package": "my-queue", "name": "Queue.each" }`.',
				schema: { type: "array", items: SPECIFIER_SCHEMA },
				default: [],
			},
			allowTypes: {
				doc: "Types whose functions may be async all the same, in the same form: of callbacks, or of the class or interface that declares a member.",
				schema: { type: "array", items: SPECIFIER_SCHEMA },
				default: [],
			},
			allowAttributes: {
				doc: 'Attributes of JSX elements that may take async functions; `*` stands for any characters: `"on*"`.',
				schema: { type: "array", items: { type: "string" } },
				default: [],
			},
			packs: {
				doc: "Built-in lists of calls that are known to be safe: for callbacks that only make such a call, and for what looks after its callbacks itself.",
				schema: { type: "array", items: { enum: PACK_NAMES } },
				default: PACK_NAMES,
			},
		},
	},
	kinds: [
		SyntaxKind.ArrowFunction,
		SyntaxKind.FunctionExpression,
		SyntaxKind.MethodDeclaration,
		SyntaxKind.ClassDeclaration,
		SyntaxKind.ClassExpression,
		SyntaxKind.InterfaceDeclaration,
		// There is one in each file: references are looked for once, in all of its text.
		SyntaxKind.EndOfFile,
	],

	nominate(node, options) {
		if (isSubtype(node)) return options.inheritedMethods && hasCandidates(node);
		if (!isFunctionNode(node)) return true;
		const at = placeOf(node);
		if (at === undefined || !options[at.kind] || !mayGivePromise(node)) return false;
		return isAsync(node) || mayIgnoreResult(node, at);
	},

	*check(node, context) {
		if (isSubtype(node)) return yield* checkSubtype(node, context);
		if (!isFunctionNode(node)) return yield* checkReferences(node, context);
		const at = placeOf(node);
		if (at && (yield* givesPromise(node))) yield* checkValue(node, at, context);
	},
};

function isSubtype(node: Node): node is Subtype {
	return isClassDeclaration(node) || isClassExpression(node) || isInterfaceDeclaration(node);
}

function* checkReferences(endOfFile: Node, context: RuleContext<Options>): Inquiry<void> {
	const references = referencesIn(endOfFile.getSourceFile()).filter(({ place }) => context.options[place.kind]);
	const types = yield* typesOf(references.map(({ value }) => value));
	for (const [index, { value, place }] of references.entries() as Iterable<[number, Reference]>) {
		if (isPromiseFunction(types[index], context.file)) yield* checkValue(value, place, context);
	}
}

/** @param value a function that gives a promise, or a reference to one */
function* checkValue(value: Node, at: Place, context: RuleContext<Options>): Inquiry<void> {
	const { file, options } = context;
	if (at.kind === "attributes" && isAllowedAttribute(file.textOf(at.name), options)) return;
	const expected = yield* expectsNothing(at, value, file);
	const { callbacks } = allowLists({ packs: options.packs });
	if (expected === undefined || (yield* isAllowed(at, expected, callbacks, context))) return;
	const lost = yield* lostRejection(value, trustOf({ packs: options.packs }), file);
	if (lost === undefined) return;
	const call = calledAt(at);
	const setting = call && (yield* allowFix(call, "allowCalls", file));
	context.report({
		at: placeToPointAt(value, file),
		about: value,
		message: `${subjectOf(value, file)} gives a promise that nobody takes: ${reasonOf(at, expected, file)}.`,
		notes: [...notesFor(expected), CONSEQUENCE],
		related: relatedTo(lost, value),
		fixes: yield* fixesFor(value, expected, file),
		...(setting && { setting }),
	});
}

const CONSEQUENCE =
	"If it rejects, the error reaches nobody (Node ends the process), and nothing waits until it is done.";

/** Where the rejection comes from, unless the finding points at it already. */
function relatedTo(lost: Node | undefined, value: Node | undefined): NonNullable<Report["related"]> {
	if (lost === undefined || lost === value || (value && !isBlockBodied(value))) return [];
	return [{ at: lost, message: "An error here is not caught." }];
}

function isBlockBodied(value: Node): boolean {
	return !isFunctionNode(value) || (value.body !== undefined && isBlock(value.body));
}

function placeToPointAt(value: Node, file: RuleFile) {
	if (isFunctionValue(value)) return headOf(value, file);
	return isMethodDeclaration(value) ? value.name : value;
}

function subjectOf(value: Node, file: RuleFile): string {
	if (isMethodDeclaration(value)) return `The async method \`${file.textOf(value.name)}\``;
	if (!isFunctionNode(value)) return `\`${file.textOf(value)}\``;
	return isAsync(value) ? "This async function" : "This function";
}

function reasonOf(at: Place, { type }: Expectation, file: RuleFile): string {
	const nameAt = (node: Node) => `\`${nameOf(node, (part) => file.textOf(part), 40)}\``;
	switch (at.kind) {
		case "arguments": {
			const callee = nameAt(at.call.expression);
			return type ? `${callee} expects a function that returns nothing` : `${callee} does not look at what it returns`;
		}
		case "attributes":
		case "properties":
			return `\`${shorten(file.textOf(at.name), 40)}\` is declared as a function that returns nothing`;
		case "variables":
			return `${nameAt(at.holder)} is declared as a function that returns nothing`;
		case "returns":
			return "the function around it is declared to return one that returns nothing";
	}
}

function notesFor({ type }: Expectation): string[] {
	return type ? [`The expected type is \`${shorten(type.print())}\`.`] : [];
}

/** @param callbacks functions that look after the promises of their callbacks */
function* isAllowed(
	at: Place,
	expected: Expectation,
	callbacks: readonly Specifier[],
	{ file, options }: RuleContext<Options>,
): Inquiry<boolean> {
	if (isAllowedType(expected.type, options.allowTypes, file)) return true;
	const call = calledAt(at);
	return call !== undefined && (yield* isAllowedCall(call, [...options.allowCalls, ...callbacks], file));
}

/** The call that takes the function as an argument. */
function calledAt(at: Place): CallExpression | undefined {
	return at.kind === "arguments" && isCallExpression(at.call) ? at.call : undefined;
}

function isAllowedAttribute(name: string, options: Options): boolean {
	return options.allowAttributes.some((pattern) => {
		const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
		return new RegExp(`^${parts.join(".*")}$`).test(name);
	});
}

function* checkSubtype(subtype: Subtype, context: RuleContext<Options>): Inquiry<void> {
	const { file, options } = context;
	for (const { name, fn, base, inherited } of yield* overridesIn(subtype, file)) {
		if (isAllowedType(base, options.allowTypes, file)) continue;
		const lost = fn && (yield* lostRejection(fn, trustOf({ packs: options.packs }), file));
		if (fn && lost === undefined) continue;
		const declaration = inherited.valueDeclaration?.node();
		context.report({
			at: name,
			message: `\`${name.text}\` gives a promise that nobody takes: \`${shorten(base.print(), 40)}\` declares it to return nothing.`,
			notes: [CONSEQUENCE],
			related: [
				...(declaration ? [{ at: declaration, message: "Declared here, without a promise." }] : []),
				...relatedTo(lost, fn),
			],
			fixes: fn ? yield* guardFixes(fn, file) : [],
		});
	}
}
