// What to do about it depends on what is begun.
// @filename: node_modules/@prisma/client/package.json
{ "name": "@prisma/client", "version": "94.5.0", "types": "index.d.ts" }
// @filename: node_modules/@prisma/client/index.d.ts
export interface PrismaPromise<T> extends Promise<T> {
  [Symbol.toStringTag]: "PrismaPromise";
}
export interface UserDelegate {
  findFirst(args: { where: { id: string } }): PrismaPromise<{ id: string } | null>;
  findUnique(args: { where: { id: string } }): PrismaPromise<{ id: string } | null>;
}
export declare class PrismaClient {
  readonly user: UserDelegate;
}
// @filename: advice.ts
import { exec, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const run = promisify(execFile);

export async function users(ids: string[]) {
  return await Promise.all(ids.map((id) => prisma.user.findFirst({ where: { id } })));
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : One query can ask for all of them: Prisma takes a list
}

async function sendMail(to: string) {
  await fetch("https://mail.example", { method: "POST", body: to });
}

export async function mails(addresses: string[]) {
  await Promise.all(addresses.map((address) => sendMail(address)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Whoever receives them may take only so many in a given time
}

export async function convert(files: string[]) {
  await Promise.all(files.map((file) => run("convert", [file])));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a process at once, and nothing bounds how many there are.
  await Promise.all(files.map((file) => promisify(exec)(`convert ${file}`)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a process at once, and nothing bounds how many there are.
  await Promise.all(
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a process at once, and nothing bounds how many there are.
    files.map(
      (file) =>
        new Promise((resolve, reject) => {
          spawn("convert", [file]).on("exit", resolve).on("error", reject);
        }),
    ),
  );
  await Promise.all(files.map((file) => inWorker(file)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a process at once, and nothing bounds how many there are.
}

function inWorker(file: string) {
  return new Promise((resolve, reject) => {
    const worker = new Worker("./convert.js", { workerData: file });
    worker.on("message", resolve);
    worker.on("error", reject);
  });
}

// The library makes one query of these.

export async function batched(ids: string[]) {
  return await Promise.all(ids.map((id) => prisma.user.findUnique({ where: { id } })));
}
