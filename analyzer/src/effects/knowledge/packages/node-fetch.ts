import { sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const nodeFetch: PackageKnowledge = {
	names: ["node-fetch"],
	calls: {
		default: sends("http", "rw", { refine: "fetch" }),
		...each("BodyMixin", "json text arrayBuffer blob", sends("http", "r", { receiver: "rewrites" })),
	},
};
