// The pool beside a transaction, by itself and through functions.
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "95.0.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare class Database {
  insert(table: object): { values(row: object): Promise<void> };
  select(): { from(table: object): Promise<unknown[]> };
  transaction<R>(work: (tx: Transaction) => Promise<R>): Promise<R>;
  $with(name: string): object;
}
export declare class Transaction extends Database {
  rollback(): never;
}
// @filename: database.ts
import { Database } from "drizzle-orm";

export const db = new Database();
export const other = new Database();
// @filename: users.ts
import { db as pool } from "./database.js";

const users = {};

export async function countUsers() {
  return (await pool.select().from(users)).length;
}

export async function deep() {
  return await countUsers();
}

export async function inOwnTransaction() {
  await pool.transaction(async (tx) => {
    await tx.insert(users).values({});
  });
}
// @filename: drizzle.ts
import type { Database, Transaction } from "drizzle-orm";
import { db, other } from "./database.js";
import { countUsers, deep, inOwnTransaction } from "./users.js";

const users = {};

export async function besideIt() {
  await db.transaction(async (tx) => {
    await tx.insert(users).values({});
    await db.insert(users).values({});
    //    ^^ pool-in-transaction +use-transaction : `db` takes another connection while the transaction `tx` is open.
  });
  await db.transaction(async () => {
    await db.insert(users).values({});
    //    ^^ pool-in-transaction : `db` takes another connection while a transaction is open.
  });
}

// Parts of a query that goes over the transaction, and what is put together to be sent later.
export async function parts(send: (query: unknown) => Promise<void>) {
  await db.transaction(async (tx) => {
    await tx.insert(users).values({ ids: db.select().from(users) });
    const part = db.select().from(users);
    await tx.insert(users).values({ part });
    await send(db.select().from(users));
    await Promise.all([tx.select().from(users), db.select().from(users)]);
    //                                          ^^ pool-in-transaction +use-transaction : `db` takes another connection while the transaction `tx` is open.
    return db.select().from(users);
    //     ^^ pool-in-transaction +use-transaction : `db` takes another connection while the transaction `tx` is open.
  });
}

export async function throughFunctions() {
  await db.transaction(async (tx) => {
    await tx.insert(users).values({});
    await countUsers();
    //    ^^^^^^^^^^^^ pool-in-transaction : `countUsers` goes through `db` while the transaction `tx` is open.
    await deep();
    //    ^^^^^^ pool-in-transaction : `deep` goes through `db` while the transaction `tx` is open.
  });
}

export class Users {
  private readonly db: Database;
  constructor(database: Database) {
    this.db = database;
  }
  async save() {
    await this.db.transaction(async (tx) => {
      await tx.insert(users).values({});
      await this.db.select().from(users);
      //    ^^^^^^^ pool-in-transaction +use-transaction : `this.db` takes another connection while the transaction `tx` is open.
    });
  }
}

async function add(client: Database | Transaction) {
  await client.insert(users).values({});
}

export async function silent(given: Database) {
  await db.transaction(async (tx) => {
    await tx.insert(users).values({});
    await add(tx);
    await other.insert(users).values({});
    await given.insert(users).values({});
    await inOwnTransaction();
    //    ^^^^^^^^^^^^^^^^^^ pool-in-transaction : `inOwnTransaction` goes through `db` while the transaction `tx` is open.
    await tx.transaction(async (inner) => {
      await inner.insert(users).values({});
    });
    const recent = db.$with("recent");
    return recent;
  });
  await db.insert(users).values({});
}
