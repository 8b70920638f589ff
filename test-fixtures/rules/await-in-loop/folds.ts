const paths = ["a", "b", "c"] as const;

async function load(path: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${path}`);
	return response.text();
}

async function price(id: string): Promise<number> {
	const response = await fetch(`https://api.example.com/prices/${id}`);
	return Number(await response.text());
}

export async function added(ids: readonly string[]) {
	let sum = 0;
	for (const path of paths) sum += await price(path);
	//                               ^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `price(path)` although no turn needs another's result: 3 round trips could be 1.
	let other = 0;
	for (const id of ids) {
		const one = await price(id);
		//          ^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `price(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		other = other + one;
	}
	return [sum, other];
}

export async function collected() {
	let out: string[] = [];
	for (const path of paths) out = [...out, await load(path)];
	//                                       ^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `load(path)` although no turn needs another's result: 3 round trips could be 1.
	let all: string[] = [];
	for (const path of paths) all = all.concat(await load(path));
	//                                         ^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `load(path)` although no turn needs another's result: 3 round trips could be 1.
	return [out, all];
}

export async function replaced(template: string) {
	let text = template;
	for (const path of paths) {
		text = text.replace(`{${path}}`, await load(path));
		//                               ^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `load(path)` although no turn needs another's result: 3 round trips could be 1.
	}
	return text;
}

export async function counted() {
	const texts: string[] = [];
	let done = 0;
	for (const path of paths) {
		texts.push(await load(path));
		//         ^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `load(path)` although no turn needs another's result: 3 round trips could be 1.
		done++;
	}
	return { texts, done };
}

export async function partial() {
	let sum = 0;
	try {
		for (const path of paths) sum += await price(path);
		//                               ^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `price(path)` although no turn needs another's result: 3 round trips could be 1.
	} catch {
		return -sum;
	}
	return sum;
}

// What is asked for next depends on what was found.
export async function seenByCall() {
	let sum = 0;
	for (const path of paths) sum += await price(`${path}${sum}`);
	let text = "";
	for (const path of paths) text = text + (await load(text + path));
	return [sum, text];
}

export async function seenByCondition() {
	let sum = 0;
	for (const path of paths) {
		if (sum > 10) continue;
		sum += await price(path);
	}
	let other = 0;
	for (const path of paths) other = other > 10 ? other : other + (await price(path));
	let first: string | undefined;
	for (const path of paths) first ??= await load(path);
	let second = "";
	for (const path of paths) second = second || (await load(path));
	let isGood = true;
	for (const path of paths) isGood &&= (await load(path)) === "good";
	return [sum, other, first, second, isGood];
}

export async function seenByFunction() {
	let sum = 0;
	const next = () => price(`${sum}`);
	const more = async (path: string) => (await price(path)) + sum;
	for (const path of paths) sum += path.length + (await next());
	for (const path of paths) sum += await more(path);
	return sum;
}

export async function seenByLocal() {
	let sum = 0;
	for (const path of paths) {
		const soFar = sum;
		sum += await price(`${path}${soFar}`);
	}
	return sum;
}

let total = 0;

// Others may look at it meanwhile.
export async function outside() {
	for (const path of paths) total += await price(path);
	return total;
}

export async function lastWins() {
	let found = "";
	for (const path of paths) found = await load(path);
	return found;
}

export async function byPattern() {
	let [sum, length] = [0, 0];
	for (const path of paths) [sum, length] = [sum + (await price(path)), length + 1];
	return [sum, length];
}
