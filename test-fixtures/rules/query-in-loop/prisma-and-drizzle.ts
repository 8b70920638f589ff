// A query per element, of the libraries that take lists.
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "96.0.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export interface Row {
  id: string;
  name: string;
}
export declare class PrismaClient {
  user: {
    findUnique(args: object): PrismaPromise<Row | null>;
    findFirst(args: object): PrismaPromise<Row | null>;
    findMany(args?: object): PrismaPromise<Row[]>;
    create(args: object): PrismaPromise<Row>;
    update(args: object): PrismaPromise<Row>;
    delete(args: object): PrismaPromise<Row>;
  };
  $connect(): Promise<void>;
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "96.0.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare abstract class QueryPromise<T> implements Promise<T> {
  [Symbol.toStringTag]: string;
  catch<TResult = never>(onRejected?: ((reason: any) => TResult | PromiseLike<TResult>) | null): Promise<T | TResult>;
  finally(onFinally?: (() => void) | null): Promise<T>;
  then<TResult1 = T, TResult2 = never>(
    onFulfilled?: ((value: T) => TResult1 | PromiseLike<TResult1>) | null,
    onRejected?: ((reason: any) => TResult2 | PromiseLike<TResult2>) | null,
  ): Promise<TResult1 | TResult2>;
}
export declare class Select<T> extends QueryPromise<T> {
  where(condition: unknown): this;
  limit(count: number): this;
}
export interface Database {
  insert(table: object): { values(row: object): QueryPromise<void> };
  delete(table: object): Select<void>;
  update(table: object): { set(row: object): Select<void> };
  select(): { from(table: object): Select<{ id: string }[]> };
}
export declare function eq(column: unknown, value: unknown): object;
// @filename: queries.ts
import { PrismaClient } from "@prisma/client";
import { type Database, eq } from "drizzle-orm";

const prisma = new PrismaClient();
declare const db: Database;
declare const users: { id: unknown };

export async function withPrisma(ids: string[], rows: { name: string; owner: string }[]) {
  const found = [];
  for (const id of ids) {
    found.push(await prisma.user.findUnique({ where: { id } }));
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.findUnique({ where: { id } })` is sent once for each element of `ids`.
  }
  for (const row of rows) {
    const owner = row.owner;
    const user = await prisma.user.findFirst({ where: { owner } });
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.findFirst({ where: { owner } })` is sent once for each element of `rows`.
    found.push(user);
  }
  for (const { name } of rows) await prisma.user.create({ data: { name } });
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.create({ data: { name } })` is sent once for each element of `rows`.
  for (const id of ids) await prisma.user.delete({ where: { id } });
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.delete({ where: { id } })` is sent once for each element of `ids`.
  found.push(...(await Promise.all(ids.map((id) => prisma.user.findFirst({ where: { id } })))));
  //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.findFirst({ where: { id } })` is sent once for each element of `ids`.
  await Promise.all(
    ids.map(async (id) => {
      await prisma.user.delete({ where: { id } });
      //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.delete({ where: { id } })` is sent once for each element of `ids`.
    }),
  );
  return found;
}

export async function withDrizzle(ids: string[], rows: object[]) {
  const found = [];
  for (const id of ids) {
    const [user] = await db.select().from(users).where(eq(users.id, id));
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `db.select().from(users).where(eq(users.id, id))` is sent once for each element of `ids`.
    found.push(user);
  }
  for (const row of rows) await db.insert(users).values(row);
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `db.insert(users).values(row)` is sent once for each element of `rows`.
  for (const id of ids) await db.delete(users).where(eq(users.id, id));
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `db.delete(users).where(eq(users.id, id))` is sent once for each element of `ids`.
  return found;
}

export async function silent(ids: string[], rows: { id: string; name: string }[], pages: string[][]) {
  // Put together by Prisma, as they are asked for in one turn.
  await Promise.all(ids.map((id) => prisma.user.findUnique({ where: { id } })));
  for (const id of ["a", "b"]) await prisma.user.findUnique({ where: { id } });
  for (const row of rows) await prisma.user.update({ where: { id: row.id }, data: { name: row.name } });
  for (const row of rows) await db.update(users).set({ name: row.name }).where(eq(users.id, row.id));
  // The first that fits.
  for (const id of ids) {
    const user = await prisma.user.findUnique({ where: { id } });
    if (user) return user;
  }
  // What is made is needed.
  const made: unknown[] = [];
  for (const row of rows) made.push(await prisma.user.create({ data: row }));
  // Each depends on what the one before it gave.
  for (const id of ids) {
    const user = await prisma.user.update({ where: { id }, data: {} });
    await prisma.user.findFirst({ where: { name: user.name } });
  }
  for (const id of ids) await db.select().from(users).where(eq(users.id, id)).limit(10);
  for (const page of pages) await prisma.user.findMany({ where: { id: { in: page } } });
  for (const chunk of chunksOf(ids)) await prisma.user.findMany({ where: { id: { in: chunk } } });
  for (const id of ids) await prisma.user.findMany();
  // What is written down for each is what became of it.
  for (const id of ids) {
    await fetch(`https://example.com/${id}`);
    await prisma.user.create({ data: { id } });
  }
  for (const id of ids) {
    try {
      await prisma.user.delete({ where: { id } });
    } catch {
      made.push(undefined);
    }
  }
  await Promise.allSettled(ids.map((id) => prisma.user.create({ data: { id } })));
  for (const id of ids) await prisma.user.create({ data: { id, team: { connect: { id } } } });
  // Two keys at once.
  for (const row of rows) made.push(await prisma.user.findFirst({ where: { id: row.id, name: row.name } }));
  for (let index = 0; index < 10; index++) await prisma.user.findMany({ skip: index });
  await Promise.all(ids.map(async (id) => id));
  return made;
}

declare function chunksOf(ids: string[]): string[][];

// A turn that waits for something else as well, and one that asks for several already.

export async function besideOthers(ids: string[], groups: { ids: string[] }[]) {
  const found = [];
  for (const id of ids) {
    const row = await prisma.user.findFirst({ where: { id } });
    if (row) await fetch(`https://example.com/${row.name}`);
  }
  for (const group of groups) {
    found.push(await prisma.user.findMany({ where: { id: { in: group.ids } } }));
  }
  return found;
}

export async function keptByKey(rows: { id: string }[]) {
  const byId: Record<string, unknown> = {};
  const others = new Map<string, unknown>();
  for (const { id } of rows) {
    if (!byId[id]) byId[id] = await prisma.user.findFirst({ where: { id } });
  }
  for (const { id } of rows) {
    if (!others.has(id)) others.set(id, await prisma.user.findFirst({ where: { id } }));
  }
  return [byId, others];
}
