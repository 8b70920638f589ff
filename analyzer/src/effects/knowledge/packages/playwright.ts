import { LATER, STEP } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const ACTION: KnownCall = {
	io: [
		{ domain: "ui", mode: "rw" },
		{ domain: "http", mode: "rw" },
	],
	...LATER,
	connection: true,
};

/** A page does one thing after the other, and what it shows depends on all that was done. */
export const playwright: PackageKnowledge = {
	names: ["playwright-core", "@playwright/test", "playwright"],
	calls: {
		...each("Page Frame", "goto content title waitForSelector waitForURL waitForLoadState waitForTimeout $ $$", ACTION),
		...each("Page", "reload goBack goForward screenshot pdf close bringToFront setContent addScriptTag", ACTION),
		...each("Page Locator", "evaluate", ACTION),
		...each(
			"Page Frame Locator",
			"click dblclick fill type press check uncheck hover selectOption textContent innerText inputValue getAttribute isVisible",
			ACTION,
		),
		...each("Locator", "count allTextContents scrollIntoViewIfNeeded waitFor clear", ACTION),
		...each("Keyboard", "press type down up", ACTION),
		...each("Mouse", "click move down up wheel", ACTION),
		...each("BrowserContext", "cookies addCookies clearCookies newPage close", ACTION),
		...each("Browser", "newPage newContext close", ACTION),
		...each("Page Frame Locator", "locator getByRole getByText getByTestId getByLabel", STEP),
		...each("Locator", "first last nth", STEP),
	},
};
