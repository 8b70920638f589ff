// Queries that begin when they are gathered are as many as the list is long.
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "94.0.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export interface ChainableInterface<T> extends Pick<Promise<T>, "then" | "catch" | "finally"> {}
export declare namespace Knex {
  interface QueryBuilder<T = any> extends ChainableInterface<T> {
    where(column: string, value: unknown): QueryBuilder<T>;
    first(): QueryBuilder<T>;
  }
}
export interface Knex {
  (table: string): Knex.QueryBuilder;
}
// @filename: queries.ts
import type { Knex } from "knex";

declare const knex: Knex;

export async function usersOneByOne(ids: string[]) {
  const found = await Promise.all(ids.map((id) => knex("users").where("id", id).first()));
  //                  ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `ids` starts a database query at once, and nothing bounds how many there are.
  const pending = [];
  for (const id of ids) pending.push(knex("users").where("id", id).first());
  await Promise.all(pending);
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `ids` starts a database query at once, and nothing bounds how many there are.
  return found;
}
