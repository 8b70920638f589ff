// The pool as a property that methods share, as an argument, and by models that find it themselves.
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "95.2.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare class Database {
  insert(table: object): { values(row: object): Promise<void> };
  select(): { from(table: object): Promise<unknown[]> };
  transaction<R>(work: (tx: Database) => Promise<R>): Promise<R>;
}
// @filename: node_modules/sequelize/package.json
{ "name": "sequelize", "version": "95.2.0", "types": "index.d.ts" }
// @filename: node_modules/sequelize/index.d.ts
export declare class Transaction {}
export interface Options {
  where?: object;
  transaction?: Transaction;
}
export declare class Sequelize {
  constructor(url: string);
  transaction<T>(work: (t: Transaction) => Promise<T>): Promise<T>;
}
export declare class Model {
  static create(values: object, options?: Options): Promise<Model>;
  static findAll(options?: Options): Promise<Model[]>;
  static findByPk(id: string, options?: Options): Promise<Model | null>;
  update(values: object, options?: Options): Promise<Model>;
}
// @filename: methods.ts
import type { Database } from "drizzle-orm";

const users = {};

export class Users {
  private readonly db: Database;
  readonly #log: Database;
  constructor(database: Database, log: Database) {
    this.db = database;
    this.#log = log;
  }

  private count = async () => (await this.db.select().from(users)).length;

  private async deep() {
    return await this.count();
  }

  private async note() {
    await this.#log.insert(users).values({});
  }

  private async within(id: string, tx?: Database) {
    if (tx) return await tx.insert(users).values({ id });
    return await this.db.insert(users).values({ id });
  }

  async save(other: Users) {
    await this.db.transaction(async (tx) => {
      await tx.insert(users).values({});
      await this.count();
      //    ^^^^^^^^^^^^ pool-in-transaction : `count` goes through `this.db` while the transaction `tx` is open.
      await this.deep();
      //    ^^^^^^^^^^^ pool-in-transaction : `deep` goes through `this.db` while the transaction `tx` is open.
      // Another object has another pool, as far as can be seen.
      await other.count();
      await this.note();
      // What it goes through is for the function to say.
      await this.within("a", tx);
    });
    await this.#log.transaction(async (tx) => {
      await tx.insert(users).values({});
      await this.note();
      //    ^^^^^^^^^^^ pool-in-transaction : `note` goes through `this.#log` while the transaction `tx` is open.
      await this.count();
    });
  }
}
// @filename: arguments.ts
import type { Database } from "drizzle-orm";

declare const db: Database;
const users = {};

async function add(client: Database, id: string) {
  await client.insert(users).values({ id });
}

async function addOver(id: string, client: Database = db) {
  await client.insert(users).values({ id });
}

async function addBoth(tx: Database, pool: Database) {
  await tx.insert(users).values({});
  await pool.insert(users).values({});
}

function nameOf(client: Database) {
  return client.constructor.name;
}

export async function handed() {
  await db.transaction(async (tx) => {
    await tx.insert(users).values({});
    await add(db, "a");
    //        ^^ pool-in-transaction : `db` takes another connection while the transaction `tx` is open.
    await addOver("a", db);
    //                 ^^ pool-in-transaction : `db` takes another connection while the transaction `tx` is open.
    await add(tx, "a");
    await addOver("a", tx);
    // It gets both, and will know why.
    await addBoth(tx, db);
    return nameOf(db);
  });
}
// @filename: models.ts
import { Model, Sequelize, type Options } from "sequelize";

class User extends Model {}
class Team extends Model {}
const sequelize = new Sequelize("sqlite::memory:");

export async function models(id: string, options: Options) {
  await sequelize.transaction(async (t) => {
    const user = await User.create({ id }, { transaction: t });
    await Team.findByPk(id);
    //    ^^^^^^^^^^^^^^^^^ pool-in-transaction : `Team.findByPk(id)` takes another connection while the transaction `t` is open.
    await Team.findAll({ where: { id } });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pool-in-transaction : `Team.findAll({ where: { id } })` takes another connection while the transaction `t` is open.
    await user.update({ id }, {});
    //    ^^^^^^^^^^^^^^^^^^^^^^^ pool-in-transaction : `user.update({ id }, {})` takes another connection while the transaction `t` is open.
    await Team.findByPk(id, { transaction: t });
    await Team.findAll({ ...options });
    await Team.findAll(options);
    await Promise.all([Team.create({ id }), Team.create({ id }, { transaction: t })]);
    //                 ^^^^^^^^^^^^^^^^^^^ pool-in-transaction : `Team.create({ id })` takes another connection while the transaction `t` is open.
  });
  // Nobody hands it on here: the library may.
  await sequelize.transaction(async (t) => {
    await User.create({ id });
    await Team.findAll();
    return t;
  });
}
