/** Runners of tests. */
import { inPackages, type Pack } from "./pack.ts";

export const testingPacks: Readonly<Record<string, Pack>> = {
	vitest: {
		reason: "vitest waits for suites, which the types of other runners, used for its globals, do not say",
		callbacks: inPackages(
			["jest", "mocha", "jasmine"],
			[
				...["describe", "fdescribe", "xdescribe", "suite"],
				...["Describe", "SuiteFunction", "ExclusiveSuiteFunction", "PendingSuiteFunction"],
			],
		),
		users: ["vitest"],
	},
};
