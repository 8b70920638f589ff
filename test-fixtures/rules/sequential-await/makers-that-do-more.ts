// What is made when somebody needs it first is opened for nothing; whatever else its maker does, it does.
// @filename: node_modules/store/package.json
{ "name": "store", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/store/index.d.ts
export interface Client {
	readonly base: string;
}
export declare function createClient(base: string): Client;
export declare function createUser(name: string): Promise<string>;
export declare function connect(base: string): Promise<Client>;
export declare function reportStart(name: string): Promise<void>;
// @filename: main.ts
import { type Client, connect, createClient, createUser, reportStart } from "store";

async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

let client: Client | undefined;
async function throughClient(path: string, base: string) {
	client ??= createClient(base);
	return get(client.base + path);
}
export async function opened() {
	const a = await throughClient("/a", "/base");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughClient("/b", "/base");
	return [a, b];
}

let connected: Promise<Client> | undefined;
async function throughConnected(path: string) {
	connected ??= connect("/base");
	return get((await connected).base + path);
}
export async function connecting() {
	const a = await throughConnected("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughConnected("/b");
	return [a, b];
}

let user: Promise<string> | undefined;
async function throughUser(path: string) {
	user ??= createUser("guest");
	return get((await user) + path);
}
export async function makesARow() {
	const a = await throughUser("/a");
	const b = await throughUser("/b");
	return [a, b];
}

async function createSession(base: string): Promise<string> {
	return (await fetch(base, { method: "POST" })).text();
}
let session: Promise<string> | undefined;
async function throughSession(path: string) {
	session ??= createSession("/sessions");
	return get((await session) + path);
}
export async function makesASession() {
	const a = await throughSession("/a");
	const b = await throughSession("/b");
	return [a, b];
}

function makeReporting(base: string): Client {
	void reportStart(base);
	return createClient(base);
}
let reporting: Client | undefined;
async function throughReporting(path: string) {
	reporting ??= makeReporting("/base");
	return get(reporting.base + path);
}
export async function makesAndReports() {
	const a = await throughReporting("/a");
	const b = await throughReporting("/b");
	return [a, b];
}

let run: (() => Client) | undefined;
export function use(maker: () => Client) {
	run = maker;
}
function makeWhateverRuns(): Client {
	return (run as () => Client)();
}
let unknown: Client | undefined;
async function throughUnknown(path: string) {
	unknown ??= makeWhateverRuns();
	return get(unknown.base + path);
}
export async function makesByRunning() {
	const a = await throughUnknown("/a");
	const b = await throughUnknown("/b");
	return [a, b];
}

// Entries: who counts them, or looks for one that somebody else has to make, sees who came first.
const counted = new Map<string, Client>();
async function throughCounted(key: string) {
	if (!counted.has(key)) counted.set(key, createClient(key));
	return get(key);
}
async function countsThem(path: string) {
	return get(`${path}${counted.size}`);
}
export async function counting() {
	const a = await throughCounted("/a");
	const b = await countsThem("/b");
	return [a, b];
}

const peeked = new Map<string, Client>();
async function throughPeeked(key: string) {
	if (!peeked.has(key)) peeked.set(key, createClient(key));
	return get(key);
}
async function peeks(key: string) {
	return get(`${key}${peeked.get(key)?.base}`);
}
export async function peeking() {
	const a = await throughPeeked("/a");
	const b = await peeks("/b");
	return [a, b];
}

const listed: Record<string, Client> = {};
async function throughListed(key: string) {
	listed[key] ??= createClient(key);
	return get(key);
}
async function listsThem(path: string) {
	return get(path + Object.keys(listed).join());
}
export async function listing() {
	const a = await throughListed("/a");
	const b = await listsThem("/b");
	return [a, b];
}

const cleared = new Map<string, Client>();
async function throughCleared(key: string) {
	if (!cleared.has(key)) cleared.set(key, createClient(key));
	return get(key);
}
export function clear() {
	cleared.clear();
}
export async function clearedElsewhere() {
	const a = await throughCleared("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await throughCleared("/b");
	return [a, b];
}
