// Reports of servers that hung, and of writes that stayed when the rest was rolled back.
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "95.1.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export interface Query extends Promise<{ id: string }[]> {
  where(column: string, value: unknown): Query;
  update(row: object): Query;
  insert(row: object): Query;
  select(column: string): Query;
}
export interface Knex {
  (table: string): Query;
  from(table: string): Query;
  raw(text: string, values?: unknown[]): Promise<{ rows: { id: string }[] }>;
  transaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>;
}
// @filename: node_modules/sequelize/package.json
{ "name": "sequelize", "version": "95.1.0", "types": "index.d.ts" }
// @filename: node_modules/sequelize/index.d.ts
export declare class Transaction {}
export declare class Sequelize {
  transaction<T>(work: (t: Transaction) => Promise<T>): Promise<T>;
}
export declare class Model {
  static create(values: object, options?: { transaction?: Transaction }): Promise<Model>;
  static findAll(options?: { where?: object; transaction?: Transaction }): Promise<Model[]>;
  static destroy(options?: { where?: object; transaction?: Transaction }): Promise<number>;
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "95.1.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export interface Insert extends Promise<void> {
  run(): void;
}
export declare class BaseSQLiteDatabase<Kind extends "sync" | "async"> {
  kind: Kind;
  insert(table: object): { values(row: object): Insert };
  transaction<R>(work: (tx: BaseSQLiteDatabase<Kind>) => R): R;
}
export declare class BetterSQLite3Database extends BaseSQLiteDatabase<"sync"> {}
export declare class PgDatabase {
  insert(table: object): { values(row: object): Promise<void> };
  transaction<R>(work: (tx: PgDatabase) => Promise<R>): Promise<R>;
}
// @filename: prisma.ts
interface Models {
  user: { findMany(): Promise<object[]>; update(given: object): Promise<object> };
}
interface Client extends Models {
  $connect(): Promise<void>;
  $transaction<T>(work: (tx: Models) => Promise<T>): Promise<T>;
}
declare const client: Client;

// prisma/orm#12277: one read beside the transaction, and nine of them at once run into the time-out.
export async function readBefore() {
  await client.$transaction(async (t) => {
    await client.user.findMany();
    //    ^^^^^^ pool-in-transaction +use-transaction : `client` takes another connection while the transaction `t` is open.
    await t.user.findMany();
  });
}

export async function readAfter() {
  await client.$transaction(async (t) => {
    await t.user.findMany();
    await t.user.findMany();
  });
}
// @filename: drizzle.ts
import type { BetterSQLite3Database, PgDatabase } from "drizzle-orm";

declare const keys: object;
declare const logs: object;
declare const db: PgDatabase;

// unkeyed/unkey#780: of two insertions, one is not rolled back.
export async function keyBefore(key: object) {
  await db.transaction(async (tx) => {
    await tx.insert(keys).values(key);
    await db.insert(logs).values(key);
    //    ^^ pool-in-transaction +use-transaction : `db` takes another connection while the transaction `tx` is open.
  });
}

export async function keyAfter(key: object) {
  await db.transaction(async (tx) => {
    await tx.insert(keys).values(key);
    await tx.insert(logs).values(key);
  });
}

// LWCW-Europe/schellingboard#455: no defect, since SQLite's synchronous driver has one connection, which is in the transaction.
export class Proposals {
  private readonly db: BetterSQLite3Database;
  constructor(database: BetterSQLite3Database) {
    this.db = database;
  }
  add(row: object, hosts: object[]) {
    this.db.transaction(() => {
      this.db.insert(keys).values(row).run();
      for (const host of hosts) this.db.insert(logs).values(host).run();
    });
  }
}
// @filename: knex.ts
import type { Knex } from "knex";
import * as tasks from "./tasks.js";

declare const knex: Knex;

// Vincit/objection.js#1137: with a pool of one, the query waits for the connection that waits for it.
export async function oneConnectionBefore() {
  await knex.transaction(async (trx) => {
    await trx("a").insert({});
    return await knex("foo").select("bar");
    //           ^^^^ pool-in-transaction : `knex` takes another connection while the transaction `trx` is open.
  });
}

