import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { functionCannotReject, promiseCannotReject } from "../../effects/index.ts";
import {
	type AwaitExpression,
	type Identifier,
	isArrayLiteralExpression,
	isAwaitExpression,
	isExpressionStatement,
	isIdentifier,
	isVariableDeclaration,
	isVariableStatement,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { referencesTo } from "../../flow/index.ts";
import { layoutOf } from "../../rewrites/layout.ts";
import { type Gather, gatherOf } from "../../syntax/combinators.ts";
import { enclosingFunction, hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { loggerOf } from "../shared/fixes/loggers.ts";
import { isBestEffortCall, isCleanup } from "../shared/places/cleanup.ts";
import { hasComment, isExplained } from "../shared/places/intent.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";
import { type Member, madeFor } from "./members.ts";
import { returnsSharedPromises } from "./shared-promises.ts";
import { uncheckedValues } from "./values.ts";

export const rule: Rule = {
	meta: {
		id: "ignored-settled-result",
		summary: "The result of `Promise.allSettled`, the only place where its errors are, is not looked at.",
		category: "errors",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression],
	nominate: (node) => gatherOf(node)?.combinator === "allSettled" && isAwaitExpression(outerOf(node).parent),

	*check(node, context) {
		const { file } = context;
		const gather = gatherOf(node);
		const awaited = outerOf(node).parent;
		if (!gather || !isAwaitExpression(awaited) || isTestFile(file) || isInTest(node, file)) return;
		if (!(yield* isLanguagePromise(gather.promise, file))) return;
		const drop = dropOf(awaited, file);
		const reads = drop ? [] : uncheckedValues(awaited, file);
		if (!drop && reads.length === 0) return;
		if (drop && (isCleanup(node) || isMeant(drop.statement, gather, file))) return;
		const member = yield* rejectingMember(gather, file);
		if (!member) return;
		for (const { value, result } of reads) {
			context.report({
				at: value,
				message: `\`${shorten(file.textOf(value))}\` is read without a look at the status of \`${shorten(result)}\`.`,
				notes: ["Of a promise that was rejected there is no value, only a reason: the error is lost."],
				related: [{ at: gather.call.expression, message: "The results come from here." }],
			});
		}
		if (!drop) return;
		const name = nameOf(member, (at) => file.textOf(at));
		context.report({
			at: gather.call.expression,
			message: drop.variable
				? `\`${drop.variable.text}\` is never looked at, so the errors of \`${name}\` are lost.`
				: `Nobody looks at the result of \`Promise.allSettled\`, so the errors of \`${name}\` are lost.`,
			notes: [
				'`Promise.allSettled` never rejects: what failed is an entry with the status `"rejected"` in its result.',
			],
			fixes: yield* fixesFor(awaited, drop, name, file),
		});
	},
};

/** Where a result goes that nobody looks at. */
interface Drop {
	readonly statement: Node;
	/** The variable that takes the result and is not mentioned again. */
	readonly variable: Identifier | undefined;
}

function dropOf(awaited: AwaitExpression, file: RuleFile): Drop | undefined {
	const { parent } = outerOf(awaited);
	if (isExpressionStatement(parent)) return { statement: parent, variable: undefined };
	if (!isVariableDeclaration(parent) || !isIdentifier(parent.name) || !isUnused(parent, file)) return undefined;
	const statement = parent.parent.parent;
	if (!isVariableStatement(statement) || statement.declarationList.declarations.length > 1) return undefined;
	return { statement, variable: parent.name };
}

function isUnused(declaration: VariableDeclaration, file: RuleFile): boolean {
	const { name } = declaration;
	if (!isIdentifier(name) || hasModifier(declaration.parent.parent, SyntaxKind.ExportKeyword)) return false;
	// Other scripts see what a script declares at its top level.
	if (!enclosingFunction(declaration) && file.root.externalModuleIndicator === undefined) return false;
	return referencesTo(declaration).length === 0;
}

/** A comment at the call or between the elements of its list counts, one inside of them does not. */
function isMeant(statement: Node, gather: Gather, file: RuleFile): boolean {
	const [argument] = gather.call.arguments;
	const list = argument && skipOuter(argument);
	let from = file.startOf(statement);
	for (const part of list && isArrayLiteralExpression(list) ? list.elements : argument ? [argument] : []) {
		if (hasComment(file, from, file.startOf(part))) return true;
		from = part.end;
	}
	return isExplained(statement, from, file);
}

/** The first promise among those made for the call that may reject, and is more than a clean-up. */
function* rejectingMember(gather: Gather, file: RuleFile): Inquiry<Node | undefined> {
	const [list] = gather.call.arguments;
	for (const member of list ? madeFor(list) : []) {
		if (isBestEffortCall(member.made) || !(yield* isPromise(member)) || (yield* returnsSharedPromises(member)))
			continue;
		if (!(yield* cannotReject(member, file))) return member.made;
	}
	return undefined;
}

function* isPromise({ made, callback }: Member): Inquiry<boolean> {
	return (yield* promiseKindOf(made)) === (callback ? "promise-array" : "promise");
}

function* cannotReject({ made, callback }: Member, file: RuleFile): Inquiry<boolean> {
	if (!callback) return yield* promiseCannotReject(made, file);
	if (isFunctionNode(callback)) return yield* functionCannotReject(callback, file);
	const declarations = (yield* typeOf(callback))?.symbol()?.declarations ?? [];
	const declared = declarations.length === 1 ? declarations[0]?.node() : undefined;
	return declared !== undefined && isFunctionNode(declared) && (yield* functionCannotReject(declared, file));
}

function* fixesFor(
	awaited: AwaitExpression,
	{ statement, variable }: Drop,
	work: string,
	file: RuleFile,
): Inquiry<FixDraft[]> {
	const logger = yield* loggerOf(statement, /^[\w$.]+/.exec(work)?.[0] ?? "async work", file);
	if (!logger) return [];
	const results = outerOf(awaited);
	const { newline, unit, terminator } = layoutOf(statement, file);
	const item = freshName(statement, file);
	const end = terminator || (variable ? "" : ";");
	const report = `${withReason(logger.statements[0], `${item}.reason`)}${end}`;
	const body = `{${newline}${unit}if (${item}.status === "rejected") ${report}${newline}}`;
	const edits = variable
		? [{ start: statement.end, end: statement.end, text: `${newline}for (const ${item} of ${variable.text}) ${body}` }]
		: [
				{ start: file.startOf(statement), end: file.startOf(results), text: `for (const ${item} of ` },
				{ start: results.end, end: statement.end, text: `) ${body}` },
			];
	return [{ id: "report", title: `Report the rejected ones with ${logger.name}`, safety: "suggestion", edits }];
}

/** A name that the statement does not mention: a loop's variable hides others even where its list is made. */
function freshName(statement: Node, file: RuleFile): string {
	const text = file.textOf(statement);
	const isFree = (name: string) => !new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text);
	return ["result", "outcome", "settled"].find(isFree) ?? "settledResult";
}

/** A statement about `error` as one about the reason of a result. */
function withReason(statement: string, reason: string): string {
	return statement.replace("{ error }", `{ error: ${reason} }`).replace(/(?<![\w$.])error(?![\w$:])/g, reason);
}
