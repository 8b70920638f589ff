import { CHECKS, does, LATER, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const bcrypt: PackageKnowledge = {
	names: ["bcrypt", "bcryptjs"],
	calls: {
		...each("", "hash genSalt", sends("nondeterminism", "r")),
		compare: LATER,
		...each("", "hashSync genSaltSync", does("nondeterminism", "r")),
		compareSync: CHECKS,
	},
};
