// That a library's promise may float says nothing about a `catch` that was written for it.
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.109.7", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
export declare class QueryClient {
  invalidateQueries(filters?: object): Promise<void>;
  refetchQueries(filters?: object, options?: { throwOnError: boolean }): Promise<void>;
}
// @filename: packs.ts
import type { QueryClient } from "@tanstack/query-core";

declare const client: QueryClient;
declare function report(error: unknown): void;

export async function refresh() {
  try {
    return client.invalidateQueries();
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
  }
}

export async function reload() {
  try {
    return client.refetchQueries({}, { throwOnError: true });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
  }
}
