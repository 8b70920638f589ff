import { changesQuery, MAKES, queries } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const query = (mode: "r" | "w" | "rw"): KnownCall => queries("db", mode, { throws: false });
const FILTER: KnownCall = { ...changesQuery("db"), throws: false };

/** Builders of PostgREST send their request when they are awaited; a filter belongs to the query that it is called on. */
export const supabase: PackageKnowledge = {
	names: ["@supabase/postgrest-js", "@supabase/supabase-js"],
	calls: {
		...each("PostgrestQueryBuilder", "select", query("r")),
		...each("PostgrestQueryBuilder", "insert update upsert delete", query("w")),
		...each("SupabaseClient", "rpc", query("rw")),
		...each("SupabaseClient", "from schema", MAKES),
		...each(
			"PostgrestFilterBuilder",
			"eq neq gt gte lt lte like ilike is in contains or not filter match textSearch throwOnError",
			FILTER,
		),
		...each("PostgrestTransformBuilder", "select order limit range single maybeSingle csv", FILTER),
		createClient: MAKES,
	},
};
