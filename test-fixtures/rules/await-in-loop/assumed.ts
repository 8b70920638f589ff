interface User {
	id: string;
	name: string;
}

async function load(id: string): Promise<User> {
	const response = await fetch(`https://api.example.com/users/${id}`);
	return (await response.json()) as User;
}

// Lines of a log come in another order.
export async function logged(ids: string[]) {
	const users: User[] = [];
	for (const id of ids) {
		console.log(`loading ${id}`);
		users.push(await load(id));
		//         ^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `load(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return users;
}

export async function few() {
	for (const id of ["a", "b"]) {
		const user = await load(id);
		//           ^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `load(id)` although no turn needs another's result: 2 round trips could be 1.
		console.log(user.name);
	}
}

declare const api: {
	getUser(id: string): Promise<User>;
	createUser(id: string): Promise<User>;
	nextUser(id: string): Promise<User>;
	getAndClear(id: string): Promise<User>;
};

// Only the name says that it reads.
export async function named(ids: string[]) {
	const users: User[] = [];
	for (const id of ids) users.push(await api.getUser(id));
	//                               ^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : N round trips could be ⌈N / 8⌉.
	for (const id of ids) users.push(await api.createUser(id));
	for (const id of ids) users.push(await api.nextUser(id));
	for (const id of ids) users.push(await api.getAndClear(id));
	return users;
}
