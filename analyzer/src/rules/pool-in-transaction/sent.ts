/**
 * Whether something is sent over a client where it is mentioned. Clients do more than that: they make parts of queries, tell what
 * they are, and put queries together that somebody else sends. How that is told differs by library.
 */
import {
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isCallExpression,
	isPropertyAccessExpression,
	isReturnStatement,
	isTaggedTemplateExpression,
	type Node,
} from "../../engine/ast.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { isUsed } from "../shared/gathering/uses.ts";

type IsSent = (mention: Node) => boolean;

/** @param library the package that the client is of */
export function sentBy(library: string): IsSent {
	return BY_LIBRARY[library] ?? isQueried;
}

const BY_LIBRARY: Readonly<Record<string, IsSent>> = {
	"drizzle-orm": isBuiltAndSent,
	knex: isBuiltAndSent,
	kysely: isBuiltAndSent,
	postgres: isAwaitedTag,
	sequelize: (mention) => SEQUELIZE.test(memberOf(mention) ?? "") && isUsed(mention),
	typeorm: (mention) => isUsed(mention) && (TYPEORM.test(memberOf(mention) ?? "") || isBuiltByTypeOrm(mention)),
};

/** Others make parts of queries, such as `sequelize.literal(…)`, or give a model. */
const SEQUELIZE = /^(?:query\w*|sync|drop|truncate|authenticate|transaction|\w*Schemas?)$/;

/** Others make or look at entities, such as `manager.create(…)`, or tell of the database. */
const TYPEORM =
	/^(?:query|sql|transaction|synchronize|dropDatabase|runMigrations|undoLastMigration|showMigrations|save|remove|softRemove|recover|insert|update\w*|upsert|delete\w*|softDelete|restore|count\w*|sum|average|minimum|maximum|exists?\w*|find\w*|preload|increment|decrement|clear)$/;

/** Methods of TypeORM's query builders that send what they have. */
const TYPEORM_SENDING =
	/^(?:execute|stream|get(?:Raw)?(?:One|Many|Count|Exists)\w*|getManyAndCount|getRawAndEntities)$/;

/** Members by which a client is asked what it is, or makes something that is sent by somebody else. */
const NO_QUERY =
	/^(?:schema|fn|ref|raw|dynamic|\$?extends|\$on|\$use|options|config|client|driver|dialect|models|metadata|getRepository|name|isInitialized|manager|\$with|introspection)$/;

/** To hand a client on is no use: the function may want it for something else. */
function isQueried(mention: Node): boolean {
	const at = outerOf(mention);
	if (isCallExpression(at.parent)) return at.parent.expression === at;
	const member = memberOf(mention);
	return member !== undefined && !NO_QUERY.test(member) && isUsed(mention);
}

/** Methods that send a query that was put together. */
const SENDING = /^(?:execute\w*|then|catch|finally|asCallback|stream|pipe|run|all|get)$/;

/** Where queries are put together first, and may be parts of others, what is awaited, given back or gathered is sent. */
function isBuiltAndSent(mention: Node): boolean {
	if (!isQueried(mention)) return false;
	const chain = chainFrom(mention);
	if (hasMethod(chain, SENDING)) return true;
	const { parent } = chain;
	if (isAwaitExpression(parent) || isReturnStatement(parent) || isArrowFunction(parent)) return true;
	return isArrayLiteralExpression(parent) && gatherOf(outerOf(parent).parent) !== undefined;
}

function isBuiltByTypeOrm(mention: Node): boolean {
	return memberOf(mention) === "createQueryBuilder" && hasMethod(chainFrom(mention), TYPEORM_SENDING);
}

/** The client of postgres.js makes parts of queries too, `sql(rows)`, and a query within another one. What is awaited is sent. */
function isAwaitedTag(mention: Node): boolean {
	const at = outerOf(mention);
	const access = memberOf(mention) === "unsafe" ? outerOf(at.parent) : undefined;
	const query = (access ?? at).parent;
	const isMade = access
		? isCallExpression(query) && query.expression === access
		: isTaggedTemplateExpression(query) && query.tag === at;
	return isMade && isAwaitExpression(outerOf(query).parent);
}

/** The member that a mention is asked for. */
export function memberOf(mention: Node): string | undefined {
	const { parent } = outerOf(mention);
	return isPropertyAccessExpression(parent) ? parent.name.text : undefined;
}

/** The whole chain of calls that begins with a mention. */
export function chainFrom(mention: Node): Node {
	let at = outerOf(mention);
	while (at.parent && (at.parent as { expression?: Node }).expression === at && isPartOfChain(at.parent))
		at = outerOf(at.parent);
	return at;
}

function isPartOfChain(node: Node): boolean {
	return isPropertyAccessExpression(node) || isCallExpression(node);
}

function hasMethod(chain: Node, names: RegExp): boolean {
	for (let at = chain; isPartOfChain(at); at = skipOuter((at as Node & { expression: Node }).expression)) {
		if (isPropertyAccessExpression(at) && names.test(at.name.text)) return true;
	}
	return false;
}
