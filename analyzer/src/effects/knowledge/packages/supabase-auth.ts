import { sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const supabaseAuth: PackageKnowledge = {
	names: ["@supabase/auth-js", "@supabase/gotrue-js"],
	calls: {
		...each("default", "getUser getSession getUserById listUsers", sends("http", "r")),
		...each(
			"default",
			"signOut signInWithPassword signUp refreshSession updateUser createUser deleteUser",
			sends("http", "w"),
		),
	},
};
