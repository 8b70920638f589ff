// Functions that put more to a query that they are handed, and give it back: nothing of it is new.
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "96.1.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export declare namespace Knex {
  interface ChainableInterface<T> extends Pick<Promise<T>, "then" | "catch" | "finally"> {}
  interface QueryBuilder<T = any> extends ChainableInterface<T> {
    where(column: string, value: unknown): QueryBuilder<T>;
    select(...columns: string[]): QueryBuilder<T>;
  }
}
export interface Knex {
  (table: string): Knex.QueryBuilder;
}
// @filename: handed-back.ts
import type { Knex } from "knex";

interface Filters {
  append(query: Knex.QueryBuilder): Knex.QueryBuilder;
  readonly sort: (query: Knex.QueryBuilder) => Knex.QueryBuilder;
}
abstract class Provider {
  abstract search(query: Knex.QueryBuilder, text: string): Knex.QueryBuilder;
  abstract filter(query: Knex.QueryBuilder): { appendTo(): Knex.QueryBuilder };
}
declare const knex: Knex;
declare function withOwner(query: Knex.QueryBuilder): Knex.QueryBuilder;

function onlyOpen(query: Knex.QueryBuilder) {
  return query.where("open", true);
}

export async function rows(filters: Filters, provider: Provider) {
  const query = knex("tasks").select("id");
  filters.append(query);
  filters.sort(query);
  provider.search(query, "a");
  provider.filter(query).appendTo();
  withOwner(query);
  onlyOpen(query);
  return await query;
}

export function onlyMine<Q extends Knex.QueryBuilder>(query: Q, owner: string) {
  query.where("owner", owner);
}

function open() {
  return knex("tasks").where("open", true);
}

export function forgotten() {
  open();
//^^^^^^ query-never-run : The query `open()` is put together and never run.
  knex("tasks").where("id", 1).select("name");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-never-run : The query `knex("tasks").where("id", 1).select("name")` is put together and never run.
}
