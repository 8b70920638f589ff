import pLimit from "p-limit";

const ids = ["a", "b", "c"];

async function load(id: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${id}`);
	return response.text();
}

const limit = pLimit(2);

// A limiter paces the turns already.
export async function paced() {
	const texts: string[] = [];
	for (const id of ids) texts.push(await limit(() => load(id)));
	return texts;
}

const slow = pLimit(4);

async function loadSlowly(id: string): Promise<string> {
	return slow(() => load(id));
}

export async function pacedInside() {
	const texts: string[] = [];
	for (const id of ids) texts.push(await loadSlowly(id));
	return texts;
}

export async function reused(ids: string[]) {
	const run = pLimit(3);
	const first = await run(() => load("first"));
	const texts: string[] = [];
	for (const id of ids) {
		texts.push(await load(id));
		//         ^^^^^^^^^^^^^^ await-in-loop +promise-all +p-limit : Each turn of this loop waits for `load(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return [first, ...texts];
}
