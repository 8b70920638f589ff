// A package for the network or a database has helpers beside, which reach neither.
// @filename: node_modules/axios/package.json
{ "name": "axios", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/axios/index.d.ts
declare const axios: {
  get<T>(url: string): Promise<{ data: T }>;
  isAxiosError(error: unknown): boolean;
};
export default axios;
// @filename: node_modules/knex/package.json
{ "name": "knex", "version": "3.0.0", "types": "index.d.ts" }
// @filename: node_modules/knex/index.d.ts
export interface Builder extends PromiseLike<object[]> {
  where(column: string, value: unknown): Builder;
}
export declare function table(name: string): Builder;
export declare function raw(sql: string): { sql: string };
// @filename: node_modules/sqlite3/package.json
{ "name": "sqlite3", "version": "5.0.0", "types": "index.d.ts" }
// @filename: node_modules/sqlite3/index.d.ts
export declare class Database {
  run(sql: string, callback: (error: Error | null) => void): this;
  configure(option: string, value: number): void;
}
// @filename: package-helpers.ts
import axios from "axios";
import { raw, table } from "knex";
import { Database } from "sqlite3";

declare function compute(text: string): Promise<string>;
const database = new Database();

export async function helpers(texts: string[]) {
  await Promise.all(
    texts.map(async (text) => {
      database.configure("busyTimeout", 1000);
      try {
        return raw(await compute(text));
      } catch (error) {
        return axios.isAxiosError(error);
      }
    }),
  );
}

export async function requests(texts: string[]) {
  await Promise.all(texts.map((text) => axios.get(text)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : `get` (network)
  await Promise.all(texts.map(async (text) => await table("words").where("text", text)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : (database)
  await Promise.all(
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : `run` (database)
    texts.map((text) => new Promise<void>((resolve) => {
      database.run(text, () => resolve());
    })),
  );
}
