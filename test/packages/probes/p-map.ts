import pMap from "p-map";

export async function mapped(urls: string[]) {
	await pMap(urls, async (url) => url.length, { concurrency: 2 }); // pure, promise
}
