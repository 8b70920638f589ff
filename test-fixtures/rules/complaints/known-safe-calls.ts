// Calls whose promises their libraries look after are left alone, and what floats beside them is not.
// @rules all
// @filename: node_modules/fastify/package.json
{ "name": "fastify", "version": "5.0.0", "types": "index.d.ts" }
// @filename: node_modules/fastify/index.d.ts
export interface FastifyReply {
  send(payload: unknown): FastifyReply;
  code(status: number): FastifyReply;
  then(fulfilled: () => void, rejected: (error: Error) => void): void;
}
export interface FastifyInstance {
  register(plugin: (instance: FastifyInstance) => Promise<void>): FastifyInstance & PromiseLike<undefined>;
  after(): FastifyInstance & PromiseLike<undefined>;
  get(path: string, handler: (request: object, reply: FastifyReply) => unknown): FastifyInstance;
  listen(options: { port: number }): Promise<string>;
}
export default function fastify(): FastifyInstance & PromiseLike<undefined>;
// @filename: node_modules/@reduxjs/toolkit/package.json
{ "name": "@reduxjs/toolkit", "version": "2.9.0", "types": "index.d.ts" }
// @filename: node_modules/@reduxjs/toolkit/index.d.ts
export type SafePromise<T> = Promise<T> & { __linterBrands: "SafePromise" };
export type AsyncThunkAction<T, A> = (dispatch: unknown) => SafePromise<{ payload: T | undefined }> & {
  abort(reason?: string): void;
  arg: A;
  unwrap(): Promise<T>;
};
export interface ThunkDispatch {
  <R>(thunk: (dispatch: unknown) => R): R;
  <Action extends { type: string }>(action: Action): Action;
}
export declare function createAsyncThunk<T, A>(
  type: string,
  load: (argument: A) => Promise<T>,
): (argument: A) => AsyncThunkAction<T, A>;
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.90.0", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
export declare class QueryClient {
  invalidateQueries(filters?: object): Promise<void>;
  prefetchQuery(options: { queryKey: readonly unknown[]; queryFn: () => Promise<unknown> }): Promise<void>;
  fetchQuery<T>(options: { queryKey: readonly unknown[]; queryFn: () => Promise<T> }): Promise<T>;
}
// @filename: node_modules/@tanstack/router-core/package.json
{ "name": "@tanstack/router-core", "version": "1.130.0", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/router-core/index.d.ts
export type UseNavigateResult = (options: { to: string }) => Promise<void>;
export declare class Router {
  navigate: UseNavigateResult;
  load(): Promise<void>;
}
export declare function useNavigate(): UseNavigateResult;
// @filename: known-safe-calls.ts
import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import { createAsyncThunk, type ThunkDispatch } from "@reduxjs/toolkit";
import type { QueryClient } from "@tanstack/query-core";
import { type Router, useNavigate } from "@tanstack/router-core";
import fastify from "fastify";

declare function fetchUser(id: string): Promise<{ name: string }>;

describe("users", () => {
  it("have names", async () => {
    assert.equal((await fetchUser("1")).name, "Ada");
  });
});
test("alone", async () => {
  assert.ok(await fetchUser("1"));
});

const app = fastify();
app.register(async (instance) => {
  instance.get("/", (_, reply) => {
    reply.code(200).send({ ok: true });
  });
});
app.after();
app.listen({ port: 3000 });
//<^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : is not awaited, returned or handled.

const loadUser = createAsyncThunk("user/load", fetchUser);
export function onSelect(dispatch: ThunkDispatch, id: string) {
  dispatch(loadUser(id));
  dispatch({ type: "selected" });
  dispatch(loadUser(id)).unwrap();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : is not awaited, returned or handled.
}

export function onSaved(client: QueryClient) {
  client.invalidateQueries({ queryKey: ["users"] });
  client.prefetchQuery({ queryKey: ["users"], queryFn: () => fetchUser("1") });
  client.fetchQuery({ queryKey: ["users"], queryFn: () => fetchUser("1") });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : is not awaited, returned or handled.
}

export function onDone(router: Router) {
  const navigate = useNavigate();
  navigate({ to: "/" });
  router.navigate({ to: "/users" });
  router.load();
//^^^^^^^^^^^^^ floating-promise +void : is not awaited, returned or handled.
}
