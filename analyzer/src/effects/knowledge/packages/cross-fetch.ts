import { sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const crossFetch: PackageKnowledge = {
	names: ["cross-fetch"],
	calls: {
		...each("cross-fetch", "fetch", sends("http", "rw", { refine: "fetch" })),
	},
};
