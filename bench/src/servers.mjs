/** The language servers that are measured, by what starts them and how they tell of a floating promise. */
import path from "node:path";
import { asynclintDist, peerFile } from "./paths.mjs";

/** @type {import("./language-server.mjs").ServerDefinition} */
export const asynclintServer = {
	id: "asynclint",
	title: "asynclint",
	args: [path.join(asynclintDist, "server.js"), "--stdio"],
	isFloating: ({ code }) => code === "floating-promise",
};

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
