export interface User {
	id: number;
	name: string;
}

export async function getUser(id: number): Promise<User> {
	const response = await fetch(`/users/${id}`);
	return (await response.json()) as User;
}

export async function getPosts(id: number): Promise<string[]> {
	const response = await fetch(`/posts/${id}`);
	return (await response.json()) as string[];
}

export async function save(user: User): Promise<void> {
	await fetch("/save", { method: "POST", body: JSON.stringify(user) });
}
