// Reports of writes that did not happen: what was written, and what is now.
// @filename: node_modules/@supabase/postgrest-js/package.json
{ "name": "@supabase/postgrest-js", "version": "91.1.0", "types": "index.d.ts" }
// @filename: node_modules/@supabase/postgrest-js/index.d.ts
export declare abstract class PostgrestBuilder<T> implements PromiseLike<T> {
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: any) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B>;
}
export declare class PostgrestFilterBuilder<T> extends PostgrestBuilder<T> {
  eq(column: string, value: unknown): this;
}
export declare class PostgrestClient {
  from(table: string): { delete(): PostgrestFilterBuilder<null> };
}
// @filename: node_modules/mongoose/package.json
{ "name": "mongoose", "version": "91.1.0", "types": "index.d.ts" }
// @filename: node_modules/mongoose/index.d.ts
export declare class Query<T> {
  exec(): Promise<T>;
  then: Promise<T>["then"];
  catch: Promise<T>["catch"];
}
export interface Model<T> {
  findOneAndUpdate(filter: object, update: object, options?: object): Query<T | null>;
  findByIdAndUpdate(id: string, update: object, options?: object): Query<T | null>;
  updateOne(filter: object, update?: object): Query<unknown>;
}
// @filename: node_modules/postgres/package.json
{ "name": "postgres", "version": "91.1.0", "types": "index.d.ts" }
// @filename: node_modules/postgres/index.d.ts
export interface PendingQuery<T> extends Promise<T> {
  execute(): this;
}
export interface Sql {
  (strings: TemplateStringsArray, ...values: unknown[]): PendingQuery<unknown[]>;
}
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "91.1.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export declare class PrismaClient {
  user: { update(args: object): PrismaPromise<object> };
  post: { update(args: object): PrismaPromise<object>; findUnique(args: object): PrismaPromise<object | null> };
}
// @filename: node_modules/objection/package.json
{ "name": "objection", "version": "91.1.0", "types": "index.d.ts" }
// @filename: node_modules/objection/index.d.ts
export declare class QueryBuilder<T> implements PromiseLike<T> {
  insert(row: object): QueryBuilder<T>;
  execute(): Promise<T>;
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: any) => B | PromiseLike<B>) | null,
  ): Promise<A | B>;
}
export declare class Model {
  static query(): QueryBuilder<Model>;
}
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "91.1.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export interface ChainableInterface<T> extends Pick<Promise<T>, "then" | "catch" | "finally"> {
  asCallback(callback: (error: any, result: T) => void): this;
}
export declare namespace Knex {
  interface QueryBuilder<T = any> extends ChainableInterface<T> {
    insert(row: object): QueryBuilder<number[]>;
    onConflict(): OnConflictQueryBuilder<T>;
  }
  interface OnConflictQueryBuilder<T> {
    merge(row: object): QueryBuilder<T>;
  }
}
export interface Knex {
  (table: string): Knex.QueryBuilder;
  raw(text: string, binding: unknown): unknown;
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "91.1.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare abstract class QueryPromise<T> implements Promise<T> {
  [Symbol.toStringTag]: string;
  catch<TResult = never>(onRejected?: ((reason: any) => TResult | PromiseLike<TResult>) | null): Promise<T | TResult>;
  finally(onFinally?: (() => void) | null): Promise<T>;
  then<TResult1 = T, TResult2 = never>(
    onFulfilled?: ((value: T) => TResult1 | PromiseLike<TResult1>) | null,
    onRejected?: ((reason: any) => TResult2 | PromiseLike<TResult2>) | null,
  ): Promise<TResult1 | TResult2>;
}
export declare class PgUpdate extends QueryPromise<void> {
  where(condition: unknown): this;
  execute(): Promise<void>;
}
export interface Database {
  update(table: object): { set(row: object): PgUpdate };
}
export declare function eq(column: unknown, value: unknown): object;
// @filename: supabase.ts
import type { PostgrestClient } from "@supabase/postgrest-js";

declare const supabase: PostgrestClient;

// supabase/supabase#11322: no request is sent.
export async function removeBefore() {
  supabase.from("collection").delete().eq("id", "1");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `supabase.from("collection").delete().eq("id", "1")` is put together and never run.
}

export async function removeAfter() {
  await supabase.from("collection").delete().eq("id", "1");
}
// @filename: mongoose.ts
import type { Model } from "mongoose";

declare const Test: Model<{ title: string }>;
declare const Cards: Model<{ cards: string[] }>;
declare const Roles: Model<{ user: string[] }>;
declare function success(text: string): void;

