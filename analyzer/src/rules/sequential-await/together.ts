/** Whether an await may be started before statements that now come before it; see `legality.ts` for the codes. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { conflictOf, isInTransaction, locationOf, summaryOfCode } from "../../effects/index.ts";
import {
	type CallExpression,
	isBinaryExpression,
	isBindingPattern,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isTryStatement,
	isVariableStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type Assumption, Assumptions } from "../../facts/assumptions.ts";
import type { Access, EffectSummary } from "../../facts/effects.ts";
import type { Refused } from "../../facts/refusals.ts";
import { conflictInWords, harmInWords } from "../../facts/wording.ts";
import {
	type AwaitRun,
	type AwaitStatement,
	bindingNames,
	declarationOf,
	listOfPromiseAll,
	namesIn,
} from "../../flow/index.ts";
import { assignmentTargets } from "../../flow/scopes.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import {
	calleeName,
	conditionRefused,
	harmOf,
	isNamedLikeCondition,
	refusedByEffects,
	withoutLogs,
} from "../shared/gathering/gathering.ts";
import type { Member } from "./legality.ts";

export type Step = AwaitRun[number];

/** A statement that a later await would be started before. */
export interface Passed {
	readonly step: Step;
	/** What people call it. */
	readonly name: string;
	/** What the whole statement does, not just what it awaits. */
	readonly effects: EffectSummary;
	/** Nothing that follows may be started before it. */
	readonly barrier: Refused | undefined;
}

/** @param member what is known of its await already */
export function* passedOf(step: Step, member: Member | undefined, file: RuleFile): Inquiry<Passed> {
	const isWhole = member !== undefined && step.await !== undefined && (step.isPlain || step.extent === step.taken);
	const found = isWhole ? member.effects : yield* summaryOfCode(step.extent, file);
	const effects = step.await && step.isGuarded && mayLeave(step.extent) ? { ...found, mayReject: true } : found;
	const name = member?.name ?? nameOfStatement(step, file);
	return { step, name, effects, barrier: barrierOf(step, name, effects, member?.call, file) };
}

/** Whether a `catch` that deals with the failure may keep what follows from being run all the same. */
function mayLeave(statement: Node): boolean {
	let found = false;
	walk(statement, (at) => {
		if (isFunctionNode(at)) return false;
		found ||= JUMPS.has(at.kind);
		return undefined;
	});
	return found;
}

const JUMPS: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ReturnStatement,
	SyntaxKind.ThrowStatement,
	SyntaxKind.BreakStatement,
	SyntaxKind.ContinueStatement,
]);

function nameOfStatement(step: Step, file: RuleFile): string {
	const call = step.await ? step.operand : firstCall(step.extent);
	if (call && isCallExpression(call)) return calleeName(call, file);
	const line = file.textOf(step.extent).split("\n", 1)[0] ?? "";
	return line.length > 40 ? `${line.slice(0, 39)}…` : line.replace(/;$/, "");
}

function firstCall(statement: Node): CallExpression | undefined {
	let found: CallExpression | undefined;
	walk(statement, (at) => {
		if (!found && isCallExpression(at)) found = at;
		return undefined;
	});
	return found;
}

/** @param judged a call that is no condition, whatever its name says */
function barrierOf(
	step: Step,
	name: string,
	effects: EffectSummary,
	judged: CallExpression | undefined,
	file: RuleFile,
): Refused | undefined {
	const { extent } = step;
	const isStatement = isExpressionStatement(extent);
	const isAssignment = isStatement && isBinaryExpression(skipOuter(extent.expression));
	const isUsed = !isStatement || isAssignment;
	const isCondition = (call: CallExpression) => call !== judged && isNamedLikeCondition(calleeName(call, file), isUsed);
	if (callsIn(extent).some(isCondition)) {
		return conditionRefused(name);
	}
	const refused = refusedByEffects(name, effects, isUsed || step.await === undefined);
	if (refused) return refused;
	return !isUsed && !step.await && effects.maySyncThrow
		? { refusal: "control", reason: `\`${name}\` may throw, and what follows would have been started.` }
		: undefined;
}

