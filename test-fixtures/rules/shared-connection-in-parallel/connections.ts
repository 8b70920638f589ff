// Connections and transactions, told by their types.
// @filename: node_modules/pg/package.json
{ "name": "pg", "version": "92.0.0", "types": "index.d.ts" }
// @filename: node_modules/pg/index.d.ts
export declare class ClientBase {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}
export declare class Client extends ClientBase {
  connect(): Promise<void>;
}
export interface PoolClient extends ClientBase {
  release(): void;
}
export declare class Pool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  connect(): Promise<PoolClient>;
}
// @filename: node_modules/kysely/package.json
{ "name": "kysely", "version": "92.0.0", "types": "index.d.ts" }
// @filename: node_modules/kysely/index.d.ts
export declare class Kysely<DB> {
  insertInto(table: string): { values(row: object): { execute(): Promise<unknown> } };
  transaction(): { execute<T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T> };
}
export declare class Transaction<DB> extends Kysely<DB> {
  readonly isTransaction: true;
}
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "92.0.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export declare class PrismaClient {
  user: { create(args: object): PrismaPromise<{ id: string }>; count(): PrismaPromise<number> };
  $connect(): Promise<void>;
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PrismaPromise<number>;
  $transaction<T>(work: (tx: Omit<PrismaClient, "$connect" | "$transaction">) => Promise<T>): Promise<T>;
}
// @filename: node_modules/mongodb/package.json
{ "name": "mongodb", "version": "92.0.0", "types": "index.d.ts" }
// @filename: node_modules/mongodb/index.d.ts
export declare class ClientSession {
  withTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
}
export declare class Collection {
  insertOne(doc: object, options?: { session?: ClientSession }): Promise<void>;
}
// @filename: node_modules/typeorm/package.json
{ "name": "typeorm", "version": "92.0.0", "types": "index.d.ts" }
// @filename: node_modules/typeorm/index.d.ts
export interface QueryRunner {
  query(text: string): Promise<unknown>;
  manager: EntityManager;
}
export declare class EntityManager {
  create(entity: object): object;
  save(entity: object): Promise<void>;
}
export declare class DataSource {
  manager: EntityManager;
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "92.0.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export interface NodePgQueryResultHKT {
  kind: "pg";
}
export interface PostgresJsQueryResultHKT {
  kind: "postgres.js";
}
export declare class PgDatabase<T> {
  result: T;
  delete(table: object): Promise<void>;
  transaction<R>(work: (tx: PgTransaction<T>) => Promise<R>): Promise<R>;
}
export declare class PgTransaction<T> extends PgDatabase<T> {
  rollback(): never;
}
// @filename: connections.ts
import { PrismaClient } from "@prisma/client";
import type { NodePgQueryResultHKT, PgDatabase, PostgresJsQueryResultHKT } from "drizzle-orm";
import type { Kysely, Transaction } from "kysely";
import type { ClientSession, Collection } from "mongodb";
import { type Client, Pool, type PoolClient } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";

const pool = new Pool();
const prisma = new PrismaClient();

