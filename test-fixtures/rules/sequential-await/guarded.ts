interface User {
	name: string;
}

async function load(path: string): Promise<User | undefined> {
	const response = await fetch(`https://api.example.com${path}`);
	if (response.status === 404) return undefined;
	return (await response.json()) as User;
}

async function text(path: string): Promise<string> {
	const response = await fetch(`https://api.example.com${path}`);
	return response.text();
}

async function save(path: string): Promise<void> {
	await fetch(`https://api.example.com${path}`, { method: "POST" });
}

export async function both(id: string) {
	let user: User | undefined;
	try {
		user = await load(`/users/${id}`);
		//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	} catch {
		user = undefined;
	}
	let plan = "";
	try {
		plan = await text(`/plans/${id}`);
	} catch {
		plan = "free";
	}
	return { user, plan };
}

export async function logged(id: string) {
	let user: User | undefined;
	try {
		user = await load(`/users/${id}`);
		//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	} catch (error) {
		console.error(error);
	}
	let plan = "";
	try {
		plan = await text(`/plans/${id}`);
	} catch (error) {
		console.error(error);
	}
	return { user, plan };
}

export async function leaving(id: string) {
	let user: User | undefined;
	try {
		user = await load(`/users/${id}`);
		//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	} catch {
		return undefined;
	}
	try {
		return { user, plan: "known", text: await text(`/plans/${id}`) };
	} catch {
		return { user, plan: "unknown" };
	}
}

export async function besides(id: string) {
	let name = "";
	try {
		const user = await load(`/users/${id}`);
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
		name = user?.name ?? "nobody";
	} catch {
		name = "somebody";
	}
	const plan = await text(`/plans/${id}`);
	return { name, plan };
}

// The second one needs what the first one found, or what its `catch` says.
export async function linked(id: string) {
	let name = "";
	try {
		name = await text(`/names/${id}`);
		//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	} catch {
		name = "nobody";
	}
	let plan = "";
	try {
		plan = await text(`/plans/${name}`);
	} catch {
		plan = "free";
	}
	let isKnown = true;
	try {
		plan = await text(`/plans/${id}`);
	} catch {
		isKnown = false;
	}
	try {
		plan = await text(`/plans/${isKnown}`);
	} catch {}
	return plan;
}

const state = { failed: 0 };

async function counted(path: string): Promise<string> {
	return text(`${path}/${state.failed}`);
}

export async function linkedByState(id: string) {
	let plan = "";
	try {
		plan = await text(`/plans/${id}`);
	} catch {
		state.failed++;
	}
	let name = "";
	try {
		name = await counted(`/names/${id}`);
	} catch {}
	return plan + name;
}

// What is written must not be when the first one failed.
export async function written(id: string) {
	try {
		await load(`/users/${id}`);
	} catch {
		return;
	}
	try {
		await save(`/users/${id}`);
	} catch {}
}

// Whether to go on is decided in between.
export async function decided(id: string) {
	let user: User | undefined;
	try {
		user = await load(`/users/${id}`);
		if (!user) return undefined;
	} catch {
		return undefined;
	}
	const plan = await text(`/plans/${id}`);
	let name = "";
	try {
		name = await text(`/names/${id}`);
		refuse(name);
	} catch {
		return undefined;
	}
	const other = await text(`/others/${id}`);
	return { user, plan, other };
}

function refuse(name: string): void {
	if (name === "") throw new Error("nobody");
}

// What fails at once would not be caught.
export async function failingAtOnce(json: string) {
	let first = "";
	try {
		first = await text("/first");
	} catch {}
	let second = "";
	try {
		second = await text(String(JSON.parse(json)));
	} catch {}
	return first + second;
}

// `finally` comes between them.
export async function finished(id: string) {
	let isBusy = true;
	let name = "";
	try {
		name = await text(`/names/${id}`);
	} finally {
		isBusy = false;
	}
	let plan = "";
	try {
		plan = await text(`/plans/${id}`);
	} finally {
		isBusy = false;
	}
	return { name, plan, isBusy };
}

export async function inOrder(id: string) {
	let name = "";
	try {
		name = await text(`/names/${id}`);
	} catch {}
	let plan = "";
	try {
		// sequential: the service answers one request at a time
		plan = await text(`/plans/${id}`);
	} catch {}
	return { name, plan };
}
