import { GrowthBook } from "@growthbook/growthbook";
import { type Analytics, AnalyticsBrowser } from "@segment/analytics-next";
import { StatsigClient } from "@statsig/js-client";
import { track } from "@vercel/analytics/server";
import i18next, { changeLanguage } from "i18next";
import type { LDClientBase } from "launchdarkly-js-sdk-common";
import { PostHog } from "posthog-node";
import { UnleashClient } from "unleash-proxy-client";

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

export function flags(client: LDClientBase) {
	client.identify({ key: "a" }); // calls launchdarkly
	client.waitUntilReady(); // calls launchdarkly
	client.close(); // calls launchdarkly
	client.waitForInitialization(); // none
	const growthbook = new GrowthBook();
	growthbook.init(); // calls growthbook
	growthbook.refreshFeatures(); // calls growthbook
	growthbook.setAttributes({}); // calls growthbook
	growthbook.updateAttributes({}); // calls growthbook
	growthbook.setAttributeOverrides({}); // calls growthbook
	growthbook.setForcedVariations({}); // calls growthbook
	growthbook.setURL("a"); // calls growthbook
	const statsig = new StatsigClient("a", {});
	statsig.initializeAsync(); // calls statsig
	statsig.updateUserAsync({}); // calls statsig
	statsig.flush(); // calls statsig
	statsig.shutdown(); // calls statsig
	const unleash = new UnleashClient({ url: "a", clientKey: "a", appName: "a" });
	unleash.start(); // calls unleash
	unleash.updateContext({}); // calls unleash
	unleash.sendMetrics(); // none
}

export function posthog() {
	new PostHog("a").shutdown(); // calls posthog
	new PostHog("a").getFeatureFlag("a", "b"); // none
}
