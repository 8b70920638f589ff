// Databases and processes count as well.
// @filename: node_modules/pg/index.d.ts
export declare class Pool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}
// @filename: database.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Pool } from "pg";

const pool = new Pool();
const run = promisify(execFile);

export async function rows(ids: string[]) {
  return Promise.all(ids.map((id) => pool.query("select * from users where id = $1", [id])));
  //     ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `ids` starts a database query
}

export async function commands(names: string[]) {
  await Promise.all(names.map((name) => run("git", ["show", name])));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
}
