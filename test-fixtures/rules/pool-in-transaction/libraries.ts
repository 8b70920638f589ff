// Prisma by its members, the others by their packages, and what only looks like them.
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
  query(text: string, options?: { replacements?: object; transaction?: Transaction }): Promise<unknown>;
  literal(text: string): object;
  transaction<T>(work: (t: Transaction) => Promise<T>): Promise<T>;
}
// @filename: node_modules/postgres/package.json
{ "name": "postgres", "version": "95.0.0", "types": "index.d.ts" }
// @filename: node_modules/postgres/index.d.ts
export interface Sql {
  (parts: TemplateStringsArray, ...values: unknown[]): Promise<object[]>;
  (rows: readonly object[]): { first: unknown };
  unsafe(text: string): Promise<object[]>;
  begin<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  savepoint<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}
// @filename: node_modules/@mikro-orm/core/package.json
{ "name": "@mikro-orm/core", "version": "95.0.0", "types": "index.d.ts" }
// @filename: node_modules/@mikro-orm/core/index.d.ts
export declare class EntityManager {
  flush(): Promise<void>;
  transactional<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
}
// @filename: libraries.ts
import type { EntityManager } from "@mikro-orm/core";
import type { Knex } from "knex";
import type { Sql } from "postgres";
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
declare const sql: Sql;
declare const em: EntityManager;
declare const board: {
  post(): Promise<void>;
  begin<T>(work: (tx: object) => Promise<T>): Promise<T>;
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
    const now = sequelize.literal("now()");
    await sequelize.query("delete from c where at = :now", { replacements: { now }, transaction: t });
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

async function note(text: string) {
  await sql`insert into log values (${text})`;
}

const since = (day: number) => sql`created > ${day}`;

export async function withPostgres(rows: object[]) {
  await sql.begin(async (tx) => {
    await tx`insert into a ${sql(rows)}`;
    await tx`delete from a where ${sql`id = 1`} and ${since(3)}`;
    await sql`delete from b`;
    //    ^^^ pool-in-transaction : `sql` takes another connection while the transaction `tx` is open.
    await sql.unsafe("delete from c");
    //    ^^^ pool-in-transaction +use-transaction : `sql` takes another connection while the transaction `tx` is open.
    await note("deleted");
    //    ^^^^^^^^^^^^^^^ pool-in-transaction : `note` goes through `sql` while the transaction `tx` is open.
    await tx.savepoint(async (own) => own`delete from d`);
    await sql.begin(async (own) => own`delete from e`);
    //    ^^^ pool-in-transaction : `sql` takes another connection while the transaction `tx` is open.
  });
  await sql.begin(async (sql) => {
    await sql`delete from a`;
  });
}

// It looks for the transaction that is open around it.
export async function withMikroOrm() {
  await em.transactional(async (own) => {
    await own.flush();
    await em.flush();
  });
}

export async function somethingElse() {
  await board.begin(async (tx) => {
    await board.post();
    return tx;
  });
  await board.transaction(async (tx) => {
    await board.post();
    return tx;
  });
}
