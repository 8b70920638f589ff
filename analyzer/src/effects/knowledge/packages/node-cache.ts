import { does, MAKES } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** What it gives is a copy unless it is told otherwise. */
export const nodeCache: PackageKnowledge = {
	names: ["node-cache"],
	calls: {
		...each("NodeCache", "get has keys mget getTtl", does("cache", "r")),
		...each("NodeCache", "set mset del take ttl flushAll", does("cache", "w")),
		"new NodeCache": MAKES,
	},
};
