import { sends } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

/** Where the clients of the AWS SDK have their `send` from: what it does is in the command that it is given. */
export const smithy: PackageKnowledge = {
	names: ["@smithy/smithy-client", "@smithy/core"],
	calls: {
		"Client.send": sends("http", "rw", { refine: "command" }),
	},
};
