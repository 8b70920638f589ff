export function priceOf(count: number, each: number): string {
	return (count * each).toFixed(2);
}
