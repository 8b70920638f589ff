// Queries within what a callback gives, MongoDB's driver, and queries for a part of what fits.
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "96.2.0", "types": "index.d.ts" }
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
    findFirst(args: object): PrismaPromise<Row | null>;
    findMany(args: object): PrismaPromise<Row[]>;
    count(args: object): PrismaPromise<number>;
  };
  $connect(): Promise<void>;
}
// @filename: node_modules/mongodb/package.json
{ "name": "mongodb", "version": "96.2.0", "types": "index.d.ts" }
// @filename: node_modules/mongodb/index.d.ts
export interface FindCursor {
  sort(by: object): FindCursor;
  limit(count: number): FindCursor;
  toArray(): Promise<{ id: string }[]>;
}
export declare class Collection {
  findOne(filter: object, options?: object): Promise<{ id: string } | null>;
  find(filter: object, options?: object): FindCursor;
  insertOne(doc: object): Promise<{ insertedId: string }>;
  deleteOne(filter: object): Promise<void>;
  updateOne(filter: object, update: object): Promise<void>;
}
// @filename: per-element.ts
import { PrismaClient } from "@prisma/client";
import type { Collection } from "mongodb";

const prisma = new PrismaClient();

export async function within(rows: { id: string; name: string }[], ids: string[]) {
  const counted = await Promise.all(
    rows.map(async (row) => ({ ...row, count: await prisma.user.count({ where: { owner: row.id } }) })),
    //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.count({ where: { owner: row.id } })` is sent once for each element of `rows`.
  );
  const listed = await Promise.all(ids.map(async (id) => [id, await prisma.user.findMany({ where: { owner: id } })]));
  //                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.findMany({ where: { owner: id } })` is sent once for each element of `ids`.
  const chosen = await Promise.all(
    ids.map(async (id) => (id === "" ? [] : await prisma.user.findMany({ where: { owner: id } }))),
    //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.user.findMany({ where: { owner: id } })` is sent once for each element of `ids`.
  );
  return [counted, listed, chosen];
}

export async function withMongo(users: Collection, ids: string[], docs: { id: string }[]) {
  const found: unknown[] = [];
  for (const id of ids) found.push(await users.findOne({ _id: id }));
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `users.findOne({ _id: id })` is sent once for each element of `ids`.
  for (const id of ids) found.push(...(await users.find({ owner: id }).toArray()));
  //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `users.find({ owner: id }).toArray()` is sent once for each element of `ids`.
  for (const doc of docs) await users.insertOne(doc);
  //                            ^^^^^^^^^^^^^^^^^^^^ query-in-loop : `users.insertOne(doc)` is sent once for each element of `docs`.
  for (const id of ids) await users.deleteOne({ _id: id });
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `users.deleteOne({ _id: id })` is sent once for each element of `ids`.
  return found;
}

export async function silent(users: Collection, ids: string[], docs: { id: string }[]) {
  const found: unknown[] = [];
  for (const id of ids) found.push(await users.find({ owner: id }).sort({ at: -1 }).limit(1).toArray());
  for (const id of ids) found.push(await users.findOne({ owner: id }, { sort: { at: -1 } }));
  for (const doc of docs) found.push((await users.insertOne(doc)).insertedId);
  for (const { id } of docs) await users.updateOne({ _id: id }, { $set: { seen: true } });
  // The newest of each, and three of each.
  for (const id of ids) found.push(await prisma.user.findFirst({ where: { owner: id }, orderBy: { at: "desc" } }));
  for (const id of ids) found.push(await prisma.user.findMany({ where: { owner: id }, take: 3 }));
  await Promise.all(
    ids.map(async (id) => ({
      newest: await prisma.user.findFirst({ where: { owner: id }, orderBy: { at: "desc" } }),
    })),
  );
  return found;
}
