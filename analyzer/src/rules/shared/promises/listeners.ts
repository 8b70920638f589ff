/** What a program has to hear of rejections that nobody handles: a listener of its own, or a client that reports errors. */

import { perSnapshot } from "../../../ask/memo.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { isTestPath } from "../../../syntax/test-paths.ts";

/** Where a listener hears of rejections. */
export type Host = "browser" | "node" | "unknown";

interface Listener {
	/** As the owner in a sentence. */
	readonly of: string;
	readonly hosts: readonly Host[];
	/** A word that its file has in its text. */
	readonly word: string;
	readonly pattern: RegExp;
}

const PROGRAM = "the program's handler";

/** Clients whose start alone makes them listen, as their defaults are. */
const LISTENERS: readonly Listener[] = [
	{
		of: PROGRAM,
		hosts: ["node", "unknown"],
		word: "unhandledRejection",
		pattern: /\.\s*(?:on|once|addListener|prependListener)\s*\(\s*["'`]unhandledRejection["'`]/,
	},
	{
		// `["uncaughtException", "unhandledRejection"].forEach((event) => process.on(event, …))`, or in a loop.
		of: PROGRAM,
		hosts: ["node", "unknown"],
		word: "unhandledRejection",
		pattern:
			/\[[^\][]*["'`]unhandledRejection["'`][^\][]*\][^[]{0,200}?\bprocess\s*\.\s*(?:on|once|addListener|prependListener)\s*\(\s*\w+\s*,/,
	},
	{
		of: PROGRAM,
		hosts: ["browser", "unknown"],
		word: "unhandledrejection",
		pattern: /Listener\s*\(\s*(?:\w+\s*,\s*)?["'`]unhandledrejection["'`]/,
	},
	{
		of: PROGRAM,
		hosts: ["browser", "unknown"],
		word: "onunhandledrejection",
		pattern: /\bonunhandledrejection\s*=(?!=)/,
	},
	{
		of: "Sentry's handler",
		hosts: ["node", "unknown"],
		word: "@sentry",
		pattern: sentryOf(/(?!(?:browser|react|vue|svelte|angular|solid|ember|electron\/renderer)["'])/),
	},
	{
		of: "Sentry's handler",
		hosts: ["browser", "unknown"],
		word: "@sentry",
		pattern: sentryOf(/(?!(?:node|bun|deno|nestjs|aws-serverless|cloudflare|electron\/main)["'])/),
	},
	{
		of: "Bugsnag's handler",
		hosts: ["browser", "node", "unknown"],
		word: "@bugsnag",
		pattern: /["']@bugsnag\/(?:js|browser|node)["'][\s\S]*\bBugsnag\.start\s*\(/,
	},
	{
		of: "Datadog's handler",
		hosts: ["browser", "unknown"],
		word: "datadogRum",
		pattern: /\bdatadogRum\.init\s*\(/,
	},
	{
		of: "Rollbar's handler",
		hosts: ["browser", "node", "unknown"],
		word: "captureUnhandledRejections",
		pattern: /\bcaptureUnhandledRejections["']?\s*:\s*true\b/,
	},
];

/** `import * as Sentry from "@sentry/node"; Sentry.init({})`, or `init` by itself. */
function sentryOf(packages: RegExp): RegExp {
	const name = `["']@sentry/${packages.source}`;
	return new RegExp(`${name}[\\s\\S]*\\bSentry\\w*\\.init\\s*\\(|\\binit\\b[^;{}()]*\\}\\s*from\\s*${name}`);
}

const listenersIn = perSnapshot(() => new Map<Host, string | undefined>());

/**
 * Who else hears of a rejection that nobody handles, by the texts of the program's files.
 * @returns such as "Sentry's handler"; undefined where nobody does
 */
export function listenerIn(file: RuleFile, host: Host): string | undefined {
	const known = listenersIn(file);
	if (!known.has(host)) known.set(host, lookForListener(file, host));
	return known.get(host);
}

function lookForListener(file: RuleFile, host: Host): string | undefined {
	const isRun = (path: string) => !isTestPath(file.pathInProject(path));
	return LISTENERS.find(
		({ hosts, word, pattern }) => hosts.includes(host) && file.types.filesMatching(word, pattern).some(isRun),
	)?.of;
}
