import { CHECKS, MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Resources are generated after one scheme. An id that cannot stand in a URL throws at once. */
export const stripe: PackageKnowledge = {
	names: ["stripe"],
	calls: {
		...each("*", "retrieve* list* search createPreview", sends("http", "r", { throws: true })),
		...each(
			"*",
			"create update del cancel confirm capture pay attach detach",
			sends("http", "w", { throws: true, costly: true }),
		),
		"ApiListPromise.autoPagingToArray": sends("http", "r"),
		constructEvent: CHECKS,
		"new Stripe": MAKES,
	},
};
