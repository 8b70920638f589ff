// However many steps a query is put together in, it is made by whoever puts it together.
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "0.43.1", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare class SQL<T = unknown> {
	mapWith<R>(read: (value: T) => R): SQL<R>;
}
export declare function sql<T>(parts: TemplateStringsArray, ...values: unknown[]): SQL<T>;
export declare function eq(left: unknown, right: unknown): SQL;
export declare function desc(by: unknown): SQL;
export declare class PgSelectQueryBuilderBase<T> implements PromiseLike<T[]> {
	then<A, B>(ok?: (value: T[]) => A | PromiseLike<A>, failed?: (reason: unknown) => B | PromiseLike<B>): Promise<A | B>;
	innerJoin(table: unknown, on: SQL): this;
	leftJoin(table: unknown, on: SQL): this;
	where(condition: SQL): this;
	groupBy(...columns: unknown[]): this;
	orderBy(...columns: unknown[]): this;
	limit(count: number): this;
	offset(count: number): this;
}
export declare class PgSelectBuilder {
	from<T>(table: T): PgSelectQueryBuilderBase<T>;
}
export declare class PgDatabase {
	constructor(url: string);
	select(fields?: unknown): PgSelectBuilder;
}
// @filename: main.ts
import { desc, eq, PgDatabase, sql } from "drizzle-orm";

declare const users: { readonly id: string; readonly name: string; readonly data: string };
declare const plans: { readonly id: string; readonly owner: string };
const own = new PgDatabase("postgres://localhost");
const db = () => own;

export async function manySteps(id: string, offset: number) {
	const rows = await db().select({ id: users.id }).from(users).innerJoin(plans, eq(users.id, plans.owner)).leftJoin(plans, eq(users.id, plans.id)).leftJoin(plans, eq(users.name, plans.id)).where(eq(users.id, id)).groupBy(users.id).orderBy(desc(users.name)).limit(10).offset(offset);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const counts = await db().select({ count: sql<number>`count(*)` }).from(users).where(eq(users.id, id));
	return [rows, counts];
}
export async function manyStepsTwice(id: string, offset: number) {
	const rows = await own.select().from(users).leftJoin(plans, eq(users.id, plans.id)).leftJoin(plans, eq(users.name, plans.id)).where(eq(users.id, id)).groupBy(users.id, users.name).orderBy(desc(users.name)).limit(10).offset(offset);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const more = await own.select().from(plans).leftJoin(users, eq(users.id, plans.id)).leftJoin(users, eq(users.name, plans.id)).where(eq(plans.owner, id)).groupBy(plans.id, plans.owner).orderBy(desc(plans.id)).limit(10).offset(offset);
	return [rows, more];
}
async function load(id: string) {
	return await own.select().from(users).leftJoin(plans, eq(users.id, plans.id)).leftJoin(plans, eq(users.name, plans.id)).where(eq(users.id, id)).groupBy(users.id, users.name).orderBy(desc(users.name)).limit(10).offset(0);
}
export async function inCallee(id: string, other: string) {
	const rows = await load(id);
	//           ^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const more = await load(other);
	return [rows, more];
}
export async function handedIn(client: PgDatabase, id: string) {
	const rows = await client.select().from(users).leftJoin(plans, eq(users.id, plans.id)).leftJoin(plans, eq(users.name, plans.id)).where(eq(users.id, id)).groupBy(users.id, users.name).orderBy(desc(users.name)).limit(10).offset(0);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const more = await client.select().from(plans).where(eq(plans.owner, id));
	return [rows, more];
}
// Functions in a part of a query compute for the rows that are looked up.
export async function functionsInParts(id: string) {
	const rows = await own.select().from(users).where(eq(users.id, id)).orderBy(desc(sql`json_unquote(json_extract(${users.data}, '$.since'))`));
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const more = await own.select({ near: sql<number>`word_similarity(${plans.owner}, ${id})` }).from(plans).where(eq(plans.owner, id));
	return [rows, more];
}

// Neighbours: the object that the chain begins with is somebody else's and keeps what is set, or a part does more.
const kept = own.select().from(users).where(eq(users.id, "1"));
export async function ofOthers(offset: number) {
	const rows = await kept.limit(1).limit(2).limit(3).limit(4).limit(5).limit(6).limit(7).limit(8).limit(9).offset(offset);
	const more = await kept.offset(offset + 10);
	return [rows, more];
}
export async function doesMore(id: string) {
	const rows = await own.select({ next: sql<number>`claim_next_job(${id})` }).from(users).where(eq(users.id, id));
	const more = await own.select().from(plans).where(eq(plans.owner, id));
	return [rows, more];
}
export async function selectsForItself(id: string) {
	const rows = await own.select({ next: sql<number>`(select own_function(${id}))` }).from(users).where(eq(users.id, id));
	const more = await own.select().from(plans).where(eq(plans.owner, id));
	return [rows, more];
}
export async function fromFunction(id: string) {
	const rows = await own.select({ id: users.id }).from(sql`from own_function(${id})`).where(eq(users.id, id));
	const more = await own.select().from(plans).where(eq(plans.owner, id));
	return [rows, more];
}
export async function sequence(id: string) {
	const rows = await own.select({ next: sql<number>`nextval('ids')` }).from(users).where(eq(users.id, id));
	const more = await own.select().from(plans).where(eq(plans.owner, id));
	return [rows, more];
}
