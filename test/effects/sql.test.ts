/** Which SQL only reads. */
import assert from "node:assert/strict";
import { isReadOnlyFragment, isReadOnlyStatement } from "../../analyzer/src/effects/arguments/sql.ts";

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

describe("SQL", () => {
	for (const sql of READS) it(`only reads: ${sql}`, () => assert.equal(isReadOnlyStatement(sql), true));
	for (const sql of ["a = ? and lower(b) = 'x'", "count(*)", ""]) {
		it(`only adds: ${sql}`, () => assert.equal(isReadOnlyFragment(sql), true));
	}
	for (const sql of ["nextval('ids')", "a = 1; delete from users", "for update of t; --x", "insert into t"]) {
		it(`may add more: ${sql}`, () => assert.equal(isReadOnlyFragment(sql), false));
	}
	for (const sql of MAY_WRITE) it(`may do more: ${sql}`, () => assert.equal(isReadOnlyStatement(sql), false));
});
