import { readFile } from "node:fs/promises";

interface User {
	id: string;
	name: string;
}

async function get<T>(path: string): Promise<T> {
	const response = await fetch(`https://api.example.com${path}`);
	if (!response.ok) throw new Error(`status ${response.status}`);
	return (await response.json()) as T;
}

const loadUser = (id: string) => get<User>(`/users/${id}`);
const loadPlans = () => get<string[]>("/plans");

export async function returns(id: string, enabled: boolean) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `user` is awaited before a check that may leave early and does not need it.
	if (!enabled) return undefined;
	return user.name;
}

export async function throws(id: string) {
	// The user.
	const user = await loadUser(id); // by id
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : a failure of `loadUser` is no longer thrown
	if (id === "") {
		throw new Error("no id");
	}

	return user.name;
}

export async function inALoop(ids: string[]) {
	const names: string[] = [];
	for (const id of ids) {
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : only reads: the network
		if (id.startsWith("x")) continue;
		names.push(user.name);
	}
	return names;
}

export async function two(id: string, enabled: boolean) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `user` and `plans` are awaited before a check that may leave early and does not need them.
	const plans = await loadPlans();

	if (!enabled) {
		return undefined;
	}
	return [user.name, ...plans];
}

export async function needsTheOther(id: string) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `user` is awaited
	const plans = await loadPlans();
	if (plans.includes("free")) return undefined;
	return user.name;
}

export async function derived(id: string, flags: readonly string[]) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `user` is awaited
	const isOn = flags.includes("on");
	if (!isOn) return undefined;
	return user.name;
}

export async function chained(id: string, enabled: boolean) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `user` and `friend`
	const friend = await loadUser(user.name);
	if (!enabled) return undefined;
	return friend;
}

export async function severalChecks(id: string, enabled: boolean, path: string) {
	const { name } = await loadUser(id);
	//               ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `{ name }` is awaited
	if (!enabled) return undefined;
	// No path.
	if (path === "") throw new Error("no path");
	return name + path;
}

export async function onlyTheFirstCheck(id: string, enabled: boolean) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `user` is awaited
	if (!enabled) return undefined;
	if (user.name === "") return null;
	return user;
}

export async function inATry(id: string, enabled: boolean) {
	try {
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `user` is awaited
		if (!enabled) return undefined;
		return user.name;
	} catch {
		return null;
	}
}

export async function reassigned(path: string, enabled: boolean) {
	let text = await readFile(path, "utf8");
	//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ premature-await +move-below : only reads: the file system
	if (!enabled) return undefined;
	text = text.trim();
	return text;
}

async function safely(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch {
		return undefined;
	}
}

// Cannot fail: the fix is exact.
export async function exact(path: string, enabled: boolean) {
	const text = await safely(path);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `text` is awaited
	if (!enabled) throw new Error("not enabled");
	return text;
}

// On one line: found, but nothing can be moved by lines.
export async function oneLine(id: string, enabled: boolean) { const user = await loadUser(id); if (!enabled) return; return user; }
//                                                                         ^^^^^^^^^^^^^^^^^^ premature-await : `user` is awaited

// Likely: others hold the object too.
export async function optionsOf(id: string, options: { enabled: boolean }) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ premature-await +move-below : `options.enabled` does not change meanwhile
	if (!options.enabled) return undefined;
	return user;
}

async function logged(id: string): Promise<User> {
	console.log("loading", id);
	return loadUser(id);
}

export async function withALogLine(id: string, enabled: boolean) {
	const user = await logged(id);
	//           ^^^^^^^^^^^^^^^^ premature-await +move-below : nobody misses the log lines of `logged`
	if (!enabled) return undefined;
	return user;
}

/** @effect reads http, costly */
declare function complete(prompt: string): Promise<string>;

export async function dear(prompt: string, enabled: boolean) {
	const text = await complete(prompt);
	//           ^^^^^^^^^^^^^^^^^^^^^^ premature-await +move-below : `text` is awaited
	if (!enabled) return undefined;
	return text;
}
