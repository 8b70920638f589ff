// Queries that are only put together: they run where they are awaited, and are always there.
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "0.44.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare abstract class QueryPromise<T> implements Promise<T> {
  [Symbol.toStringTag]: string;
  catch<R = never>(rejected?: ((reason: any) => R | PromiseLike<R>) | null): Promise<T | R>;
  finally(settled?: (() => void) | null): Promise<T>;
  then<A = T, B = never>(fulfilled?: ((value: T) => A | PromiseLike<A>) | null, rejected?: ((reason: any) => B | PromiseLike<B>) | null): Promise<A | B>;
}
export declare class Select<T> extends QueryPromise<T[]> {
  where(condition: unknown): Omit<this, "where">;
  from(table: string): this;
}
export declare const db: { select(): Select<{ id: string }>; delete(table: string): Select<{ id: string }>; all(): string[] };
// @filename: node_modules/mongoose/package.json
{ "name": "mongoose", "version": "8.0.0", "types": "index.d.ts" }
// @filename: node_modules/mongoose/index.d.ts
export interface Query<T> {
  lean(): Query<T>;
  exec(): Promise<T>;
  then: Promise<T>["then"];
  catch: Promise<T>["catch"];
}
export declare const User: { findOne(filter: object): Query<{ name: string } | null>; exists(filter: object): Query<object | null>; find(): Query<{ name: string }[]> };
export interface Options { query?: Query<string> }
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "3.1.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
interface Chainable<T> extends Pick<Promise<T>, "then" | "catch" | "finally"> {}
export interface QueryBuilder<T> extends Chainable<T> {
  where(condition: object): QueryBuilder<T>;
  first(): QueryBuilder<T | undefined>;
}
export declare function knex(table: string): QueryBuilder<object[]>;
// @filename: node_modules/@supabase/postgrest-js/package.json
{ "name": "@supabase/postgrest-js", "version": "2.0.0", "types": "index.d.ts" }
// @filename: node_modules/@supabase/postgrest-js/index.d.ts
export declare class Builder<T> implements PromiseLike<T> {
  select(columns?: string): this;
  eq(column: string, value: unknown): this;
  then<A = T, B = never>(fulfilled?: ((value: T) => A | PromiseLike<A>) | null, rejected?: ((reason: any) => B | PromiseLike<B>) | null): PromiseLike<A | B>;
}
export declare const supabase: { from(table: string): Builder<{ data: object[] }> };
// @filename: file.js
import { db } from "drizzle-orm";
import { knex } from "knex";
import { User } from "mongoose";
import { supabase } from "@supabase/postgrest-js";
const log = console.log;

export async function conditions(id) {
  if (db.select().from("users").where(id)) log("drizzle");
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `db.select().from("users").where(id)` is a query, which is always true as a condition.
  if (!knex("users").where({ id }).first()) log("knex");
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `knex("users").where({ id }).first()` is a query, so that `!` is always false.
  if (!User.exists({ id })) log("mongoose");
  //   ^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `User.exists({ id })` is a query, so that `!` is always false.
  if (id && User.findOne({ id })) log("and");
  //        ^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `User.findOne({ id })` is a query, which is always true as a condition.
  if (supabase.from("users").select("*").eq("id", id)) log("supabase");
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `supabase.from("users").select("*").eq("id", id)` is a query, which is always true as a condition.
  const user = User.findOne({ id });
  if (!user) log("constant");
  //   ^^^^ promise-as-value +await : `user` is a query, so that `!` is always false.
  db.delete("users") || log("or");
//^^^^^^^^^^^^^^^^^^ promise-as-value +await : `db.delete("users")` is a query, so that what follows `||` is never used.
  log(User.findOne({ id }).lean() ? 1 : 2, Boolean(knex("users").first()));
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `User.findOne({ id }).lean()` is a query, which is always true as a condition.
  //                                               ^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `knex("users").first()` is a query, which is always true as a condition.
}

export async function fine(id) {
  if (await db.select().from("users").where(id)) log("drizzle");
  if (!(await knex("users").where({ id }).first())) log("knex");
  if (await User.exists({ id }).exec()) log("mongoose");
  if (db.all().find((each) => each === id)) log("a list");
  if (new Set([id]).delete(id) && new Map().delete(id)) log("a set");
  let query = User.find();
  if (id) query = query.lean();
  log(query, id ? User.find() : undefined, User.find() ?? log);
}
// @filename: typed.ts
import { type Options, type Query, User } from "mongoose";
declare const log: (...values: unknown[]) => void;
declare function build(): Query<string> | undefined;
declare const cursor: { find(): { then(one: (value: string) => void, other: (error: Error) => void): void } };

export async function typed(options: Options, id: string, given?: Query<string>) {
  log(!User.exists({ id }), !!User.findOne({ id }));
  //   ^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `User.exists({ id })` is a query, so that `!` is always false.
  //                          ^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `User.findOne({ id })` is a query, so that `!` is always false.
  if (options.query) log("there");
  if (given) log("given");
  if (build()) log("built");
  // Thenables of other packages may stand for something else.
  if (!cursor.find()) log("cursor");
}