function callsIn(statement: Node): CallExpression[] {
	const calls: CallExpression[] = [];
	walk(statement, (at) => {
		if (isCallExpression(at)) calls.push(at);
		return undefined;
	});
	return calls;
}

/** What the statements before give names to and the candidate mentions. */
export function refusedByNames(before: readonly Step[], next: AwaitStatement): Refused | undefined {
	const used = namesIn(next.taken);
	for (const { extent, await: waited } of before) {
		for (const bound of boundIn(extent)) {
			if (!used.has(bound.text)) continue;
			const of = waited ? "the result of an await before it" : "which a statement before it sets";
			return { refusal: "result", reason: `It uses \`${bound.text}\`, ${of}.` };
		}
	}
	return undefined;
}

/** The names that a statement declares or assigns, and where they are declared. */
function boundIn(statement: Node): { text: string; declared: Node | undefined }[] {
	if (isVariableStatement(statement)) {
		return statement.declarationList.declarations.flatMap((declaration) =>
			bindingNames(declaration.name).map((name) => ({ text: name.text, declared: name.parent })),
		);
	}
	if (isTryStatement(statement)) return assignedIn(statement);
	if (!isExpressionStatement(statement)) return [];
	const expression = skipOuter(statement.expression);
	return isBinaryExpression(expression) && isIdentifier(expression.left)
		? [{ text: expression.left.text, declared: declarationOf(expression.left) }]
		: [];
}

/** What is assigned anywhere in a statement. */
function assignedIn(statement: Node): { text: string; declared: Node | undefined }[] {
	const found: { text: string; declared: Node | undefined }[] = [];
	walk(statement, (at) => {
		for (const target of assignmentTargets(at)) {
			let root = skipOuter(target);
			while (isPropertyAccessExpression(root) || isElementAccessExpression(root)) root = skipOuter(root.expression);
			if (isIdentifier(root)) found.push({ text: root.text, declared: declarationOf(root) });
		}
		return undefined;
	});
	return found;
}

/**
 * Whether the await may be started before all of the statements.
 * @param before from the first of the group to the last one before the candidate
 * @returns what has to be taken for true for that
 */
export function refusedTogether(
	before: readonly Passed[],
	next: Member,
	file: RuleFile,
): Refused | readonly Assumption[] {
	const assumptions = new Assumptions();
	for (const passed of before) {
		const refused = passed.barrier ?? collisionOf(passed, next, file);
		if (refused) return refused;
		assumptions.addAll(passed.effects.assumptions);
		if (conflictOf(passed.effects, next.effects)) assumptions.add({ kind: "log-order" });
	}
	assumptions.addAll(next.effects.assumptions);
	// What others write while the later call is under way used to come after these, and may now come before them.
	for (const { effects } of before.slice(1)) {
		for (const write of effects.writes) {
			if (isOutside(write, next.call)) assumptions.add({ kind: "unchanged", name: write.name });
		}
	}
	for (const read of next.effects.reads) {
		if (!read.shared) continue;
		if (read.awaited || CONTAINER.test(read.name)) {
			return {
				refusal: "state",
				reason: `\`${next.name}\` reads \`${read.name}\`, which may change while the await before it waits.`,
			};
		}
		assumptions.add({ kind: "unchanged", name: read.name });
	}
	if (next.effects.io.some(({ domain }) => domain === "clock")) {
		assumptions.add({ kind: "earlier-clock", name: next.name });
	}
	if (before.some(({ effects }) => effects.mayReject) && next.effects.io.some(({ domain }) => domain === "log")) {
		assumptions.add({ kind: "extra-log-line", name: next.name });
	}
	if (next.effects.maySyncThrow) assumptions.add({ kind: "throws-late", name: next.name });
	const inferred = [...before.map(({ step }) => step), next].find(
		(step) => step.await && isInferredFromContext(step, file),
	);
	if (inferred) return { refusal: "rewrite", reason: `The type of \`${next.name}\` depends on where its result goes.` };
	return assumptions.all();
}

