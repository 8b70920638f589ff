import { createClient } from "@supabase/supabase-js";

const client = createClient("https://example.supabase.co", "key"); // pure

export async function queries(id: string) {
	await client.from("users").select("*").eq("id", id).single(); // reads db, lazy
	await client.from("users").insert({ id }); // writes db, lazy
	await client.from("users").update({ id }).eq("id", id); // writes db, lazy
	await client.from("users").upsert({ id }).select(); // writes db, lazy
	await client.from("users").delete().match({ id }); // writes db, lazy
	await client.rpc("own", { id }); // uses db, lazy
	client.schema("other"); // pure
	const query = client.from("users").select(); // reads db, lazy
	await query.neq("id", id); // uses db, lazy
	await client.from("users").select().gt("a", 1).gte("a", 1).lt("a", 1).lte("a", 1).like("a", "b").ilike("a", "b"); // reads db, lazy
	await client.from("users").select().is("a", null).in("a", [1]).contains("a", [1]).or("a").not("a", "eq", 1).filter("a", "eq", 1); // reads db, lazy
	await client.from("users").select().textSearch("a", "b").throwOnError().order("a").limit(1).range(0, 1).maybeSingle(); // reads db, lazy
	await client.from("users").select().csv(); // reads db, lazy
}
