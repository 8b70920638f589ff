/** Which SQL only reads. */
import assert from "node:assert/strict";
import { isLikelyReadOnly, isReadOnlyFragment, isReadOnlyStatement } from "../../analyzer/src/effects/arguments/sql.ts";

const READS = [
	"SELECT * FROM users",
	"  select count(*), lower(name) from users where id in (1, 2);  ",
	"(select 1) union (select 2)",
	"WITH recent AS (SELECT * FROM orders) SELECT * FROM recent",
	"select 'delete from users; own()' from t -- nothing (to) see",
	"select * from t where ((a = 1) or (b = 2)) and exists (select 1)",
];

const MAY_WRITE = [
	"",
	"INSERT INTO users VALUES (1)",
	"select 1; delete from users",
	"WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone",
	"SELECT * INTO copy FROM users",
	"select * from users for update",
	"select * from users lock in share mode",
	"select nextval('ids')",
	"select own_function(1)",
	"select schema.count(1)",
	`select "Own"(1)`,
	"select 'it\\'s', own('')",
	"select 1 # don't\n, own('')",
	`select "it's", own('')`,
	"select 1 --own('\n, own('')",
	"select $$'$$, own('')",
	"select /*! own() */ 1",
	"call own()",
];

const LIKELY = [
	"SELECT * FROM ? WHERE ?",
	"select own_function(?) from t",
	"select st_distance(a, b) from places where ?",
	"with recent as (select * from orders where ?) select * from recent",
	"select schema.count(a) from t",
];

const NOT_EVEN_LIKELY = [
	"?",
	"? select 1",
	"select * from t where ?; delete from t",
	"select * from t where ? for update",
	"select * from t for no key update",
	"select nextval(?)",
	"select set_config('role', ?, true)",
	"select pg_advisory_xact_lock(?)",
	"select claim_job(?)",
	"select jobs.take(?)",
	"with gone as (delete from t where ? returning *) select * from gone",
	"with x as (?)",
	"insert into t select ?",
	`select "claim"(?)`,
	"select own_function(?)",
	"select * from own_function(?)",
	"select a from t join own.more(?) on true",
];

describe("SQL", () => {
	for (const sql of LIKELY) it(`probably reads: ${sql}`, () => assert.equal(isLikelyReadOnly(sql), true));
	for (const sql of [...NOT_EVEN_LIKELY, ...MAY_WRITE]) {
		it(`does not even probably: ${sql}`, () => assert.equal(isLikelyReadOnly(sql), false));
	}
	for (const sql of READS) it(`only reads: ${sql}`, () => assert.equal(isReadOnlyStatement(sql), true));
	for (const sql of ["a = ? and lower(b) = 'x'", "count(*)", ""]) {
		it(`only adds: ${sql}`, () => assert.equal(isReadOnlyFragment(sql), true));
	}
	for (const sql of ["nextval('ids')", "a = 1; delete from users", "for update of t; --x", "insert into t"]) {
		it(`may add more: ${sql}`, () => assert.equal(isReadOnlyFragment(sql), false));
	}
	for (const sql of MAY_WRITE) it(`may do more: ${sql}`, () => assert.equal(isReadOnlyStatement(sql), false));
});
