import { type Inquiry, symbolsOf, typesOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isCallExpression,
	isIdentifier,
	isNoSubstitutionTemplateLiteral,
	isPropertyAccessExpression,
	isStringLiteral,
	isTemplateExpression,
	isThrowStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { isPromiseConstruction } from "../../flow/index.ts";
import type { Specifier } from "../../packs/index.ts";
import { THROWN_PACK_NAMES, thrownPacks } from "../../packs/thrown.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";
import { isAllowedType, SPECIFIER_SCHEMA } from "../shared/promises/allowed.ts";
import { errorKind } from "./errors.ts";
import { fixesFor } from "./fixes.ts";
import { mayBeNonError } from "./non-errors.ts";
import { type Reason, reasonsOf, staticCall } from "./reasons.ts";

type Options = {
	throws: boolean;
	rejects: boolean;
	objects: boolean;
	classes: boolean;
	allowEmpty: boolean;
	allow: readonly Specifier[];
	packs: readonly string[];
};

export const rule: Rule<Options> = {
	meta: {
		id: "non-error-rejection",
		summary: "A promise is rejected with something that is not an `Error`, or something else is thrown.",
		category: "errors",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [
			"@typescript-eslint/prefer-promise-reject-errors",
			"@typescript-eslint/only-throw-error",
			"@typescript-eslint/no-throw-literal",
			"prefer-promise-reject-errors",
			"no-throw-literal",
			"sonarjs/no-throw-literal",
		],
		options: {
			throws: {
				doc: "Look at what `throw` throws.",
				schema: { type: "boolean" },
				default: true,
			},
			rejects: {
				doc: "Look at what promises are rejected with: by an executor's `reject`, by `Promise.reject`, by the `reject` of `Promise.withResolvers`.",
				schema: { type: "boolean" },
				default: true,
			},
			objects: {
				doc: "Also report plain objects and arrays, as a thrown `{ status: 404 }`. Objects with a `message` are reported anyhow.",
				schema: { type: "boolean" },
				default: false,
			},
			classes: {
				doc: "Also report instances of classes that do not derive from `Error`, as a thrown `Redirect`. Those named `…Error` or `…Exception` are reported anyhow.",
				schema: { type: "boolean" },
				default: false,
			},
			allowEmpty: {
				doc: "Take `reject()` without a reason as meant.",
				schema: { type: "boolean" },
				default: false,
			},
			allow: {
				doc: 'Types that may be thrown and rejected with, such as `{ "from": "file", "name": "Cancelled" }`.',
				schema: { type: "array", items: SPECIFIER_SCHEMA },
				default: [],
			},
			packs: {
				doc: "Built-in lists of types that frameworks want thrown.",
				schema: { type: "array", items: { enum: THROWN_PACK_NAMES } },
				default: THROWN_PACK_NAMES,
			},
		},
	},
	kinds: [SyntaxKind.ThrowStatement, SyntaxKind.NewExpression, SyntaxKind.CallExpression],

	nominate(node, options) {
		if (isThrowStatement(node)) return options.throws;
		if (!options.rejects) return false;
		return isCallExpression(node) ? staticCall(node) !== undefined : isPromiseConstruction(node);
	},

	*check(node, context) {
		const { file, options } = context;
		const found = reasonsOf(node).filter(({ value }) => value || !options.allowEmpty);
		if (found.length === 0 || isTestFile(file) || isInTest(node, file)) return;
		const reasons: Reason[] = [];
		for (const reason of found) {
			if (!reason.value || (yield* mayBeNonError(reason.value, file, options))) reasons.push(reason);
		}
		const values = reasons.flatMap(({ value }) => (value ? [value] : []));
		const asserted = values.filter((value) => skipOuter(value) !== value);
		const types = yield* typesOf([...values, ...asserted.map(skipOuter)]);
		for (const reason of reasons) {
			const { value } = reason;
			if (!value) {
				report(reason, undefined, context);
				continue;
			}
			const index = values.indexOf(value);
			// What an assertion says of the value counts as much as what the value is.
			const bare = asserted.includes(value) ? [types[values.length + asserted.indexOf(value)]] : [];
			if (
				[types[index], ...bare].some((type) => errorKind(type, file, options) !== "other" || isAllowed(type, context))
			)
				continue;
			if (yield* wasNarrowed(value, context)) continue;
			report(reason, types[index], context);
		}
	},
};

function isAllowed(type: TypeRef | undefined, { file, options }: RuleContext<Options>): boolean {
	const chosen = options.packs.flatMap((name) => thrownPacks[name] ?? []);
	const packs = chosen.filter(({ users }) => !users || users.some((name) => file.dependsOn(name)));
	return isAllowedType(type, [...options.allow, ...packs.flatMap(({ types }) => types)], file);
}

/** Whether the value's type was `any` or `unknown` before a test: it is passed on as it came. */
function* wasNarrowed(value: Node, { file, options }: RuleContext<Options>): Inquiry<boolean> {
	const at = skipOuter(value);
	if (!isIdentifier(at) && !isPropertyAccessExpression(at)) return false;
	const [symbol] = yield* symbolsOf([at]);
	const declared = symbol && file.types.typeOfSymbol(symbol.resolved());
	return declared !== undefined && errorKind(declared, file, options) === "unknown";
}

function report(reason: Reason, type: TypeRef | undefined, context: RuleContext<Options>): void {
	const { file } = context;
	const { how, by, value } = reason;
	const what = value && describe(value, file);
	context.report({
		at: value ?? by,
		message:
			what === undefined
				? "The promise is rejected without a reason."
				: how === "throw"
					? `${what[0]?.toUpperCase()}${what.slice(1)} is thrown, which is not an \`Error\`.`
					: `The promise is rejected with ${what}, which is not an \`Error\`.`,
		notes: [
			...(type ? [`Its type is \`${shorten(type.print())}\`.`] : []),
			"Whoever catches it finds neither a message nor a stack that leads here, and `instanceof Error` says no.",
		],
		fixes: fixesFor(reason, type, file),
	});
}

function describe(value: Node, file: RuleFile): string {
	const at = skipOuter(value);
	if (isStringLiteral(at) || isTemplateExpression(at) || isNoSubstitutionTemplateLiteral(at)) return "a string";
	return `\`${nameOf(at, (node) => file.textOf(node))}\``;
}
