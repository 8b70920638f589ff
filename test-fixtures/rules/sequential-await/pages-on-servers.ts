// Requests, redirects, sessions, and queries that are fetched ahead, on servers that render pages.
// @filename: node_modules/next/package.json
{ "name": "next", "version": "16.0.0" }
// @filename: node_modules/next/headers.d.ts
declare class RequestCookies {
	get(name: string): { value: string } | undefined;
}
declare class ResponseCookies {
	set(name: string, value: string): void;
}
export declare function headers(): Promise<Headers>;
export declare function cookies(): Promise<RequestCookies & ResponseCookies>;
// @filename: node_modules/next/navigation.d.ts
export declare function redirect(url: string): never;
// @filename: node_modules/next/server.d.ts
export declare function connection(): Promise<void>;
// @filename: node_modules/next/cache.d.ts
export declare function revalidatePath(path: string): undefined;
// @filename: node_modules/next-auth/package.json
{ "name": "next-auth", "version": "4.0.0", "types": "index.d.ts" }
// @filename: node_modules/next-auth/index.d.ts
export interface Session {
	user: string;
}
export declare function getServerSession(options: object): Promise<Session | null>;
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.62.7", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
interface Options<T> {
	queryKey: readonly string[];
	queryFn: () => Promise<T>;
}
export declare class QueryClient {
	prefetchQuery<T>(options: Options<T>): Promise<void>;
	fetchQuery<T>(options: Options<T>): Promise<T>;
	getQueryData(queryKey: readonly string[]): unknown;
	invalidateQueries(filters: object): Promise<void>;
}
export declare function dehydrate(client: QueryClient): object;
// @filename: node_modules/@trpc/react-query/package.json
{ "name": "@trpc/react-query", "version": "11.0.0", "types": "index.d.ts" }
// @filename: node_modules/@trpc/react-query/index.d.ts
export interface Utils {
	user: { invalidate(): Promise<void>; refetch(): Promise<void>; reset(): Promise<void> };
	plan: { invalidate(): Promise<void>; refetch(): Promise<void>; reset(): Promise<void> };
}
// @filename: main.ts
import type { Utils } from "@trpc/react-query";
import { dehydrate, type QueryClient } from "@tanstack/query-core";
import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { getServerSession } from "next-auth";

async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

async function ofVisitor(path: string): Promise<string> {
	const sent = await headers();
	return get(`${path}?language=${sent.get("accept-language")}`);
}

async function space(): Promise<string> {
	const found = await get("/space");
	if (found === "") redirect("/setup");
	return found;
}

function session() {
	return getServerSession({});
}

async function theme(): Promise<string> {
	return get(`/theme/${(await cookies()).get("theme")?.value}`);
}

async function chooseTheme(name: string): Promise<string> {
	(await cookies()).set("theme", name);
	return get(`/theme/${name}`);
}

export async function request() {
	const menu = await ofVisitor("/menu");
	//           ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other
	const footer = await ofVisitor("/footer");
	return [menu, footer];
}

export async function onlyTheRequest(id: string) {
	const sent = await headers();
	const user = await get(`/users/${id}`);
	return [sent.get("accept"), user];
}

export async function needsARequest() {
	await connection();
	const user = await get("/user");
	return user;
}

export async function betweenReads() {
	const user = await get("/user");
	await connection();
	const plan = await get("/plan");
	return [user, plan];
}

export async function cookiesChange() {
	const chosen = await chooseTheme("dark");
	const used = await theme();
	return [chosen, used];
}

// Whether what follows may be looked up for somebody who is sent away is not for the analysis to say.
export async function redirects() {
	const here = await space();
	//           ^^^^^^^^^^^^^ sequential-await +promise-all +gather : nothing outside of the function that calls `redirect` relies on it
	const plan = await get("/plan");
	return [here, plan];
}

export async function always() {
	const user = await get("/user");
	redirect("/start");
	const plan = await get("/plan");
	return [user, plan];
}

export async function whoever() {
	const who = await getServerSession({});
	const plan = await get("/plan");
	return [who, plan];
}

export async function wrapped() {
	const who = await session();
	const plan = await get("/plan");
	return [who, plan];
}

export async function between() {
	const user = await get("/user");
	const who = await getServerSession({});
	const plan = await get("/plan");
	return [user, who, plan];
}

export async function purged() {
	const user = await get("/user");
	revalidatePath("/");
	const plan = await get("/plan");
	return [user, plan];
}

export async function ahead(client: QueryClient) {
	await client.prefetchQuery({ queryKey: ["user"], queryFn: () => get("/user") });
	//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend
	await client.prefetchQuery({ queryKey: ["plan"], queryFn: () => get("/plan") });
	return dehydrate(client);
}

export async function besides(client: QueryClient) {
	const user = await get("/user");
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : what is queried is only read
	await client.prefetchQuery({ queryKey: ["plan"], queryFn: () => get("/plan") });
	return [user, dehydrate(client)];
}

export async function looksBetween(client: QueryClient) {
	await client.prefetchQuery({ queryKey: ["user"], queryFn: () => get("/user") });
	const known = client.getQueryData(["plan"]);
	await client.prefetchQuery({ queryKey: ["plan"], queryFn: () => get("/plan") });
	return known;
}

export async function afterChange(client: QueryClient) {
	await client.invalidateQueries({ queryKey: ["user"] });
	await client.prefetchQuery({ queryKey: ["user"], queryFn: () => get("/user") });
}

export async function fetchesAgain(client: QueryClient) {
	await client.invalidateQueries({ queryKey: ["user"] });
	//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	await client.invalidateQueries({ queryKey: ["plan"] });
}

export async function changes(client: QueryClient) {
	const user = await client.fetchQuery({ queryKey: ["user"], queryFn: () => get("/user") });
	const saved = await fetch("https://example.com/seen", { method: "POST" });
	return [user, saved];
}

export async function queryThatChanges(client: QueryClient) {
	await client.prefetchQuery({ queryKey: ["user"], queryFn: () => get("/user") });
	await client.prefetchQuery({ queryKey: ["seen"], queryFn: () => fetch("https://example.com/seen", { method: "POST" }) });
}

export async function bothInvalidated(utils: Utils) {
	await utils.user.invalidate();
	//<^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	await utils.plan.invalidate();
}

export async function invalidatedAfterChange(utils: Utils) {
	await fetch("/user", { method: "POST" });
	await utils.user.invalidate();
}

export async function bothReset(utils: Utils) {
	await utils.user.reset();
	await utils.plan.reset();
}
