/** Packs, held to the libraries' real types: a renamed function or a type of another name shows here. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packs } from "../../analyzer/src/packs/index.ts";
import { typeErrors } from "../support/fixture-types.ts";
import { entriesOf, type PackProbes, probePacks } from "../support/pack-probes.ts";

const folder = fileURLToPath(new URL("../../../test/packages/packs/", import.meta.url));
const config = path.join(folder, "tsconfig.json");
const names = readdirSync(folder)
	.filter((file) => file.endsWith(".ts"))
	.map((file) => file.slice(0, -".ts".length));

/** What no probe can name, because of the version that is installed or because the package is too large for it. Fixtures have it. */
const UNPROBED: Readonly<Record<string, readonly string[]>> = {
	// Packages that are not installed for this.
	"apollo-angular": ["calls QueryRef.refetch"],
	astro: ["calls navigate"],
	"element-plus": ["answers validate", "answers validateField"],
	esbuild: ["calls BuildContext.dispose", "calls stop"],
	execa: ["default", "execa", "command", "execaCommand", "node", "execaNode"].map((name) => `quiet ${name}`),
	ionic: [
		...["present", "dismiss", "onWillDismiss", "onDidDismiss", "complete", "setFocus", "closeOpened"],
		...["scrollToTop", "scrollToBottom", "scrollToPoint", "scrollByPoint"],
		...["useIonActionSheet", "useIonAlert", "useIonLoading", "useIonToast"].flatMap((name) => [
			`${name}[0]`,
			`${name}[1]`,
		]),
	].map((name) => `calls ${name}`),
	livekit: ["calls Room.disconnect"],
	"react-zoom-pan-pinch": [
		...["zoomIn", "zoomOut", "setTransform", "resetTransform", "centerView", "zoomToElement"],
	].map((name) => `calls ${name}`),
	sonner: ["shows toast.promise"],
	tesseract: ["calls Worker.terminate", "calls Scheduler.terminate"],
	vuetify: ["calls validate"],
	vitest: [
		...["describe", "fdescribe", "xdescribe", "suite"],
		...["Describe", "SuiteFunction", "ExclusiveSuiteFunction", "PendingSuiteFunction"],
	].map((name) => `callbacks ${name}`),
	// Of version 3.
	"apollo-client": ["calls LazyQueryExecFunction", "keeps MutationTuple.mutate", "heard MutationTuple.mutate"],
	// Of version 9.
	"vscode-languageclient": ["calls LanguageClient.stop"],
	// Types of workers, which do not go with those of pages.
	browser: ["calls ServiceWorkerGlobalScope.skipWaiting"],
	// Packages with hundreds of others behind them.
	expo: ["calls hideAsync", "calls preventAutoHideAsync"],
	nuxt: [
		...["navigateTo", "refresh", "execute", "refreshNuxtData", "preloadRouteComponents"].map((name) => `calls ${name}`),
		"types AsyncData",
	],
	// Of Node 25.
	"node-test": ["test.", "it.", "suite.", "describe.", ""].map((suite) => `calls ${suite}expectFailure`),
	// Of version 18.
	react: ["harmless DispatchWithoutAction"],
	// Types of the size of the whole.
	sentry: [
		...["flush", "close"].map((name) => `calls ${name}`),
		...["startSpan", "startSpanManual", "withScope", "withIsolationScope", "continueTrace", "startNewTrace"].map(
			(name) => `forwards ${name}`,
		),
	],
};

describe("packs", function () {
	this.timeout(300_000);
	let probes: PackProbes;

	before(() => {
		probes = probePacks(config);
	});

	it("are probed by code that the packages' types allow", () => {
		assert.deepEqual([...typeErrors([config])], []);
	});

	for (const name of names) {
		it(`hold for the probes of ${name}`, () => {
			const lines = probes.files.get(name) ?? [];
			assert.ok(lines.length > 0, "there are no marks");
			assert.deepEqual(
				lines.map((line) => line.found),
				lines.map((line) => line.text),
			);
		});
	}

	for (const [name, pack] of Object.entries(packs)) {
		it(`are probed entry by entry for ${name}`, () => {
			const idle = entriesOf(pack).filter((entry) => !probes.hits.has(`${name} ${entry}`));
			assert.deepEqual(idle, UNPROBED[name] ?? []);
		});
	}
});
