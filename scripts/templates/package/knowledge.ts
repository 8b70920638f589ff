import type { PackageKnowledge } from "../shape.ts";

/** REPLACE ME: what one has to know of the package to read the entries; nothing, if nothing. */
export const templatePackage: PackageKnowledge = {
	// The packages that declare the functions, without `@types/`.
	names: ["template-package"],
	// REPLACE ME: an entry for each function that its documentation makes a promise about. What is not listed is unknown.
	calls: {},
};
