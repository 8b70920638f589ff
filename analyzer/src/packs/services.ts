/** What goes on beside the application: languages, analytics, reports of errors. */
import type { Pack } from "./pack.ts";

export const servicePacks: Readonly<Record<string, Pack>> = {
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
	"vercel-analytics": {
		reason: "an event that cannot be sent is logged",
		calls: [{ from: "package", package: "@vercel/analytics", name: "track" }],
	},
};
