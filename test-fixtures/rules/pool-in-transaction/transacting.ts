// Queries that are put together on the pool and told of the transaction.
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "95.9.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export declare namespace Knex {
  interface ChainableInterface<T> extends Pick<Promise<T>, "then" | "catch" | "finally"> {}
  interface Transaction extends Knex {}
  interface QueryBuilder<T = any> extends ChainableInterface<T> {
    where(column: string, value: unknown): QueryBuilder<T>;
    insert(row: object): QueryBuilder<T>;
    transacting(trx: Transaction): QueryBuilder<T>;
  }
}
export interface Knex {
  (table: string): Knex.QueryBuilder;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
}
// @filename: transacting.ts
import type { Knex } from "knex";

declare const knex: Knex;

const tables = {
  scopes: (db: Knex) => db("scopes"),
  tokens: (db: Knex) => db("tokens"),
};

export async function update(row: object) {
  await knex.transaction(async (trx) => {
    await tables.scopes(knex).insert(row).transacting(trx);
    await knex("scopes").insert(row).transacting(trx);
    await tables.tokens(knex).insert(row);
    //                  ^^^^ pool-in-transaction : `knex` takes another connection while the transaction `trx` is open.
    await knex("tokens").insert(row);
    //    ^^^^ pool-in-transaction : `knex` takes another connection while the transaction `trx` is open.
  });
}
