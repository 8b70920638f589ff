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

export async function few() {
	const texts: string[] = [];
	for (const name of ["a.json", "b.json", "c.json"]) {
		texts.push(await readFile(name, "utf8"));
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +gather : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 3 round trips could be 1.
	}
	return texts;
}

export async function any(ids: string[]) {
	const users: User[] = [];
	for (const id of ids) {
		users.push(await loadUser(id));
		//         ^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return users;
}

export async function letters(word: `id-${string}`) {
	const users = [];
	for (const letter of word) users.push(await loadUser(letter));
	//                                    ^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `loadUser(letter)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	return users;
}

export async function oneLine(ids: readonly string[]) {
	const users = [];
	for (const id of ids) users.push(await loadUser(id));
	//                               ^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	return users;
}

export async function moreThanACall(ids: string[]) {
	const names: string[] = [];
	for (const id of ids) {
		// The name is all that is shown.
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		names.push(user.name.toUpperCase());
	}
	return names;
}

export async function chain(ids: string[]) {
	const texts: string[] = [];
	for (const id of ids) {
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `loadUser(id)` and `readFile(`/notes/${user.name}`, "utf8")` although no turn needs another's result: 2 × N round trips could be 2 × ⌈N / 8⌉.
		const text = await readFile(`/notes/${user.name}`, "utf8");
		texts.push(text);
	}
	return texts;
}

export async function olderList(ids: string[]) {
	const users: User[] = [];
	const more = ids.length > 3;
	for (const id of ids) {
		users.push(await loadUser(id));
		//         ^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return { users, more };
}

export async function byKey(ids: string[]) {
	const users = new Map<string, User>();
	for (const id of ids) {
		users.set(id, await loadUser(id));
		//            ^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return users;
}

export async function byProperty(ids: string[]) {
	const users: Record<string, User> = {};
	for (const id of ids) {
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		users[user.name] = user;
	}
	return users;
}

export async function byIndex(ids: string[]) {
	const users: User[] = new Array(ids.length);
	for (let i = 0; i < ids.length; i++) {
		users[i] = await loadUser(ids[i] ?? "");
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `loadUser(ids[i] ?? "")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return users;
}

export async function counted() {
	const users: User[] = [];
	for (let i = 0; i < 3; i++) {
		const user = await loadUser(`guest-${i}`);
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `loadUser(`guest-${i}`)` although no turn needs another's result: 3 round trips could be 1.
		users.push(user);
	}
	return users;
}

export async function skipping(users: User[]) {
	const texts: string[] = [];
	for (const user of users) {
		if (user.name === "") continue;
		texts.push(await readFile(user.name, "utf8"));
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `readFile(user.name, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return texts;
}

export async function setOf(ids: Set<string>) {
	const users: User[] = [];
	for (const id of ids) {
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		users.push(user);
		users.push({ ...user, id });
	}
	return users;
}

export async function entries(paths: Record<string, string>) {
	const texts: string[] = [];
	for (const [, path] of Object.entries(paths)) {
		texts.push(await readFile(path, "utf8"));
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return texts;
}

export async function filled(users: { id: string; text?: string }[]) {
	for (const user of users) {
		user.text = await readFile(user.id, "utf8");
		//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `readFile(user.id, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
}

export async function caught(ids: string[]) {
	const users: User[] = [];
	const failed: string[] = [];
	for (const id of ids) {
		try {
			users.push(await loadUser(id));
			//         ^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		} catch {
			failed.push(id);
		}
	}
	return { users, failed };
}

export async function thrown(ids: string[]) {
	const users: User[] = [];
	for (const id of ids) {
		const user = await loadUser(id);
		//           ^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		if (user.name === "") throw new Error(`no name: ${id}`);
		users.push(user);
	}
	return users;
}

export async function usedLater(ids: string[]) {
	const users: User[] = [];
	for (const id of ids) users.push(await loadUser(id));
	//                               ^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `loadUser(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	const has = (id: string) => users.some((user) => user.id === id);
	return { users, has };
}
