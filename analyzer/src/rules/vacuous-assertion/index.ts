/**
 * Assertions that say the same whatever the code under test does: what they look at is a promise in place of its value, or
 * an async function of which they expect that it throws, which it never does.
 */
import { type Inquiry, promiseKindsOf, symbolOf, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isIdentifier,
	isNoSubstitutionTemplateLiteral,
	isStringLiteral,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import type { Assertion } from "./assertions.ts";
import { awaitFixes, rejectsFixes } from "./fixes.ts";
import { ASSERT_PACKAGES, EXPECT_PACKAGES, WATCH_RESULTS } from "./libraries.ts";
import { type AssertionPlace, assertionsIn, isAboutThrowing } from "./places.ts";
import { isAboutPromises, isNoPromise, isSurelyPromise, onlyRejects } from "./subjects.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "vacuous-assertion",
		summary: "An assertion on a promise, or on an async function, that says the same whatever becomes of it.",
		category: "lost-promises",
		defaultSeverity: "error",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [],
		speaksFor: ["promise-as-value"],
		options: {},
	},
	// There is one in each file: assertions are looked for once, in all of its text.
	kinds: [SyntaxKind.EndOfFile],

	*check(node, context) {
		const places = assertionsIn(node.getSourceFile());
		const values = places.filter(({ assertion }) => !isAboutThrowing(assertion));
		const kinds = yield* promiseKindsOf(values.map(({ assertion }) => assertion.subject));
		for (const [index, place] of values.entries()) {
			if (kinds[index] === "promise") yield* checkValue(place, context);
		}
		for (const place of places) if (isAboutThrowing(place.assertion)) yield* checkFunction(place, context);
	},
};

function* checkValue({ assertion, node }: AssertionPlace, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	const { subject } = assertion;
	if ((yield* libraryOf(assertion, file)) === undefined || !(yield* alwaysHolds(assertion, file))) return;
	const type = yield* typeOf(subject);
	if (!type || !isSurelyPromise(subject, type, file) || isAboutPromises(node)) return;
	context.report({
		at: subject,
		message: messageFor(
			assertion,
			nameOf(subject, (at) => file.textOf(at)),
		),
		notes: [`Its type is \`${shorten(type.print())}\`.`, VALUE],
		fixes: awaitFixes(assertion, type, file),
	});
}

/** Whether the assertion holds of every promise. */
function* alwaysHolds({ claim, other }: Assertion, file: RuleFile): Inquiry<boolean> {
	switch (claim) {
		case "differs":
			return yield* isNoPromise(other, file);
		case "lacks":
			return other !== undefined && isText(other) && !/^(?:then|catch|finally)\b/.test(other.text);
		case "no-instance":
			return other !== undefined && isIdentifier(other) && /Error$/.test(other.text);
		default:
			return true;
	}
}

function isText(node: Node): node is Node & { text: string } {
	return isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);
}

function* checkFunction({ assertion, node }: AssertionPlace, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	const library = yield* libraryOf(assertion, file);
	if (library === undefined || WATCH_RESULTS.has(library) || !(yield* onlyRejects(assertion.subject))) return;
	context.report({
		at: assertion.subject,
		message: messageFor(
			assertion,
			nameOf(assertion.subject, (at) => file.textOf(at)),
		),
		notes: [FUNCTION],
		fixes: rejectsFixes(assertion, node, library, file),
	});
}

/** The package whose assertion it is; undefined where it is none of those that are known. */
function* libraryOf({ named, expectation }: Assertion, file: RuleFile): Inquiry<string | undefined> {
	const known = expectation ? EXPECT_PACKAGES : ASSERT_PACKAGES;
	const packageOf = (symbol: SymbolRef | undefined): string | undefined => {
		const origin = symbol && file.types.originOf(symbol);
		return origin?.from === "package" && known.has(origin.name) ? origin.name : undefined;
	};
	const symbol = (yield* symbolOf(named))?.resolved();
	// What a test is handed, or a project has extended, is a variable of its own, but of the library's type.
	return packageOf(symbol) ?? (expectation && packageOf((yield* typeOf(named))?.symbol()));
}

function messageFor({ claim, name }: Assertion, subject: string): string {
	switch (claim) {
		case "throws":
			return `\`${subject}\` never throws, as its errors come as rejections: \`${name}\` always fails.`;
		case "throws-not":
			return `\`${subject}\` never throws, as its errors come as rejections: \`${name}\` always passes.`;
		case "snapshot":
			return `\`${subject}\` is a promise, whose snapshot is the same whatever its value.`;
		default:
			return `\`${subject}\` is a promise, so that \`${name}\` passes whatever its value.`;
	}
}

const VALUE = "What is asserted is that there is a promise; nobody looks at its value, so the test cannot fail for it.";
const FUNCTION = "An async function catches all that is thrown in it and gives a promise that rejects.";
