// What the author says of functions counts in place of their bodies.

/** @effect pure */
async function normalize(id: string): Promise<string> {
	return (await fetch(`https://api.example.com/${id}`)).text();
}
/** @effect reads http */
declare function load(id: string): Promise<string>;
/** @effect reads clock */
declare function tick(id: string): Promise<string>;
async function plain(id: string): Promise<string> {
	return (await fetch(`https://api.example.com/${id}`)).text();
}

export async function run(ids: string[]) {
	await Promise.all(ids.map((id) => normalize(id)));
	await Promise.all(ids.map((id) => tick(id)));
	await Promise.all(ids.map((id) => load(id)));
	//    ^^^^^^^^^^^ unbounded-concurrency +limit : a network request
	await Promise.all(ids.map((id) => plain(id)));
	//    ^^^^^^^^^^^ unbounded-concurrency +limit : a network request
}
