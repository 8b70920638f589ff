/**
 * When awaits that follow each other may run together. Every condition has a stable code, and every refusal a reason;
 * whatever is not decided is refused.
 *
 * - G1 nothing flows from one to the other
 * - G2 their effects do not collide
 * - G4 no control between them
 * - G5 no state that others change is read earlier than before
 * - G6 the later one is harmless to start when the earlier one fails
 * - G7 the rewrite is exact
 * - G9 it pays
 * - G10 order is not the point of this code
 */

import { conflictOf, type EffectSummary, summaryOfCall, takesApartPlainly } from "../../effects/index.ts";
import {
	type CallExpression,
	isAwaitExpression,
	isBindingElement,
	isBindingPattern,
	isCallExpression,
	isComputedPropertyName,
	isIdentifier,
	isVariableDeclaration,
	isVariableStatement,
	isYieldExpression,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type AwaitStatement, bindingNames, namesIn } from "../../flow/index.ts";
import { type Inquiry, typeOf } from "../../run/inquiry.ts";
import type { RuleFile } from "../../run/rule-file.ts";
import { hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { walk } from "../../syntax/walk.ts";
import { calleeName, harmOf, isLatent, type Refused, soundsLikeCondition } from "../shared/gathering.ts";
import { isSequentialOnPurpose } from "../shared/intent.ts";

/** An await that fits a group as far as it can be judged alone. */
export interface Member extends AwaitStatement {
	readonly call: CallExpression;
	/** What people see of the callee, such as `api.load`. */
	readonly name: string;
	readonly effects: EffectSummary;
}

/** What is wrong with the form of an await, before anything is asked about types. */
export function refusedByForm(item: AwaitStatement, file: RuleFile): Refused | undefined {
	const { operand, declaration, statement } = item;
	if (isSequentialOnPurpose(statement, file)) return { code: "G10", reason: "A comment says that the order is meant." };
	if (!isCallExpression(operand)) {
		return isIdentifier(operand)
			? { code: "G9", reason: `\`${operand.text}\` was started before; awaiting it starts nothing.` }
			: { code: "G9", reason: "What is awaited is not a call." };
	}
	if ((operand.flags & NodeFlags.OptionalChain) !== 0) return { code: "G4", reason: "The call is optional." };
	if (containsAwait(operand)) return { code: "G4", reason: "The call waits for something else first." };
	if (!isVariableStatement(statement)) return undefined;
	if (hasModifier(statement, SyntaxKind.ExportKeyword)) return { code: "G7", reason: "The result is exported." };
	if ((statement.declarationList.flags & NodeFlags.BlockScoped) === 0)
		return { code: "G7", reason: "The result is held by a `var`." };
	if (declaration && !isPlainPattern(declaration.name))
		return { code: "G7", reason: "The pattern that takes the result runs code." };
	if (
		/@ts-|eslint-disable|biome-ignore|prettier-ignore|istanbul|(?:c8|v8) ignore/.test(leadingTrivia(statement, file))
	) {
		return { code: "G7", reason: "A comment for a tool belongs to this line." };
	}
	return undefined;
}

function leadingTrivia(statement: Node, file: RuleFile): string {
	return file.text.slice(statement.pos, file.startOf(statement));
}

function containsAwait(node: Node): boolean {
	let found = false;
	walk(node, (at) => {
		if (isFunctionNode(at)) return false;
		if (isAwaitExpression(at) || isYieldExpression(at)) found = true;
		return undefined;
	});
	return found;
}

/** Names only: computed keys and default values would run between the awaits. */
function isPlainPattern(name: Node): boolean {
	if (!isBindingPattern(name)) return true;
	return name.elements.every((element) => {
		if (!isBindingElement(element)) return true;
		if (element.propertyName && isComputedPropertyName(element.propertyName)) return false;
		return !element.initializer && (!element.name || isPlainPattern(element.name));
	});
}

/** The names that the group's results get and that the candidate mentions. */
export function refusedByNames(group: readonly AwaitStatement[], next: AwaitStatement): Refused | undefined {
	const used = namesIn(next.operand);
	for (const item of group) {
		for (const bound of item.declaration ? bindingNames(item.declaration.name) : []) {
			if (used.has(bound.text))
				return { code: "G1", reason: `It uses \`${bound.text}\`, the result of the await before it.` };
		}
	}
	return undefined;
}

/** Looks at an await alone. */
export function* memberOf(item: AwaitStatement, file: RuleFile): Inquiry<Member | Refused> {
	const call = item.operand;
	if (!isCallExpression(call)) return { code: "G9", reason: "What is awaited is not a call." };
	const name = calleeName(call, file);
	if (soundsLikeCondition(name, item.declaration !== undefined)) {
		return { code: "G4", reason: `\`${name}\` sounds like a condition for what follows.` };
	}
	const effects = yield* summaryOfCall(call, file);
	if (effects.unknown) return { code: "G2", reason: `What \`${name}\` does is not known: ${effects.unknown.reason}.` };
	if (effects.invokes.length > 0) return { code: "G2", reason: `\`${name}\` calls a function that is not known.` };
	if (effects.guards) return { code: "G4", reason: `What follows relies on what \`${name}\` asserts.` };
	if (!effects.io.some(isLatent)) return { code: "G9", reason: `\`${name}\` waits for no input or output.` };
	if (!item.declaration && effects.writes.length === 0 && effects.io.every((effect) => effect.mode === "r")) {
		return {
			code: "G4",
			reason: `\`${name}\` changes nothing and its result is not used, so it can only be a condition or a delay.`,
		};
	}
	if (effects.io.some((effect) => effect.domain === "clock")) {
		return { code: "G5", reason: `\`${name}\` looks at the clock, which would show another time.` };
	}
	if (!effects.returnsNativePromise)
		return { code: "G7", reason: `What \`${name}\` returns is not proven to be an ordinary promise.` };
	const taken = item.declaration?.name;
	if (taken && isBindingPattern(taken)) {
		const type = yield* typeOf(item.await);
		if (!takesApartPlainly(taken, type, file)) {
			return { code: "G7", reason: "The pattern that takes the result may run code." };
		}
	}
	return { ...item, call, name, effects };
}

/** Whether the candidate may run together with all of the group. */
export function refusedTogether(group: readonly Member[], next: Member, file: RuleFile): Refused | undefined {
	const bound = new Set(group.flatMap((item) => declared(item)));
	const through = next.effects.reads.find((read) => read.kind === "variable" && bound.has(read.id));
	if (through)
		return { code: "G1", reason: `\`${next.name}\` uses \`${through.name}\`, the result of an await before it.` };
	for (const item of group) {
		const conflict = conflictOf(item.effects, next.effects);
		if (conflict) return { code: "G2", reason: `\`${item.name}\` and \`${next.name}\` collide: ${conflict}.` };
	}
	const look = group.find((item) => looksAtSamePlace(item, next, file));
	if (look) {
		return {
			code: "G4",
			reason: `\`${look.name}\` looks at the place that \`${next.name}\` goes to, and what it saw has to be older.`,
		};
	}
	const shared = next.effects.reads.find((read) => read.shared);
	if (shared) {
		return {
			code: "G5",
			reason: `\`${next.name}\` reads \`${shared.name}\`, which may change while the await before it waits.`,
		};
	}
	const rejecting = group.find((item) => item.effects.mayReject);
	const harm = harmOf(next.effects);
	if (rejecting && harm)
		return { code: "G6", reason: `\`${next.name}\` ${harm}, and would do so even if \`${rejecting.name}\` fails.` };
	if (next.effects.maySyncThrow) {
		return {
			code: "G7",
			reason: `\`${next.name}\` or its arguments may throw after \`${group[0]?.name}\` was started.`,
		};
	}
	const inferred = [...group, next].find((item) => isInferredFromContext(item, file));
	if (inferred) return { code: "G7", reason: `The type of \`${inferred.name}\` depends on where its result goes.` };
	return undefined;
}

const LOOK = /(?:^|\.)(?:access|exists|lstat|realpath|stat)$/;

/** `stat(path)` before `readFile(path)`: a time stamp that is younger than the text would hide a change for ever. */
function looksAtSamePlace(item: Member, next: Member, file: RuleFile): boolean {
	const [place] = item.call.arguments;
	const [other] = next.call.arguments;
	if (!place || !other || !LOOK.test(item.name) || !item.effects.io.some((effect) => effect.domain === "fs"))
		return false;
	return file.textOf(place) === file.textOf(other);
}

function declared(item: Member): string[] {
	if (!item.declaration) return [];
	const path = item.statement.getSourceFile().fileName;
	return bindingNames(item.declaration.name).map((name) => {
		const holder = isVariableDeclaration(name.parent) || isBindingElement(name.parent) ? name.parent : name;
		return `${path}:${holder.pos}`;
	});
}

/** A generic call takes its type from a declared type or a pattern around it, which the rewrite takes away. */
function isInferredFromContext(item: Member, file: RuleFile): boolean {
	const { declaration, call } = item;
	if (!declaration || call.typeArguments || (!declaration.type && !isBindingPattern(declaration.name))) return false;
	const signature = file.types.resolvedSignature(call)?.declaration?.node() as { typeParameters?: unknown } | undefined;
	return signature === undefined || signature.typeParameters !== undefined;
}
