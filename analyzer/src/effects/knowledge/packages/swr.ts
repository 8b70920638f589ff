import { fetchesInto } from "../calls.ts";
import { called, type PackageKnowledge } from "../shape.ts";

const revalidates = {
	...fetchesInto("any", { kind: "refetch-reads" }, "again"),
	refine: "revalidation",
} as const;

/** Without data, `mutate` fetches again what the page shows; with it, the cache is changed as well. */
export const swr: PackageKnowledge = {
	names: ["swr"],
	calls: {
		...called("ScopedMutator", { ...revalidates, options: 1 }),
		...called("KeyedMutator", { ...revalidates, options: 0 }),
	},
};
