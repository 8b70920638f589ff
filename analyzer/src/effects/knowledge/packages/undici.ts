import { MAKES, sends } from "../calls.ts";
import { each, type KnownCall, made, type PackageKnowledge } from "../shape.ts";

const REQUEST: KnownCall = sends("http", "rw", { refine: "request", throws: true });
/** Reading a body uses it up. */
const BODY: KnownCall = sends("http", "r", { receiver: "rewrites" });

/** A URL that is none throws at once. */
export const undici: PackageKnowledge = {
	names: ["undici"],
	calls: {
		fetch: sends("http", "rw", { refine: "fetch" }),
		...each("", "request", REQUEST),
		...each("Dispatcher", "request", REQUEST),
		...each("BodyMixin", "json text arrayBuffer blob formData", BODY),
		...each("BodyReadable", "json text arrayBuffer blob", BODY),
		...made("Agent Pool Client", MAKES),
	},
};
