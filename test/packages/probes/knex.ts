import { knex as make, type Knex } from "knex";

const knex = make({ client: "pg" });

export async function reads(id: number, db: Knex, trx: Knex.Transaction) {
	await knex("users").where("id", id); // reads db, lazy
	await db("users").select("id").andWhere("id", id).orWhere("id", id).first(); // reads db, lazy
	await trx("users").where({ id }); // reads db, lazy, connection
	await knex("users").where({ id }).transacting(trx); // reads db, lazy, connection
	await knex.select("id").from("users").whereIn("id", [1]); // reads db, lazy
	await knex("users").whereNot("id", id).whereNotIn("id", [1]).whereNull("id").whereNotNull("id").whereBetween("id", [1, 2]); // reads db, lazy
	await knex("users").whereRaw("a").whereExists(knex("posts")).whereLike("name", "a").whereILike("name", "a"); // reads db, lazy
	await knex("users").join("posts", "a", "b").innerJoin("posts", "a", "b").leftJoin("posts", "a", "b").rightJoin("posts", "a", "b").joinRaw("a"); // reads db, lazy
	await knex("users").orderBy("id").orderByRaw("id").groupBy("id").having("id", ">", 1).limit(1).offset(1); // reads db, lazy
	await knex("users").distinct("id").distinctOn("id").union(knex("posts")).unionAll(knex("posts")).modify((query) => query).as("a"); // reads db, lazy
	await knex("users").with("a", knex("posts")); // reads db, lazy
	await knex("users").countDistinct("id").min("id").max("id").sum("id").avg("id"); // reads db, lazy
	await knex("users").pluck("id"); // reads db, lazy
	await knex("users").count("id"); // reads db, lazy
	await knex.raw("select * from users"); // reads db, lazy
	await knex.raw("delete from users"); // uses db, lazy
	await knex("users").forUpdate(); // reads db, lazy, connection
	await knex("users").forShare(); // reads db, lazy, connection
}

export async function writes(id: number, trx: Knex.Transaction) {
	await knex("users").insert({ id }).returning("id"); // uses db, lazy
	await knex("users").where({ id }).update({ name: "a" }); // uses db, lazy
	await knex("users").where({ id }).del(); // uses db, lazy
	await knex("users").where({ id }).delete(); // uses db, lazy
	await knex("users").increment("id").decrement("id"); // uses db, lazy
	await knex("users").truncate(); // uses db, lazy
	await knex.insert({ id }).into("users"); // uses db, lazy
	await knex("users").insert({ id }).onConflict("id").merge(); // uses db, lazy
	await knex("users").insert({ id }).onConflict("id").ignore(); // uses db, lazy
	await knex.transaction(async (inner) => {
		await inner("users").insert({ id }); // uses db, lazy, connection
	}); // uses db, promise
	await trx.commit(); // writes db, promise, connection
	await trx.rollback(); // writes db, promise, connection
	await knex.destroy(); // writes db, promise, connection
	knex.fn.now(); // pure
}
