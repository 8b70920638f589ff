/** Compiler options as the checker gives them, with the numbers that stand for words, and the words. */

/** What a tsconfig and all that it extends set; what they leave out is absent. */
export type CompilerOptions = Readonly<Record<string, unknown>>;

export const TARGET = { es3: 0, es5: 1, es2015: 2, es2022: 9, es2023: 10, esnext: 99 } as const;

export const MODULE = {
	none: 0,
	commonjs: 1,
	amd: 2,
	umd: 3,
	system: 4,
	es2015: 5,
	es2020: 6,
	es2022: 7,
	esnext: 99,
	node16: 100,
	node18: 101,
	node20: 102,
	nodenext: 199,
	preserve: 200,
} as const;

export const RESOLUTION = { classic: 1, node10: 2, node16: 3, nodenext: 99, bundler: 100 } as const;

/** The word for a number of one of the tables above. */
export function wordFor(table: Readonly<Record<string, number>>, value: number): string | undefined {
	return Object.keys(table).find((word) => table[word] === value);
}

/** A number among the options; undefined when it is not set. */
export function numberOf(options: CompilerOptions, name: string): number | undefined {
	const value = options[name];
	return typeof value === "number" ? value : undefined;
}
