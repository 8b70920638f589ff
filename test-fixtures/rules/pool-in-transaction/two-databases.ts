// Models of a program that has two databases belong to one of them.
// @compilerOptions {"strict": true}
// @filename: node_modules/sequelize/package.json
{ "name": "sequelize", "version": "95.3.0", "types": "index.d.ts" }
// @filename: node_modules/sequelize/index.d.ts
export declare class Transaction {}
export declare class Sequelize {
  constructor(url: string);
  transaction<T>(work: (t: Transaction) => Promise<T>): Promise<T>;
}
export declare class Model {
  static create(values: object, options?: { transaction?: Transaction }): Promise<Model>;
}
// @filename: log.ts
import { Model, Sequelize } from "sequelize";

export const logs = new Sequelize("sqlite:logs");
export class Log extends Model {}
// @filename: users.ts
import { Model, Sequelize } from "sequelize";
import { Log } from "./log.js";

const users = new Sequelize("sqlite:users");
class User extends Model {}

export async function add(id: string) {
  await users.transaction(async (t) => {
    await User.create({ id }, { transaction: t });
    await Log.create({ id });
  });
}
