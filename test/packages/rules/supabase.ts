// Supabase
import { createClient } from "@supabase/supabase-js";

const supabase = createClient("https://example.com", "key");

export function neverRun(ids: readonly number[]) {
	supabase.from("users").insert({ id: 1 }); // query-never-run: queries
	supabase.from("users").delete().eq("id", 1); // query-never-run
	supabase.from("users").select("*").single(); // query-never-run
	void supabase.rpc("f"); // query-never-run
	ids.forEach((id) => supabase.from("users").update({ id }).eq("id", id)); // query-never-run
}

export async function run() {
	await supabase.from("users").insert({ id: 1 }); // silent query-never-run
	supabase.from("users").insert({ id: 1 }).then(() => undefined); // silent query-never-run
	supabase.channel("a").subscribe(); // silent query-never-run
	const query = supabase.from("users").select("*"); // silent query-never-run
	query.eq("id", 1); // silent query-never-run
	await query;
	supabase.auth.signOut(); // silent query-never-run
	supabase.functions.invoke("f"); // silent query-never-run
	supabase.storage.from("a").remove([]); // silent query-never-run
}
