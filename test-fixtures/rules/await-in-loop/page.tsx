declare global {
	namespace JSX {
		interface Element {}
		interface IntrinsicElements {
			li: { children?: unknown };
			ul: { children?: unknown };
		}
	}
}

async function load(id: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${id}`);
	return response.text();
}

export async function Page({ ids }: { ids: string[] }) {
	const texts: string[] = [];
	for (const id of ids) texts.push(await load(id));
	//                               ^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `load(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	return <ul>{texts}</ul>;
}

export async function Items({ ids }: { ids: string[] }) {
	const items: JSX.Element[] = [];
	for (const id of ids) {
		const text = await load(id);
		//           ^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `load(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		items.push(<li>{text}</li>);
	}
	return <ul>{items}</ul>;
}
