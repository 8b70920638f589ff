// The other libraries: those that await a query, those that run it by a method, those that may be told by a callback.
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "91.0.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export interface ChainableInterface<T> extends Pick<Promise<T>, "then" | "catch" | "finally"> {
  asCallback(callback: (error: any, result: T) => void): this;
}
export declare namespace Knex {
  interface QueryBuilder<T = any> extends ChainableInterface<T> {
    where(column: string, value: unknown): QueryBuilder<T>;
    insert(row: object): QueryBuilder<number[]>;
    del(): QueryBuilder<number>;
  }
  interface SchemaBuilder extends ChainableInterface<void> {
    createTable(name: string, build: (table: CreateTableBuilder) => void): SchemaBuilder;
  }
  interface BatchInsertBuilder<T = any> extends Promise<T> {
    returning(column: string): BatchInsertBuilder<T>;
  }
  interface CreateTableBuilder {
    string(name: string): { notNullable(): unknown };
  }
}
export interface Knex {
  (table: string): Knex.QueryBuilder;
  schema: Knex.SchemaBuilder;
  batchInsert(table: string, rows: object[]): Knex.BatchInsertBuilder<number[]>;
  transaction<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
}
export interface Transaction extends Knex {
  commit(value?: unknown): Knex.QueryBuilder;
  rollback(error?: unknown): Knex.QueryBuilder;
}
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "91.0.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export interface Prisma__UserClient<T> extends PrismaPromise<T> {
  posts(): PrismaPromise<unknown[]>;
}
export declare class PrismaClient {
  user: {
    create(args: object): Prisma__UserClient<{ id: string }>;
    findMany(args?: object): PrismaPromise<{ id: string }[]>;
  };
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PrismaPromise<number>;
  $disconnect(): Promise<void>;
  $transaction(queries: PrismaPromise<unknown>[]): Promise<unknown[]>;
}
// @filename: node_modules/mongoose/package.json
{ "name": "mongoose", "version": "91.0.0", "types": "index.d.ts" }
// @filename: node_modules/mongoose/index.d.ts
export declare class Query<T> {
  exec(): Promise<T>;
  then: Promise<T>["then"];
  catch: Promise<T>["catch"];
  where(path: string, value: unknown): this;
  lean(): this;
}
export interface Model<T> {
  updateOne(filter: object, update?: object): Query<unknown>;
  findOne(filter: object, callback?: (error: unknown, found: T | null) => void): Query<T | null>;
  create(doc: object): Promise<T>;
}
// @filename: node_modules/@supabase/postgrest-js/package.json
{ "name": "@supabase/postgrest-js", "version": "91.0.0", "types": "index.d.ts" }
// @filename: node_modules/@supabase/postgrest-js/index.d.ts
export declare abstract class PostgrestBuilder<T> implements PromiseLike<T> {
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: any) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B>;
  throwOnError(): this;
}
export declare class PostgrestFilterBuilder<T> extends PostgrestBuilder<T> {
  eq(column: string, value: unknown): this;
  select(): PostgrestBuilder<T>;
}
export declare class PostgrestClient {
  from(table: string): {
    insert(row: object): PostgrestFilterBuilder<null>;
    update(row: object): PostgrestFilterBuilder<null>;
  };
  rpc(name: string): PostgrestFilterBuilder<unknown>;
}
// @filename: node_modules/postgres/package.json
{ "name": "postgres", "version": "91.0.0", "types": "index.d.ts" }
// @filename: node_modules/postgres/index.d.ts
export interface PendingQuery<T> extends Promise<T> {
  execute(): this;
  simple(): this;
}
export interface Sql {
  (strings: TemplateStringsArray, ...values: unknown[]): PendingQuery<unknown[]>;
  unsafe(query: string): PendingQuery<unknown[]>;
  end(): Promise<void>;
}
// @filename: node_modules/kysely/package.json
{ "name": "kysely", "version": "91.0.0", "types": "index.d.ts" }
// @filename: node_modules/kysely/index.d.ts
export declare class InsertQueryBuilder {
  values(row: object): InsertQueryBuilder;
  execute(): Promise<unknown[]>;
}
export declare class CreateTableBuilder {
  addColumn(name: string, type: string): CreateTableBuilder;
  execute(): Promise<void>;
}
export interface Kysely {
  insertInto(table: string): InsertQueryBuilder;
  schema: { createTable(name: string): CreateTableBuilder };
}
// @filename: node_modules/superagent/package.json
{ "name": "superagent", "version": "91.0.0", "types": "index.d.ts" }
// @filename: node_modules/superagent/index.d.ts
export interface Request extends Promise<{ status: number }> {
  set(name: string, value: string): this;
  send(body: object): this;
  expect(status: number, callback?: (error: unknown) => void): this;
  end(callback?: (error: unknown) => void): void;
}
export interface SuperAgentRequest extends Request {
  agent(): this;
}
declare const request: { get(url: string): SuperAgentRequest; post(url: string): SuperAgentRequest };
export default request;
// @filename: libraries.tsx
import { PrismaClient } from "@prisma/client";
import type { PostgrestClient } from "@supabase/postgrest-js";
import type { Knex } from "knex";
import type { Kysely } from "kysely";
import type { Model, Query } from "mongoose";
import type { Sql } from "postgres";
import request from "superagent";

