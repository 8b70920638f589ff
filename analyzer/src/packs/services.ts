/** What goes on beside the application: languages, analytics, flags, reports of errors. */
import { inPackages, type Pack } from "./pack.ts";

export const servicePacks: Readonly<Record<string, Pack>> = {
	growthbook: {
		reason: "the promise never rejects: features that cannot be loaded are told by its result, and logged",
		calls: [
			{
				from: "package",
				package: "@growthbook/growthbook",
				name: [
					...["init", "refreshFeatures", "setAttributes", "updateAttributes", "setAttributeOverrides"],
					...["setForcedVariations", "setURL"],
				].map((name) => `GrowthBook.${name}`),
			},
		],
	},
	i18next: {
		reason: "the promise never rejects: what cannot be loaded is logged, and told by an event",
		calls: [
			{
				from: "package",
				package: "i18next",
				name: ["init", "changeLanguage", "loadNamespaces", "loadLanguages", "reloadResources"],
			},
		],
	},
	launchdarkly: {
		reason: "a failure is told by the client's event error, or logged",
		calls: [
			{
				from: "package",
				package: "launchdarkly-js-sdk-common",
				name: ["identify", "close", "waitUntilReady"].map((name) => `LDClientBase.${name}`),
			},
		],
	},
	posthog: {
		reason: "events that cannot be delivered are logged",
		calls: inPackages(["posthog-node", "@posthog/core"], ["shutdown"]),
	},
	segment: {
		reason: "an event that cannot be delivered is sent again, and told by delivery_failure",
		calls: [
			{
				from: "package",
				package: "@segment/analytics-next",
				name: ["track", "identify", "page", "screen", "group", "alias"],
			},
		],
	},
	sentry: {
		reason: "the promise says whether all reports were sent in time, or is that of the function that is measured",
		calls: [{ from: "package", package: "@sentry/core", name: ["flush", "close"] }],
		forwards: [
			{
				from: "package",
				package: "@sentry/core",
				name: ["startSpan", "startSpanManual", "withScope", "withIsolationScope", "continueTrace", "startNewTrace"],
			},
		],
	},
	statsig: {
		reason: "the promise never rejects: what fails is logged, and reported by the client",
		calls: [
			{ from: "package", package: "@statsig/js-client", name: ["initializeAsync", "updateUserAsync"] },
			{ from: "package", package: "@statsig/client-core", name: ["flush", "shutdown"] },
		],
	},
	unleash: {
		reason: "the promise never rejects: toggles that cannot be loaded are logged, and told by the client's event error",
		calls: [{ from: "package", package: "unleash-proxy-client", name: ["start", "updateContext"] }],
	},
	"vercel-analytics": {
		reason: "an event that cannot be sent is logged",
		calls: [{ from: "package", package: "@vercel/analytics", name: "track" }],
	},
};
