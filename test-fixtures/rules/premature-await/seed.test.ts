async function load(path: string): Promise<string> {
	return (await fetch(`https://api.example.com${path}`)).text();
}

export async function inATestFile(enabled: boolean) {
	const text = await load("/a");
	if (!enabled) return undefined;
	return text;
}
