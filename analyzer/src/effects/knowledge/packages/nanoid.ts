import { MAKES, RANDOM } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const nanoid: PackageKnowledge = {
	names: ["nanoid"],
	calls: {
		nanoid: RANDOM,
		customAlphabet: MAKES,
	},
};
