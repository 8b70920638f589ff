import { z } from "zod";
import { z as v3 } from "zod/v3";

export function schemas(value: unknown) {
	const user = z.object({ name: z.string().min(1).max(9).trim(), age: z.number().int().optional() }); // pure
	user.parse(value); // pure
	user.safeParse(value); // pure
	user.parseAsync(value); // pure, promise
	user.safeParseAsync(value); // pure, promise
	user.spa(value); // pure, promise
	z.array(z.boolean().nullable().default(true)).parse(value); // pure
	z.enum(["a", "b"]).describe("c").parse(value); // pure
	z.union([z.literal("a"), z.date(), z.unknown()]).safeParse(value); // pure
	z.discriminatedUnion("type", [z.object({ type: z.literal("a") })]).parse(value); // pure
	z.record(z.string().email().url().regex(/a/), z.unknown()).parse(value); // pure
	user.extend({ more: z.string() }).partial().pick({ name: true }).omit({ name: true }); // pure
	const { error } = user.safeParse(value); // pure
	error?.flatten(); // pure
	error?.format(); // pure
	if (error) z.treeifyError(error); // pure
	if (error) z.prettifyError(error); // pure
	if (error) z.flattenError(error); // pure
	v3.object({ a: v3.string().min(1), b: v3.number(), c: v3.boolean(), d: v3.array(v3.string()) }).parse(value); // pure
	v3.union([v3.enum(["a"]), v3.literal("b"), v3.record(v3.string())]).safeParse(value); // pure
}