declare global {
  namespace JSX {
    interface IntrinsicElements {
      button: { onClick?: (event: unknown) => void };
    }
  }
}
interface D1PreparedStatement {
  bind(...values: unknown[]): D1PreparedStatement;
  run(): Promise<unknown>;
}
interface D1Database {
  prepare(query: string): D1PreparedStatement;
  batch(statements: D1PreparedStatement[]): Promise<unknown[]>;
}

declare const knex: Knex;

// More is put to a query that somebody else has begun.
function narrow(this: unknown) {
  (this as Query<unknown>).where("active", true);
}

declare const supabase: PostgrestClient;
declare const sql: Sql;
declare const db: Kysely;
declare const User: Model<{ id: string }>;
declare const env: { DB: D1Database };
const prisma = new PrismaClient();

export async function withKnex(id: string) {
  knex("users").where("id", id).del();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `knex("users").where("id", id).del()` is put together and never run.
  knex("users").insert({ id });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `knex("users").insert({ id })` is put together and never run.
  knex.schema.createTable("users", (table) => {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `knex.schema.createTable(…)` is put together and never run.
    table.string("id").notNullable();
  });
  knex("users")
    .insert({ id })
    .asCallback(() => undefined);
  await knex("users").insert({ id });
  knex.batchInsert("users", [{ id }]).returning("id");
  await knex.transaction(async (trx) => {
    trx("users").insert({ id });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `trx("users").insert({ id })` is put together and never run.
    await trx("users").del();
    trx.commit();
    trx.rollback(new Error("no"));
  });
  const query = knex("users").where("id", id);
  query.where("active", true);
  return query;
}

export async function withPrisma(id: string) {
  prisma.user.create({ data: { id } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `prisma.user.create({ data: { id } })` is put together and never run.
  void prisma.user.findMany();
  //   ^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `prisma.user.findMany()` is put together and never run.
  prisma.user.create({ data: { id } }).posts();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `prisma.user.create({ data: { id } }).posts()` is put together and never run.
  prisma.$executeRaw`delete from users where id = ${id}`;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The `prisma.$executeRaw` query is put together and never run.
  await prisma.user.create({ data: { id } }).then(() => undefined);
  prisma.user.create({ data: { id } }).catch(() => undefined);
  await prisma.$disconnect();
  await prisma.$transaction([prisma.user.create({ data: { id } })]);
  const creation = prisma.user.create({ data: { id } });
  //    ^^^^^^^^ query-never-run : The query `prisma.user.create({ data: { id } })` is kept in a variable and never run.
  const kept = prisma.user.create({ data: { id } });
  await prisma.$transaction([kept]);
}

export async function withMongoose(id: string) {
  User.updateOne({ id }, { active: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `User.updateOne({ id }, { active: true })` is put together and never run.
  User.updateOne({ id }).where("active", false).lean();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `User.updateOne({ id }).where("active", false).lean()` is put together and never run.
  await User.updateOne({ id }).exec();
  narrow.call(User.updateOne({ id }));
  User.findOne({ id }, (error, found) => undefined);
  await User.create({ id });
  await User.updateOne({ id });
}

export async function withSupabase(id: string) {
  supabase.from("users").insert({ id });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `supabase.from("users").insert({ id })` is put together and never run.
  supabase.from("users").update({ id }).eq("id", id).select();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `supabase.from("users").update({ id }).eq("id", id).select()` is put together and never run.
  supabase.from("users").insert({ id }).throwOnError();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `supabase.from("users").insert({ id }).throwOnError()` is put together and never run.
  supabase.rpc("refresh");
//^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `supabase.rpc("refresh")` is put together and never run.
  supabase.rpc("refresh").then(() => undefined);
  await supabase.rpc("refresh");
}

export function Button({ id }: { id: string }) {
  return <button onClick={() => supabase.from("clicks").insert({ id })} />;
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run : The query `supabase.from("clicks").insert({ id })` is given to a caller that takes nothing, so it never runs.
}

export function AsyncButton({ id }: { id: string }) {
  return <button onClick={async () => supabase.from("clicks").insert({ id })} />;
}

export async function withPostgres(id: string) {
  sql`delete from users where id = ${id}`;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The `sql` query is put together and never run.
  sql`delete from users where id = ${id}`.simple();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `sql`delete from users where id = ${id}`.simple()` is put together and never run.
  sql.unsafe("vacuum");
//^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `sql.unsafe("vacuum")` is put together and never run.
  sql`delete from users`.execute();
  const where = sql`where id = ${id}`;
  await sql`select * from users ${where}`;
  await sql.end();
}

export async function withKysely(id: string) {
  db.insertInto("users").values({ id });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `db.insertInto("users").values({ id })` is put together and never run.
  db.schema.createTable("users").addColumn("id", "text");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `db.schema.createTable("users").addColumn("id", "text")` is put together and never run.
  await db.insertInto("users").values({ id }).execute();
  const insertion = db.insertInto("users").values({ id });
  return insertion;
}

export async function withD1(id: string) {
  env.DB.prepare("delete from users where id = ?").bind(id);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The statement `env.DB.prepare("delete from users where id = ?").bind(id)` is put together and never run.
  await env.DB.prepare("delete from users where id = ?").bind(id).run();
  await env.DB.batch([env.DB.prepare("delete from users")]);
}

export async function withSuperagent(url: string) {
  request.post(url).send({ a: 1 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The request `request.post(url).send({ a: 1 })` is put together and never run.
  request.get(url).set("a", "b").expect(200);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The request `request.get(url).set("a", "b").expect(200)` is put together and never run.
  request.get(url).end(() => undefined);
  request.get(url).expect(200, (error) => undefined);
  await request.get(url);
}
