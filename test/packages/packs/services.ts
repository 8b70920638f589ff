import { type Analytics, AnalyticsBrowser } from "@segment/analytics-next";
import { track } from "@vercel/analytics/server";
import i18next, { changeLanguage } from "i18next";

export function i18n() {
	i18next.init(); // calls i18next
	i18next.use({ type: "backend" }).init(); // calls i18next
	i18next.changeLanguage("de"); // calls i18next
	changeLanguage("de"); // calls i18next
	i18next.loadNamespaces("a"); // calls i18next
	i18next.loadLanguages("a"); // calls i18next
	i18next.reloadResources(); // calls i18next
}

export function segment(analytics: Analytics) {
	analytics.track("a"); // calls segment
	analytics.identify("a"); // calls segment
	analytics.page(); // calls segment
	analytics.screen("a"); // calls segment
	analytics.group("a"); // calls segment
	analytics.alias("a"); // calls segment
	analytics.register(); // none
	AnalyticsBrowser.load({ writeKey: "a" }).track("a"); // calls segment
}

export function vercel() {
	track("a"); // calls vercel-analytics
}
