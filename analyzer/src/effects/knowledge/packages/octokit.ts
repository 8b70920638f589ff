import { MAKES, sends } from "../calls.ts";
import { each, made, type PackageKnowledge } from "../shape.ts";

/** Methods are named after the endpoint, `get…` and `list…` for what GET asks for; a route says its method itself. */
export const octokit: PackageKnowledge = {
	names: ["@octokit/plugin-rest-endpoint-methods", "@octokit/core", "@octokit/rest", "octokit"],
	calls: {
		...each("", "get* list* check* compareCommits* download*", sends("http", "r")),
		// Searches.
		...each("", "repos code issuesAndPullRequests commits users", sends("http", "r")),
		...each("", "create* update* delete* remove* add* set* merge*", sends("http", "w")),
		"Octokit.request": sends("http", "rw", { refine: "route" }),
		"Octokit.graphql": sends("http", "rw"),
		// Only what lists has pages.
		paginate: sends("http", "r", { invokes: [1, 2], defers: true }),
		...made("Octokit", MAKES),
	},
};
