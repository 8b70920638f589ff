// What a transaction is begun on may be the one connection that there is, or a transaction itself.
// @filename: node_modules/pg/package.json
{ "name": "pg", "version": "87.0.0", "types": "index.d.ts" }
// @filename: node_modules/pg/index.d.ts
export declare class Pool {
  connect(): Promise<PoolClient>;
}
export declare class Client {
  connect(): Promise<void>;
}
export interface PoolClient extends Client {
  release(): void;
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "87.0.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare class PgDatabase {
  delete(table: object): Promise<void>;
  transaction<R>(work: (tx: PgTransaction) => Promise<R>): Promise<R>;
}
export declare class PgTransaction extends PgDatabase {
  rollback(): never;
}
export declare class BaseSQLiteDatabase<Kind> {
  readonly kind: Kind;
  delete(table: object): Promise<void>;
  transaction<R>(work: (tx: BaseSQLiteDatabase<Kind>) => R): R;
}
export declare class BetterSQLite3Database extends BaseSQLiteDatabase<"sync"> {}
export declare class LibSQLDatabase extends BaseSQLiteDatabase<"async"> {}
export declare function drizzle<Client>(client: Client): PgDatabase & { $client: Client };
// @filename: node_modules/typeorm/package.json
{ "name": "typeorm", "version": "87.0.0", "types": "index.d.ts" }
// @filename: node_modules/typeorm/index.d.ts
export declare class EntityManager {
  create(entity: object): object;
  save(entity: object): Promise<void>;
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
}
// @filename: connections.ts
import { type BetterSQLite3Database, drizzle, type LibSQLDatabase, type PgTransaction } from "drizzle-orm";
import { Client, Pool, type PoolClient } from "pg";
import type { EntityManager } from "typeorm";

const users = {};
const onPool = drizzle(new Pool());
const onClient = drizzle(new Client());

export async function over(given: PoolClient, sqlite: BetterSQLite3Database, libsql: LibSQLDatabase) {
  const own = drizzle(given);
  await onPool.transaction(async (tx) => {
    await tx.delete(users);
    await onPool.delete(users);
    //    ^^^^^^ pool-in-transaction +use-transaction : `onPool` takes another connection while the transaction `tx` is open.
  });
  await onClient.transaction(async (tx) => {
    await tx.delete(users);
    await onClient.delete(users);
  });
  await own.transaction(async (tx) => {
    await tx.delete(users);
    await own.delete(users);
  });
  await sqlite.transaction(async (tx) => {
    await tx.delete(users);
    await sqlite.delete(users);
  });
  await libsql.transaction(async (tx) => {
    await tx.delete(users);
    await libsql.delete(users);
    //    ^^^^^^ pool-in-transaction +use-transaction : `libsql` takes another connection while the transaction `tx` is open.
  });
}

// A savepoint has the connection of the transaction that it is in.
export async function savepoints(given: PgTransaction) {
  await onPool.transaction(async (tx) => {
    await tx.transaction(async (inner) => {
      await inner.delete(users);
      await tx.delete(users);
    });
  });
  await given.transaction(async (inner) => {
    await inner.delete(users);
    await given.delete(users);
  });
}

export class Users {
  private readonly manager: EntityManager;
  constructor(manager: EntityManager) {
    this.manager = manager;
  }
  async save() {
    await this.manager.transaction(async (own) => {
      await own.save(this.manager.create({}));
      await this.manager.save({});
      //    ^^^^^^^^^^^^ pool-in-transaction +use-transaction : `this.manager` takes another connection while the transaction `own` is open.
      await own.transaction(async (inner) => {
        await inner.save({});
        await own.save({});
      });
    });
  }
}

// Who calls this may hand over the manager of a transaction.
export async function handed(manager: EntityManager) {
  await manager.transaction(async (own) => {
    await own.save({});
    await manager.save({});
  });
}
