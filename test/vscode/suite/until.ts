/** Waits until the probe gives something that is not falsy. @throws Error when that takes longer than the patience */
export async function until<T>(
	what: string,
	probe: () => T | Promise<T>,
	patienceMs = 30_000,
): Promise<Exclude<T, false | null | undefined>> {
	const end = Date.now() + patienceMs;
	for (;;) {
		const value = await probe();
		if (value) return value as Exclude<T, false | null | undefined>;
		if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
