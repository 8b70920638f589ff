// Prisma by its members, Knex and Sequelize by their packages, and what only looks like them.
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "95.0.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export interface Knex {
  (table: string): { insert(row: object): Promise<number[]> };
  raw(text: string): unknown;
  transaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>;
}
// @filename: node_modules/sequelize/package.json
{ "name": "sequelize", "version": "95.0.0", "types": "index.d.ts" }
// @filename: node_modules/sequelize/index.d.ts
export declare class Transaction {}
export declare class Sequelize {
  query(text: string, options?: { transaction?: Transaction }): Promise<unknown>;
  transaction<T>(work: (t: Transaction) => Promise<T>): Promise<T>;
}
// @filename: libraries.ts
import type { Knex } from "knex";
import type { Sequelize } from "sequelize";

interface Models {
  user: { create(given: object): Promise<{ id: string }>; count(): Promise<number> };
}
interface Client extends Models {
  $connect(): Promise<void>;
  $transaction<T>(work: (tx: Models) => Promise<T>): Promise<T>;
  $transaction<T>(queries: Promise<T>[]): Promise<T[]>;
}
declare const prisma: Client;
declare const knex: Knex;
declare const sequelize: Sequelize;
declare const database: Sequelize;
declare const board: {
  post(): Promise<void>;
  transaction<T>(work: (tx: object) => Promise<T>): Promise<T>;
};

export async function withPrisma() {
  await prisma.$transaction(async (tx) => {
    const user = await tx.user.create({});
    await prisma.user.count();
    //    ^^^^^^ pool-in-transaction +use-transaction : `prisma` takes another connection while the transaction `tx` is open.
    return user;
  });
  await prisma.$transaction([prisma.user.create({}), prisma.user.create({})]);
}

export async function withKnex() {
  await knex.transaction(async (trx) => {
    await trx("users").insert({});
    await knex("log").insert({});
    //    ^^^^ pool-in-transaction : `knex` takes another connection while the transaction `trx` is open.
    return knex.raw("now()");
  });
}

export async function withSequelize() {
  await sequelize.transaction(async (t) => {
    await sequelize.query("delete from a", { transaction: t });
    await sequelize.query("delete from b");
    //    ^^^^^^^^^ pool-in-transaction : `sequelize` takes another connection while the transaction `t` is open.
  });
  await sequelize.transaction(async () => {
    await sequelize.query("delete from a");
  });
  await database.transaction(async () => {
    await database.query("delete from a");
  });
}

export async function somethingElse() {
  await board.transaction(async (tx) => {
    await board.post();
    return tx;
  });
}
