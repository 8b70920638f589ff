import { MAKES, RUNS } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const pQueue: PackageKnowledge = {
	names: ["p-queue"],
	calls: {
		"default.add": RUNS,
		"new default": MAKES,
	},
};
