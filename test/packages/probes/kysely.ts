import { type Generated, type Kysely, sql } from "kysely";

interface Database {
	users: { id: Generated<number>; name: string };
	posts: { id: Generated<number>; user: number };
}

export async function reads(db: Kysely<Database>, id: number) {
	await db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst(); // reads db, promise
	await db.selectFrom("users").select("id").whereRef("id", "=", "id").executeTakeFirstOrThrow(); // reads db, promise
	await db.selectFrom("users").select(["id"]).distinct().groupBy("id").having("id", ">", 1).orderBy("id").limit(1).offset(1).execute(); // reads db, promise
	await db.selectFrom("users").distinctOn("id").innerJoin("posts", "user", "users.id").leftJoin("posts as b", "b.user", "users.id").select("name").execute(); // reads db, promise
	await db.selectFrom("users").rightJoin("posts", "user", "users.id").fullJoin("posts as b", (join) => {
		return join.onRef("b.user", "=", "users.id").on("b.id", "=", 1).onTrue(); // pure
	}).select("name").execute(); // reads db, promise
	await db.selectFrom("users").innerJoinLateral((eb) => {
		return eb.selectFrom("posts").select("user").as("p"); // reads db
	}, (join) => join.onRef("p.user", "=", "users.id")).selectAll().execute(); // reads db, promise
	await db.selectFrom("users").leftJoinLateral((eb) => eb.selectFrom("posts").select("user").as("p"), (join) => join.onRef("p.user", "=", "users.id")).selectAll().execute(); // reads db, promise
	await db.selectFrom("users").select("id").union(db.selectFrom("posts").select("id")).unionAll(db.selectFrom("posts").select("id")).execute(); // reads db, promise
	await db.selectFrom("users").selectAll().clearSelect().select("id").$if(true, (q) => q.select("name")).$call((q) => q).$castTo<{ id: number }>().execute(); // reads db, promise
	await db.selectFrom("users").selectAll().$narrowType<{ name: string }>().execute(); // reads db, promise
	const inner = db.selectFrom("posts").select("user").as("p"); // reads db
	await db.selectFrom(inner).selectAll().execute(); // reads db, promise
	await db.with("w", (q) => q.selectFrom("users").selectAll()).selectFrom("w").selectAll().execute(); // reads db, promise
	await db.withRecursive("w", (q) => q.selectFrom("users").selectAll()).selectFrom("w").selectAll().execute(); // reads db, promise
	await db.withSchema("public").selectFrom("users").selectAll().execute(); // reads db, promise
	await db.selectFrom("users").selectAll().forUpdate().skipLocked().execute(); // reads db, promise, connection
	await db.selectFrom("users").selectAll().forShare().noWait().execute(); // reads db, promise, connection
}

export async function writes(db: Kysely<Database>, id: number) {
	await db.insertInto("users").values({ name: "a" }).onConflict((oc) => {
		return oc.column("id").doUpdateSet({ name: "b" }); // pure
	}).returning("id").execute(); // writes db, promise
	await db.insertInto("users").values({ name: "a" }).onConflict((oc) => {
		oc.constraint("a"); // pure
		return oc.columns(["id"]).doNothing(); // pure
	}).returningAll().execute(); // writes db, promise
	await db.insertInto("users").columns(["name"]).expression(db.selectFrom("users").select("name")).execute(); // uses db, promise
	await db.insertInto("users").defaultValues().ignore().onDuplicateKeyUpdate({ name: "a" }).execute(); // writes db, promise
	await db.replaceInto("users").values({ name: "a" }).execute(); // writes db, promise
	await db.updateTable("users").set({ name: "a" }).from("posts").where("users.id", "=", id).execute(); // writes db, promise
	await db.deleteFrom("users").using("posts").where("users.id", "=", id).execute(); // writes db, promise
	db.mergeInto("users"); // writes db
	await db.transaction().setIsolationLevel("serializable").execute(async (trx) => {
		await trx.selectFrom("users").selectAll().execute(); // reads db, promise, connection
		await trx.insertInto("users").values({ name: "a" }).execute(); // writes db, promise, connection
	}); // uses db, promise
	await db.destroy(); // writes db, promise, connection
}

export async function fragments(db: Kysely<Database>, id: number) {
	await db.selectFrom("users").select(sql<number>`count(*)`.as("n")).where(sql<boolean>`id = ${id}`).execute(); // reads db, promise
	await db.selectFrom("users").select(sql<number>`nextval('a')`.as("n")).execute(); // uses db, promise
	await db.selectFrom("users").select(sql.raw("lower(name)").as("n")).execute(); // reads db, promise
	await sql`vacuum`.execute(db); // uses db, promise
	sql.join([sql.ref("id"), sql.table("users"), sql.lit(1), sql.val(id)]); // pure
	await db.selectFrom("users").select((eb) => {
		eb.fn.count("id").as("n"); // pure
		eb.fn.max(eb.fn.coalesce(eb.ref("id"), eb.val(1))); // pure
		eb.fn.min("id"); // pure
		eb.fn.sum("id"); // pure
		eb.fn.avg("id"); // pure
		eb.or([eb("id", "=", 1), eb.not(eb.lit(true)), eb.exists(eb.selectFrom("posts"))]); // reads db
		eb("id", "=", 1).and("id", "=", 2); // pure
		eb("id", "=", 1).or("id", "=", 2); // pure
		eb.and([]); // pure
		return eb.fn.countAll().as("n"); // pure
	}).execute(); // reads db, promise
	const { ref } = db.dynamic;
	ref("id"); // pure
	db.dynamic.ref("id"); // pure
}
