/** Which calls go over one connection that others wait for: those within a transaction. */

import { computed, type Inquiry } from "../../ask/inquiry.ts";
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

/** What clients alone have that send each statement as a request of its own: of libSQL, D1 and Neon. */
const REQUESTS = "batch";

/**
 * Whether anything that a call is chained to is a transaction, as its type is called. `maybe` where it is one or a client
 * that has no connections.
 */
export function* isOnTransaction(call: Invocation, file: RuleFile): Inquiry<"yes" | "maybe" | "no"> {
	const types = yield* typesFor(receiversOf(call), file);
	return yield* computed(() => {
		const found = types.map((type) => {
			const parts = constituentsOf(type).filter((part) => !part.isNullish);
			const others = parts.filter((part) => !isTransaction(part));
			if (others.length === parts.length) return "no";
			return others.length > 0 && others.every((part) => part.property(REQUESTS)) ? "maybe" : "yes";
		});
		return found.find((one) => one === "yes") ?? found.find((one) => one === "maybe") ?? "no";
	});
}

/**
 * What is taken for a client that has a connection for each call, although a transaction may stand there: transactions
 * have subtypes of their clients' types, so that only a client that a module makes itself is known to be one.
 * @param mayBeTransaction its type says that it may be one
 */
export function* assumedClient(
	call: Invocation,
	mayBeTransaction: boolean,
	file: RuleFile,
): Inquiry<Assumption | undefined> {
	const receivers = receiversOf(call);
	const root = receivers.at(-1);
	if (!root) return undefined;
	const declared = isIdentifier(root) ? yield* declarationFor(root, file) : undefined;
	const isInModule = declared && isVariableDeclaration(declared) && !enclosingFunction(declared);
	if (isInModule && declared.initializer && !mayBeTransaction) {
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
