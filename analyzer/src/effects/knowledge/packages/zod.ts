import { CHECKS, LATER, MAKES, STEP } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** What schemas call on their own is taken to look at nothing but the value. */
export const zod: PackageKnowledge = {
	names: ["zod"],
	calls: {
		...each("*", "parse", CHECKS),
		...each("*", "safeParse", MAKES),
		...each("*", "parseAsync safeParseAsync spa", LATER),
		...each("", "object string number boolean array _enum union discriminatedUnion literal record unknown date", MAKES),
		...each(
			"",
			"objectType stringType numberType booleanType arrayType enumType unionType literalType recordType",
			MAKES,
		),
		...each("*", "optional nullable default extend partial pick omit min max int email url regex trim describe", STEP),
		...each("ZodError", "flatten format", STEP),
		...each("", "treeifyError prettifyError flattenError", MAKES),
	},
};
