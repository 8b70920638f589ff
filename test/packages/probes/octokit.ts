import { Octokit } from "@octokit/rest";

const octokit = new Octokit({ auth: "token" }); // pure

export async function endpoints(owner: string, repo: string, route: string) {
	const { rest } = octokit; // pure
	await rest.issues.get({ owner, repo, issue_number: 1 }); // reads http, promise
	await rest.issues.listForRepo({ owner, repo }); // reads http, promise
	await rest.pulls.checkIfMerged({ owner, repo, pull_number: 1 }); // reads http, promise
	await rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: "a...b" }); // reads http, promise
	await rest.repos.downloadZipballArchive({ owner, repo, ref: "main" }); // reads http, promise
	await rest.search.repos({ q: "a" }); // reads http, promise
	await rest.search.code({ q: "a" }); // reads http, promise
	await rest.search.issuesAndPullRequests({ q: "a" }); // reads http, promise
	await rest.search.commits({ q: "a" }); // reads http, promise
	await rest.search.users({ q: "a" }); // reads http, promise
	await rest.issues.create({ owner, repo, title: "a" }); // writes http, promise
	await rest.issues.update({ owner, repo, issue_number: 1 }); // writes http, promise
	await rest.issues.deleteComment({ owner, repo, comment_id: 1 }); // writes http, promise
	await rest.issues.addLabels({ owner, repo, issue_number: 1, labels: ["a"] }); // writes http, promise
	await rest.issues.removeLabel({ owner, repo, issue_number: 1, name: "a" }); // writes http, promise
	await rest.issues.setLabels({ owner, repo, issue_number: 1 }); // writes http, promise
	await rest.pulls.merge({ owner, repo, pull_number: 1 }); // writes http, promise
	await octokit.request("GET /repos/{owner}/{repo}", { owner, repo }); // reads http, promise
	await octokit.request("POST /user/repos", { name: repo }); // uses http, promise
	await octokit.request(route); // uses http, promise
	await octokit.graphql("query { viewer { login } }"); // uses http, promise
	await octokit.paginate(rest.issues.listForRepo, { owner, repo }); // reads http, promise
	await octokit.paginate(rest.issues.listForRepo, { owner, repo }, ({ data }) => data); // reads http, promise
}
