// A small HTTP door for the tests: they run inside the extension host, the browser's driver runs here.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

/** How long a webview may take to show a text. */
const webviewPatienceMs = 15_000;

/**
 * @param {() => import("playwright-core").Page} getPage
 * @param {string} shots folder for screenshots
 * @returns {Promise<{ address: string, close(): void }>} the address carries a secret, so that nothing else can press keys
 */
export async function openBridge(getPage, shots) {
	const actions = {
		async screenshot(name) {
			fs.mkdirSync(shots, { recursive: true });
			const file = path.join(shots, `${name}.png`);
			await getPage().screenshot({ path: file });
			return file;
		},
		resize(size) {
			const [width, height] = size.split("x").map(Number);
			return getPage().setViewportSize({ width, height });
		},
		press: (key) => getPage().keyboard.press(key),
		type: (text) => getPage().keyboard.type(text),
		click: (selector) => getPage().locator(selector).first().click(),
		doubleClick: (selector) => getPage().locator(selector).first().dblclick(),
		hover: (selector) => getPage().locator(selector).first().hover(),
		count: (selector) => getPage().locator(selector).count(),
		text: (selector) => getPage().locator(selector).first().innerText(),
		webviewText: (needle) => findWebviewText(getPage(), needle),
		webviewClick: async (selector) => (await findInWebview(getPage(), selector)).click(),
		/** The names and roles beneath an element as the browser tells them to screen readers. */
		webviewAria: async (selector) => (await findInWebview(getPage(), selector)).ariaSnapshot(),
		/** What the element that has the focus is called. */
		async webviewFocus() {
			const named = await findInWebview(getPage(), ":focus").catch(() => undefined);
			return named?.getAttribute("aria-label");
		},
	};
	const secret = randomBytes(12).toString("hex");
	const server = http.createServer(async (request, response) => {
		try {
			if (request.url !== `/${secret}`) throw new Error("unknown address");
			const { action, argument } = JSON.parse(await readAll(request));
			if (!Object.hasOwn(actions, action)) throw new Error(`unknown action ${action}`);
			response.end(JSON.stringify((await actions[action](argument)) ?? null));
		} catch (error) {
			response.statusCode = 500;
			response.end(String(error?.message ?? error));
		}
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	return { address: `http://127.0.0.1:${server.address().port}/${secret}`, close: () => server.close() };
}

async function readAll(stream) {
	let text = "";
	for await (const chunk of stream) text += chunk;
	return text;
}

/** @returns the first element that can be seen in any webview */
async function findInWebview(page, selector) {
	const end = Date.now() + webviewPatienceMs;
	while (Date.now() < end) {
		for (const frame of page.frames()) {
			if (frame === page.mainFrame()) continue;
			const found = frame.locator(selector).first();
			if (await found.isVisible().catch(() => false)) return found;
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`no webview has ${selector}`);
}

async function findWebviewText(page, needle) {
	const end = Date.now() + webviewPatienceMs;
	while (Date.now() < end) {
		for (const frame of page.frames()) {
			if (frame === page.mainFrame()) continue;
			// A frame may go away while it is read; the next round sees its successor.
			const text = await frame
				.locator("body")
				.innerText({ timeout: 500 })
				.catch(() => "");
			if (text.includes(needle)) return text;
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`no webview shows ${needle}`);
}
