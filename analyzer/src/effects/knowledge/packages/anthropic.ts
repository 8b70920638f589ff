import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** As with OpenAI, an id that cannot stand in a path throws at once. */
export const anthropic: PackageKnowledge = {
	names: ["@anthropic-ai/sdk"],
	calls: {
		...each("*", "retrieve list results", sends("http", "r", { throws: true })),
		"Models.list": sends("http", "r"),
		...each("*", "create parse countTokens", sends("http", "w", { throws: true, costly: true })),
		...each("*", "delete cancel", sends("http", "w", { throws: true })),
		"new Anthropic": MAKES,
	},
};
