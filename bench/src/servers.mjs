/** The language servers that are measured, by what starts them and how they tell of a floating promise. */
import path from "node:path";
import { asynclintDist, peerFile } from "./paths.mjs";

/** @returns {import("./language-server.mjs").ServerDefinition} */
const asynclint = (id, title, dist) => ({
	id,
	title,
	args: [path.join(dist, "server.js"), "--stdio"],
	initializationOptions: () => ({ hints: true }),
	isFloating: ({ code }) => code === "floating-promise",
});

export const asynclintServer = asynclint("asynclint", "asynclint", asynclintDist);

/** @param {string} dist the dist/ of another build */
export const otherBuild = (dist) => asynclint("other", "asynclint, the other build", dist);

/** @type {import("./language-server.mjs").ServerDefinition[]} */
export const serverDefinitions = [
	asynclintServer,
	{
		id: "biome",
		title: "biome lsp-proxy",
		args: [peerFile("@biomejs/biome", "bin/biome"), "lsp-proxy"],
		isFloating: ({ code }) => String(code).endsWith("/noFloatingPromises"),
	},
	{
		id: "oxlint",
		title: "oxlint --lsp, type-aware",
		args: [peerFile("oxlint", "bin/oxlint"), "--lsp"],
		initializationOptions: (workspaceUri) => [{ workspaceUri, options: { run: "onType", typeAware: true } }],
		configuration: { run: "onType", typeAware: true },
		isFloating: ({ code }) => String(code).includes("no-floating-promises"),
	},
];
