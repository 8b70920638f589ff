async function load(id: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${id}`);
	return response.text();
}

export async function all(ids: string[]) {
	const texts: string[] = [];
	for (const id of ids) texts.push(await load(id));
	return texts;
}
