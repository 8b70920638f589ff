/** Fetches the whole catalogue, page by page, with one client. */
import { type Client, getJson } from "../shared/http.ts";
import type { Catalogue, Page } from "../shared/model.ts";

export async function loadCatalogue(client: Client): Promise<Catalogue> {
	const first = await getJson<Page>(client, "/catalogue?page=1");
	const categories = await getJson<string[]>(client, "/categories");
	const numbers = Array.from({ length: first.pages - 1 }, (_, index) => index + 2);
	const rest = await Promise.all(numbers.map((number) => getJson<Page>(client, `/catalogue?page=${number}`)));
	return { categories, products: [first, ...rest].flatMap((page) => page.products) };
}
