import type { SupabaseClient } from "@supabase/supabase-js";

export async function sessions({ auth }: SupabaseClient, email: string, password: string) {
	await auth.getUser(); // reads http, promise
	await auth.getSession(); // reads http, promise
	await auth.admin.getUserById("a"); // reads http, promise
	await auth.admin.listUsers(); // reads http, promise
	await auth.signOut(); // writes http, promise
	await auth.signInWithPassword({ email, password }); // writes http, promise
	await auth.signUp({ email, password }); // writes http, promise
	await auth.refreshSession(); // writes http, promise
	await auth.updateUser({ email }); // writes http, promise
	await auth.admin.createUser({ email }); // writes http, promise
	await auth.admin.deleteUser("a"); // writes http, promise
}
