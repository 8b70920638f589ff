// Drizzle: every query of its builders is a promise that begins when it is awaited.
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "91.0.0", "types": "index.d.ts" }
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
export declare class PgInsertBase<T> extends QueryPromise<T> {
  returning(): Omit<PgInsertBase<T>, "returning">;
  onConflictDoNothing(): this;
  prepare(name: string): { execute(): Promise<T> };
}
export declare class PgInsertBuilder {
  values(rows: object): PgInsertBase<unknown[]>;
}
export declare class PgSelect<T> extends QueryPromise<T> {
  where(condition: unknown): this;
  limit(count: number): this;
}
export declare class PgDelete extends QueryPromise<void> {
  where(condition: unknown): this;
}
export interface Database {
  insert(table: object): PgInsertBuilder;
  delete(table: object): PgDelete;
  select(): { from(table: object): PgSelect<unknown[]> };
  batch(queries: readonly PromiseLike<unknown>[]): Promise<unknown[]>;
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>;
}
// @filename: drizzle.ts
import type { Database, PgSelect } from "drizzle-orm";

declare const db: Database;
declare const users: object;
declare const isNew: boolean;

export async function forgotten(user: object) {
  db.insert(users).values(user);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : A query of Drizzle begins when it is awaited
  db.insert(users).values(user).onConflictDoNothing().returning();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `db.insert(users).values(user).onConflictDoNothing().returni…` is put together and never run.
  void db.delete(users).where(user);
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await : The query `db.delete(users).where(user)` is put together and never run.
  isNew && db.insert(users).values(user);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await
  isNew ? db.insert(users).values(user) : await db.delete(users);
  //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await
}

export function notAsync(user: object) {
  db.insert(users).values(user);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run
}

export function toNobody(all: object[]) {
  all.forEach((user) => db.insert(users).values(user));
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run : is given to a caller that takes nothing
  all.forEach((user) => {
    return db.insert(users).values(user);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run
  });
  all.map((user) => db.insert(users).values(user));
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run
  setTimeout(() => db.delete(users), 1000);
  //               ^^^^^^^^^^^^^^^^ query-never-run
}

export function kept(user: object) {
  const query = db.insert(users).values(user);
  //    ^^^^^ query-never-run : The query `db.insert(users).values(user)` is kept in a variable and never run.
  const added = db.select().from(users);
  //    ^^^^^ query-never-run
  added.where(user);
  const other = db.select().from(users);
  other.where(user);
  return other;
}

function insertUser(user: object) {
  return db.insert(users).values(user);
}
const removeUser = (user: object) => db.delete(users).where(user);
const filtered = (query: PgSelect<unknown[]>, user: object) => query.where(user);
async function saveUser(user: object) {
  return db.insert(users).values(user);
}

export async function throughFunctions(user: object, query: PgSelect<unknown[]>) {
  insertUser(user);
//^^^^^^^^^^^^^^^^ query-never-run +await
  removeUser(user);
//^^^^^^^^^^^^^^^^ query-never-run +await
  await saveUser(user);
  filtered(query, user);
  return query;
}

export class Users {
  private readonly db: Database;
  constructor(database: Database) {
    this.db = database;
  }
  insert(user: object) {
    return this.db.insert(users).values(user);
  }
  async add(user: object) {
    this.insert(user);
//  ^^^^^^^^^^^^^^^^^ query-never-run +await
    this.db.delete(users).where(user);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run +await
  }
}

export async function run(user: object, list: object[], query: PgSelect<unknown[]>) {
  await db.insert(users).values(user);
  db.insert(users).values(user).then(() => undefined);
  db.insert(users).values(user).catch(() => undefined);
  await Promise.all([db.delete(users), db.insert(users).values(user)]);
  await db.batch([db.delete(users), db.insert(users).values(user)]);
  await Promise.all(list.map((one) => db.insert(users).values(one)));
  await db.transaction(async (tx) => {
    await tx.insert(users).values(user);
  });
  const later = db.select().from(users);
  if (isNew) later.where(user);
  query.where(user);
  db.insert(users).values(user).prepare("insert").execute();
  return await later;
}

export const handed = () => db.insert(users).values({});
export const anything = (any: any) => {
  any.insert(users).values({});
};
