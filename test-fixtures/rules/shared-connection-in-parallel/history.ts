// Reports of transactions that came apart: what they did, and what they do now.
// @filename: node_modules/pg/package.json
{ "name": "pg", "version": "92.1.0", "types": "index.d.ts" }
// @filename: node_modules/pg/index.d.ts
export interface Rows {
  rows: { id: string }[];
}
export declare class ClientBase {
  query(text: string, values?: unknown[]): Promise<Rows>;
}
export interface PoolClient extends ClientBase {
  release(): void;
}
export declare class Pool {
  query(text: string, values?: unknown[]): Promise<Rows>;
  connect(): Promise<PoolClient>;
}
// @filename: node_modules/mongoose/package.json
{ "name": "mongoose", "version": "92.1.0", "types": "index.d.ts" }
// @filename: node_modules/mongoose/index.d.ts
export declare class ClientSession {
  withTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
  startTransaction(): void;
  commitTransaction(): Promise<void>;
}
export interface Options {
  session?: ClientSession;
}
export declare class Document {
  save(options?: Options): Promise<this>;
}
export declare class Model extends Document {
  constructor(values: object);
  static findOne(filter: object, projection: null, options?: Options): Promise<object | null>;
  static updateOne(filter: object, update: object, options?: Options): Promise<object>;
  static create(docs: object[], options?: Options): Promise<object[]>;
  static startSession(): Promise<ClientSession>;
}
export declare class Connection {
  transaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
}
// @filename: node_modules/kysely/package.json
{ "name": "kysely", "version": "92.1.0", "types": "index.d.ts" }
// @filename: node_modules/kysely/index.d.ts
export declare class Kysely<DB> {
  insertInto(table: string): { values(row: object): { execute(): Promise<unknown> } };
  transaction(): { execute<T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T> };
}
export declare class Transaction<DB> extends Kysely<DB> {
  readonly isTransaction: true;
}
// @filename: node_modules/@planetscale/database/package.json
{ "name": "@planetscale/database", "version": "92.1.0", "types": "index.d.ts" }
// @filename: node_modules/@planetscale/database/index.d.ts
export declare class Connection {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  execute(query: string, args?: unknown[]): Promise<{ rowsAffected: number }>;
}
export type Transaction = Tx;
declare class Tx {
  execute(query: string, args?: unknown[]): Promise<{ rowsAffected: number }>;
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "92.1.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export interface NodePgQueryResultHKT {
  kind: "pg";
}
export declare class PgDatabase<T> {
  result: T;
  select(): { from(table: object): Promise<object[]> };
  transaction<R>(work: (tx: PgTransaction<T>) => Promise<R>): Promise<R>;
}
export declare class PgTransaction<T> extends PgDatabase<T> {
  rollback(): never;
}
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "92.1.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export interface Knex {
  (table: string): { insert(row: object): Promise<number[]>; where(row: object): Promise<object[]> };
  transaction<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
}
export interface Transaction extends Knex {
  rollback(error?: unknown): Promise<void>;
}
// @filename: pg.ts
import { readFile } from "node:fs/promises";
import { Pool } from "pg";

const pool = new Pool();
declare function parse(text: string): Promise<string>;

// GQuantrill/eve-nexum#495: both sides are loaded at once over the client of the transaction.
export async function mergeBefore(source: string, target: string) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const [mine, theirs] = await Promise.all([
    //                           ^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `client` is one connection, and these use it at once.
      client.query("select id from systems where map = $1", [target]),
      client.query("select id from systems where map = $1", [source]),
    ]);
    await client.query("commit");
    return [...mine.rows, ...theirs.rows];
  } finally {
    client.release();
  }
}

export async function mergeAfter(source: string, target: string) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const mine = await client.query("select id from systems where map = $1", [target]);
    const theirs = await client.query("select id from systems where map = $1", [source]);
    await client.query("commit");
    return [...mine.rows, ...theirs.rows];
  } finally {
    client.release();
  }
}

// brianc/node-postgres#3603: files are read at once, and each is stored when it has been read.
export async function importBefore(files: string[]) {
  const client = await pool.connect();
  await client.query("begin");
  await Promise.all(
  //    ^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `client` is one connection, and all elements use it at once.
    files.map((file) =>
      readFile(file, "utf8")
        .then((text) => parse(text))
        .then((parsed) => client.query("insert into files values ($1, $2)", [file, parsed])),
    ),
  );
  await client.query("commit");
  client.release();
}

export async function importAfter(files: string[]) {
  const client = await pool.connect();
  await client.query("begin");
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  for (const [index, text] of texts.entries())
    await client.query("insert into files values ($1, $2)", [files[index], await parse(text)]);
  await client.query("commit");
  client.release();
}
// @filename: mongoose.ts
import { type Connection, Model } from "mongoose";

class User extends Model {}
class Log extends Model {}
declare const connection: Connection;

// Automattic/mongoose#14603: "cannot pin multiple connections to the same session".
export async function pinnedBefore() {
  await connection.transaction(async (session) => {
    return await Promise.all([User.findOne({}, null, { session }), User.findOne({}, null, { session })]);
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel : `session` is one session, and these use it at once.
  });
}

export async function pinnedAfter() {
  await connection.transaction(async (session) => {
    return [await User.findOne({}, null, { session }), await User.findOne({}, null, { session })];
  });
}

