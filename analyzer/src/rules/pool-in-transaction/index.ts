/**
 * Queries that go through the pool while a transaction of the same database is open: they take a second connection, see
 * nothing of what the transaction has done, and are not rolled back with it.
 */
import { type Inquiry, symbolOf, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isCallExpression, SyntaxKind } from "../../engine/ast.ts";
import { nameOf } from "../../syntax/naming.ts";
import { type Transaction, type TransactionClient, transactionAt } from "../shared/gathering/transactions.ts";
import { modelsBeside } from "./models.ts";
import { isPool } from "./pools.ts";
import { sentBy } from "./sent.ts";
import { type PoolUse, poolUsesIn } from "./uses.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "pool-in-transaction",
		summary: "A query that goes through the pool while a transaction of the same database is open around it.",
		category: "concurrency",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.2.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression],
	nominate: (node) => isCallExpression(node) && transactionAt(node) !== undefined,

	*check(node, context) {
		const transaction = isCallExpression(node) ? transactionAt(node) : undefined;
		const library = transaction && (yield* libraryOf(transaction, context.file));
		if (!transaction || library === undefined) return;
		// Sequelize can hand the transaction on by itself: a callback that takes none relies on that.
		if (library === "sequelize" && transaction.callback.parameters.length === 0) return;
		if (!(yield* isPool(transaction, library, context.file))) return;
		const uses = yield* poolUsesIn(transaction, sentBy(library));
		if (library === "sequelize") uses.push(...(yield* modelsBeside(transaction, context.file)));
		for (const use of uses) yield* report(use, transaction, context);
	},
};

/**
 * Packages whose clients begin transactions that are one connection of their pool. MikroORM is none of them: its entity
 * managers look for the transaction that is open around them, and use it.
 */
const PACKAGES: ReadonlySet<string> = new Set(["drizzle-orm", "knex", "kysely", "postgres", "sequelize", "typeorm"]);

/** The package that a transaction is of, where it is one of these; Prisma's client is generated, and told by its members. */
function* libraryOf({ method, owner }: Transaction, file: RuleFile): Inquiry<string | undefined> {
	const type = yield* typeOf(owner);
	if (type?.property("$connect") && type.property("$transaction")) return "@prisma/client";
	const symbol = yield* symbolOf(method);
	const origin = symbol && file.types.originOf(symbol.resolved());
	return origin?.from === "package" && PACKAGES.has(origin.name) ? origin.name : undefined;
}

/** A transaction within one is another thing than one beside it: a savepoint. */
const TRANSACTION_MEMBER = /^(?:\$?transaction|begin)$/;

function* report(use: PoolUse, { client, owner, method }: Transaction, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	const name = nameOf(owner, (at) => file.textOf(at));
	const open = client ? `the transaction \`${client.name}\`` : "a transaction";
	context.report({
		at: use.at,
		message: messageFor(use, name, open, file),
		notes: [
			"What goes through the pool does not see what the transaction has changed, and is not rolled back with it. Where all connections are taken by such transactions, everybody waits for ever.",
			...(client ? [] : ["The callback takes no transaction, so nothing that it does belongs to one."]),
		],
		related: [
			...(use.inside ? [{ at: use.inside, message: `Here it uses \`${name}\`.` }] : []),
			{ at: method, message: "The transaction begins here." },
		],
		fixes:
			client && !use.through && !use.isModel ? [yield* useClient(use, client, file)].flatMap((fix) => fix ?? []) : [],
	});
}

function messageFor({ at, through, isModel }: PoolUse, pool: string, open: string, file: RuleFile): string {
	if (isModel) return `\`${nameOf(at, (part) => file.textOf(part))}\` takes another connection while ${open} is open.`;
	return through
		? `\`${through}\` goes through \`${pool}\` while ${open} is open.`
		: `\`${pool}\` takes another connection while ${open} is open.`;
}

/** `tx` in the pool's place, where it has the member that is used. */
function* useClient(
	{ at, member }: PoolUse,
	{ name, declaration }: TransactionClient,
	file: RuleFile,
): Inquiry<FixDraft | undefined> {
	const type = yield* typeOf(declaration.name);
	if (member === undefined || !type?.property(member) || TRANSACTION_MEMBER.test(member)) return undefined;
	return {
		id: "use-transaction",
		title: `Use \`${name}\``,
		safety: "suggestion",
		edits: [{ start: file.startOf(at), end: at.end, text: name }],
	};
}
