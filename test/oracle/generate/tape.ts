/** A row of numbers that stands for choices: the same row makes the same program. */
export class Tape {
	private readonly numbers: readonly number[];
	private at = 0;

	constructor(numbers: readonly number[]) {
		this.numbers = numbers;
	}

	/** @returns 0 to `count` − 1; 0 when the row has ended, so that what it makes ends as well */
	number(count: number): number {
		return (this.numbers[this.at++] ?? 0) % count;
	}

	/** True in `share` of 100 cases. */
	chance(share: number): boolean {
		return this.number(100) >= 100 - share;
	}

	one<T>(items: readonly T[]): T {
		return items[this.number(items.length)] as T;
	}

	/** One of the items, each as likely as its weight says. */
	weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T {
		let left = this.number(items.reduce((sum, [weight]) => sum + weight, 0));
		for (const [weight, item] of items) {
			left -= weight;
			if (left < 0) return item;
		}
		return items[0]?.[1] as T;
	}
}
