// Queries whose methods give back the query itself: what an async function returns of them runs outside of its `try`.
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "3.2.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
interface Chainable<T> extends Pick<Promise<T>, "then" | "catch" | "finally"> {}
export interface QueryBuilder<T> extends Chainable<T> {
  where(condition: object): QueryBuilder<T>;
  first(): QueryBuilder<T>;
}
export declare function knex(table: string): QueryBuilder<object[]>;
// @filename: node_modules/mongoose/package.json
{ "name": "mongoose", "version": "8.1.0", "types": "index.d.ts" }
// @filename: node_modules/mongoose/index.d.ts
export interface Query<T> {
  lean(): Query<T>;
  sort(by: string): Query<T>;
  exec(): Promise<T>;
  then: Promise<T>["then"];
  catch: Promise<T>["catch"];
}
export declare const User: { find(): Query<{ name: string }[]> };
// @filename: file.ts
import { knex, type QueryBuilder } from "knex";
import { User } from "mongoose";
declare function log(error: unknown): void;
declare class Reply {
  code(status: number): Reply;
  send(text: string): Reply;
  then(resolve: (value: string) => void, reject: (error: unknown) => void): void;
}

export async function first(id: string) {
  try {
    return knex("users").where({ id }).first();
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await : The promise `knex("users").where({ id }).first()` is returned without `await`, so the `catch` never sees its rejection.
  } catch (error) {
    log(error);
  }
}

export async function lean(all: boolean) {
  try {
    return all ? User.find().sort("name").lean() : User.find().lean();
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await : The promise `User.find().sort("name").lean()` is returned without `await`, so the `catch` never sees its rejection.
    //                                             ^^^^^^^^^^^^^^^^^^ promise-escapes-try +await : The promise `User.find().lean()` is returned without `await`, so the `catch` never sees its rejection.
  } catch (error) {
    log(error);
  }
}

export async function fine(id: string) {
  try {
    if (id) return await knex("users").where({ id }).first();
    return await User.find().lean();
  } catch (error) {
    log(error);
  }
  return knex("users").where({ id }).first();
}

// Put together here and awaited elsewhere, or there for something else.
export function build(id: string): QueryBuilder<object[]> | undefined {
  try {
    return knex("users").where({ id });
  } catch (error) {
    log(error);
  }
}

export async function answer(reply: Reply) {
  try {
    return reply.code(200).send("a");
  } catch (error) {
    log(error);
  }
}