/** Whether it is a variable of the module, or of another one. */
function isOutside({ kind, id }: Access, call: Node): boolean {
	const around = enclosingFunction(call);
	if (kind !== "variable" || !around) return false;
	const begin = locationOf(around);
	const [file, offset] = [id.slice(0, id.lastIndexOf(":")), Number(id.slice(id.lastIndexOf(":") + 1))];
	return file !== begin.slice(0, begin.lastIndexOf(":")) || offset < around.pos || offset >= around.end;
}

/** Where things are kept that are meant to change: React's and Vue's refs, signals, and what is drawn on the screen. */
const CONTAINER = /^[^…]+\.(?:current|value)$/;

function collisionOf(passed: Passed, next: Member, file: RuleFile): Refused | undefined {
	const { step, name, effects } = passed;
	const bound = new Set(boundIn(step.extent).map(({ declared }) => declared && locationOf(declared)));
	const through = next.effects.reads.find((read) => read.kind === "variable" && bound.has(read.id));
	if (through)
		return {
			refusal: "result",
			reason: `\`${next.name}\` uses \`${through.name}\`, the result of an await before it.`,
		};
	if (effects.connection && next.effects.connection) {
		return {
			refusal: "connection",
			reason: `\`${name}\` and \`${next.name}\` work on one connection, \`${effects.connection}\`.`,
		};
	}
	if (asksDatabase(effects) && asksDatabase(next.effects) && isInTransaction(next.call)) {
		return { refusal: "connection", reason: `\`${name}\` and \`${next.name}\` run within one transaction.` };
	}
	const conflict = conflictOf(effects, next.effects, true);
	if (conflict)
		return { refusal: "effects", reason: `\`${name}\` and \`${next.name}\` collide: ${conflictInWords(conflict)}.` };
	if (looksAtSamePlace(passed, next, file)) {
		return {
			refusal: "control",
			reason: `\`${name}\` looks at the place that \`${next.name}\` goes to, and what it saw has to be older.`,
		};
	}
	const harm = harmOf(withoutLogs(next.effects));
	if (harm && (step.await ? effects.mayReject : effects.maySyncThrow))
		return {
			refusal: "harm",
			reason: `\`${next.name}\` ${harmInWords(harm)}, and would do so even if \`${name}\` fails.`,
		};
	return undefined;
}

/** Whether it uses a database, as far as is known. */
function asksDatabase({ io }: EffectSummary): boolean {
	return io.some(({ domain }) => domain === "db" || domain === "any");
}

const LOOK = /(?:^|\.)(?:access|exists|lstat|realpath|stat)$/;

/** `stat(path)` before `readFile(path)`: a time stamp that is younger than the text would hide a change for ever. */
function looksAtSamePlace({ step, name, effects }: Passed, next: Member, file: RuleFile): boolean {
	if (!step.await || !isCallExpression(step.operand)) return false;
	const [place] = step.operand.arguments;
	const [other] = next.call.arguments;
	if (!place || !other || !LOOK.test(name) || !effects.io.some((effect) => effect.domain === "fs")) return false;
	return file.textOf(place) === file.textOf(other);
}

/** A generic call takes its type from where its result goes, which the rewrite takes away. */
function isInferredFromContext({ declaration, operand: call, isPlain }: AwaitStatement, file: RuleFile): boolean {
	if (!isCallExpression(call) || call.typeArguments || listOfPromiseAll(call)) return false;
	// What a module has does not depend on who takes it.
	if (call.expression.kind === SyntaxKind.ImportKeyword) return false;
	if (declaration ? !declaration.type && !isBindingPattern(declaration.name) : isPlain) return false;
	const declared = file.types.resolvedSignature(call)?.declaration?.node() as Generic | undefined;
	if (declaration) return declared === undefined || declared.typeParameters !== undefined;
	// What no parameter mentions, only the place of the result can tell.
	const parameters = (declared?.parameters ?? []).map((parameter) => parameter.type?.getText() ?? "").join(" ");
	return (declared?.typeParameters ?? []).some(({ name }) => !new RegExp(`\\b${name.text}\\b`).test(parameters));
}

interface Generic {
	readonly typeParameters?: readonly { readonly name: { readonly text: string } }[];
	readonly parameters?: readonly { readonly type?: Node }[];
}
