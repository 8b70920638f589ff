import { type Inquiry, promiseKindsOf, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf, hasOwnConversion, isMissing } from "../../ask/types.ts";
import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/index.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { typeNote } from "../shared/promises/type-note.ts";
import { type Certainty, certaintyOfTest, isPrimitiveOrVoid, type Parts, partsOf, type Unions } from "./certainty.ts";
import { fixesFor, gatheringFixes } from "./fixes.ts";
import { isOutright, isOwnUnion } from "./own-unions.ts";
import { mayBeQuery, queriesIn } from "./queries.ts";
import { USE_SYNTAX, type Use, type UseFilter, type UseKind, usesAt } from "./uses.ts";

type Options = {
	conditionals: boolean | { unions?: Unions };
	spreads: boolean;
};

export const rule: Rule<Options> = {
	meta: {
		id: "promise-as-value",
		summary: "A promise where its value was meant: in a condition, a text, a spread or a comparison.",
		category: "lost-promises",
		defaultSeverity: "error",
		presets: ["minimal", "recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["@typescript-eslint/no-misused-promises", "typescript/no-misused-promises"],
		options: {
			conditionals: {
				doc: 'Report promises that are tested. `{ "unions": … }` says which values are reported that may also be something else: `"none"`; `"strict"` (as with `true`), those that are otherwise `true` or `false`; `"all"`, tests of whether there is a promise included.',
				schema: {
					anyOf: [
						{ type: "boolean" },
						{
							type: "object",
							additionalProperties: false,
							properties: { unions: { enum: ["all", "strict", "none"] } },
						},
					],
				},
				default: true,
			},
			spreads: {
				doc: "Report promises that are spread into objects, lists and arguments.",
				schema: { type: "boolean" },
				default: true,
			},
		},
	},
	kinds: USE_SYNTAX,

	nominate(node, options) {
		return usesAt(node, wanted(options)).length > 0;
	},

	*check(node, context) {
		const uses = usesAt(node, wanted(context.options));
		const kinds = yield* promiseKindsOf(uses.map((use) => use.value));
		const rest: Use[] = [];
		for (const [index, use] of uses.entries()) {
			if (kinds[index] === "promise") yield* checkPromise(use, node, context);
			else if (kinds[index] === "promise-array") yield* checkArray(use, node, context);
			else if (kinds[index] === "no" && TESTS.has(use.how) && mayBeQuery(use.value)) rest.push(use);
		}
		if (rest.length > 0) yield* checkQueries(rest, node, context);
	},
};

const wanted = ({ conditionals, spreads }: Options): UseFilter => ({ conditionals: conditionals !== false, spreads });

const TESTS: ReadonlySet<UseKind> = new Set(["condition", "not", "and", "or"]);

/** A query that is only put together is as true as its promise: it runs where it is awaited. */
function* checkQueries(uses: readonly Use[], user: Node, context: RuleContext<Options>): Inquiry<void> {
	const kinds = yield* promiseKindsOf(
		uses.map((use) => use.value),
		true,
	);
	for (const [index, use] of uses.entries()) {
		if (kinds[index] === "thenable") yield* checkPromise(use, user, context, true);
	}
}

function* checkPromise(use: Use, user: Node, context: RuleContext<Options>, isQuery = false): Inquiry<void> {
	const { file } = context;
	const type = yield* typeOf(use.value);
	if (!type) return;
	const parts = isQuery ? queriesIn(type, file) : partsOf(type, file);
	const certainty = yield* certaintyOf(use, user, type, parts, context);
	if (certainty === undefined) return;
	const name = nameOf(use.value, (node) => file.textOf(node));
	context.report({
		at: use.value,
		message: messageFor(use.how, name, certainty, isQuery ? "a query" : "a promise"),
		notes: [typeNote(type, file), isQuery ? QUERY : NOTES[use.how]],
		fixes: fixesFor(use, user, parts, file),
	});
}

function* certaintyOf(
	use: Use,
	user: Node,
	type: TypeRef,
	parts: Parts,
	context: RuleContext<Options>,
): Inquiry<Certainty | undefined> {
	const { file, options } = context;
	const certainty: Certainty = parts.others.length === 0 ? "always" : "sometimes";
	if (parts.promises.length === 0) return undefined;
	switch (use.how) {
		case "assertion":
			if (file.types.resolvedSignature(user)?.predicate() !== "assertion") return undefined;
			return yield* certaintyOfTest(use.value, parts, unionsOf(options), file);
		case "condition":
			// `Boolean(promise)` is a condition as well.
			if (!isGlobalCallee(user, file)) return undefined;
			return yield* certaintyOfTest(use.value, parts, unionsOf(options), file);
		case "not":
		case "and":
		case "or":
			return yield* certaintyOfTest(use.value, parts, unionsOf(options), file);
		case "object-spread":
		case "list-spread":
			return certainty;
		case "template":
		case "concatenation":
			// Where other objects may be as well, such as in React's nodes, the text was not meant for any of them.
			return parts.others.every(isPrimitiveOrVoid) ? yield* ofOwnUnion(use.value, type, parts, file) : undefined;
		case "conversion":
			if (!isGlobalCallee(user, file) || !parts.others.every(isPrimitiveOrVoid)) return undefined;
			return yield* ofOwnUnion(use.value, type, parts, file);
		case "stringify":
		case "clone":
			return isGlobalCallee(user, file) ? yield* ofOwnUnion(use.value, type, parts, file) : undefined;
		case "text":
			if (hasOwnConversion(type, file) || !parts.others.every(isPrimitiveOrVoid)) return undefined;
			return yield* ofOwnUnion(use.value, type, parts, file);
		case "join":
			// A promise has no such method, and what else may be there is meant.
			return undefined;
		case "keys":
			return certainty === "always" && isGlobalCallee(user, file) ? certainty : undefined;
		case "equality":
			return certainty === "always" && (yield* isPlainValue(use.other)) ? certainty : undefined;
		case "comparison":
		case "switch":
		case "arithmetic":
		case "in":
		case "for-in":
			return certainty === "always" ? certainty : undefined;
	}
}

/** What may be a promise, or something else that is meant as well, counts only where the program itself says so. */
function* ofOwnUnion(value: Node, type: TypeRef, { others }: Parts, file: RuleFile): Inquiry<Certainty | undefined> {
	if (others.length === 0) return "always";
	return others.every(isMissing) || (yield* isOwnUnion(value, type, file)) ? "sometimes" : undefined;
}

function unionsOf({ conditionals }: Options): Unions {
	return typeof conditionals === "object" ? (conditionals.unions ?? "strict") : "strict";
}

/** Whether something other than a promise is compared, and not whether there is one. */
function* isPlainValue(other: Node | undefined): Inquiry<boolean> {
	const type = other && (yield* typeOf(other));
	if (!type || !isPrimitiveOrVoid(type)) return false;
	return !constituentsOf(type).every(isMissing);
}

/** Whether a call's callee, or the object that it is a method of, is a global of the language and not a name of the file. */
function isGlobalCallee(user: Node, file: RuleFile): boolean {
	if (!isCallExpression(user)) return true;
	const { expression } = user;
	const root = isPropertyAccessExpression(expression) ? expression.expression : expression;
	if (!isIdentifier(root) || declarationOf(root)) return false;
	const symbol = file.types.globalSymbol(root.text);
	return symbol !== undefined && file.types.originOf(symbol)?.from !== "file";
}

/** What writes a list out with all of its elements. */
const WRITE_LISTS: ReadonlySet<UseKind> = new Set([
	"template",
	"concatenation",
	"stringify",
	"conversion",
	"join",
	"text",
]);

/** What the value's own methods do, whatever the names of the language stand for. */
const IS_METHOD: ReadonlySet<UseKind> = new Set(["join", "text"]);

/** Where a list is written out as text, promises in it come out as they are. */
function* checkArray({ value, how }: Use, user: Node, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	if (!WRITE_LISTS.has(how) || (!IS_METHOD.has(how) && !isGlobalCallee(user, file))) return;
	const type = yield* typeOf(value);
	if (!type || !constituentsOf(type).some((list) => list.typeArguments().some((each) => isOutright(each, file))))
		return;
	context.report({
		at: value,
		message: `\`${nameOf(value, (node) => file.textOf(node))}\` is a list of promises, so that their values do not get into the text.`,
		notes: [`Its type is \`${shorten(type.print())}\`.`, NOTES[how]],
		fixes: gatheringFixes(value, file),
	});
}

function messageFor(how: UseKind, name: string, certainty: Certainty, what: string): string {
	const so = certainty === "always" ? `\`${name}\` is ${what}` : `\`${name}\` may be ${what}`;
	const then = certainty === "always" ? "" : "then ";
	switch (how) {
		case "condition":
		case "assertion":
			return `${so}, which is ${then}always true as a condition.`;
		case "not":
			return `${so}, so that \`!\` is ${then}always false.`;
		case "and":
			return `${so}, so that what follows \`&&\` is ${then}always the result.`;
		case "or":
			return `${so}, so that what follows \`||\` is ${then}never used.`;
		case "object-spread":
			return `${so}, and spreading it gives ${then}nothing.`;
		case "list-spread":
			return `${so}, which cannot be spread into a list.`;
		case "template":
		case "concatenation":
		case "join":
		case "text":
			return `${so}, which ${then}reads \`[object Promise]\` as text.`;
		case "arithmetic":
			return `${so}, with which nothing can be computed.`;
		case "equality":
			return `${so}, and compared with something that is none.`;
		case "comparison":
			return `${so}, and neither more nor less than anything.`;
		case "switch":
			return `${so}, so that no \`case\` applies.`;
		case "in":
			return `${so}, which has none of its value's properties.`;
		case "for-in":
			return `${so}, which has no properties to go through.`;
		case "stringify":
			return `${so}, and is ${then}written as \`{}\`.`;
		case "clone":
			return `${so}, which cannot be copied.`;
		case "conversion":
			return `${so}, which says nothing about its value when converted.`;
		case "keys":
			return `${so}, which has no properties of its own.`;
	}
}

const TESTED = "A promise is an object, and every object counts as true, whatever the promise's value will be.";
const QUERY =
	"A query is an object, and every object counts as true: it runs, and gives its result, where it is awaited.";
const TEXT = "A promise's text does not tell its value, which is there only once it was awaited.";
const OBJECT = "A promise holds its value, but has none of its properties.";
const COMPARED = "A promise is an object of its own, never equal to its value, and no number.";

/** Why it is wrong. */
const NOTES: Readonly<Record<UseKind, string>> = {
	condition: TESTED,
	assertion: TESTED,
	not: TESTED,
	and: TESTED,
	or: TESTED,
	"object-spread": OBJECT,
	"list-spread": OBJECT,
	in: OBJECT,
	"for-in": OBJECT,
	keys: OBJECT,
	stringify: OBJECT,
	clone: "`structuredClone` throws when it meets a promise.",
	template: TEXT,
	concatenation: TEXT,
	conversion: TEXT,
	join: TEXT,
	text: TEXT,
	arithmetic: COMPARED,
	equality: COMPARED,
	comparison: COMPARED,
	switch: COMPARED,
};
