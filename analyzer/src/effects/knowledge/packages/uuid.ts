import { CHECKS, RANDOM } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const uuid: PackageKnowledge = {
	names: ["uuid"],
	calls: {
		...each("", "v1 v4 v6 v7", RANDOM),
		...each("", "v3 v5 validate version parse stringify", CHECKS),
	},
};
