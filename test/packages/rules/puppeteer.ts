// Puppeteer
import puppeteer, { type Page } from "puppeteer-core";

export async function atOnce(page: Page, urls: readonly string[]) {
	await Promise.all(urls.map((url) => page.goto(url))); // shared-connection-in-parallel: page that goes somewhere, is clicked or typed into more than once
	await Promise.all([page.type("#a", "1"), page.type("#b", "2")]); // shared-connection-in-parallel
	await Promise.all([page.click("#a"), page.click("#b")]); // shared-connection-in-parallel
	await Promise.all([page.waitForNavigation(), page.click("button")]); // silent shared-connection-in-parallel
	await Promise.all([page.title(), page.content()]); // silent shared-connection-in-parallel
	const browser = await puppeteer.launch();
	const own = await browser.newPage();
	await Promise.all([own.goto("a"), page.goto("b")]); // silent shared-connection-in-parallel
}
