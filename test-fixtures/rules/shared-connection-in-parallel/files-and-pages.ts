// Open files, and pages of a browser.
// @filename: node_modules/playwright/package.json
{ "name": "playwright", "version": "92.0.0", "types": "index.d.ts" }
// @filename: node_modules/playwright/index.d.ts
export interface Page {
  goto(url: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  fill(selector: string, value: string): Promise<void>;
  waitForURL(url: string): Promise<void>;
  title(): Promise<string>;
  locator(selector: string): { textContent(): Promise<string | null> };
}
export interface Browser {
  newPage(): Promise<Page>;
}
// @filename: files.ts
import { type FileHandle, open } from "node:fs/promises";
import type { Browser, Page } from "playwright";

export async function write(file: FileHandle, other: FileHandle, parts: Uint8Array[]) {
  await Promise.all([file.write(parts[0]), file.write(parts[1])]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `file` is one open file, and these use it at once.
  await Promise.all(parts.map((part) => file.appendFile(part)));
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `file` is one open file, and all elements use it at once.
  await Promise.all(parts.map((part, index) => file.write(part, 0, part.length, index * 10)));
  await Promise.all([file.stat(), file.stat()]);
  await Promise.all([file.write(parts[0]), other.write(parts[1])]);
  await Promise.all([file.write(parts[0]), file.stat()]);
  const opened = await Promise.all([open("a"), open("b")]);
  await Promise.all(opened.map((one) => one.writeFile("x")));
}

export async function visit(page: Page, browser: Browser, urls: string[]) {
  await Promise.all(urls.map((url) => page.goto(url)));
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `page` is one page, and all elements use it at once.
  await Promise.all([page.fill("#a", "1"), page.fill("#b", "2")]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared-connection-in-parallel +in-turn : `page` is one page, and these use it at once.
  await Promise.all([page.waitForURL("/done"), page.click("button")]);
  await Promise.all([page.title(), page.locator("h1").textContent()]);
  await Promise.all(
    urls.map(async (url) => {
      const own = await browser.newPage();
      await own.goto(url);
    }),
  );
}
