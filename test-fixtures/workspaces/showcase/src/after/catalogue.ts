/** Fetches the whole catalogue, page by page, with one client. */
import pLimit from "p-limit";
import { type Client, getJson } from "../shared/http.ts";
import type { Catalogue, Page } from "../shared/model.ts";

const PAGES_AT_ONCE = 4;

export async function loadCatalogue(client: Client): Promise<Catalogue> {
	const [first, categories] = await Promise.all([
		getJson<Page>(client, "/catalogue?page=1"),
		getJson<string[]>(client, "/categories"),
	]);
	const numbers = Array.from({ length: first.pages - 1 }, (_, index) => index + 2);
	const limit = pLimit(PAGES_AT_ONCE);
	const rest = await Promise.all(
		numbers.map((number) => limit(() => getJson<Page>(client, `/catalogue?page=${number}`))),
	);
	return { categories, products: [first, ...rest].flatMap((page) => page.products) };
}
