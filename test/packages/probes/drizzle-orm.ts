import * as d from "drizzle-orm";
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { int, type MySqlDatabase, mysqlTable } from "drizzle-orm/mysql-core";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

const users = pgTable("users", { id: integer(), name: text() });
const members = mysqlTable("members", { id: int().primaryKey().autoincrement() });
const notes = lite.sqliteTable("notes", { id: lite.integer() });
const db = drizzle("postgres://localhost", { schema: { users } });

export async function reads(id: number) {
	await db.select().from(users).where(eq(users.id, id)); // reads db, lazy
	await db.select({ n: count() }).from(users).leftJoin(users, eq(users.id, id)).groupBy(users.id).having(d.gt(count(), 1)); // reads db, lazy
	await db.selectDistinct().from(users).orderBy(asc(users.id), desc(users.name)).limit(1).offset(1); // reads db, lazy
	await db.selectDistinctOn([users.id]).from(users).where(and(inArray(users.id, [id]), sql`a = 1`)); // reads db, lazy
	await db.select().from(users).innerJoin(users, sql`true`).$dynamic(); // reads db, lazy
	await db.select().from(users).rightJoin(users, sql`true`).fullJoin(users, sql`true`); // reads db, lazy
	await db.select().from(users).union(db.select().from(users)); // reads db, lazy
	await db.select().from(users).unionAll(db.select().from(users)); // reads db, lazy
	await db.select().from(users).execute(); // reads db, promise
	await db.query.users.findMany({ limit: 1 }); // reads db, lazy
	await db.query.users.findFirst(); // reads db, lazy
	await db.query.users.findMany({
		where: (user, { and, or, eq, inArray, isNull }) => {
			return and(or(eq(user.id, id), isNull(user.id)), inArray(user.id, [id])); // pure
		},
		orderBy: (user, { asc, desc }) => {
			return [asc(user.id), desc(user.name)]; // pure
		},
	}); // reads db, lazy
	await db.select({ n: sql<number>`count(${users.id})` }).from(users); // reads db, lazy
	await db.select({ n: sql<number>`own(1)` }).from(users); // reads db, lazy
	await db.select({ n: sql<number>`claim_own(1)` }).from(users); // uses db, lazy
	await db.$count(users); // reads db, lazy
	const sub = db.select().from(users).as("sub"); // reads db
	await db.with().select().from(sub); // reads db, lazy
	await db.select().from(users).for("update"); // reads db, lazy, connection
}

export async function writes(id: number) {
	await db.insert(users).values({ id }).onConflictDoNothing().returning(); // writes db, lazy
	await db.insert(users).values([{ id }]).onConflictDoUpdate({ target: users.id, set: { id } }); // writes db, lazy
	await db.insert(users).select(db.select().from(users)); // uses db, lazy
	await db.update(users).set({ name: "a" }).where(eq(users.id, id)).returning(); // writes db, lazy
	await db.delete(users).where(eq(users.id, id)).returning(); // writes db, lazy
	await db.execute(sql`select 1`); // reads db, lazy
}

export async function transactions(given: NodePgDatabase) {
	await db.transaction(async (tx) => {
		await tx.select().from(users); // reads db, lazy, connection
		await tx.query.users.findMany(); // reads db, lazy, connection
		await tx.insert(users).values({ id: 1 }); // writes db, lazy, connection
		await tx.delete(users); // writes db, lazy, connection
	}); // uses db, promise
	await given.select().from(users); // reads db, lazy
}

export async function others(mysql: MySqlDatabase<any, any>, sqlite: BetterSQLite3Database) {
	await mysql.select().from(members).where(eq(members.id, 1)); // reads db, lazy
	await mysql.insert(members).values({ id: 1 }).onDuplicateKeyUpdate({ set: { id: 1 } }); // writes db, lazy
	await mysql.insert(members).values({ id: 1 }).$returningId(); // writes db, lazy
	sqlite.select().from(notes).all(); // reads db, promise
	sqlite.select().from(notes).get(); // reads db, promise
	sqlite.insert(notes).values({ id: 1 }).run(); // writes db, promise
}

export function fragments(id: number) {
	d.and(d.eq(users.id, id), d.ne(users.id, id), d.or(d.gt(users.id, id), d.gte(users.id, id))); // pure
	d.and(d.not(d.lt(users.id, id)), d.lte(users.id, id), d.notInArray(users.id, [id]), d.between(users.id, id, id)); // pure
	d.and(d.isNull(users.id), d.isNotNull(users.id), d.like(users.name, "a"), d.notLike(users.name, "a"), d.ilike(users.name, "a")); // pure
	d.and(d.exists(sql`a`), d.notExists(sql`a`)); // pure
	d.countDistinct(users.id); // pure
	d.sum(users.id); // pure
	d.avg(users.id); // pure
	d.max(users.id); // pure
	d.min(users.id); // pure
	d.getTableColumns(users); // pure
	sql.join([sql.raw("a"), sql.placeholder("b"), sql`c`.mapWith(Number).as("d")]); // pure
}
