import { computed, computedTogether, type Inquiry, typesOf } from "../../ask/inquiry.ts";
import type { Report, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isBindingElement,
	isBlock,
	isCallExpression,
	isClassDeclaration,
	isClassExpression,
	isIdentifier,
	isInterfaceDeclaration,
	isMethodDeclaration,
	isParameterDeclaration,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { PACK_NAMES, type Specifier } from "../../packs/index.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { lookingAfterCallbacks, ofWrappedRoutes } from "../shared/callbacks/looked-after.ts";
import { hasBody, lostRejection } from "../shared/callbacks/lost-rejections.ts";
import {
	givesPromise,
	headOf,
	isFunctionValue,
	isPromiseFunction,
	mayGivePromise,
} from "../shared/callbacks/promise-functions.ts";
import { guardFixes } from "../shared/fixes/guard-edits.ts";
import { isHeardByRunner, testRole } from "../shared/places/tests.ts";
import { isAllowedCall, isAllowedType, SPECIFIER_SCHEMA } from "../shared/promises/allowed.ts";
import { evidenceFor } from "../shared/promises/evidence.ts";
import { trustOf } from "../shared/promises/trust.ts";
import { unheard } from "../shared/promises/who-hears.ts";
import { type Expectation, expectsNothing } from "./expectations.ts";
import { fixesFor } from "./fixes.ts";
import { hasCandidates, overridesIn, type Subtype } from "./inherited.ts";
import { isDispose } from "./members.ts";
import { mayIgnoreResult, type Place, placeOf } from "./places.ts";
import { type Reference, referencesIn } from "./references.ts";
import { settingFor } from "./setting.ts";
import { isMemberTaken, isTaken } from "./takers.ts";

type Options = {
	arguments: boolean;
	attributes: boolean;
	elements: boolean;
	properties: boolean;
	returns: boolean;
	variables: boolean;
	inheritedMethods: boolean;
	unknownBodies: boolean;
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
		speaksFor: ["unbounded-concurrency"],
		options: {
			arguments: place("Look at arguments: `emitter.on(event, async () => …)`."),
			attributes: place("Look at attributes of JSX elements: `onClick={async () => …}`."),
			elements: place("Look at elements of lists: `const listeners: (() => void)[] = [async () => …]`."),
			properties: place("Look at properties and methods of object literals."),
			returns: place("Look at functions that are returned."),
			variables: place("Look at what is assigned to variables, fields and properties whose type is written down."),
			inheritedMethods: place("Look at members of classes and interfaces whose base says that they return nothing."),
			unknownBodies: {
				doc: "Also report functions of which only the type is known, such as `onClick={props.onSave}`: whoever hands them over decides whether they can reject.",
				schema: { type: "boolean" },
				default: false,
			},
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
		if (at === undefined || !options[at.kind]) return false;
		return (isAsync(node) || mayIgnoreResult(node, at)) && mayGivePromise(node);
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
	const { file, options } = context;
	const found = referencesIn(endOfFile.getSourceFile(), options.unknownBodies);
	const references = found.filter(({ place }) => options[place.kind]);
	const types = yield* typesOf(references.map(({ value }) => value));
	const give = yield* computedTogether(types.map((type) => () => isPromiseFunction(type, file)));
	for (const [index, { value, place, declared }] of references.entries() as Iterable<[number, Reference]>) {
		if (!give[index]) continue;
		const isKnown = options.unknownBodies || (declared && !isHandedIn(value)) || (yield* hasBody(value, file));
		if (isKnown) yield* checkValue(value, place, context);
	}
}

/** Whether somebody else decides what a reference stands for: a parameter, or a member of one. */
function isHandedIn(value: Node): boolean {
	let root = value;
	while (isPropertyAccessExpression(root) || isCallExpression(root)) root = root.expression;
	const declared = isIdentifier(root) ? declarationOf(root) : undefined;
	return declared !== undefined && (isParameterDeclaration(declared) || isBindingElement(declared));
}

/** @param value a function that gives a promise, or a reference to one */
function* checkValue(value: Node, at: Place, context: RuleContext<Options>): Inquiry<void> {
	const { file, options } = context;
	// What the runner waits for or drops is its own; a listener's rejection it hears of, wherever that comes from.
	if (testRole(value) === undefined && isHeardByRunner(file)) return;
	if (at.kind === "attributes" && isAllowedAttribute(file.textOf(at.name), options)) return;
	const expected = yield* expectsNothing(at, value, file);
	if (expected === undefined || (yield* isAllowed(at, expected, context))) return;
	const trust = trustOf({ packs: options.packs });
	const lost = yield* lostRejection(value, trust, file);
	if (lost === undefined || (yield* isTaken(at, value, file))) return;
	const call = calledAt(at);
	const setting = call && (yield* settingFor(call, file));
	context.report({
		at: placeToPointAt(value, file),
		about: value,
		message: `${subjectOf(value, file)} gives a promise that nobody takes: ${reasonOf(at, expected, file)}.`,
		notes: [...notesFor(expected), consequenceIn(file)],
		related: [
			...relatedTo(lost, value),
			...(yield* evidenceFor(value, trust, file, lost)),
			...(expected.handedOver ? [{ at: expected.handedOver, message: "Handed over here." }] : []),
		],
		fixes: yield* fixesFor(value, expected, file),
		...(setting && { setting }),
	});
}

function consequenceIn(file: RuleFile): string {
	return `If it rejects, ${unheard(file)}, and nothing waits until it is done.`;
}

const DISPOSE = "`using` does not wait for it";

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
			if (isDispose(at.name)) return DISPOSE;
			return `\`${shorten(file.textOf(at.name), 40)}\` is declared as a function that returns nothing`;
		case "elements":
			return "the list is declared as one of functions that return nothing";
		case "variables":
			return `${nameAt(at.holder)} ${type ? "is declared as a function that returns nothing" : "is called by what does not look at its result"}`;
		case "returns":
			return "the function around it is declared to return one that returns nothing";
	}
}

function notesFor({ type }: Expectation): string[] {
	return type ? [`The expected type is \`${shorten(type.print())}\`.`] : [];
}

function* isAllowed(at: Place, expected: Expectation, { file, options }: RuleContext<Options>): Inquiry<boolean> {
	if (yield* computed(() => isAllowedType(expected.type, options.allowTypes, file))) return true;
	const call = calledAt(at);
	if (call === undefined) return false;
	const known = [...lookingAfterCallbacks(options.packs, file), ...ofWrappedRoutes(call, options.packs, file)];
	return yield* isAllowedCall(call, [...options.allowCalls, ...known], file);
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
	for (const { name, value, base, inherited } of yield* overridesIn(subtype, file)) {
		if (yield* computed(() => isAllowedType(base, options.allowTypes, file))) continue;
		const lost = value && (yield* lostRejection(value, trustOf({ packs: options.packs }), file));
		if (value && lost === undefined) continue;
		if (inherited && (yield* isMemberTaken(inherited, file))) continue;
		const declaration = inherited?.valueDeclaration?.node();
		const reason = base ? `\`${shorten(base.print(), 40)}\` declares it to return nothing` : DISPOSE;
		context.report({
			at: name,
			message: `\`${file.textOf(name)}\` gives a promise that nobody takes: ${reason}.`,
			notes: [consequenceIn(file)],
			related: [
				...(declaration ? [{ at: declaration, message: "Declared here, without a promise." }] : []),
				...relatedTo(lost, value),
			],
			fixes: value && isFunctionNode(value) ? yield* guardFixes(value, file) : [],
		});
	}
}
