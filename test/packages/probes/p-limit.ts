import pLimit from "p-limit";

const limit = pLimit(2); // pure

export async function limited(urls: string[]) {
	await limit(async () => 1); // pure, promise
	await limit.map(urls, async (url) => url.length); // pure, promise
}
