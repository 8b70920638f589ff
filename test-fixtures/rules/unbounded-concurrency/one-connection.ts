// One transaction does one thing at a time: `shared-connection-in-parallel` speaks where that is certain.
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "94.8.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export declare class PrismaClient {
  readonly user: { update(args: object): PrismaPromise<object> };
  $connect(): Promise<void>;
  $executeRaw(text: TemplateStringsArray): PrismaPromise<number>;
  $transaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T>;
}
export declare namespace Prisma {
  type TransactionClient = Omit<PrismaClient, "$connect" | "$transaction">;
}
// @filename: one-connection.ts
import { type Prisma, PrismaClient } from "@prisma/client";

const db = new PrismaClient();

export async function handedOn(client: Prisma.TransactionClient, given: { ids: string[] }) {
  await Promise.all(given.ids.map((id) => client.user.update({ where: { id } })));
}

export async function either(tx: Prisma.TransactionClient | undefined, given: { ids: string[] }) {
  const client = tx ?? db;
  await Promise.all(given.ids.map((id) => client.user.update({ where: { id } })));
}

async function touch(client: Prisma.TransactionClient, id: string) {
  await client.user.update({ where: { id } });
}

export async function asArgument(client: Prisma.TransactionClient, given: { ids: string[] }) {
  await Promise.all(given.ids.map((id) => touch(client, id)));
}

export async function pooled(given: { ids: string[] }) {
  await Promise.all(given.ids.map((id) => db.user.update({ where: { id } })));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `given.ids` starts a database query at once, and how many there are is not known.
}
