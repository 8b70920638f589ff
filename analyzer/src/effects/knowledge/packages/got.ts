import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Its methods such as `got.post` are of a mapped type, which has no declarations to go by. */
export const got: PackageKnowledge = {
	names: ["got"],
	calls: {
		got: sends("http", "rw", { refine: "request" }),
		...each("CancelableRequest", "json text buffer", sends("http", "r", { receiver: "rewrites" })),
		extend: MAKES,
	},
};
