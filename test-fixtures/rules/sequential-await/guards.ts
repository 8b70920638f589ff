/** The first decides whether the second may run: silence. */
import { access, appendFile, mkdir, readFile, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}

async function validate(id: string): Promise<void> {
	const answer = await get(`/valid/${id}`);
	if (answer !== "yes") throw new Error("invalid");
}

async function mustBeMember(id: string): Promise<void> {
	const answer = await get(`/member/${id}`);
	if (answer !== "yes") throw new Error("not a member");
}

async function initialize(): Promise<string> {
	return get("/init");
}

async function reject(id: string): Promise<never> {
	throw new Error(await get(`/reason/${id}`));
}

export async function validation(id: string) {
	await validate(id);
	const document = await get(`/documents/${id}`);
	return document;
}

export async function unnamedGuard(id: string) {
	await mustBeMember(id);
	const document = await get(`/documents/${id}`);
	return document;
}

export async function setUp() {
	await initialize();
	const document = await get("/documents");
	return document;
}

export async function assertion(id: string) {
	const text = await get("/a");
	const never = await reject(id);
	return [text, never];
}

export async function delay() {
	await sleep(100);
	const text = await get("/status");
	await sleep(100);
	const again = await get("/status");
	return [text, again];
}

export async function existence() {
	await access("a.txt");
	const text = await readFile("a.txt", "utf8");
	return text;
}

export async function folder() {
	await mkdir("out");
	//<^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const text = await readFile("in.txt", "utf8");
	return text;
}

export async function between(id: string) {
	const user = await get(`/users/${id}`);
	if (user === "") return undefined;
	const plan = await get(`/plans/${id}`);
	return [user, plan];
}

export async function thrownBetween(id: string) {
	const user = await get(`/users/${id}`);
	if (user === "") throw new Error("no user");
	const plan = await get(`/plans/${id}`);
	return [user, plan];
}

export async function logBetween(id: string) {
	const user = await get(`/users/${id}`);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	console.log("user loaded");
	const plan = await get(`/plans/${id}`);
	return [user, plan];
}

export async function partlyInTry(id: string) {
	const user = await get(`/users/${id}`);
	try {
		const plan = await get(`/plans/${id}`);
		return [user, plan];
	} catch {
		return [user];
	}
}

export async function conditional(id: string, withPlan: boolean) {
	const user = await get(`/users/${id}`);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: up to 2 network round trips could be 1.
	const plan = withPlan ? await get(`/plans/${id}`) : undefined;
	return [user, plan];
}

export async function optionalCall(load?: () => Promise<string>) {
	const user = await get("/user");
	const more = await load?.();
	return [user, more];
}

async function requireSession(id: string): Promise<string> {
	const session = await get(`/sessions/${id}`);
	if (session === "") throw new Error("no session");
	return session;
}

export async function guardWithResult(id: string) {
	const session = await requireSession(id);
	const plan = await get(`/plans/${id}`);
	return [session, plan];
}

// What can be seen not to throw on purpose is no condition, whatever its name says.
async function ensureProfile(id: string): Promise<string> {
	return get(`/profiles/${id}`);
}
async function verifyPlan(id: string): Promise<boolean> {
	return (await ensureProfile(id)) !== "";
}
async function verifyMember(id: string): Promise<boolean> {
	return (await requireSession(id)) !== "";
}
async function acquireSeat(id: string): Promise<string> {
	return get(`/seats/${id}`);
}
/** @effect reads http */
async function requireStated(id: string): Promise<string> {
	return get(`/stated/${id}`);
}
declare const service: { verifyAccount(id: string): Promise<boolean> };

export async function nothingThrown(id: string) {
	const profile = await ensureProfile(id);
	//              ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await get(`/plans/${id}`);
	return [profile, plan];
}
export async function nothingThrownBelow(id: string) {
	const isPlanned = await verifyPlan(id);
	//                ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await get(`/plans/${id}`);
	return [isPlanned, plan];
}
export async function thrownBelow(id: string) {
	const isMember = await verifyMember(id);
	const plan = await get(`/plans/${id}`);
	return [isMember, plan];
}
export async function taken(id: string) {
	const seat = await acquireSeat(id);
	const plan = await get(`/plans/${id}`);
	return [seat, plan];
}
export async function said(id: string) {
	const stated = await requireStated(id);
	const plan = await get(`/plans/${id}`);
	return [stated, plan];
}
export async function notSeen(id: string) {
	const isKnown = await service.verifyAccount(id);
	const plan = await get(`/plans/${id}`);
	return [isKnown, plan];
}
export async function waitedForAlone(id: string) {
	await ensureProfile(id);
	const plan = await get(`/plans/${id}`);
	return plan;
}

export async function requirementsAreNoGuard(id: string) {
	const list = await requirements(id);
	//           ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await get(`/plans/${id}`);
	return [list, plan];
}

async function requirements(id: string): Promise<string> {
	return get(`/requirements/${id}`);
}

// A time stamp has to be older than the text, or a change in between would never be seen.
export async function stamped(path: string) {
	const seen = await stat(path);
	const text = await readFile(path, "utf8");
	return { text, at: seen.mtimeMs };
}

export async function stampedElsewhere(path: string, other: string) {
	const seen = await stat(path);
	const text = await readFile(other, "utf8");
	return { text, at: seen.mtimeMs };
}

async function limitPerDay(id: string): Promise<void> {
	await appendFile("limits.txt", id);
	if (id === "") throw new Error("too many");
}
async function limitTwice(id: string): Promise<void> {
	await limitPerDay(id);
	await limitPerDay(`${id}/twice`);
}
async function limitSoftly(id: string): Promise<void> {
	try {
		await limitPerDay(id);
	} catch {
		console.log("too many");
	}
}

/** It gives nothing and throws on purpose: what follows is not to be started in vain, whatever its name says. */
export async function limited(id: string) {
	await limitPerDay(id);
	const found = await stat("plan.txt");
	return found;
}
export async function limitedBelow(id: string) {
	await limitTwice(id);
	const found = await stat("plan.txt");
	return found;
}
export async function limitedSoftly(id: string) {
	await limitSoftly(id);
	const found = await stat("plan.txt");
	return found;
}
