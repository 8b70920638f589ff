// Playwright
import { chromium, type Page } from "playwright-core";

export async function atOnce(page: Page, urls: readonly string[]) {
	await Promise.all(urls.map((url) => page.goto(url))); // shared-connection-in-parallel: page that goes somewhere, is clicked or typed into more than once
	await Promise.all([page.fill("#a", "1"), page.fill("#b", "2")]); // shared-connection-in-parallel
	await Promise.all([page.click("#a"), page.click("#b")]); // shared-connection-in-parallel
	await Promise.all([page.waitForURL("/done"), page.click("button")]); // silent shared-connection-in-parallel
	await Promise.all([page.title(), page.content()]); // silent shared-connection-in-parallel
	const browser = await chromium.launch();
	const own = await browser.newPage();
	await Promise.all([own.goto("a"), page.goto("b")]); // silent shared-connection-in-parallel
}
