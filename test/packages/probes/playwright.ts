import type { Browser, BrowserContext, Page } from "playwright-core";

export async function pages(page: Page, context: BrowserContext, browser: Browser) {
	await page.goto("https://example.com"); // uses http, uses ui, promise, connection
	await page.content(); // uses http, uses ui, promise, connection
	await page.title(); // uses http, uses ui, promise, connection
	await page.waitForLoadState(); // uses http, uses ui, promise, connection
	await page.reload(); // uses http, uses ui, promise, connection
	await page.goBack(); // uses http, uses ui, promise, connection
	await page.goForward(); // uses http, uses ui, promise, connection
	await page.screenshot(); // uses http, uses ui, promise, connection
	await page.pdf(); // uses http, uses ui, promise, connection
	await page.close(); // uses http, uses ui, promise, connection
	await page.bringToFront(); // uses http, uses ui, promise, connection
	await page.waitForSelector("a"); // uses http, uses ui, promise, connection
	await page.waitForURL("a"); // uses http, uses ui, promise, connection
	await page.$("a"); // uses http, uses ui, promise, connection
	await page.$$("a"); // uses http, uses ui, promise, connection
	await page.setContent("a"); // uses http, uses ui, promise, connection
	await page.click("a"); // uses http, uses ui, promise, connection
	await page.dblclick("a"); // uses http, uses ui, promise, connection
	await page.hover("a"); // uses http, uses ui, promise, connection
	await page.check("a"); // uses http, uses ui, promise, connection
	await page.uncheck("a"); // uses http, uses ui, promise, connection
	await page.textContent("a"); // uses http, uses ui, promise, connection
	await page.innerText("a"); // uses http, uses ui, promise, connection
	await page.inputValue("a"); // uses http, uses ui, promise, connection
	await page.isVisible("a"); // uses http, uses ui, promise, connection
	await page.evaluate("a"); // uses http, uses ui, promise, connection
	await page.fill("a", "b"); // uses http, uses ui, promise, connection
	await page.type("a", "b"); // uses http, uses ui, promise, connection
	await page.press("a", "b"); // uses http, uses ui, promise, connection
	await page.selectOption("a", "b"); // uses http, uses ui, promise, connection
	await page.getAttribute("a", "b"); // uses http, uses ui, promise, connection
	await page.waitForTimeout(10); // uses http, uses ui, promise, connection
	await page.addScriptTag({ path: "a.js" }); // uses http, uses ui, promise, connection
	await page.evaluate(() => document.title); // uses http, uses ui, connection, partial
	const row = page.getByRole("row").first(); // pure
	await page.locator("a").getByText("b").last().click(); // uses http, uses ui, promise, connection
	await row.getByTestId("a").nth(1).textContent(); // uses http, uses ui, promise, connection
	await row.getByLabel("a").fill("b"); // uses http, uses ui, promise, connection
	await row.count(); // uses http, uses ui, promise, connection
	await row.allTextContents(); // uses http, uses ui, promise, connection
	await row.scrollIntoViewIfNeeded(); // uses http, uses ui, promise, connection
	await row.waitFor(); // uses http, uses ui, promise, connection
	await row.clear(); // uses http, uses ui, promise, connection
	await row.dblclick(); // uses http, uses ui, promise, connection
	await row.check(); // uses http, uses ui, promise, connection
	await row.uncheck(); // uses http, uses ui, promise, connection
	await row.hover(); // uses http, uses ui, promise, connection
	await row.innerText(); // uses http, uses ui, promise, connection
	await row.inputValue(); // uses http, uses ui, promise, connection
	await row.isVisible(); // uses http, uses ui, promise, connection
	await row.press("a"); // uses http, uses ui, promise, connection
	await row.type("a"); // uses http, uses ui, promise, connection
	await row.selectOption("a"); // uses http, uses ui, promise, connection
	await row.getAttribute("a"); // uses http, uses ui, promise, connection
	await row.evaluate("a"); // uses http, uses ui, promise, connection
	const frame = page.mainFrame(); // unknown
	await frame.goto("https://example.com"); // uses http, uses ui, promise, connection
	await frame.content(); // uses http, uses ui, promise, connection
	await frame.title(); // uses http, uses ui, promise, connection
	await frame.waitForLoadState(); // uses http, uses ui, promise, connection
	await frame.waitForSelector("a"); // uses http, uses ui, promise, connection
	await frame.waitForURL("a"); // uses http, uses ui, promise, connection
	await frame.$("a"); // uses http, uses ui, promise, connection
	await frame.$$("a"); // uses http, uses ui, promise, connection
	await frame.click("a"); // uses http, uses ui, promise, connection
	await frame.dblclick("a"); // uses http, uses ui, promise, connection
	await frame.hover("a"); // uses http, uses ui, promise, connection
	await frame.check("a"); // uses http, uses ui, promise, connection
	await frame.uncheck("a"); // uses http, uses ui, promise, connection
	await frame.textContent("a"); // uses http, uses ui, promise, connection
	await frame.innerText("a"); // uses http, uses ui, promise, connection
	await frame.inputValue("a"); // uses http, uses ui, promise, connection
	await frame.isVisible("a"); // uses http, uses ui, promise, connection
	await frame.fill("a", "b"); // uses http, uses ui, promise, connection
	await frame.type("a", "b"); // uses http, uses ui, promise, connection
	await frame.press("a", "b"); // uses http, uses ui, promise, connection
	await frame.selectOption("a", "b"); // uses http, uses ui, promise, connection
	await frame.getAttribute("a", "b"); // uses http, uses ui, promise, connection
	await frame.waitForTimeout(10); // uses http, uses ui, promise, connection
	await frame.locator("a").count(); // uses http, uses ui, promise, connection
	await frame.getByRole("row").count(); // uses http, uses ui, promise, connection
	await frame.getByText("a").count(); // uses http, uses ui, promise, connection
	await frame.getByTestId("a").count(); // uses http, uses ui, promise, connection
	await frame.getByLabel("a").count(); // uses http, uses ui, promise, connection
	await page.getByText("a").count(); // uses http, uses ui, promise, connection
	await page.getByTestId("a").count(); // uses http, uses ui, promise, connection
	await page.getByLabel("a").count(); // uses http, uses ui, promise, connection
	await row.locator("a").getByRole("cell").count(); // uses http, uses ui, promise, connection
	await page.keyboard.press("a"); // uses http, uses ui, promise, connection
	await page.keyboard.type("a"); // uses http, uses ui, promise, connection
	await page.keyboard.down("a"); // uses http, uses ui, promise, connection
	await page.keyboard.up("a"); // uses http, uses ui, promise, connection
	await page.mouse.click(1, 1); // uses http, uses ui, promise, connection
	await page.mouse.move(1, 1); // uses http, uses ui, promise, connection
	await page.mouse.wheel(1, 1); // uses http, uses ui, promise, connection
	await page.mouse.down(); // uses http, uses ui, promise, connection
	await page.mouse.up(); // uses http, uses ui, promise, connection
	await context.cookies(); // uses http, uses ui, promise, connection
	await context.addCookies([]); // uses http, uses ui, promise, connection
	await context.clearCookies(); // uses http, uses ui, promise, connection
	await context.newPage(); // uses http, uses ui, promise, connection
	await context.close(); // uses http, uses ui, promise, connection
	await browser.newPage(); // uses http, uses ui, promise, connection
	await browser.newContext(); // uses http, uses ui, promise, connection
	await browser.close(); // uses http, uses ui, promise, connection
}