// Automattic/mongoose#9554: "given transaction number does not match any in-progress transactions", now and then.
export async function numberBefore(id: string) {
  const session = await User.startSession();
  session.startTransaction();
  const updated = User.updateOne({ id }, { seen: true }, { session });
  const logged = Log.create([{ id }], { session });
  await Promise.all([updated, logged]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel : `session` is one session, and these use it at once.
  await session.commitTransaction();
}

export async function numberAfter(id: string) {
  const session = await User.startSession();
  session.startTransaction();
  await User.updateOne({ id }, { seen: true }, { session });
  await Log.create([{ id }], { session });
  await session.commitTransaction();
}

// Automattic/mongoose#8713: the first of them stays when the second is refused.
export async function savedBefore(all: object[]) {
  const session = await User.startSession();
  await session.withTransaction(async () => {
    await Promise.all(
    //    ^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `session` is one session, and all elements use it at once.
      all.map(async (one) => {
        const user = new User(one);
        await user.save({ session });
      }),
    );
  });
}

export async function savedAfter(all: object[]) {
  const session = await User.startSession();
  await session.withTransaction(async () => {
    for (const one of all) await new User(one).save({ session });
  });
}
// @filename: kysely.ts
import type { Kysely } from "kysely";

declare const db: Kysely<object>;

// kysely-org/kysely#1604: what had not been sent when one of them failed is sent after the rollback.
export async function namesBefore(names: string[]) {
  await db.transaction().execute(async (trx) => {
    await Promise.all(
    //    ^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `trx` is one transaction, and all elements use it at once.
      names.map(async (name) => {
        if (name === "error") throw new Error("Test error");
        await trx.insertInto("names").values({ name }).execute();
      }),
    );
  });
}

export async function namesAfter(names: string[]) {
  await db.transaction().execute(async (trx) => {
    for (const name of names) {
      if (name === "error") throw new Error("Test error");
      await trx.insertInto("names").values({ name }).execute();
    }
  });
}
// @filename: planetscale.ts
import type { Connection } from "@planetscale/database";

declare const connection: Connection;

// planetscale/database-js#139: only one of them is executed, and nothing fails.
export async function transferBefore(from: string, to: string) {
  await connection.transaction(async (tx) => {
    await Promise.all([
    //    ^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and these use it at once.
      tx.execute("update accounts set amount = amount - 10 where id = ?", [from]),
      tx.execute("update accounts set amount = amount + 10 where id = ?", [to]),
    ]);
  });
}

export async function transferAfter(from: string, to: string) {
  await connection.transaction(async (tx) => {
    await tx.execute("update accounts set amount = amount - 10 where id = ?", [from]);
    await tx.execute("update accounts set amount = amount + 10 where id = ?", [to]);
  });
}

export async function ofConnection() {
  await Promise.all([connection.execute("select 1"), connection.execute("select 2")]);
}
// @filename: drizzle.ts
import type { NodePgQueryResultHKT, PgDatabase } from "drizzle-orm";

declare const db: PgDatabase<NodePgQueryResultHKT>;
declare const users: object;
declare const posts: object;

// drizzle-team/drizzle-orm#5814: a warning of the driver, and once in a while another query that fails.
export async function overviewBefore() {
  return await db.transaction(async (tx) => {
    const [all, written] = await Promise.all([tx.select().from(users), tx.select().from(posts)]);
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and these use it at once.
    return { all, written };
  });
}

export async function overviewAfter() {
  return await db.transaction(async (tx) => {
    const all = await tx.select().from(users);
    const written = await tx.select().from(posts);
    return { all, written };
  });
}
// @filename: prisma.ts
interface Models {
  run: { findMany(given: object): Promise<object[]>; count(given: object): Promise<number> };
  $executeRaw(query: TemplateStringsArray): Promise<number>;
}
declare const prisma: Models & {
  $connect(): Promise<void>;
  $transaction<T>(work: (tx: Models) => Promise<T>): Promise<T>;
};

// masumi-network/sokosumi#4557: a page and the number of all, over one interactive transaction.
export async function pageBefore(where: object) {
  return await prisma.$transaction(async (tx) => {
    const [runs, total] = await Promise.all([tx.run.findMany({ where, take: 20 }), tx.run.count({ where })]);
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and these use it at once.
    return { runs, total };
  });
}

export async function pageAfter(where: object) {
  return await prisma.$transaction(async (tx) => {
    const runs = await tx.run.findMany({ where, take: 20 });
    const total = await tx.run.count({ where });
    return { runs, total };
  });
}
// @filename: knex.ts
import type { Knex } from "knex";

declare const knex: Knex;

// knex/knex#785: the rest is written in a transaction that the rollback has ended.
export async function reserveBefore(passengers: string[]) {
  await knex.transaction(async (trx) => {
    await Promise.all(
    //    ^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `trx` is one transaction, and all elements use it at once.
      passengers.map(async (passenger) => {
        await trx("quotas").where({ passenger });
        await trx("reservations").insert({ passenger });
      }),
    );
  });
}

export async function reserveAfter(passengers: string[]) {
  await knex.transaction(async (trx) => {
    for (const passenger of passengers) {
      await trx("quotas").where({ passenger });
      await trx("reservations").insert({ passenger });
    }
  });
}
