import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Resources are generated after one scheme. An id that cannot stand in a path throws at once. */
export const openai: PackageKnowledge = {
	names: ["openai"],
	calls: {
		...each("*", "retrieve list content", sends("http", "r", { throws: true })),
		...each("Models Files", "list", sends("http", "r")),
		...each("*", "create parse generate edit search", sends("http", "w", { throws: true, costly: true })),
		...each("*", "update delete cancel", sends("http", "w", { throws: true })),
		"new OpenAI": MAKES,
	},
};
