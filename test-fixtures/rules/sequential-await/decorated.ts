// What a decorator puts around a method is not followed; the method's own body says more than its name.

declare function timed<T>(method: T, context: ClassMethodDecoratorContext): T;

const quotes = new Map<string, number>();

interface Api {
	getRow(table: string): Promise<{ id: string; price: number }>;
}

class Prices {
	readonly #api: Api;

	constructor(api: Api) {
		this.#api = api;
	}

	@timed
	async getPrice(id: string) {
		return (await this.#api.getRow(id)).price;
	}

	@timed
	async getQuote(id: string) {
		const { price } = await this.#api.getRow(id);
		quotes.set(id, price);
		return price;
	}

	@timed
	async getLast(id: string) {
		await this.#api.getRow(id);
		return quotes.get(id);
	}

	async own(id: string) {
		const first = await this.getPrice(id);
		//            ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : `getPrice` does what its body says, whatever decorates it
		const second = await this.getPrice(`${id}-2`);
		return [first, second];
	}

	async ownThatWrites(id: string) {
		const first = await this.getQuote(id);
		const second = await this.getLast(id);
		return [first, second];
	}
}

export async function both(prices: Prices) {
	const first = await prices.getPrice("a");
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : `getPrice` does what its body says, whatever decorates it
	const second = await prices.getPrice("b");
	return [first, second];
}

// Their names say that they read, their bodies that one changes what the other looks at.
export async function bothThatWrite(prices: Prices) {
	const first = await prices.getQuote("a");
	const second = await prices.getLast("a");
	return [first, second];
}
