/** Which calls go over one connection that others wait for: those within a transaction. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf, isPrimitiveType } from "../../ask/types.ts";
import {
	isCallExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	isTaggedTemplateExpression,
	isVariableDeclaration,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import { enclosingFunction } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { declarationFor, type Invocation, isSpreadUpTo, receiversOf, shortText } from "../callee/index.ts";

/** Members that Prisma takes away from the client which it hands to a transaction's callback. */
const WHOLE_CLIENT = "$connect";

/** Whether Prisma's client that a call begins with is one that takes a connection per query: `prisma` of `prisma.user.findMany()`. */
export function* isOnWholeClient(call: Invocation, file: RuleFile): Inquiry<boolean> {
	const [model, client] = receiversOf(call);
	if (!model) return false;
	const types = yield* typesFor(client ? [client, model] : [model], file);
	return types.some((type) => type !== undefined && constituentsOf(type).every((at) => at.property(WHOLE_CLIENT)));
}

/** How packages call what stands for one connection. */
const TRANSACTION =
	/Transaction|QueryRunner|EntityManager|ClientSession|PoolConnection|ReservedSql|^Connection$|ChainableCommander|MultiCommand/;

/** Whether anything that a call is chained to is a transaction, as its type is called. */
export function* isOnTransaction(call: Invocation, file: RuleFile): Inquiry<boolean> {
	const types = yield* typesFor(receiversOf(call), file);
	return types.some((type) => type !== undefined && constituentsOf(type).some(isTransaction));
}

/**
 * What is taken for a client that has a connection for each call, although a transaction may stand there: transactions
 * have subtypes of their clients' types, so that only a client that a module makes itself is known to be one.
 */
export function* assumedClient(call: Invocation, file: RuleFile): Inquiry<Assumption | undefined> {
	const receivers = receiversOf(call);
	const root = receivers.at(-1);
	if (!root) return undefined;
	const declared = isIdentifier(root) ? yield* declarationFor(root, file) : undefined;
	if (declared && isVariableDeclaration(declared) && declared.initializer && !enclosingFunction(declared)) {
		const made = skipOuter(declared.initializer);
		const isConst = (declared.parent.flags & NodeFlags.BlockScoped) === NodeFlags.Const;
		if (isConst && (isNewExpression(made) || isCallExpression(made))) return undefined;
	}
	const shown = receivers.findLast((at) => isPropertyAccessExpression(at)) ?? root;
	return { kind: "no-transaction", name: shortText(root.kind === SyntaxKind.ThisKeyword ? shown : root) };
}

function isTransaction(type: TypeRef): boolean {
	return TRANSACTION.test(type.symbol()?.name ?? "") || TRANSACTION.test(type.aliasSymbol()?.name ?? "");
}

/** Options by which calls take part in a transaction, or are sent over its connection. */
const OPTIONS: readonly string[] = ["transaction", "session", "transacting", "tx", "lock", "useMaster", "queryRunner"];

/** Whether a call's options may name a transaction; anything but a plain literal is judged by its type. */
export function* namesTransaction(call: Invocation, index: number, file: RuleFile): Inquiry<boolean> {
	const values = isTaggedTemplateExpression(call) ? [] : (call.arguments ?? []);
	if (isSpreadUpTo(values, index)) return true;
	const options = values[index] && skipOuter(values[index]);
	if (!options) return false;
	const [type] = yield* typesFor([options], file);
	if (isPrimitiveType(type, true)) return false;
	if (!type || type.isAny || type.isUnknown || type.isErrorType) return true;
	// A literal's type has the members that are written there and those of what is spread into it.
	return constituentsOf(type).some((at) => OPTIONS.some((name) => at.property(name) !== undefined));
}
