import { readFile } from "node:fs/promises";

interface User {
	id: string;
	name: string;
}

async function request<T>(path: string): Promise<T> {
	const response = await fetch(`https://api.example.com${path}`);
	if (!response.ok) throw new Error(`status ${response.status}`);
	return (await response.json()) as T;
}

const loadUser = (id: string) => request<User>(`/users/${id}`);

async function loadPlan(id: string): Promise<{ plan: string }> {
	return request<{ plan: string }>(`/plans/${id}`);
}

export async function two(id: string) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await loadPlan(id);
	return { user, plan };
}

export async function three(id: string, at: { path: string }) {
	// The user comes first.
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that do not depend on each other: 3 round trips could be 1.
	// Then the plan.
	const plan = await loadPlan(id); // by id
	const text = await readFile(at.path, "utf8");
	return { user, plan, text };
}

export async function declaredTypes(id: string) {
	const user: User = await loadUser(id);
	//                 ^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	let plan: { plan: string } | undefined = await loadPlan(id);
	if (user.name === "") plan = undefined;
	return { user, plan };
}

export async function patterns(id: string) {
	const { name } = await loadUser(id);
	//               ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that do not depend on each other: 3 round trips could be 1.
	const { plan } = await loadPlan(id);
	const [first, ...rest] = await readFile("list.txt");
	return { name, plan, first, rest };
}

export async function manyLines(id: string) {
	const user = await request<User>(
	//           ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
		`/users/${id}`, // by id
	);
	const info = await readFile(
		"/var/data",
	);
	return { user, info };
}

export async function inLoop(ids: readonly string[]) {
	const all: unknown[] = [];
	for (const id of ids) {
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
		const plan = await loadPlan(id);
		all.push(user, plan);
	}
	return all;
}

export async function twoGroups(id: string) {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await loadPlan(id);
	const friend = await loadUser(user.name);
	//             ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const other = await loadPlan(user.name);
	return { user, plan, friend, other };
}

export const inArrow = async (id: string) => {
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await loadPlan(id);
	return { user, plan };
};

// prettier-ignore
export async function oneLine(id: string) { const user = await loadUser(id); const plan = await loadPlan(id); return { user, plan }; }
//                                                       ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.

export async function taken(id: string) {
	const userPending = 1;
	const user = await loadUser(id);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await loadPlan(id);
	return { user, plan, userPending };
}

export async function noSemicolons(id: string) {
	const user = await loadUser(id)
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const plan = await loadPlan(id)
	return { user, plan }
}
