/** Query builders: objects with a `then` that runs what was put together, so that they are awaited like promises. */
import type { RuleFile } from "../../../ask/rule-file.ts";
import type { TypeRef } from "../../../engine/engine.ts";

/** Packages whose builders are awaited. Other objects with a `then` may stand for something else. */
const BUILDERS: ReadonlySet<string> = new Set([
	"drizzle-orm",
	"knex",
	"mongoose",
	"@supabase/postgrest-js",
	"@supabase/supabase-js",
	"objection",
]);

/** Whether a thenable is the query of a package that is known for them. */
export function isQuery(type: TypeRef, file: RuleFile): boolean {
	// Utility types such as `Omit` have no symbol of the package any more, but their `then` has.
	const then = type.property("then");
	const origin = then && file.types.originOf(then);
	return origin?.from === "package" ? BUILDERS.has(origin.name) : isOfBuilder(type, file);
}

/** Knex takes its `then` from the language's promise: there the type itself says where it is from. */
function isOfBuilder(type: TypeRef, file: RuleFile): boolean {
	const symbol = type.symbol();
	const origin = symbol && file.types.originOf(symbol);
	return origin?.from === "package" && BUILDERS.has(origin.name);
}