export async function oneConnectionAfter() {
  await knex.transaction(async (trx) => {
    await trx("a").insert({});
    return await trx("foo").select("bar");
  });
}

// FreeFeed/freefeed-server#422: another method of the same adapter goes through its pool.
export class AdapterBefore {
  private readonly database: Knex;
  constructor(database: Knex) {
    this.database = database;
  }

  async namedFeed(user: string) {
    const [feed] = await this.database("feeds").where("user", user).select("id");
    return feed;
  }

  async withdraw(post: string, user: string) {
    await this.database.transaction(async (trx) => {
      const { rows } = await trx.raw("select id from comments where post = ?", [post]);
      if (rows.length > 0) return;
      const feed = await this.namedFeed(user);
      //                 ^^^^^^^^^^^^^^^^^^^^ pool-in-transaction : `namedFeed` goes through `this.database` while the transaction `trx` is open.
      await trx.raw("update posts set feeds = feeds - ? where id = ?", [feed.id, post]);
    });
  }
}

export class AdapterAfter {
  private readonly database: Knex;
  constructor(database: Knex) {
    this.database = database;
  }

  async withdraw(post: string, user: string) {
    await this.database.transaction(async (trx) => {
      const { rows } = await trx.raw("select id from comments where post = ?", [post]);
      if (rows.length > 0) return;
      const found = await trx.raw("select id from feeds where user = ?", [user]);
      await trx.raw("update posts set feeds = feeds - ? where id = ?", [found.rows[0].id, post]);
    });
  }
}

// NangoHQ/nango#6428: the function gets the pool where its neighbours get the transaction.
export class Scheduler {
  private readonly db: Knex;
  constructor(db: Knex) {
    this.db = db;
  }

  async cancelBefore(id: string) {
    return await this.db.transaction(async (trx) => {
      const changed = await tasks.transition(this.db, id, "CANCELLED");
      //                                     ^^^^^^^ pool-in-transaction : `this.db` takes another connection while the transaction `trx` is open.
      await tasks.schedule(trx, id);
      return changed;
    });
  }

  async cancelAfter(id: string) {
    return await this.db.transaction(async (trx) => {
      const changed = await tasks.transition(trx, id, "CANCELLED");
      await tasks.schedule(trx, id);
      return changed;
    });
  }
}
// @filename: tasks.ts
import type { Knex } from "knex";

export async function transition(db: Knex, id: string, state: string) {
  const [task] = await db.from("tasks").where("id", id).update({ state });
  return task;
}

export async function schedule(db: Knex, id: string) {
  await db.from("schedules").where("task", id).update({ next: new Date() });
}
// @filename: sequelize.ts
import { Model, type Sequelize } from "sequelize";

class User extends Model {}
class Membership extends Model {}
declare const sequelize: Sequelize;

// sequelize/sequelize#11995: a query that is not told of the transaction waits for a connection of its own.
export async function optionBefore() {
  await sequelize.transaction(async (transaction) => {
    await User.create({ name: "Test" }, { transaction });
    await Membership.findAll();
    //    ^^^^^^^^^^^^^^^^^^^^ pool-in-transaction : `Membership.findAll()` takes another connection while the transaction `transaction` is open.
  });
}

export async function optionAfter() {
  await sequelize.transaction(async (transaction) => {
    await User.create({ name: "Test" }, { transaction });
    await Membership.findAll({ transaction });
  });
}

// sequelize/sequelize#10976: a transaction in each transaction, as many as the pool has connections.
export async function nestedBefore() {
  await sequelize.transaction(async (outer) => {
    await User.create({}, { transaction: outer });
    await sequelize.transaction(async (inner) => {
    //    ^^^^^^^^^ pool-in-transaction : `sequelize` takes another connection while the transaction `outer` is open.
      await Membership.create({}, { transaction: inner });
    });
  });
}

export async function nestedAfter() {
  await sequelize.transaction(async (outer) => {
    await User.create({}, { transaction: outer });
    await Membership.create({}, { transaction: outer });
  });
}
