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
export const puppeteer: PackageKnowledge = {
	names: ["puppeteer-core", "puppeteer"],
	calls: {
		...each(
			"Page Frame",
			"goto content title evaluate waitForSelector waitForNavigation setContent click type $ $$ $eval $$eval",
			ACTION,
		),
		...each("Page", "reload goBack screenshot pdf close setViewport setUserAgent cookies bringToFront", ACTION),
		...each("ElementHandle Locator", "click", ACTION),
		...each("JSHandle", "evaluate dispose", ACTION),
		...each("Keyboard", "press type", ACTION),
		...each("Mouse", "click move", ACTION),
		...each("Browser", "newPage pages close version", ACTION),
		"Page.locator": STEP,
	},
};
