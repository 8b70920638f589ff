import type { Browser, ElementHandle, Frame, Page } from "puppeteer-core";

export async function pages(page: Page, frame: Frame, button: ElementHandle, browser: Browser) {
	await page.content(); // uses http, uses ui, promise, connection
	await page.title(); // uses http, uses ui, promise, connection
	await page.waitForNavigation(); // uses http, uses ui, promise, connection
	await page.reload(); // uses http, uses ui, promise, connection
	await page.goBack(); // uses http, uses ui, promise, connection
	await page.screenshot(); // uses http, uses ui, promise, connection
	await page.pdf(); // uses http, uses ui, promise, connection
	await page.close(); // uses http, uses ui, promise, connection
	await page.cookies(); // uses http, uses ui, promise, connection
	await page.bringToFront(); // uses http, uses ui, promise, connection
	await page.goto("a"); // uses http, uses ui, promise, connection
	await page.waitForSelector("a"); // uses http, uses ui, promise, connection
	await page.setContent("a"); // uses http, uses ui, promise, connection
	await page.click("a"); // uses http, uses ui, promise, connection
	await page.$("a"); // uses http, uses ui, promise, connection
	await page.$$("a"); // uses http, uses ui, promise, connection
	await page.evaluate("a"); // uses http, uses ui, promise, connection
	await page.$eval("a", "b"); // uses http, uses ui, promise, connection
	await page.$$eval("a", "b"); // uses http, uses ui, promise, connection
	await page.type("a", "b"); // uses http, uses ui, promise, connection
	await page.setViewport(null); // uses http, uses ui, promise, connection
	await page.setUserAgent({ userAgent: "a" }); // uses http, uses ui, promise, connection
	await page.locator("a").click(); // uses http, uses ui, promise, connection
	await page.keyboard.press("Enter"); // uses http, uses ui, promise, connection
	await page.keyboard.type("a"); // uses http, uses ui, promise, connection
	await page.mouse.click(1, 1); // uses http, uses ui, promise, connection
	await page.mouse.move(1, 1); // uses http, uses ui, promise, connection
	await frame.content(); // uses http, uses ui, promise, connection
	await frame.title(); // uses http, uses ui, promise, connection
	await frame.waitForNavigation(); // uses http, uses ui, promise, connection
	await frame.goto("a"); // uses http, uses ui, promise, connection
	await frame.waitForSelector("a"); // uses http, uses ui, promise, connection
	await frame.setContent("a"); // uses http, uses ui, promise, connection
	await frame.click("a"); // uses http, uses ui, promise, connection
	await frame.$("a"); // uses http, uses ui, promise, connection
	await frame.$$("a"); // uses http, uses ui, promise, connection
	await frame.evaluate("a"); // uses http, uses ui, promise, connection
	await frame.$eval("a", "b"); // uses http, uses ui, promise, connection
	await frame.$$eval("a", "b"); // uses http, uses ui, promise, connection
	await frame.type("a", "b"); // uses http, uses ui, promise, connection
	await button.click(); // uses http, uses ui, promise, connection
	await button.evaluate("a"); // uses http, uses ui, promise, connection
	await button.dispose(); // uses http, uses ui, promise, connection
	await browser.newPage(); // uses http, uses ui, promise, connection
	await browser.pages(); // uses http, uses ui, promise, connection
	await browser.version(); // uses http, uses ui, promise, connection
	await browser.close(); // uses http, uses ui, promise, connection
}
