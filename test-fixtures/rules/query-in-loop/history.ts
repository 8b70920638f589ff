// Fixes that put queries of a loop together: what was asked, and what is now.
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "96.1.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export interface Folder {
  id: string;
  name: string;
  path: string;
}
export interface Tag {
  id: string;
  linkId: string;
}
export declare class PrismaClient {
  folder: { findMany(args: object): PrismaPromise<Folder[]> };
  tag: { findMany(args: object): PrismaPromise<Tag[]> };
  event: { findMany(args: object): PrismaPromise<Folder[]>; findUnique(args: object): PrismaPromise<Folder | null> };
}
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "96.1.0", "types": "index.d.ts" }
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
}
export interface Database {
  select(): { from(table: object): Select<{ id: string; messageId: string }[]> };
  insert(table: object): { values(row: object): QueryPromise<void> };
}
export declare function eq(column: unknown, value: unknown): object;
export declare function inArray(column: unknown, values: readonly unknown[]): object;
// @filename: node_modules/sequelize/package.json
{ "name": "sequelize", "version": "96.1.0", "types": "index.d.ts" }
// @filename: node_modules/sequelize/index.d.ts
export declare class Model {
  status: string;
  roadmapTaskId: string;
  static findOne(options: object): Promise<Model | null>;
  static findAll(options: object): Promise<Model[]>;
}
// @filename: node_modules/typeorm/package.json
{ "name": "typeorm", "version": "96.1.0", "types": "index.d.ts" }
// @filename: node_modules/typeorm/index.d.ts
export declare class BaseEntity {
  id: string;
  static findOne(this: unknown, id: string): Promise<BaseEntity | undefined>;
  static findByIds(this: unknown, ids: string[]): Promise<BaseEntity[]>;
}
// @filename: node_modules/mongodb/package.json
{ "name": "mongodb", "version": "96.1.0", "types": "index.d.ts" }
// @filename: node_modules/mongodb/index.d.ts
export interface FindCursor {
  toArray(): Promise<{ id: string }[]>;
}
export declare class Collection {
  findOne(filter: object, options?: object): Promise<{ id: string } | null>;
  find(filter: object): FindCursor;
}
// @filename: node_modules/@supabase/postgrest-js/package.json
{ "name": "@supabase/postgrest-js", "version": "96.1.0", "types": "index.d.ts" }
// @filename: node_modules/@supabase/postgrest-js/index.d.ts
export declare abstract class PostgrestBuilder<T> implements PromiseLike<T> {
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: any) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B>;
}
export declare class PostgrestFilterBuilder<T> extends PostgrestBuilder<T> {
  eq(column: string, value: unknown): this;
  in(column: string, values: readonly unknown[]): this;
  gte(column: string, value: unknown): this;
}
export declare class PostgrestClient {
  from(table: string): { select(columns: string): PostgrestFilterBuilder<{ data: { schedule_id: string }[] | null }> };
}
// @filename: prisma.ts
import { type Folder, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
declare function groupBy<T>(rows: T[], key: (row: T) => string): Map<string, T[]>;

// mfts/papermark@3188db9: the tags of each link are looked up by themselves.
export async function tagsBefore(links: { id: string; password: string | null }[]) {
  return await Promise.all(
    links.map(async (link) => {
      if (link.password !== null) link.password = link.password.trim();
      const tags = await prisma.tag.findMany({ where: { items: { some: { linkId: link.id, type: "LINK" } } } });
      //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.tag.findMany(…)` is sent once for each element of `links`.
      return { ...link, tags };
    }),
  );
}

export async function tagsAfter(links: { id: string; password: string | null }[]) {
  const found = await prisma.tag.findMany({ where: { linkId: { in: links.map((link) => link.id) } } });
  const byLink = groupBy(found, (tag) => tag.linkId);
  return links.map((link) => ({ ...link, tags: byLink.get(link.id) ?? [] }));
}

// mfts/papermark@df576ea: the folders above each folder, each time by a list of paths, which is left alone.
export async function namesBefore(folders: Folder[], teamId: string) {
  return await Promise.all(
    folders.map(async (folder) => {
      const names: string[] = [];
      const parent = folder.path.substring(0, folder.path.lastIndexOf("/"));
      if (parent) {
        const segments = parent.split("/").filter(Boolean);
        const paths = segments.map((_, index) => `/${segments.slice(0, index + 1).join("/")}`);
        const above = await prisma.folder.findMany({ where: { teamId, path: { in: paths } } });
        names.push(...above.map((one) => one.name));
      }
      return { ...folder, names };
    }),
  );
}

export async function namesAfter(folders: Folder[], teamId: string) {
  const paths = new Set(folders.flatMap((folder) => folder.path.split("/")));
  const above = await prisma.folder.findMany({ where: { teamId, path: { in: [...paths] } } });
  const names = new Map(above.map((one) => [one.path, one.name]));
  return folders.map((folder) => ({ ...folder, names: folder.path.split("/").map((path) => names.get(path)) }));
}

// prisma/orm#18326: in a loop, the queries that Prisma would put together go out one by one.
export async function rolesBefore(given: Folder[]) {
  const roles: (Folder | null)[] = [];
  for (const event of given) {
    const role = await prisma.event.findUnique({ where: { id: event.id }, include: { role: true } });
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `prisma.event.findUnique(…)` is sent once for each element of `given`.
    roles.push(role);
  }
  return roles;
}

export async function rolesAfter(given: Folder[]) {
  return await prisma.event.findMany({ where: { id: { in: given.map((event) => event.id) } }, include: { role: true } });
}
// @filename: drizzle.ts
import { type Database, eq, inArray } from "drizzle-orm";

declare const db: Database;
declare const chunks: { messageId: unknown };
declare function groupBy<T>(rows: T[], key: (row: T) => string): Map<string, T[]>;

// lobehub/lobehub#16495: a query for each message, as many at once as there are messages.
export async function chunksBefore(messages: { id: string }[]) {
  return await Promise.all(
    messages.map(async (message) => ({
      ...message,
      chunks: await db.select().from(chunks).where(eq(chunks.messageId, message.id)),
      //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `db.select().from(chunks).where(…)` is sent once for each element of `messages`.
    })),
  );
}

export async function chunksAfter(messages: { id: string }[]) {
  const ids = messages.map((message) => message.id);
  const found = await db.select().from(chunks).where(inArray(chunks.messageId, ids));
  const byMessage = groupBy(found, (chunk) => chunk.messageId);
  return messages.map((message) => ({ ...message, chunks: byMessage.get(message.id) ?? [] }));
}

// lobehub/lobehub#16495: and an insertion for each.
export async function insertBefore(rows: { messageId: string }[]) {
  for (const row of rows) await db.insert(chunks).values(row);
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `db.insert(chunks).values(row)` is sent once for each element of `rows`.
}

export async function insertAfter(rows: { messageId: string }[]) {
  await db.insert(chunks).values(rows);
}
// @filename: sequelize.ts
import { Model } from "sequelize";

class AssignedTask extends Model {}

// pathment/pathment@8afdf6b: what became of each task, one after the other.
export async function statesBefore(tasks: { id: string; state?: string }[], mentee: string) {
  for (const task of tasks) {
    const assigned = await AssignedTask.findOne({ where: { mentee, roadmapTaskId: task.id }, attributes: ["status"] });
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `AssignedTask.findOne(…)` is sent once for each element of `tasks`.
    task.state = assigned?.status;
  }
}

export async function statesAfter(tasks: { id: string; state?: string }[], mentee: string) {
  const all = await AssignedTask.findAll({ where: { mentee, roadmapTaskId: tasks.map((task) => task.id) } });
  const byTask = new Map(all.map((one) => [one.roadmapTaskId, one.status]));
  for (const task of tasks) task.state = byTask.get(task.id);
}
// @filename: supabase.ts
import type { PostgrestClient } from "@supabase/postgrest-js";

declare const supabase: PostgrestClient;
declare function groupBy<T>(rows: T[], key: (row: T) => string): Map<string, T[]>;

// RatLoopz/sahidawa-india#2506: fifteen schedules are fifteen requests.
export async function dosesBefore(schedules: { id: string }[], today: string) {
  return await Promise.all(
    schedules.map(async (schedule) => {
      const { data } = await supabase.from("dose_logs").select("*").eq("schedule_id", schedule.id).gte("taken_at", today);
      //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `supabase.from("dose_logs").select("*").eq(…).gte(…)` is sent once for each element of `schedules`.
      return { ...schedule, taken: data?.length ?? 0 };
    }),
  );
}

export async function dosesAfter(schedules: { id: string }[], today: string) {
  const ids = schedules.map((schedule) => schedule.id);
  const { data } = await supabase.from("dose_logs").select("*").in("schedule_id", ids).gte("taken_at", today);
  const bySchedule = groupBy(data ?? [], (log) => log.schedule_id);
  return schedules.map((schedule) => ({ ...schedule, taken: bySchedule.get(schedule.id)?.length ?? 0 }));
}
// @filename: typeorm.ts
import { BaseEntity } from "typeorm";

class User extends BaseEntity {}

// benawad/codeponder#221: a loader that is there to ask once asks for each key.
export async function loadBefore(keys: string[]) {
  return await Promise.all(keys.map((key) => User.findOne(key)));
  //                                         ^^^^^^^^^^^^^^^^^ query-in-loop : `User.findOne(key)` is sent once for each element of `keys`.
}

export async function loadAfter(keys: string[]) {
  const users = await User.findByIds(keys);
  const byId = new Map(users.map((user) => [user.id, user]));
  return keys.map((key) => byId.get(key));
}
// @filename: mongodb.ts
import type { Collection } from "mongodb";

declare const collection: Collection;

// GraphQLGuide/apollo-datasource-mongodb#84: slow from a hundred keys on.
export async function documentsBefore(ids: string[]) {
  return await Promise.all(ids.map((id) => collection.findOne({ _id: id })));
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query-in-loop : `collection.findOne({ _id: id })` is sent once for each element of `ids`.
}

export async function documentsAfter(ids: string[]) {
  const found = await collection.find({ _id: { $in: ids } }).toArray();
  return ids.map((id) => found.find((one) => one.id === id));
}
// @filename: store.ts
import { type Database, eq } from "drizzle-orm";

declare const artifacts: { id: unknown };

export class Store {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }
  async artifact(id: string) {
    const [row] = await this.db.select().from(artifacts).where(eq(artifacts.id, id));
    return row;
  }
}

// derive-to/derive#330: the query is behind a method of a store, which is not looked into.
export async function contextsBefore(store: Store, contexts: { artifactId: string }[]) {
  return await Promise.all(contexts.map((context) => store.artifact(context.artifactId)));
}
