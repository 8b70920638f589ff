import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** A request that cannot be made throws at once. Hooks are taken to leave alone what the request is about. */
export const ky: PackageKnowledge = {
	names: ["ky"],
	calls: {
		ky: sends("http", "rw", { refine: "request", throws: true }),
		// An instance with options of its own.
		"call __type": sends("http", "rw", { refine: "request", throws: true }),
		...each("", "get head", sends("http", "r", { throws: true })),
		...each("", "post put patch delete", sends("http", "w", { throws: true })),
		// Of the promise for the response as well as of the response itself.
		...each("", "json text arrayBuffer blob", sends("http", "r", { receiver: "rewrites" })),
		...each("", "create extend", MAKES),
	},
};
