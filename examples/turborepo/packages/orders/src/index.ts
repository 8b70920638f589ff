import { inStock, setStock } from "@shop/store";

export async function order(article: string, count: number): Promise<boolean> {
	const left = (await inStock(article)) - count;
	if (left < 0) return false;
	setStock(article, left);
	return true;
}