// Automattic/mongoose#11303: the description does not change.
export async function describeBefore() {
  Test.findOneAndUpdate({ title: "a" }, { $set: { description: "b" } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `Test.findOneAndUpdate(…)` is put together and never run.
}

export async function describeAfter() {
  await Test.findOneAndUpdate({ title: "a" }, { $set: { description: "b" } }).exec();
}

// Automattic/mongoose#10457: no document is made, although the option asks for one.
export function cardBefore(id: string, card: string) {
  Cards.findOneAndUpdate({ id }, { $push: { cards: card } }, { upsert: true, new: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run : The query `Cards.findOneAndUpdate(…)` is put together and never run.
}

export function cardAfter(id: string, card: string) {
  Cards.findOneAndUpdate({ id }, { $push: { cards: card } }, { upsert: true, new: true }).then(
    () => undefined,
    () => undefined,
  );
}

// Automattic/mongoose#8231: the answer is to be given at once, and the update is not made at all.
export async function renameBefore(id: string) {
  Test.findByIdAndUpdate(id, { nickname: "Tony" });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `Test.findByIdAndUpdate(id, { nickname: "Tony" })` is put together and never run.
  success("ok");
}

export async function renameAfter(id: string) {
  await Test.findByIdAndUpdate(id, { nickname: "Tony" });
  success("ok");
}

// Automattic/mongoose#14417: nothing changes, and no error is to be seen.
export const grantBefore = (user: string) => {
  Roles.updateOne({ code: 1 }, { $push: { user } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run : The query `Roles.updateOne({ code: 1 }, { $push: { user } })` is put together and never run.
};

export const grantAfter = async (user: string) => {
  await Roles.updateOne({ code: 1 }, { $push: { user } });
};
// @filename: postgres.ts
import type { Sql } from "postgres";

declare const sql: Sql;

// porsager/postgres#429: a session's time is to be noted in the background.
export function touchBefore(id: string) {
  sql`update sessions set activity = now() where id = ${id}`;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run : The `sql` query is put together and never run.
}

export function touchAfter(id: string) {
  sql`update sessions set activity = now() where id = ${id}`.execute();
}
// @filename: prisma.ts
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

// prisma/orm#868: the function gives nothing, and so the update is never made.
export function nameBefore(email: string, name: string) {
  prisma.user.update({ where: { email }, data: { name } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run : The query `prisma.user.update({ where: { email }, data: { name } })` is put together and never run.
}

export async function nameAfter(email: string, name: string) {
  await prisma.user.update({ where: { email }, data: { name } });
}

// prisma/web#800: views are to be counted beside the answer.
export async function postBefore(id: string) {
  void prisma.post.update({ where: { id }, data: { views: { increment: 1 } } });
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `prisma.post.update(…)` is put together and never run.
  return await prisma.post.findUnique({ where: { id } });
}

export async function postAfter(id: string) {
  prisma.post.update({ where: { id }, data: { views: { increment: 1 } } }).catch(console.error);
  return await prisma.post.findUnique({ where: { id } });
}
// @filename: objection.ts
import { Model } from "objection";

class Person extends Model {}

// Vincit/objection.js#1941: what comes after does not depend on the insertion, which is not made.
export async function insertBefore() {
  Person.query().insert({ firstName: "Jennifer" });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `Person.query().insert({ firstName: "Jennifer" })` is put together and never run.
}

export async function insertAfter() {
  await Person.query().insert({ firstName: "Jennifer" });
}
// @filename: knex.ts
import type { Knex } from "knex";

declare const knex: Knex;

// knex/knex#5298: it works only with a `catch` behind it.
export function unreadBefore(user: string, conversation: string) {
  knex("unread")
//^^^^^^^^^^^^^^ query-never-run : The query `knex("unread").insert({ user, conversation, n: 1 }).onConfl…` is put together and never run.
    .insert({ user, conversation, n: 1 })
    .onConflict()
    .merge({ n: knex.raw("?? + 1", "n") });
}

export function unreadAfter(user: string, conversation: string) {
  knex("unread")
    .insert({ user, conversation, n: 1 })
    .onConflict()
    .merge({ n: knex.raw("?? + 1", "n") })
    .catch(console.error);
}
// @filename: drizzle.ts
import { type Database, eq } from "drizzle-orm";

declare const db: Database;
declare const connectors: { id: unknown };
declare function ingest(id: string): Promise<void>;
declare const context: { waitUntil(promise: Promise<unknown>): void };

// xynehq/xyne@f8a96b4: the connector never shows that it failed.
export async function ingestBefore(id: string) {
  try {
    await ingest(id);
  } catch (error) {
    console.error(error);
    db.update(connectors).set({ status: "failed" }).where(eq(connectors.id, id));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `db.update(connectors).set({ status: "failed" }).where(…)` is put together and never run.
  }
}

export async function ingestAfter(id: string) {
  try {
    await ingest(id);
  } catch (error) {
    console.error(error);
    await db.update(connectors).set({ status: "failed" }).where(eq(connectors.id, id));
  }
}

// drizzle-team/drizzle-orm#1342: whoever is handed a query may await it, so this is not for the rule to say.
export function handedOn(id: string) {
  context.waitUntil(db.update(connectors).set({ status: "old" }).where(eq(connectors.id, id)));
}