export async function onClient(client: PoolClient, own: Client) {
  const [a, b] = await Promise.all([client.query("select 1"), client.query("select 2")]);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `client` is one connection, and these use it at once.
  await Promise.all([client.query("a"), own.query("b")]);
  await Promise.allSettled([client.query("a"), client.query("b")]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel : `client` is one connection, and these use it at once.
  await Promise.all([load(client), load(client)]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `client` is one connection, and these use it at once.
  return [a, b];
}

function load(client: PoolClient) {
  return client.query("select 1");
}

export async function each(ids: string[]) {
  const client = await pool.connect();
  try {
    await Promise.all(ids.map((id) => client.query("delete from users where id = $1", [id])));
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `client` is one connection, and all elements use it at once.
    await Promise.all(
    //    ^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `client` is one connection, and all elements use it at once.
      ids.map(async (id) => {
        await client.query("delete from posts where id = $1", [id]);
        await client.query("delete from users where id = $1", [id]);
      }),
    );
    return await Promise.all(ids.map((id) => client.query("select $1", [id])));
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel : `client` is one connection, and all elements use it at once.
  } finally {
    client.release();
  }
}

export async function inKysely(db: Kysely<object>, given: Transaction<object>) {
  await db.transaction().execute(async (trx) => {
    await Promise.all([
    //    ^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `trx` is one transaction, and these use it at once.
      trx.insertInto("a").values({}).execute(),
      trx.insertInto("b").values({}).execute(),
    ]);
  });
  await Promise.all([db.insertInto("a").values({}).execute(), db.insertInto("b").values({}).execute()]);
  await Promise.all([given.insertInto("a").values({}).execute(), db.insertInto("b").values({}).execute()]);
}

export async function inPrisma() {
  await prisma.$transaction(async (tx) => {
    const [user, count] = await Promise.all([tx.user.create({}), tx.user.count()]);
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and these use it at once.
    return [user, count];
  });
  await Promise.all([prisma.user.create({}), prisma.user.count()]);
}

type Clients = Omit<PrismaClient, "$connect" | "$transaction">;

export async function helperOfPrisma(tx: Clients, db: Clients) {
  await Promise.all([tx.user.create({}), tx.user.count()]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and these use it at once.
  await Promise.all([db.user.create({}), db.user.count()]);
}

export class Sessions {
  private readonly users: Collection;
  private readonly session: ClientSession;
  private readonly runner: QueryRunner;
  constructor(users: Collection, session: ClientSession, runner: QueryRunner) {
    this.users = users;
    this.session = session;
    this.runner = runner;
  }
  async run(rows: object[]) {
    await this.session.withTransaction(async (session) => {
      await Promise.all(rows.map((row) => this.users.insertOne(row, { session })));
      //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `session` is one session, and all elements use it at once.
    });
    await Promise.all([this.users.insertOne({}), this.users.insertOne({})]);
    await Promise.all([
    //    ^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `this.session` is one session, and these use it at once.
      this.users.insertOne({}, { session: this.session }),
      this.users.insertOne({}, { session: this.session }),
    ]);
    await Promise.all([this.runner.query("a"), this.runner.query("b")]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `this.runner` is one connection, and these use it at once.
  }
}

declare function described(entity: object): Promise<string>;

export async function inTypeOrm(source: DataSource, manager: EntityManager, runner: QueryRunner) {
  await source.transaction(async (own) => {
    await Promise.all([own.save({}), own.save({})]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `own` is one transaction, and these use it at once.
  });
  await source.transaction(async (own) => {
    await Promise.all([described(own.create({})), described(own.create({}))]);
    await Promise.all([described(runner.manager.create({})), runner.query("a")]);
  });
  await Promise.all([manager.save({}), manager.save({})]);
  await Promise.all([source.manager.save({}), source.manager.save({})]);
  await Promise.all([runner.query("a"), source.manager.save({})]);
}

export async function inDrizzle(db: PgDatabase<NodePgQueryResultHKT>, other: PgDatabase<PostgresJsQueryResultHKT>) {
  await db.transaction(async (tx) => {
    await Promise.all([tx.delete({}), tx.delete({})]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `tx` is one transaction, and these use it at once.
  });
  await other.transaction(async (tx) => {
    await Promise.all([tx.delete({}), tx.delete({})]);
  });
  await Promise.all([db.delete({}), db.delete({})]);
}

export async function notAtOnce(client: PoolClient, pools: Pool | PoolClient, anything: any) {
  await client.query("a");
  await Promise.all([client.query("a"), pool.query("b")]);
  await Promise.all([pools.query("a"), pools.query("b")]);
  await Promise.all([anything.query("a"), anything.query("b")]);
  await Promise.all([client.query("a")]);
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  await Promise.all(clients.map((one) => one.query("a")));
  let current = client;
  const first = current.query("a");
  current = clients[0];
  await Promise.all([first, current.query("b")]);
}
