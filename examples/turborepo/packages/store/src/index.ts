const stock = new Map<string, number>();

/** Sets how much there is of an article. */
export function setStock(article: string, count: number): void {
	stock.set(article, count);
}

export async function inStock(article: string): Promise<number> {
	return stock.get(article) ?? 0;
}
