/** Restricted Damerau–Levenshtein distance: insertions, deletions, replacements and swapped neighbours count one each. */
function distance(a: string, b: string): number {
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let best = Math.min(
				(previous[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(previous[j - 1] as number) + (same ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				best = Math.min(best, (beforePrevious[j - 2] as number) + 1);
			}
			row.push(best);
		}
		beforePrevious = previous;
		previous = row;
	}
	return previous[b.length] as number;
}

/** The name that was probably meant, `undefined` when none is close. */
export function closest(wrong: string, names: Iterable<string>): string | undefined {
	const lower = wrong.toLowerCase();
	// A prefix is meant whatever its length: `warn` for `warning`.
	let best: string | undefined;
	let least = Math.min(Math.floor(wrong.length / 3), 3) + (wrong.length > 2 ? 1 : 0);
	for (const name of names) {
		const other = name.toLowerCase();
		if (other === lower) return name;
		const steps = lower.length >= 3 && other.startsWith(lower) ? 0 : distance(lower, other);
		if (steps < least) {
			least = steps;
			best = name;
		}
	}
	return best;
}
