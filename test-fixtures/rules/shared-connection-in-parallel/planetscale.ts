// PlanetScale's transactions, by its client and under Drizzle.
// @filename: node_modules/@planetscale/database/package.json
{ "name": "@planetscale/database", "version": "92.2.0", "types": "index.d.ts" }
// @filename: node_modules/@planetscale/database/index.d.ts
export declare class Connection {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  execute(query: string): Promise<{ rowsAffected: number }>;
}
export type Transaction = Tx;
declare class Tx {
  execute(query: string): Promise<{ rowsAffected: number }>;
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "92.2.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export interface MySqlQueryResultHKT {
  type: unknown;
}
export interface PlanetscaleQueryResultHKT extends MySqlQueryResultHKT {
  type: "planetscale";
}
export interface TiDBQueryResultHKT extends MySqlQueryResultHKT {
  type: "tidb";
}
export declare class MySqlDatabase<T extends MySqlQueryResultHKT> {
  result: T;
  delete(table: object): Promise<void>;
  transaction<R>(work: (tx: MySqlTransaction<T>) => Promise<R>): Promise<R>;
}
export declare class MySqlTransaction<T extends MySqlQueryResultHKT> extends MySqlDatabase<T> {
  rollback(): never;
}
export declare class PlanetScaleTransaction extends MySqlTransaction<PlanetscaleQueryResultHKT> {}
// @filename: planetscale.ts
import type { Connection, Transaction } from "@planetscale/database";
import type { MySqlDatabase, PlanetScaleTransaction, PlanetscaleQueryResultHKT, TiDBQueryResultHKT } from "drizzle-orm";

export async function ofClient(connection: Connection, ids: string[]) {
  await connection.transaction(async (tx) => {
    await Promise.all(ids.map((id) => tx.execute(`delete from users where id = ${id}`)));
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and all elements use it at once.
  });
  await Promise.all(ids.map((id) => connection.execute(`delete from users where id = ${id}`)));
}

export async function given(tx: Transaction, connection: Connection) {
  await Promise.allSettled([tx.execute("a"), tx.execute("b")]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel : `tx` is one transaction, and these use it at once.
  await Promise.all([tx.execute("a"), connection.execute("b")]);
}

export async function underDrizzle(
  db: MySqlDatabase<PlanetscaleQueryResultHKT>,
  own: PlanetScaleTransaction,
  other: MySqlDatabase<TiDBQueryResultHKT>,
) {
  await db.transaction(async (tx) => {
    await Promise.all([tx.delete({}), tx.delete({})]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and these use it at once.
  });
  await Promise.all([own.delete({}), own.delete({})]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `own` is one transaction, and these use it at once.
  await other.transaction(async (tx) => {
    await Promise.all([tx.delete({}), tx.delete({})]);
  });
  await Promise.all([db.delete({}), db.delete({})]);
}
